package dev.typist.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.typist.chat.ToolSpec;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Java methods as other people described them, and the calls that models made of them. */
final class MethodCallCorpusTest {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    /** A case: a method with the tool that it becomes. */
    private record Case(int number, JsonNode json) {

        String id() {
            return json.get("id").asString();
        }

        String tool() {
            return json.get("function").get("name").asString().replaceAll("[^a-zA-Z0-9_-]", "_") + "-" + number;
        }

        boolean isLegal() {
            return json.get("function").get("name").asString().matches("[a-zA-Z0-9_-]{1,64}");
        }

        /** Answers with what it was given, each argument under its name. */
        String source(String name) {
            String parameters = json.get("signature")
                    .valueStream()
                    .map(parameter -> "@Describe(" + quoted(description(parameter)) + ") " + declared(parameter))
                    .collect(Collectors.joining(", "));
            String components =
                    json.get("signature").valueStream().map(Case::declared).collect(Collectors.joining(", "));
            String names = json.get("signature")
                    .valueStream()
                    .map(parameter -> parameter.get("name").asString())
                    .collect(Collectors.joining(", "));
            return """
                    package corpus;
                    import dev.typist.*;
                    import java.util.*;
                    import tools.jackson.databind.JsonNode;
                    class Box%1$d {
                      record Given(%2$s) {}
                      @Tool(value = %3$s, name = %4$s) Given call(%5$s) { return new Given(%6$s); }
                    }
                    """.formatted(
                            number,
                            components,
                            quoted(json.get("function").get("description").asString()),
                            quoted(name),
                            parameters,
                            names);
        }

        private static String declared(JsonNode parameter) {
            // Whatever it is: that is a tree of JSON.
            return parameter.get("java").asString().replace("Object", "JsonNode") + " "
                    + parameter.get("name").asString();
        }

        private String description(JsonNode parameter) {
            return property(parameter.get("name").asString()).get("description").asString();
        }

        JsonNode property(String name) {
            return json.get("schema").get("properties").get(name);
        }

        private static String quoted(String text) {
            return MAPPER.writeValueAsString(text);
        }
    }

    private static List<Case> cases() throws IOException {
        Path path = Path.of(System.getProperty("typist.corpus", "../../shared/corpus"), "bfcl-java.jsonl");
        if (!Files.exists(path)) {
            System.out.println("No corpus at " + path + ": its cases are skipped.");
            return List.of();
        }
        List<Case> cases = new ArrayList<>();
        for (String line : Files.readAllLines(path)) {
            cases.add(new Case(cases.size(), MAPPER.readTree(line)));
        }
        return cases;
    }

    @TestFactory
    Stream<DynamicTest> becomeToolsAndAreCalled() throws Exception {
        List<Case> cases = cases();
        if (cases.isEmpty()) {
            return Stream.of();
        }
        List<String> sources = new ArrayList<>();
        sources.add("package corpus; @dev.typist.AiService(tools = {"
                + cases.stream().map(each -> "Box" + each.number + ".class").collect(Collectors.joining(", "))
                + "}) interface Desk { String use(String text); }");
        cases.forEach(each -> sources.add(each.source(each.tool())));
        Class<?> desk = TestCompiler.javac()
                .compile(sources.toArray(String[]::new))
                .mustSucceed()
                .load("corpus.Desk_AiService");
        return Stream.concat(
                Stream.of(DynamicTest.dynamicTest("illegal names", () -> illegalNames(cases))),
                cases.stream().map(each -> DynamicTest.dynamicTest(each.id(), () -> check(each, desk))));
    }

    private static void illegalNames(List<Case> cases) {
        List<String> sources = cases.stream()
                .map(each -> each.source(each.json.get("function").get("name").asString()))
                .toList();
        List<String> errors = TestCompiler.javac().compile(sources.toArray(String[]::new)).errors().stream()
                .map(Mistakes::shown)
                .toList();
        for (Case each : cases) {
            String error = "Box" + each.number + ".java:7 [IllegalToolName] ";
            assertEquals(!each.isLegal(), errors.stream().anyMatch(shown -> shown.startsWith(error)), each.id());
        }
        assertEquals(cases.stream().filter(each -> !each.isLegal()).count(), errors.size(), errors::toString);
    }

    private static void check(Case each, Class<?> desk) throws Exception {
        String arguments = MAPPER.writeValueAsString(each.json.get("args"));
        GeneratedService used = GeneratedService.calling(desk, each.tool(), arguments);
        used.call("use", "x");
        ToolSpec spec = used.model().requests().get(0).tools().get(each.number);
        assertEquals(each.tool(), spec.name());
        assertEquals(each.json.get("function").get("description").asString(), spec.description());
        checkSchema(each, MAPPER.readTree(spec.parameters()));
        if (each.json.get("expect").asString().equals("bind")) {
            assertEquals(each.json.get("args"), MAPPER.readTree(used.said()));
            checkLimits(each, desk);
        } else {
            assertTrue(used.said().startsWith("The tool was not called, its arguments are wrong: "), used::said);
            for (JsonNode path : each.json.get("mismatch_paths")) {
                assertTrue(used.said().contains("$" + path.asString().replace('/', '.') + ": "), used::said);
            }
        }
    }

    private static void checkSchema(Case each, JsonNode schema) {
        assertEquals(
                each.json
                        .get("schema")
                        .get("required")
                        .valueStream()
                        .map(JsonNode::asString)
                        .sorted()
                        .toList(),
                schema.get("required")
                        .valueStream()
                        .map(JsonNode::asString)
                        .sorted()
                        .toList());
        assertFalse(schema.get("additionalProperties").asBoolean());
        for (JsonNode parameter : each.json.get("signature")) {
            String name = parameter.get("name").asString();
            JsonNode expected = each.property(name);
            JsonNode found = schema.get("properties").get(name);
            assertTrue(
                    found.get("description")
                            .asString()
                            .startsWith(expected.get("description").asString()),
                    name);
            // A map goes everywhere as a list of its entries.
            boolean map = parameter.get("java").asString().startsWith("Map<");
            assertEquals(
                    map ? "array" : expected.path("type").asString(""),
                    found.path("type").asString(""),
                    name);
            assertEquals(
                    expected.path("items").path("type").asString(map ? "object" : ""),
                    found.path("items").path("type").asString(""),
                    name);
        }
    }

    /** A number beyond its type is not rounded, cut or wrapped. */
    private static void checkLimits(Case each, Class<?> desk) throws Exception {
        for (JsonNode parameter : each.json.get("signature")) {
            String name = parameter.get("name").asString();
            JsonNode most = each.property(name).path("maximum");
            if (most.isNumber()) {
                var given = (tools.jackson.databind.node.ObjectNode)
                        each.json.get("args").deepCopy();
                given.put(name, most.bigIntegerValue());
                GeneratedService fits = GeneratedService.calling(desk, each.tool(), given.toString());
                fits.call("use", "x");
                assertEquals(
                        most.bigIntegerValue(),
                        MAPPER.readTree(fits.said()).get(name).bigIntegerValue());
                given.put(name, most.bigIntegerValue().add(java.math.BigInteger.ONE));
                GeneratedService beyond = GeneratedService.calling(desk, each.tool(), given.toString());
                beyond.call("use", "x");
                assertTrue(beyond.said().contains("wrong: $." + name + ": expected a whole number"), beyond::said);
            }
        }
    }
}
