package dev.typist.tests.corpus;

import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Writes a schema's rules as constraints of {@code jakarta.validation}, and the few of those that it needs. */
final class Constraints {

    private static final String PACKAGE = "jakarta.validation.constraints";

    private Constraints() {}

    static String of(JsonNode type) {
        if (type.has("exclusiveMinimum")
                && type.has("exclusiveMaximum")
                && type.get("exclusiveMinimum").asInt()
                        >= type.get("exclusiveMaximum").asInt()) {
            throw new NoSuchType(NoSuchType.Reason.IMPOSSIBLE);
        }
        return rule(type, "minimum", "Min(%s)")
                + rule(type, "exclusiveMinimum", "DecimalMin(value = \"%s\", inclusive = false)")
                + rule(type, "exclusiveMaximum", "DecimalMax(value = \"%s\", inclusive = false)")
                + rule(type, "minLength", "Size(min = %s)")
                + rule(type, "maxItems", "Size(max = %s)");
    }

    private static String rule(JsonNode type, String keyword, String annotation) {
        return type.has(keyword)
                ? "@" + PACKAGE + "." + annotation.formatted(type.get(keyword).asString()) + " "
                : "";
    }

    /** The annotations, as the processor finds them in a user's build: it goes by their names. */
    static List<String> sources() {
        return Stream.of(
                        "Min { long value();",
                        "DecimalMin { String value(); boolean inclusive() default true;",
                        "DecimalMax { String value(); boolean inclusive() default true;",
                        "Size { int min() default 0; int max() default Integer.MAX_VALUE;")
                .map(members -> "package " + PACKAGE + ";\npublic @interface " + members + " }\n")
                .toList();
    }
}
