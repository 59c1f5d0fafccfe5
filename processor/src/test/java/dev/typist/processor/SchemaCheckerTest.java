package dev.typist.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.palantir.javapoet.ClassName;
import dev.typist.processor.SchemaProblem.Kind;
import dev.typist.processor.SchemaProfile.Figure;
import dev.typist.processor.SchemaProfile.Limit;
import dev.typist.processor.ValueType.Component;
import dev.typist.processor.ValueType.Constant;
import dev.typist.processor.ValueType.EnumType;
import dev.typist.processor.ValueType.MapType;
import dev.typist.processor.ValueType.OptionalType;
import dev.typist.processor.ValueType.RecordType;
import dev.typist.processor.ValueType.SequenceType;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

final class SchemaCheckerTest {

    private int records;

    @Test
    void judgesAsTheCorpusDoes() throws IOException {
        List<String> differing = new ArrayList<>();
        List<JsonNode> lines = CorpusSchemas.lines("schema-profiles.jsonl");
        for (JsonNode line : lines) {
            SchemaProfile profile = CorpusProfiles.ALL.get(line.get("profile").asString());
            List<SchemaProblem> problems = SchemaChecker.check(CorpusSchemas.schema(line.get("schema")), profile);
            if (problems.isEmpty() != line.get("valid").asBoolean()) {
                differing.add(line.get("id").asString() + " " + problems);
            }
        }
        assertEquals(List.of(), differing);
        assertTrue(lines.size() >= 35);
    }

    @Test
    void countsWhatTheCorpusCounts() throws IOException {
        for (String file : List.of("schema-profiles.jsonl", "tool-schemas.jsonl")) {
            for (JsonNode line : CorpusSchemas.lines(file)) {
                JsonObject schema = CorpusSchemas.schema(line.get("schema"));
                SchemaFacts facts = SchemaFacts.of(schema);
                List<SchemaProblem> strict = SchemaChecker.check(schema, SchemaProfiles.OPENAI);
                JsonNode expected = line.get("facts");
                String id = line.get("id").asString();
                assertCount(id, expected, "properties", facts.count(Limit.PROPERTIES));
                assertCount(id, expected, "optional", facts.count(Limit.OPTIONAL_PROPERTIES));
                assertCount(id, expected, "enum_values", facts.count(Limit.ENUM_VALUES));
                assertCount(id, expected, "depth", facts.depth());
                assertCount(id, expected, "arrays_without_items", count(strict, Kind.UNTYPED_ITEMS));
                assertCount(id, expected, "open_objects", count(strict, Kind.OPEN_OBJECT));
                assertCount(id, expected, "unions", facts.count(Limit.UNIONS));
                if (!schema.has("$defs")) {
                    assertEquals(
                            expected.get("name_chars").asInt()
                                    + expected.get("enum_chars").asInt(),
                            facts.count(Limit.CHARACTERS),
                            id);
                }
            }
        }
    }

    private static long count(List<SchemaProblem> problems, Kind kind) {
        return problems.stream().filter(problem -> problem.kind() == kind).count();
    }

    private static void assertCount(String id, JsonNode facts, String name, long count) {
        assertEquals(facts.get(name).asLong(), count, id + " " + name);
    }

    /** A real tool's parameters as the types that a user would have written, in everybody's form. */
    @ParameterizedTest
    @EnumSource(Target.class)
    void takesRealParametersInTheFormOfEachProvider(Target target) throws IOException {
        int taken = 0;
        for (JsonNode line : CorpusSchemas.lines("tool-schemas.jsonl")) {
            ValueType type = type(CorpusSchemas.schema(line.get("schema")));
            JsonObject schema = SchemaWriter.answer(type, target.profile());
            List<SchemaProblem> problems = SchemaChecker.check(schema, target.profile());
            boolean open = line.get("facts").get("untyped").asInt() > 0
                    || line.get("facts").get("arrays_without_items").asInt() > 0;
            assertEquals(
                    open && target.profile().has(SchemaProfile.Rule.TYPED),
                    !problems.isEmpty(),
                    () -> line.get("id") + " " + problems + " " + JsonWriter.write(schema));
            taken += problems.isEmpty() ? 1 : 0;
        }
        assertTrue(taken > 55, () -> target + " takes too few");
    }

    private ValueType type(JsonObject schema) {
        if (!schema.elements("enum").isEmpty() && schema.text("type").equals("string")) {
            List<Constant> constants = schema.texts("enum").stream()
                    .distinct()
                    .map(name -> new Constant(name, name, ""))
                    .toList();
            return new EnumType(ClassName.get("p", "Enum" + records++), "", constants);
        }
        return switch (schema.text("type")) {
            case "object" ->
                schema.members().get("additionalProperties") instanceof JsonObject value && !schema.has("properties")
                        ? new MapType(type(value))
                        : record(schema);
            case "array" ->
                new SequenceType(
                        SequenceType.Kind.LIST,
                        ClassName.get(List.class),
                        schema.has("items") ? type(schema.object("items")) : ScalarType.JSON);
            case "string" -> ScalarType.STRING;
            case "integer" -> ScalarType.LONG;
            case "number" -> ScalarType.DOUBLE;
            case "boolean" -> ScalarType.BOOLEAN;
            default -> ScalarType.JSON;
        };
    }

    private RecordType record(JsonObject schema) {
        ClassName name = ClassName.get("p", "Record" + records++);
        List<Component> components = new ArrayList<>();
        Set<String> required = Set.copyOf(schema.texts("required"));
        schema.object("properties").members().forEach((property, value) -> {
            ValueType type = type((JsonObject) value);
            components.add(new Component(
                    property,
                    property,
                    ClassName.OBJECT,
                    required.contains(property) ? type : new OptionalType(type),
                    ((JsonObject) value).text("description"),
                    false));
        });
        return new RecordType(name, name, schema.text("description"), components, false, false);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'type':'object','properties':{},'required':[],'additionalProperties':false}",
                "{'type':'object','properties':{'a':{'anyOf':[{'type':'string'},{'type':'null'}]}},'required':['a'],"
                        + "'additionalProperties':false}",
                "{'type':'object','properties':{'a':{'type':'array','items':{'$ref':'#'}}},'required':['a'],"
                        + "'additionalProperties':false}"
            })
    void openAiTakes(String schema) {
        assertEquals(List.of(), kinds(schema, SchemaProfiles.OPENAI));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "OPENAI    | ROOT, KEYWORD    | {'type':'string','minLength':1}",
                "OPENAI    | ROOT             | {'anyOf':[{'type':'string'}]}",
                "OPENAI    | UNTYPED          | {P:{'a':{}},R:['a'],C}",
                "OPENAI    | UNTYPED_ITEMS    | {P:{'a':{'type':'array'}},R:['a'],C}",
                "OPENAI    | FORMAT           | {P:{'a':{'type':'string','format':'uri'}},R:['a'],C}",
                "OPENAI    | KEYWORD          | {P:{'a':{'type':'string','not':{'type':'string'}}},R:['a'],C}",
                "OPENAI    | REQUIRED         | {P:{'a':{'type':'string'}},R:[],C}",
                "OPENAI    | REQUIRED         | {P:{'a':{'type':'string'}},R:['a','b'],C}",
                "OPENAI    | REFERENCE        | {P:{'a':{'$ref':'#/$defs/none'}},R:['a'],C}",
                "OPENAI    | REFERENCE        | {P:{'a':{'$ref':'#','description':'x'}},R:['a'],C}",
                "OPENAI    | VALUE            | {P:{'a':{'type':'string','enum':[]}},R:['a'],C}",
                "OPENAI    | VALUE            | {P:{'a':{'type':'array','items':{'type':'string'},'minItems':-1}},R:['a'],C}",
                "OPENAI    | OPEN_OBJECT      | {P:{'a':{'type':'string'}},R:['a']}",
                "OPENAI    | OPEN_OBJECT      | {P:{'a':{'$ref':'#/$defs/b'}},R:['a'],C,'$defs':{'b':{P:{},R:[]}}}",
                "ANTHROPIC | RECURSION        | {P:{'a':{'$ref':'#'}},R:[],C}",
                "ANTHROPIC | RECURSION        | {P:{'a':{'$ref':'#/$defs/b'}},R:[],C,'$defs':{'b':{P:{'c':{'$ref':'#/$defs/b'}},R:[],C}}}",
                "ANTHROPIC | VALUE            | {P:{'a':{'type':'array','items':{'type':'string'},'minItems':2}},R:['a'],C}",
                "ANTHROPIC | KEYWORD          | {P:{'a':{'type':'integer','minimum':2}},R:['a'],C}",
                "GEMINI    | RECURSION        | {P:{'a':{'$ref':'#'}},R:['a'],C}",
                "GEMINI    | RECURSION        | {P:{'z':{'$ref':'#/$defs/b'}},R:[],C,'$defs':{'b':{P:{'c':{'$ref':'#/$defs/b'}},R:['c'],C}}}",
                "GEMINI    | VALUE            | {P:{'a':{'type':'string','enum':['x',null]}},R:['a'],C}",
                "GEMINI    | ORDER            | {P:{'a':{'type':'string'}},R:['a'],C,'propertyOrdering':['a','a']}",
                "GEMINI    | FORMAT           | {P:{'a':{'type':'string','format':'uuid'}},R:['a'],C}",
                "ENGINE    | KEYWORD          | {P:{'a':{'type':'number','multipleOf':2}},R:['a'],C}"
            })
    void findsWhatIsNotTaken(String target, String expected, String schema) {
        String full = schema.replace("P:", "'type':'object','properties':")
                .replace("R:", "'required':")
                .replace(",C", ",'additionalProperties':false");
        assertEquals(
                Arrays.stream(expected.split(", ")).map(Kind::valueOf).toList(),
                kinds(full, Target.valueOf(target).profile()));
    }

    @Test
    void takesRecursionWhereAPropertyMayBeAbsent() {
        String tree = "{'type':'object','properties':{'a':{'type':'array','items':{'$ref':'#'}}},'required':[]}";
        assertEquals(List.of(), kinds(tree, SchemaProfiles.GEMINI));
    }

    private static List<Kind> kinds(String schema, SchemaProfile profile) {
        return SchemaChecker.check(parse(schema), profile).stream()
                .map(SchemaProblem::kind)
                .toList();
    }

    private static JsonObject parse(String schema) {
        return CorpusSchemas.schema(new JsonMapper().readTree(schema.replace('\'', '"')));
    }

    @Test
    void stopsAtEachLimitAndNotBefore() {
        for (Map.Entry<Integer, List<Limit>> each : Map.of(5_000, List.<Limit>of(), 5_001, List.of(Limit.PROPERTIES))
                .entrySet()) {
            assertEquals(each.getValue(), limits(strings(each.getKey()), SchemaProfiles.OPENAI), each.toString());
        }
        assertEquals(List.of(), limits(nested(10), SchemaProfiles.OPENAI));
        assertEquals(List.of(Limit.LEVELS), limits(nested(11), SchemaProfiles.OPENAI));
        assertEquals(List.of(), limits(choice(1_000, 1), SchemaProfiles.OPENAI));
        assertEquals(List.of(Limit.ENUM_VALUES), limits(choice(1_001, 1), SchemaProfiles.OPENAI));
        assertEquals(List.of(), limits(choice(250, 100), SchemaProfiles.OPENAI));
        assertEquals(List.of(Limit.LONG_ENUM_CHARACTERS), limits(choice(251, 100), SchemaProfiles.OPENAI));
        assertEquals(List.of(Limit.CHARACTERS), limits(choice(240, 520), SchemaProfiles.OPENAI));
        // What does not fit the properties that may be absent becomes null unions, and then no more.
        assertEquals(List.of(), limits(optional(40), SchemaProfiles.ANTHROPIC));
        assertEquals(List.of(Limit.UNIONS), limits(optional(41), SchemaProfiles.ANTHROPIC));
    }

    private static List<Limit> limits(JsonObject schema, SchemaProfile profile) {
        return SchemaChecker.check(schema, profile).stream()
                .map(problem -> Objects.requireNonNull(problem.limit(), problem::toString))
                .toList();
    }

    private static JsonObject strings(int count) {
        return closed(IntStream.range(0, count)
                .mapToObj(i -> Component.named("p" + i, ScalarType.STRING))
                .toList());
    }

    private static JsonObject optional(int count) {
        return SchemaWriter.arguments(
                IntStream.range(0, count)
                        .mapToObj(i -> Component.named("p" + i, new OptionalType(ScalarType.STRING)))
                        .toList(),
                SchemaProfiles.ANTHROPIC);
    }

    private static JsonObject nested(int levels) {
        ValueType type = ScalarType.STRING;
        for (int i = 0; i < levels; i++) {
            type = i % 2 == 0
                    ? new SequenceType(SequenceType.Kind.LIST, ClassName.get(List.class), type)
                    : new RecordType(
                            ClassName.get("p", "R" + i),
                            ClassName.get("p", "R" + i),
                            "",
                            List.of(Component.named("inner", type)),
                            false,
                            false);
        }
        return closed(List.of(Component.named("root", type)));
    }

    private static JsonObject choice(int values, int length) {
        List<Constant> constants = IntStream.range(0, values)
                .mapToObj(i -> new Constant(String.format("%0" + length + "d", i), "C" + i, ""))
                .toList();
        return closed(List.of(Component.named("c", new EnumType(ClassName.get("p", "E"), "", constants))));
    }

    private static JsonObject closed(List<Component> components) {
        return SchemaWriter.arguments(components, SchemaProfiles.OPENAI);
    }

    @Test
    void everyFigureHasASourceAndADate() {
        Stream.of(Target.values())
                .flatMap(target -> target.profile().limits().values().stream())
                .forEach(SchemaCheckerTest::assertSourced);
    }

    private static void assertSourced(Figure figure) {
        assertTrue(figure.source().contains("."), figure::toString);
        assertTrue(figure.date().matches("20\\d\\d-\\d\\d"), figure::toString);
    }

    /** Sixty types of which each holds all others: following every way would take for ever. */
    @Test
    void endsSoonWhateverLeadsWhere() {
        JsonObject.Builder definitions = JsonObject.builder();
        for (int i = 0; i < 60; i++) {
            JsonObject.Builder properties = JsonObject.builder();
            List<String> names = new ArrayList<>();
            for (int j = 0; j < 60; j++) {
                properties.member(
                        "p" + j,
                        JsonObject.builder().text("$ref", "#/$defs/d" + j).build());
                names.add("p" + j);
            }
            definitions.member(
                    "d" + i,
                    JsonObject.builder()
                            .text("type", "object")
                            .member("properties", properties.build())
                            .member("required", Json.texts(names))
                            .member("additionalProperties", Json.Literal.FALSE)
                            .build());
        }
        JsonObject schema = closed(List.of()).toBuilder()
                .member("$defs", definitions.build())
                .build();
        for (Target target : Target.values()) {
            assertTimeoutPreemptively(Duration.ofSeconds(20), () -> SchemaChecker.check(schema, target.profile()));
        }
    }
}
