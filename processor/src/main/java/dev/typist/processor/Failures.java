package dev.typist.processor;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.stream.Collectors;

/** Exceptions on the way: a mistake of ours must not hide the user's, so it is reported like theirs and all else goes on. */
final class Failures {

    private static final int TRACE_LINES = 20;

    private Failures() {}

    static void report(RuntimeException failure, Subject subject) {
        if (IncompleteClassPath.isSaidBy(failure, subject)) {
            return;
        }
        StringWriter trace = new StringWriter();
        failure.printStackTrace(new PrintWriter(trace));
        subject.problems()
                .report(
                        subject.type(),
                        "[InternalError] Typist's processor failed on %s. This is a mistake of Typist, not yours; please"
                                + " report it with this trace:\n%s",
                        Names.nested(subject.type()),
                        trace.toString().lines().limit(TRACE_LINES).collect(Collectors.joining("\n")));
    }
}
