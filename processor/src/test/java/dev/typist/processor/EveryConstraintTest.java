package dev.typist.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.typist.chat.ResponseFormat;
import dev.typist.chat.UserMessage;
import dev.typist.service.OutputException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Each constraint of {@code jakarta.validation} in a service that the compiler wrote and that runs: what breaks it is asked
 * for again with its path, what keeps it passes, and everybody who is asked is told of it.
 */
final class EveryConstraintTest {

    /**
     * A component with a constraint.
     *
     * @param declared its type
     * @param keeping JSON that keeps the rule
     * @param breaking JSON that does not
     * @param problem what the model is told of that, from the component's path on
     * @param words what everybody is told before
     * @param keyword what may stand in a schema instead of the words; several with {@code |} between
     */
    private record Rule(
            String declared, String keeping, String breaking, String problem, String words, String keyword) {}

    private static final Map<String, Rule> RULES = new LinkedHashMap<>();

    private static void rule(
            String name,
            String declared,
            String keeping,
            String breaking,
            String problem,
            String words,
            String... keyword) {
        RULES.put(
                name, new Rule(declared, keeping, breaking, problem, words, keyword.length == 0 ? words : keyword[0]));
    }

    static {
        rule("blank", "@NotBlank String", "'a'", "' '", ": must not be blank", "must not be blank");
        rule("text", "@NotEmpty String", "' '", "''", ": must", "must not be empty", "'minLength':1");
        rule("list", "@NotEmpty List<String>", "['']", "[]", ": must", "must not be empty", "'minItems':1");
        rule("map", "@NotEmpty Map<String, Integer>", "{'a':1}", "{}", ": must", "must not be empty", "'minItems':1");
        rule(
                "size",
                "@Size(min = 2, max = 3) String",
                "'ab'",
                "'abcd'",
                ": must have 2 to 3",
                "must have 2 to 3",
                "'minLength':2,'maxLength':3");
        rule(
                "sizes",
                "@Size(max = 1) List<String>",
                "['a']",
                "['a','b']",
                ": must have at most 1",
                "at most 1",
                "'maxItems':1");
        rule("min", "@Min(5) int", "5", "4", ": must be at least 5, got 4", "at least 5", "'minimum':5");
        rule("max", "@Max(5) long", "5", "6", ": must be at most 5, got 6", "at most 5", "'maximum':5");
        rule(
                "least",
                "@DecimalMin(value = \"0.5\", inclusive = false) BigDecimal",
                "0.51",
                "0.5",
                ": must be greater",
                "greater than 0.5",
                "'exclusiveMinimum':0.5");
        rule(
                "most",
                "@DecimalMax(\"0.5\") double",
                "0.5",
                "0.51",
                ": must be at most 0.5",
                "at most 0.5",
                "'maximum':0.5");
        rule(
                "digits",
                "@Digits(integer = 2, fraction = 1) BigDecimal",
                "12.5",
                "12.55",
                ": must have",
                "at most 2 digits before");
        rule(
                "positive",
                "@Positive int",
                "1",
                "0",
                ": must be greater than 0",
                "greater than 0",
                "'exclusiveMinimum':0|'minimum':1");
        rule("notNegative", "@PositiveOrZero int", "0", "-1", ": must be at least 0", "at least 0", "'minimum':0");
        rule(
                "negative",
                "@Negative int",
                "-1",
                "0",
                ": must be less than 0",
                "less than 0",
                "'exclusiveMaximum':0|'maximum':-1");
        rule("notPositive", "@NegativeOrZero int", "0", "1", ": must be at most 0", "at most 0", "'maximum':0");
        rule(
                "pattern",
                "@Pattern(regexp = \"[A-Z]{2}\") String",
                "'AB'",
                "'ab'",
                ": must match",
                "must match [A-Z]{2}",
                "'pattern':");
        rule(
                "email",
                "@Email String",
                "'a@example.org'",
                "'nobody'",
                ": must be a mail address",
                "must be a mail address",
                "'format':'email'");
        rule("past", "@Past LocalDate", "'2001-01-01'", "'2999-01-01'", ": must be in the past", "must be in the past");
        rule(
                "notFuture",
                "@PastOrPresent Instant",
                "'2001-01-01T00:00:00Z'",
                "'2999-01-01T00:00:00Z'",
                ": must",
                "must not be in the future");
        rule(
                "future",
                "@Future LocalDate",
                "'2999-01-01'",
                "'2001-01-01'",
                ": must be in the future",
                "must be in the future");
        rule(
                "notPast",
                "@FutureOrPresent Instant",
                "'2999-01-01T00:00:00Z'",
                "'2001-01-01T00:00:00Z'",
                ": must",
                "must not be in the past");
        rule("yes", "@AssertTrue boolean", "true", "false", ": must be true", "must be true");
        rule("no", "@AssertFalse boolean", "false", "true", ": must be false", "must be false");
        rule(
                "ofList",
                "List<@Positive Integer>",
                "[1]",
                "[1,-1]",
                "[1]: must be greater",
                "greater than 0",
                "'exclusiveMinimum':0|'minimum':1");
        rule("ofSet", "Set<@NotBlank String>", "['a']", "['a',' ']", "[1]: must not be blank", "must not be blank");
        rule(
                "ofMap",
                "Map<String, @Max(9) Integer>",
                "{'a':9}",
                "{'a':10}",
                ".a: must be at most 9",
                "at most 9",
                "'maximum':9");
        rule(
                "ofOptional",
                "Optional<@Email String>",
                "null",
                "'nobody'",
                ": must be a mail",
                "a mail address",
                "'format':'email'");
    }

    private static final String DESK = """
            package p;

            import dev.typist.*;
            import jakarta.validation.constraints.*;
            import java.math.BigDecimal;
            import java.time.*;
            import java.util.*;

            record Order(
                %s,
                @NotNull String there) {}

            @AiService
            interface Desk {
              Order portable(String text);

              @Options(model = "gpt-4o")
              Order openai(String text);

              @Options(model = "claude-sonnet-4-5")
              Order anthropic(String text);

              @Options(model = "gemini/gemini-2.5-pro")
              Order gemini(String text);

              @Options(model = "ollama/llama3")
              Order engine(String text);

              @Options(output = OutputMode.PROMPT)
              Order words(String text);
            }
            """;

    private static Class<?> compiled() throws Exception {
        List<String> sources = new ArrayList<>();
        sources.add(DESK.formatted(RULES.entrySet().stream()
                .map(entry -> entry.getValue().declared() + " " + entry.getKey())
                .collect(Collectors.joining(",\n    "))));
        for (String name : List.of(
                "NotNull",
                "NotBlank",
                "NotEmpty",
                "Positive",
                "PositiveOrZero",
                "Negative",
                "NegativeOrZero",
                "Past",
                "PastOrPresent",
                "Future",
                "FutureOrPresent",
                "AssertTrue",
                "AssertFalse")) {
            sources.add(ConstraintTest.annotation(name, ""));
        }
        sources.add(ConstraintTest.annotation("Min", "long value();"));
        sources.add(ConstraintTest.annotation("Max", "long value();"));
        sources.add(ConstraintTest.annotation("DecimalMin", "String value(); boolean inclusive() default true;"));
        sources.add(ConstraintTest.annotation("DecimalMax", "String value(); boolean inclusive() default true;"));
        sources.add(ConstraintTest.annotation("Digits", "int integer(); int fraction();"));
        sources.add(ConstraintTest.annotation("Size", "int min() default 0; int max() default Integer.MAX_VALUE;"));
        sources.add(ConstraintTest.annotation("Email", "String regexp() default \".*\";"));
        sources.add(ConstraintTest.annotation("Pattern", "String regexp(); String[] flags() default {};"));
        return TestCompiler.javac()
                .compile(sources.toArray(String[]::new))
                .mustSucceed()
                .load("p.Desk_AiService");
    }

    /** An answer that keeps every rule but, where that is named, one. */
    private static String answer(String broken, String json) {
        Map<String, String> all = new LinkedHashMap<>();
        RULES.forEach((name, rule) -> all.put(name, rule.keeping()));
        all.put("there", "'here'");
        all.put(broken, json);
        return all.entrySet().stream()
                .map(entry -> "'" + entry.getKey() + "':" + entry.getValue())
                .collect(Collectors.joining(",", "{", "}"))
                .replace('\'', '"');
    }

    private static final String KEEPING = answer("there", "'here'");

    @TestFactory
    Stream<DynamicTest> isAskedForAgainWithItsPath() throws Exception {
        Class<?> desk = compiled();
        return RULES.entrySet().stream()
                .map(entry -> DynamicTest.dynamicTest(entry.getKey(), () -> {
                    String broken = answer(entry.getKey(), entry.getValue().breaking());
                    String problem = "$." + entry.getKey() + entry.getValue().problem();

                    GeneratedService once = GeneratedService.answering(desk, broken, KEEPING);
                    assertEquals("here", there(once.call("portable", "x")));
                    assertEquals(2, once.model().requests().size());
                    assertTrue(once.said().contains("- " + problem), once::said);

                    GeneratedService twice = GeneratedService.answering(desk, broken, broken);
                    OutputException e = assertThrows(OutputException.class, () -> twice.call("portable", "x"));
                    assertEquals(OutputException.Kind.CONSTRAINT, e.kind());
                    assertEquals(1, e.problems().size());
                    assertTrue(e.problems().get(0).toString().startsWith(problem), () -> problem + " " + e.problems());
                }));
    }

    private static Object there(Object order) throws Exception {
        var accessor = order.getClass().getDeclaredMethod("there");
        accessor.setAccessible(true);
        return accessor.invoke(order);
    }

    @Test
    void whatKeepsThemAllPasses() throws Exception {
        GeneratedService service = GeneratedService.answering(compiled(), KEEPING);

        assertEquals("here", there(service.call("portable", "x")));
        assertEquals(1, service.model().requests().size());
    }

    /** What must be there is a matter of the type: there is no value of it without. */
    @Test
    void whatMayNotBeNullIsOfAnotherType() throws Exception {
        String nothing = answer("there", "null");
        GeneratedService service = GeneratedService.answering(compiled(), nothing, nothing);

        OutputException e = assertThrows(OutputException.class, () -> service.call("portable", "x"));

        assertEquals(OutputException.Kind.TYPE, e.kind());
        assertTrue(service.said().contains("- $.there: expected "), service::said);
    }

    @TestFactory
    Stream<DynamicTest> isToldToEverybody() throws Exception {
        Class<?> desk = compiled();
        return Stream.of("portable", "openai", "anthropic", "gemini", "engine")
                .map(method -> DynamicTest.dynamicTest(method, () -> {
                    GeneratedService service = GeneratedService.answering(desk, KEEPING);
                    service.call(method, "x");
                    ResponseFormat format = service.model().requests().get(0).responseFormat();
                    JsonNode schema = new JsonMapper().readTree(((ResponseFormat.JsonSchema) format).schema());
                    RULES.forEach((name, rule) -> {
                        String property = schema.get("properties").get(name).toString();
                        assertTrue(
                                property.contains(rule.words())
                                        || Stream.of(rule.keyword()
                                                        .replace('\'', '"')
                                                        .split("\\|"))
                                                .anyMatch(property::contains),
                                () -> name + " " + property);
                    });
                    assertTrue(schema.get("required").toString().contains("\"there\""));
                }));
    }

    @Test
    void isToldInWords() throws Exception {
        GeneratedService service = GeneratedService.answering(compiled(), KEEPING);
        service.call("words", "x");

        String prompt =
                ((UserMessage) service.model().requests().get(0).messages().get(0)).text();
        List<String> lines = prompt.lines().map(String::strip).toList();
        RULES.forEach((name, rule) -> {
            int line = 0;
            while (!lines.get(line).startsWith(name + ": ")) {
                line++;
            }
            StringBuilder above = new StringBuilder();
            while (lines.get(--line).startsWith("// ")) {
                above.append(lines.get(line));
            }
            assertTrue(above.toString().contains(rule.words()), () -> name + "\n" + prompt);
        });
    }
}
