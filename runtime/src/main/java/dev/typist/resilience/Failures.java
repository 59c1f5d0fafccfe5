package dev.typist.resilience;

import java.util.ArrayList;
import java.util.List;

/** The failures of one request, so that the one that is thrown knows the others. Not thread-safe. */
final class Failures {

    private final List<Throwable> failures = new ArrayList<>();

    void add(Throwable failure) {
        failures.add(failure);
    }

    int count() {
        return failures.size();
    }

    Throwable first() {
        return failures.get(0);
    }

    /** Gives the others to the one that is thrown. A test's model may throw the same one twice. */
    void suppressIn(Throwable thrown) {
        for (Throwable failure : failures) {
            if (failure != thrown) {
                thrown.addSuppressed(failure);
            }
        }
    }
}
