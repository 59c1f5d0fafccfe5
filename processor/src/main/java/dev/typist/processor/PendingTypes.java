package dev.typist.processor;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The types for which a class of one kind is to be written, by their names, until all is said and written. */
final class PendingTypes {

    private final Function<Subject, @Nullable SourceFile> writer;
    private final TreeSet<String> names = new TreeSet<>();
    /** Those for which a class is written, if only a stub. */
    private final Set<String> written = new HashSet<>();
    /** Those in error of which nothing is said yet. */
    private final Map<String, Attempt> held = new HashMap<>();
    /** Of this round. */
    private final List<Attempt> attempts = new ArrayList<>();

    PendingTypes(Function<Subject, @Nullable SourceFile> writer) {
        this.writer = writer;
    }

    void add(String name) {
        names.add(name);
    }

    Set<String> names() {
        return names;
    }

    boolean isWritten(String name) {
        return written.contains(name);
    }

    /** Reads all of them; {@code subjects} knows those that can be read. */
    void read(Function<String, @Nullable Subject> subjects, boolean last) {
        attempts.clear();
        for (String name : names) {
            Subject subject = subjects.apply(name);
            SourceFile file = subject == null ? null : write(subject);
            if (last && subject != null) {
                subject.problems().reportLacking();
            }
            boolean waits = !last && (subject == null || subject.problems().isWaiting());
            attempts.add(new Attempt(name, subject, file, waits));
        }
    }

    private @Nullable SourceFile write(Subject subject) {
        try {
            return writer.apply(subject);
        } catch (RuntimeException e) {
            Failures.report(e, subject);
            return null;
        }
    }

    /** Whether another round may make one of them readable. */
    boolean isWaiting() {
        return attempts.stream().anyMatch(Attempt::waits);
    }

    boolean isWaiting(String name) {
        return attempts.stream().anyMatch(attempt -> attempt.waits && attempt.name.equals(name));
    }

    /**
     * Writes what can be written, stubs too, and has the problems printed of what is done. The first error ends the rounds,
     * and what waits would never be written: {@code hold} keeps errors back.
     */
    void finish(boolean hold, @Nullable SourceFiles files, Consumer<Problems> printer) {
        for (Attempt attempt : attempts) {
            boolean failed = !attempt.waits && files != null && fails(attempt, files);
            if (hold && !attempt.waits && attempt.isWrong() && !failed) {
                held.put(attempt.name, attempt);
            } else if (!attempt.waits) {
                names.remove(attempt.name);
                print(attempt, printer);
            }
        }
    }

    private boolean fails(Attempt attempt, SourceFiles files) {
        if (attempt.subject == null || attempt.file == null || !written.add(attempt.name)) {
            return false;
        }
        return !files.write(attempt.file, attempt.subject);
    }

    /** What is written as a stub is in error, whatever became of it since. */
    private void print(Attempt attempt, Consumer<Problems> printer) {
        Attempt told = attempt.isWrong() ? attempt : held.getOrDefault(attempt.name, attempt);
        if (told.subject != null) {
            printer.accept(told.subject.problems());
        }
    }

    /**
     * A type as far as it can be read in one round.
     *
     * @param subject null if it cannot be read at all
     * @param waits whether another round may make it readable
     */
    private record Attempt(
            String name,
            @Nullable Subject subject,
            @Nullable SourceFile file,
            boolean waits) {

        boolean isWrong() {
            return subject != null && !subject.problems().isEmpty();
        }
    }
}
