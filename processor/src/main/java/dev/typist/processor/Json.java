package dev.typist.processor;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** JSON as a tree. Immutable. */
sealed interface Json permits Json.Text, Json.Literal, Json.Elements, JsonObject {

    /** Text, as it is between the quotes before anything is escaped. */
    record Text(String value) implements Json {}

    /** A number, {@code true}, {@code false} or {@code null}, as it is written. */
    record Literal(String text) implements Json {
        static final Json NULL = new Literal("null");
        static final Json FALSE = new Literal("false");

        boolean isFalse() {
            return text.equals("false");
        }

        boolean isNull() {
            return text.equals("null");
        }
    }

    /** An array. */
    record Elements(List<Json> all) implements Json {}

    static Json text(String value) {
        return new Text(value);
    }

    static Json number(BigDecimal value) {
        return new Literal(value.toString());
    }

    static Json number(long value) {
        return new Literal(Long.toString(value));
    }

    static Json elements(List<? extends Json> all) {
        return new Elements(List.copyOf(all));
    }

    static Json texts(List<String> all) {
        List<Json> texts = new ArrayList<>(all.size());
        for (String each : all) {
            texts.add(new Text(each));
        }
        return new Elements(Collections.unmodifiableList(texts));
    }

    /** Its number, or null if it is none. */
    default @Nullable BigDecimal number() {
        if (this instanceof Literal literal) {
            try {
                return new BigDecimal(literal.text());
            } catch (NumberFormatException e) {
                return null;
            }
        }
        return null;
    }
}
