package dev.typist.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.palantir.javapoet.ClassName;
import dev.typist.processor.ValueType.Component;
import dev.typist.processor.ValueType.Constant;
import dev.typist.processor.ValueType.EnumType;
import dev.typist.processor.ValueType.OptionalType;
import dev.typist.processor.ValueType.RecordType;
import dev.typist.processor.ValueType.SequenceType;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class SchemaWriterTest {

    private static final EnumType KIND = new EnumType(
            ClassName.get("p", "Kind"),
            "what it is",
            List.of(new Constant("A", "A", "the first"), new Constant("B", "B", "")));

    @Test
    void wrapsWhatIsNoRecord() {
        assertEquals(
                "{'type':'object','properties':{'value':{'type':'number'}},'required':['value'],'additionalProperties':false}",
                answer(ScalarType.BIG_DECIMAL));
        assertEquals(
                "{'type':'object','properties':{'items':{'type':'array','items':{'type':'integer'}}},'required':['items'],"
                        + "'additionalProperties':false}",
                answer(list(ScalarType.LONG)));
    }

    @Test
    void saysAbsenceAsNull() {
        assertEquals(
                "{'type':'object','properties':{"
                        + "'a':{'type':['boolean','null'],'description':'role'},"
                        + "'b':{'type':['string','null'],'description':'role\\nwhat it is\\nA: the first','enum':['A','B',null]},"
                        + "'c':{'description':'role','anyOf':[{'type':'array','items':{'type':'string'}},{'type':'null'}]}"
                        + "},'required':['a','b','c'],'additionalProperties':false}",
                answer(record(
                        "",
                        component("a", new OptionalType(ScalarType.BOOLEAN)),
                        component("b", new OptionalType(KIND)),
                        component("c", new OptionalType(list(ScalarType.STRING))))));
    }

    @Test
    void describesARecordByItsRoleAndByItself() {
        ClassName inner = ClassName.get("p", "Inner");
        assertEquals(
                "{'type':'object','description':'outer','properties':{'inner':{'type':'object','description':'role\\nitself',"
                        + "'properties':{},'required':[],'additionalProperties':false}},'required':['inner'],"
                        + "'additionalProperties':false}",
                answer(record(
                        "outer", component("inner", new RecordType(inner, inner, "itself", List.of(), false, false)))));
    }

    @Test
    void escapesWhatJsonCannotHold() {
        assertEquals("\"\\\"\\\\\\n\\r\\t\\u0001/é😀\"", JsonWriter.quoted("\"\\\n\r\t\u0001/é😀"));
        assertEquals("\"\\ud83dx\\ude00\"", JsonWriter.quoted("\ud83dx\ude00"));
    }

    private static RecordType record(String description, Component... components) {
        ClassName name = ClassName.get("p", "R");
        return new RecordType(name, name, description, List.of(components), false, false);
    }

    private static SequenceType list(ValueType element) {
        return new SequenceType(SequenceType.Kind.LIST, ClassName.get(List.class), element);
    }

    private static Component component(String name, ValueType type) {
        return new Component(
                name,
                name,
                ClassName.OBJECT,
                type,
                type instanceof OptionalType || name.equals("inner") ? "role" : "",
                false);
    }

    private static String answer(ValueType type) {
        return JsonWriter.write(SchemaWriter.answer(type, SchemaProfiles.PORTABLE))
                .replace('"', '\'');
    }

    /** Anthropic writes what is required first, so what stands before it is null instead of left out, while that is allowed. */
    @Test
    void whatMayBeAbsentKeepsItsPlace() {
        OptionalType text = new OptionalType(ScalarType.STRING);
        RecordType review =
                record("", component("reasoning", text), component("score", ScalarType.INT), component("note", text));
        assertEquals(
                "{'type':'object','properties':{'reasoning':{'type':['string','null'],'description':'role'},"
                        + "'score':{'type':'integer'},'note':{'type':'string','description':'role'}},"
                        + "'required':['reasoning','score'],'additionalProperties':false}",
                JsonWriter.write(SchemaWriter.answer(review, SchemaProfiles.ANTHROPIC))
                        .replace('"', '\''));
        Component[] many = IntStream.range(0, 18)
                .mapToObj(i -> component("c" + i, i == 17 ? ScalarType.INT : text))
                .toArray(Component[]::new);
        JsonObject schema = SchemaWriter.answer(record("", many), SchemaProfiles.ANTHROPIC);
        assertEquals(List.of(), SchemaChecker.check(schema, SchemaProfiles.ANTHROPIC));
        assertEquals(16, SchemaFacts.of(schema).count(SchemaProfile.Limit.UNIONS));
        assertEquals(1, SchemaFacts.of(schema).count(SchemaProfile.Limit.OPTIONAL_PROPERTIES));
    }
}
