package dev.typist.processor;

import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.TypeSpec;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.stream.Collectors;
import javax.annotation.processing.Filer;
import javax.annotation.processing.FilerException;

/** Writes generated classes into files. */
final class SourceFiles {

    private static final int TRACE_LINES = 20;

    private final Filer filer;

    SourceFiles(Filer filer) {
        this.filer = filer;
    }

    /** Each file has exactly one origin: incremental builds compile it again when that changes, and only then. */
    void write(TypeSpec type, Subject subject) {
        String home = subject.elements()
                .getPackageOf(subject.type())
                .getQualifiedName()
                .toString();
        TypeSpec originating =
                type.toBuilder().addOriginatingElement(subject.type()).build();
        try {
            JavaFile.builder(home, originating).indent("    ").build().writeTo(filer);
        } catch (FilerException e) {
            subject.problems()
                    .report(
                            subject.type(),
                            "[NameCollision] The class generated for %s is %s, which exists already; rename one.",
                            Names.nested(subject.type()),
                            type.name());
        } catch (IOException e) {
            subject.problems()
                    .report(
                            subject.type(),
                            "[CannotWrite] %s could not be written: %s. Look at the folder for generated sources and at the"
                                    + " space on its disk.",
                            type.name(),
                            e);
        } catch (RuntimeException e) {
            reportInternal(e, subject);
        }
    }

    static void reportInternal(RuntimeException failure, Subject subject) {
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
