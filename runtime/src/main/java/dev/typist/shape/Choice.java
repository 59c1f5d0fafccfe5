package dev.typist.shape;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Several attempts at one value: the best score wins. Values that differ are a problem if they have the same score, or if they
 * were not made of the same part of the text.
 */
final class Choice<T> {

    private Alignment.@Nullable Attempt<T> best;
    private Alignment.@Nullable Attempt<T> failed;
    private Alignment.@Nullable Attempt<T> cut;
    private boolean tied;
    private boolean contradicted;

    void offer(Alignment.Attempt<T> attempt) {
        if (!attempt.fits()) {
            if (attempt.isCut()) {
                cut = attempt;
            }
            if (failed == null || failsBetter(attempt, failed)) {
                failed = attempt;
            }
            return;
        }
        if (best == null || attempt.score() < best.score()) {
            best = attempt;
            tied = false;
        } else if (attempt.score() == best.score() && !Objects.deepEquals(attempt.value(), best.value())) {
            tied = true;
        }
    }

    /** Offers a value of other content: that it is written better or worse does not say which of them is meant. */
    void offerAnother(Alignment.Attempt<T> attempt) {
        contradicted |= best != null && attempt.fits() && !Objects.deepEquals(attempt.value(), best.value());
        offer(attempt);
    }

    /** Of two failures the one about more text tells more; about the same text, the one with fewer problems. */
    private static boolean failsBetter(Alignment.Attempt<?> attempt, Alignment.Attempt<?> other) {
        int length = attempt.node().end() - attempt.node().start();
        int otherLength = other.node().end() - other.node().start();
        return length > otherLength
                || (length == otherLength
                        && attempt.problems().size() < other.problems().size());
    }

    boolean isTied() {
        return tied || contradicted;
    }

    /** The value that fits as far as it goes and was cut off. */
    Alignment.@Nullable Attempt<T> cut() {
        return cut;
    }

    Alignment.@Nullable Attempt<T> best() {
        return best;
    }

    Alignment.@Nullable Attempt<T> failed() {
        return failed;
    }

    /** Takes the one value that wins; reports why there is none. */
    @Nullable
    T decide(Node node, Shape<T> shape, Alignment alignment) {
        if (isTied()) {
            alignment.problem(
                    node,
                    Problem.Kind.TYPE,
                    "expected " + shape.expectation() + ", got " + Json.describe(node) + " that fits in several ways");
            return null;
        }
        if (best != null) {
            return alignment.adopt(best);
        }
        return failed == null ? alignment.unexpected(node, shape) : alignment.adopt(failed);
    }
}
