package dev.typist.processor;

import com.palantir.javapoet.CodeBlock;
import dev.typist.processor.ValueType.Check;
import dev.typist.processor.ValueType.MapType;
import dev.typist.processor.ValueType.SequenceType;
import java.math.BigDecimal;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import org.jspecify.annotations.Nullable;

/** A constraint of {@code jakarta.validation} on a type, and the rule of the runtime's shapes that says the same. */
record Constraint(AnnotationMirror mirror, ValueType type) {

    /** The rule; null if the shapes have none that says the same. */
    @Nullable
    Check check(String name) {
        if (!Annotations.array(mirror, "groups").isEmpty()) {
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
            case LOCAL_DATE, LOCAL_TIME, LOCAL_DATE_TIME, OFFSET_DATE_TIME, ZONED_DATE_TIME, INSTANT -> ofTime(name);
            default -> null;
        };
    }

    private @Nullable Check ofText(String name) {
        return switch (name) {
            case "NotBlank" -> rule("notBlank", "must not be blank");
            case "NotEmpty" -> rule("notEmpty", "must not be empty");
            case "Size" -> size("characters");
            case "Pattern" ->
                Annotations.array(mirror, "flags").isEmpty()
                        ? new Check(
                                CodeBlock.of(".pattern($L)", Literals.of(text("regexp"))),
                                "must match " + text("regexp"))
                        : null;
            case "Email" ->
                Annotations.member(mirror, "regexp") == null ? rule("email", "must be a mail address") : null;
            default -> null;
        };
    }

    private @Nullable Check ofCollection(String name) {
        return switch (name) {
            case "NotEmpty" -> rule("notEmpty", "must not be empty");
            case "Size" -> size("elements");
            default -> null;
        };
    }

    private @Nullable Check ofNumber(String name) {
        return switch (name) {
            case "Min" -> new Check(CodeBlock.of(".min($L)", whole("value", 0)), "must be at least " + text("value"));
            case "Max" -> new Check(CodeBlock.of(".max($L)", whole("value", 0)), "must be at most " + text("value"));
            case "DecimalMin" -> decimal("min", "at least ", "greater than ");
            case "DecimalMax" -> decimal("max", "at most ", "less than ");
            case "Positive" -> rule("positive", "must be greater than 0");
            case "PositiveOrZero" -> rule("positiveOrZero", "must be at least 0");
            case "Negative" -> rule("negative", "must be less than 0");
            case "NegativeOrZero" -> rule("negativeOrZero", "must be at most 0");
            case "Digits" ->
                new Check(
                        CodeBlock.of(".digits($L, $L)", text("integer"), text("fraction")),
                        "must have at most " + text("integer") + " digits before and " + text("fraction")
                                + " after the point");
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

    private Check size(String what) {
        long least = number("min", 0);
        long most = number("max", Integer.MAX_VALUE);
        CodeBlock limit = most == Integer.MAX_VALUE ? CodeBlock.of("$T.MAX_VALUE", Integer.class) : whole("max", 0);
        return new Check(CodeBlock.of(".size($L, $L)", least, limit), "must have " + range(least, most) + " " + what);
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
        AnnotationValue written = Annotations.member(mirror, "inclusive");
        boolean includes = written == null || Boolean.TRUE.equals(written.getValue());
        String bound = text("value");
        try {
            new BigDecimal(bound);
        } catch (NumberFormatException e) {
            return null;
        }
        return new Check(
                CodeBlock.of(".$L($S, $L)", method, bound, includes),
                "must be " + (includes ? inclusive : exclusive) + bound);
    }

    private static Check rule(String method, String rule) {
        return new Check(CodeBlock.of(".$L()", method), rule);
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

    private long number(String member, long otherwise) {
        AnnotationValue value = Annotations.member(mirror, member);
        return value != null && value.getValue() instanceof Number number ? number.longValue() : otherwise;
    }

    private CodeBlock whole(String member, long otherwise) {
        long value = number(member, otherwise);
        return CodeBlock.of(value == (int) value ? "$L" : "$LL", value);
    }
}
