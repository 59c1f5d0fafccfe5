package dev.typist.processor;

import dev.typist.processor.ValueType.MapType;
import dev.typist.processor.ValueType.SequenceType;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds constraints that no value keeps, alone or together: whoever is asked for one would be asked again and again. */
final class ImpossibleConstraints {

    private final ValueType type;
    private final Map<String, Constraint> seen = new HashMap<>();
    private @Nullable Bound least;
    private @Nullable Bound most;
    private String fault = "";

    private ImpossibleConstraints(ValueType type) {
        this.type = type;
        if (type == ScalarType.INT) {
            atLeast(BigDecimal.valueOf(Integer.MIN_VALUE), true);
            atMost(BigDecimal.valueOf(Integer.MAX_VALUE), true);
        } else if (type == ScalarType.LONG) {
            atLeast(BigDecimal.valueOf(Long.MIN_VALUE), true);
            atMost(BigDecimal.valueOf(Long.MAX_VALUE), true);
        } else if (isSized()) {
            atLeast(BigDecimal.ZERO, true);
        }
    }

    /** What no value can be, in words; empty if there may be one. */
    static String in(List<Constraint> constraints, ValueType type) {
        ImpossibleConstraints found = new ImpossibleConstraints(type);
        constraints.forEach(found::add);
        found.compare();
        return found.fault;
    }

    private void add(Constraint constraint) {
        seen.put(constraint.name(), constraint);
        switch (constraint.name()) {
            case "NotBlank", "NotEmpty" -> atLeast(BigDecimal.ONE, true);
            case "Size" -> {
                atLeast(BigDecimal.valueOf(constraint.number("min", 0)), true);
                atMost(BigDecimal.valueOf(constraint.number("max", Integer.MAX_VALUE)), true);
                if (constraint.number("min", 0) < 0) {
                    fault("a size of at least " + constraint.number("min", 0));
                }
            }
            case "Min" -> atLeast(BigDecimal.valueOf(constraint.number("value", 0)), true);
            case "Max" -> atMost(BigDecimal.valueOf(constraint.number("value", 0)), true);
            case "Positive" -> atLeast(BigDecimal.ZERO, false);
            case "PositiveOrZero" -> atLeast(BigDecimal.ZERO, true);
            case "Negative" -> atMost(BigDecimal.ZERO, false);
            case "NegativeOrZero" -> atMost(BigDecimal.ZERO, true);
            case "DecimalMin", "DecimalMax" -> addDecimal(constraint);
            case "Digits" -> {
                if (constraint.number("integer", 0) < 0 || constraint.number("fraction", 0) < 0) {
                    fault("fewer than 0 digits");
                }
            }
            default -> {}
        }
    }

    private void addDecimal(Constraint constraint) {
        // Of a text it is a number in words, which is not compared here.
        try {
            BigDecimal bound = new BigDecimal(constraint.text("value"));
            if (type == ScalarType.STRING) {
                return;
            }
            if (constraint.name().equals("DecimalMin")) {
                atLeast(bound, constraint.isInclusive());
            } else {
                atMost(bound, constraint.isInclusive());
            }
        } catch (NumberFormatException e) {
            fault("a comparison with \"" + constraint.text("value") + "\", which is no number");
        }
    }

    private void atLeast(BigDecimal bound, boolean inclusive) {
        Bound whole = isWhole() ? next(bound, inclusive) : new Bound(bound, inclusive);
        if (least == null || whole.isAbove(least)) {
            least = whole;
        }
    }

    private void atMost(BigDecimal bound, boolean inclusive) {
        Bound whole = isWhole() ? next(bound.negate(), inclusive).negated() : new Bound(bound, inclusive);
        if (most == null || whole.negated().isAbove(most.negated())) {
            most = whole;
        }
    }

    /** The least whole number that keeps a bound. */
    private static Bound next(BigDecimal bound, boolean inclusive) {
        return new Bound(
                inclusive
                        ? bound.setScale(0, RoundingMode.CEILING)
                        : bound.setScale(0, RoundingMode.FLOOR).add(BigDecimal.ONE),
                true);
    }

    private boolean isWhole() {
        return isSized()
                || (type instanceof ScalarType scalar && scalar.schemaType().equals("integer"));
    }

    private boolean isSized() {
        return type == ScalarType.STRING || type instanceof SequenceType || type instanceof MapType;
    }

    private void compare() {
        if (least != null && most != null) {
            int order = least.value.compareTo(most.value);
            if (order > 0 || (order == 0 && !(least.inclusive && most.inclusive))) {
                fault((isSized() ? "a size " : "a value ")
                        + (least.inclusive ? "of at least " : "greater than ")
                        + least.value.toPlainString()
                        + (most.inclusive ? " and at most " : " and less than ")
                        + most.value.toPlainString());
            }
        }
        if (seen.keySet().containsAll(Set.of("AssertTrue", "AssertFalse"))) {
            fault("a value that is true and false");
        }
        if ((seen.containsKey("Past") && (seen.containsKey("Future") || seen.containsKey("FutureOrPresent")))
                || (seen.containsKey("Future") && seen.containsKey("PastOrPresent"))) {
            fault("a time in the past and in the future");
        }
    }

    /** The first one is enough. */
    private void fault(String words) {
        fault = fault.isEmpty() ? words : fault;
    }

    /** What values are compared with. */
    private record Bound(BigDecimal value, boolean inclusive) {

        boolean isAbove(Bound other) {
            int order = value.compareTo(other.value);
            return order > 0 || (order == 0 && other.inclusive && !inclusive);
        }

        Bound negated() {
            return new Bound(value.negate(), inclusive);
        }
    }
}
