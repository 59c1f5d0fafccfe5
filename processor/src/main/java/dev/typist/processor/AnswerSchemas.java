package dev.typist.processor;

import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How a type is asked for.
 *
 * @param portable its schema in the form that everybody takes
 * @param others the schemas that differ from it, empty where none can say what the type is
 * @param problems why none can
 * @param types the type in words
 */
record AnswerSchemas(
        WrittenSchema portable,
        Map<Target, Optional<WrittenSchema>> others,
        Map<Target, List<SchemaProblem>> problems,
        LongText types) {

    /** The longest text that is written into the class: the others say the same in another form. */
    String longest() {
        String longest = portable.text().text();
        for (Optional<WrittenSchema> other : others.values()) {
            longest = longer(longest, other.map(schema -> schema.text().text()).orElse(""));
        }
        return longer(longest, types.text());
    }

    private static String longer(String one, String other) {
        return other.length() > one.length() ? other : one;
    }

    static AnswerSchemas of(ValueType type, Collection<Target> targets) {
        WrittenSchema portable = WrittenSchema.of(SchemaWriter.answer(type, SchemaProfiles.PORTABLE));
        Map<Target, Optional<WrittenSchema>> others = new EnumMap<>(Target.class);
        Map<Target, List<SchemaProblem>> problems = new EnumMap<>(Target.class);
        for (Target target : targets) {
            JsonObject schema = SchemaWriter.answer(type, target.profile());
            List<SchemaProblem> found = SchemaChecker.check(schema, target.profile());
            if (!found.isEmpty()) {
                others.put(target, Optional.empty());
                problems.put(target, found);
            } else if (!JsonWriter.write(schema).equals(portable.text().text())) {
                others.put(target, Optional.of(WrittenSchema.of(schema)));
            }
        }
        return new AnswerSchemas(portable, others, problems, LongText.of(TypesWriter.answer(type)));
    }
}
