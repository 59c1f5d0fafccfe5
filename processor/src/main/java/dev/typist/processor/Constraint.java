package dev.typist.processor;

import dev.typist.processor.ValueType.Check;
import dev.typist.processor.ValueType.MapType;
import dev.typist.processor.ValueType.SequenceType;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/** A constraint of {@code jakarta.validation} on a type, and the rule of the runtime's shapes that says the same. */
record Constraint(AnnotationMirror mirror, ValueType type) {

    /** What everybody belongs to who names no group. */
    private static final String DEFAULT_GROUP = "jakarta.validation.groups.Default";

    /** The constraints that mean something on each kind of type, whether or not there is a rule that says the same. */
    private static final Set<String> OF_TEXT =
            Set.of("NotBlank", "NotEmpty", "Size", "Pattern", "Email", "DecimalMin", "DecimalMax", "Digits");

    private static final Set<String> OF_COLLECTIONS = Set.of("NotEmpty", "Size");
    private static final Set<String> OF_NUMBERS = Set.of(
            "Min",
            "Max",
            "DecimalMin",
            "DecimalMax",
            "Digits",
            "Positive",
            "PositiveOrZero",
            "Negative",
            "NegativeOrZero");
    private static final Set<String> OF_TIMES = Set.of("Past", "PastOrPresent", "Future", "FutureOrPresent");
    private static final Set<String> OF_BOOLEANS = Set.of("AssertTrue", "AssertFalse");
    private static final Set<String> OF_ANYTHING = Set.of("NotNull", "Null");

    private static final Set<String> KNOWN = Stream.of(
                    OF_TEXT, OF_COLLECTIONS, OF_NUMBERS, OF_TIMES, OF_BOOLEANS, OF_ANYTHING)
            .flatMap(Set::stream)
            .collect(Collectors.toUnmodifiableSet());

    /** Its name in {@code jakarta.validation}, or what somebody else calls it. */
    String name() {
        return Annotations.nameOf(mirror).replaceFirst("^.*\\.", "");
    }

    /** Whether it says nothing of values of the type, whoever checks it. */
    boolean isMeaningless(String name) {
        return KNOWN.contains(name)
                && !OF_ANYTHING.contains(name)
                && meaningful().map(names -> !names.contains(name)).orElse(false);
    }

    private Optional<Set<String>> meaningful() {
        if (type instanceof SequenceType || type instanceof MapType) {
            return Optional.of(OF_COLLECTIONS);
        }
        if (!(type instanceof ScalarType scalar)) {
            return Optional.of(Set.of());
        }
        return Optional.of(
                switch (scalar) {
                    case STRING -> OF_TEXT;
                    case INT, LONG, DOUBLE, BIG_DECIMAL, BIG_INTEGER -> OF_NUMBERS;
                    case BOOLEAN -> OF_BOOLEANS;
                    case LOCAL_DATE, LOCAL_TIME, LOCAL_DATE_TIME, OFFSET_DATE_TIME, ZONED_DATE_TIME, INSTANT ->
                        OF_TIMES;
                    case DURATION, UUID, URI, JSON -> Set.of();
                });
    }

    /** The rule; null if the shapes have none that says the same. */
    @Nullable
    Check check(String name) {
        if (!isOfEverybody()) {
            return null;
        }
        if (type instanceof SequenceType || type instanceof MapType) {
            return ofCollection(name);
        }
        if (!(type instanceof ScalarType scalar)) {
            return null;
        }
        return switch (scalar) {
            case STRING -> ofText(name);
            case INT, LONG, DOUBLE, BIG_DECIMAL, BIG_INTEGER -> ofNumber(name);
            case BOOLEAN -> ofBoolean(name);
            case LOCAL_DATE, LOCAL_TIME, LOCAL_DATE_TIME, OFFSET_DATE_TIME, ZONED_DATE_TIME, INSTANT -> ofTime(name);
            default -> null;
        };
    }

    /** A constraint of certain groups is for when those are asked for, and nobody asks here. */
    boolean isOfEverybody() {
        List<AnnotationValue> groups = Annotations.array(mirror, "groups");
        return groups.isEmpty()
                || groups.stream()
                        .anyMatch(group -> group.getValue() instanceof TypeMirror named
                                && Names.full(named).equals(DEFAULT_GROUP));
    }

    private @Nullable Check ofText(String name) {
        return switch (name) {
            case "NotBlank" -> rule("notBlank", "must not be blank");
            case "NotEmpty" -> rule("notEmpty", "must not be empty", Map.of("minLength", Json.number(1)));
            case "Size" -> size("characters", "minLength", "maxLength");
            case "Pattern" -> Annotations.array(mirror, "flags").isEmpty() ? pattern() : null;
            case "Email" ->
                Annotations.member(mirror, "regexp") == null
                        ? rule("email", "must be a mail address", Map.of("format", Json.text("email")))
                        : null;
            default -> null;
        };
    }

    private @Nullable Check ofCollection(String name) {
        return switch (name) {
            case "NotEmpty" -> rule("notEmpty", "must not be empty", Map.of("minItems", Json.number(1)));
            case "Size" -> size("elements", "minItems", "maxItems");
            default -> null;
        };
    }

    private @Nullable Check ofNumber(String name) {
        return switch (name) {
            case "Min" ->
                new Check(
                        Code.of(".min($L)", whole("value", 0)),
                        "must be at least " + text("value"),
                        Map.of("minimum", Json.number(number("value", 0))));
            case "Max" ->
                new Check(
                        Code.of(".max($L)", whole("value", 0)),
                        "must be at most " + text("value"),
                        Map.of("maximum", Json.number(number("value", 0))));
            case "DecimalMin" -> decimal("min", "at least ", "greater than ");
            case "DecimalMax" -> decimal("max", "at most ", "less than ");
            case "Positive" -> rule("positive", "must be greater than 0", least(BigDecimal.ZERO, false));
            case "PositiveOrZero" -> rule("positiveOrZero", "must be at least 0", least(BigDecimal.ZERO, true));
            case "Negative" -> rule("negative", "must be less than 0", greatest(BigDecimal.ZERO, false));
            case "NegativeOrZero" -> rule("negativeOrZero", "must be at most 0", greatest(BigDecimal.ZERO, true));
            case "Digits" ->
                Check.inWords(
                        Code.of(".digits($L, $L)", text("integer"), text("fraction")),
                        "must have at most " + text("integer") + " digits before and " + text("fraction")
                                + " after the point");
            default -> null;
        };
    }

    private static @Nullable Check ofBoolean(String name) {
        return switch (name) {
            case "AssertTrue" -> Check.inWords(Code.of(".check($S, value -> value)", "must be true"), "must be true");
            case "AssertFalse" ->
                Check.inWords(Code.of(".check($S, value -> !value)", "must be false"), "must be false");
            default -> null;
        };
    }

    private static @Nullable Check ofTime(String name) {
        return switch (name) {
            case "Past" -> rule("past", "must be in the past");
            case "PastOrPresent" -> rule("pastOrPresent", "must not be in the future");
            case "Future" -> rule("future", "must be in the future");
            case "FutureOrPresent" -> rule("futureOrPresent", "must not be in the past");
            default -> null;
        };
    }

    private Check pattern() {
        String expression = text("regexp");
        return new Check(
                Code.of(".pattern($L)", Literals.of(expression)),
                "must match " + expression,
                SchemaPatterns.of(expression)
                        .map(pattern -> Map.of("pattern", Json.text(pattern)))
                        .orElse(Map.of()));
    }

    private Check size(String what, String leastKeyword, String mostKeyword) {
        long least = number("min", 0);
        long most = number("max", Integer.MAX_VALUE);
        Code limit = most == Integer.MAX_VALUE ? Code.of("$T.MAX_VALUE", Integer.class) : whole("max", 0);
        Map<String, Json> keywords = new LinkedHashMap<>();
        if (least > 0) {
            keywords.put(leastKeyword, Json.number(least));
        }
        if (most < Integer.MAX_VALUE) {
            keywords.put(mostKeyword, Json.number(most));
        }
        return new Check(
                Code.of(".size($L, $L)", least, limit), "must have " + range(least, most) + " " + what, keywords);
    }

    private static String range(long least, long most) {
        if (most == Integer.MAX_VALUE) {
            return "at least " + least;
        }
        if (least == 0) {
            return "at most " + most;
        }
        return least == most ? "exactly " + least : least + " to " + most;
    }

    private @Nullable Check decimal(String method, String inclusive, String exclusive) {
        boolean includes = isInclusive();
        String bound = text("value");
        BigDecimal number;
        try {
            number = new BigDecimal(bound);
        } catch (NumberFormatException e) {
            return null;
        }
        return new Check(
                Code.of(".$L($S, $L)", method, bound, includes),
                "must be " + (includes ? inclusive : exclusive) + bound,
                method.equals("min") ? least(number, includes) : greatest(number, includes));
    }

    boolean isInclusive() {
        AnnotationValue written = Annotations.member(mirror, "inclusive");
        return written == null || Boolean.TRUE.equals(written.getValue());
    }

    /** Of whole numbers the next one is as good, and whole inclusive limits are taken by more providers. */
    private Map<String, Json> least(BigDecimal bound, boolean inclusive) {
        if (!isWhole()) {
            return Map.of(inclusive ? "minimum" : "exclusiveMinimum", Json.number(bound));
        }
        BigDecimal least = inclusive
                ? bound.setScale(0, RoundingMode.CEILING)
                : bound.setScale(0, RoundingMode.FLOOR).add(BigDecimal.ONE);
        return Map.of("minimum", Json.number(least));
    }

    private Map<String, Json> greatest(BigDecimal bound, boolean inclusive) {
        if (!isWhole()) {
            return Map.of(inclusive ? "maximum" : "exclusiveMaximum", Json.number(bound));
        }
        BigDecimal greatest = inclusive
                ? bound.setScale(0, RoundingMode.FLOOR)
                : bound.setScale(0, RoundingMode.CEILING).subtract(BigDecimal.ONE);
        return Map.of("maximum", Json.number(greatest));
    }

    private boolean isWhole() {
        return type instanceof ScalarType scalar && scalar.schemaType().equals("integer");
    }

    private static Check rule(String method, String rule) {
        return rule(method, rule, Map.of());
    }

    private static Check rule(String method, String rule, Map<String, Json> keywords) {
        return new Check(Code.of(".$L()", method), rule, keywords);
    }

    boolean isRegularExpression() {
        try {
            Pattern.compile(text("regexp"));
            return true;
        } catch (PatternSyntaxException e) {
            return false;
        }
    }

    /** A member as text; empty if it was left to its default. */
    String text(String member) {
        AnnotationValue value = Annotations.member(mirror, member);
        return value == null ? "" : String.valueOf(value.getValue());
    }

    /** A member as a number, or else what it is when it is left out. */
    long number(String member, long otherwise) {
        AnnotationValue value = Annotations.member(mirror, member);
        return value != null && value.getValue() instanceof Number number ? number.longValue() : otherwise;
    }

    private Code whole(String member, long otherwise) {
        long value = number(member, otherwise);
        return Code.of(value == (int) value ? "$L" : "$LL", value);
    }
}
