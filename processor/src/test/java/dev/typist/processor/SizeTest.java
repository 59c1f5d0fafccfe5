package dev.typist.processor;

import static dev.typist.processor.Mistakes.desk;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What is large: class files have limits that no user should meet in a generated class. */
final class SizeTest {

    private static final String HOLDER = "private static final class Constants";

    private static String each(int count, String format, String between) {
        return IntStream.range(0, count).mapToObj(i -> format.formatted(i)).collect(Collectors.joining(between));
    }

    /** As many components, and as many parameters, as a method of Java has. */
    @Test
    void wide() throws Exception {
        Class<?> desk = TestCompiler.javac()
                .compile(desk(
                        "",
                        "Wide wide(String text);\n@Prompt(\"" + each(254, "{p%d}", " ") + "\") String say("
                                + each(254, "int p%d", ", ") + ");",
                        "record Wide(" + each(254, "@Describe(\"x\") int c%d", ", ")
                                + ") {}\nclass Box { @Tool(\"x\") int sum(" + each(254, "int p%d", ", ")
                                + ") { return 0; } }"))
                .mustSucceed()
                .load("p.Desk_AiService");
        assertEquals(
                "Wide[" + each(254, "c%1$d=%1$d", ", ") + "]",
                String.valueOf(GeneratedService.answering(desk, "{" + each(254, "\"c%1$d\":%1$d", ",") + "}")
                        .call("wide", "x")));
        GeneratedService said = GeneratedService.answering(desk, "ok");
        said.call("say", IntStream.range(0, 254).boxed().toArray());
        assertEquals(each(254, "%d", " "), said.said());
    }

    @Test
    void manyMethods() throws Exception {
        for (int count : new int[] {400, 500, 1800}) {
            TestCompiler.Result result = TestCompiler.javac()
                    .strict()
                    .compile(desk(
                            "",
                            each(count, "@Prompt(\"Do %1$d: {a} {b}\") Order do%1$d(String a, int b);", "\n")
                                    + "record Order(int id) {}",
                            ""))
                    .mustSucceed();
            assertEquals(count > 450, result.generated("p/Desk_AiService.java").contains(HOLDER), "" + count);
            GeneratedService last = GeneratedService.answering(result.load("p.Desk_AiService"), "{\"id\":7}");
            assertEquals("Order[id=7]", String.valueOf(last.call("do" + (count - 1), "x", 3)));
            assertEquals("Do " + (count - 1) + ": x 3", last.said());
        }
    }

    @Test
    void manyTools() throws Exception {
        TestCompiler.Result result = TestCompiler.javac()
                .strict()
                .compile(
                        desk("", "", "")
                                .replace("@AiService", "@AiService(tools = Box.class)")
                                .replace("}", "String use(String t); }"),
                        "package p; class Box { "
                                + each(1500, "@dev.typist.Tool(\"x\") int do%1$d(int a, int b) { return a + b; }", "\n")
                                + "}")
                .mustSucceed();
        assertTrue(result.generated("p/Box_Tools.java").contains(HOLDER));
        GeneratedService used =
                GeneratedService.calling(result.load("p.Desk_AiService"), "do1499", "{\"a\":1,\"b\":2}");
        used.call("use", "x");
        assertEquals("3", used.said());
    }

    /** Types that hold themselves and each other, across the classes that their constants are in. */
    @Test
    void manyTypes() throws Exception {
        TestCompiler.Result result = TestCompiler.javac()
                .compile(desk(
                        "@SuppressWarnings(\"RecursiveType\")",
                        each(300, "R%1$d r%1$d(String text);", "\n") + "Hub hub(String text);",
                        each(
                                        300,
                                        "record R%1$d("
                                                + each(20, "String c%d", ", ").replace("%", "%%")
                                                + ", Optional<R%1$d> again, List<Hub> hubs) {}",
                                        "\n")
                                + "record Hub(Optional<R299> last, Optional<Union> union) {}\nsealed interface Union {}\n"
                                + "record Member(Hub hub) implements Union {}"))
                .mustSucceed();
        assertTrue(result.generated("p/Desk_AiService.java").contains(HOLDER));
        String inner = "{" + each(20, "\"c%d\":\"\"", ",") + ",\"again\":%s,\"hubs\":%s}";
        String leaf = inner.formatted("null", "[]");
        String union = "{\"last\":null,\"union\":{\"type\":\"Member\",\"hub\":{\"last\":null,\"union\":null}}}";
        for (String method : new String[] {"r0", "r299"}) {
            assertTrue(String.valueOf(GeneratedService.answering(
                                    result.load("p.Desk_AiService"), inner.formatted(leaf, "[" + union + "]"))
                            .call(method, "x"))
                    .endsWith("union=Optional[Member[hub=Hub[last=Optional.empty, union=Optional.empty]]]]]]"));
        }
    }

    @Test
    void enumsAndTextsOfManyLines() throws Exception {
        String source = desk(
                "",
                "@Prompt(\"" + "line {text}\\n".repeat(3000) + "\") Big big(String text);",
                "enum Big { " + each(2000, "CONSTANT_%d", ", ") + " }");
        TestCompiler.ecj().compile(source).mustSucceed();
        TestCompiler.Result result = TestCompiler.javac().compile(source).mustSucceed();
        GeneratedService service =
                GeneratedService.answering(result.load("p.Desk_AiService"), "{\"value\":\"CONSTANT_1999\"}");
        assertEquals("CONSTANT_1999", String.valueOf(service.call("big", "x")));
        assertEquals("line x\n".repeat(3000), service.said());
    }

    /** Each holds the next one twice: a schema that says so in full has no end in practice. */
    @Test
    void whatDoublesIsRefusedAtOnce() {
        StringBuilder source = new StringBuilder();
        for (int i = 0; i < 40; i++) {
            source.append("record R%1$d(%n    R%2$d a, R%2$d b, List<R%1$d> again) {}%n".formatted(i, i + 1));
        }
        assertTimeoutPreemptively(
                Duration.ofSeconds(60),
                () -> Mistakes.in(desk(
                                "@SuppressWarnings(\"RecursiveType\")",
                                "R0 r(String text);",
                                source + "record R40(int x) {}"))
                        .at(
                                "Desk.java",
                                "R26 ‸a",
                                "[ConstantTooLong] R0" + ".a".repeat(26)
                                        + ": R26 is written into its JSON schema with all that is inside, again wherever a type is used"
                                        + " again, and that makes more text than a class file holds in one; let fewer types hold the"
                                        + " same one twice.")
                        .onlyIn(TestCompiler.javac()));
    }

    /** A constructor takes 255 arguments: itself, the model, and the objects whose tools are called. */
    @Test
    void manyToolClasses() {
        for (int count : new int[] {253, 254}) {
            String source = desk(
                    "@AiService(tools = {" + each(count, "Desk.Box%d.class", ", ")
                            + ", Fixed.class}) interface Many {\n" + "String ask(String text); }",
                    each(count, "class Box%1$d { @Tool(\"x\") int tool%1$d() { return 1; } }", "\n"),
                    "class Fixed { @Tool(\"x\") static int fixed() { return 1; } }");
            if (count == 253) {
                TestCompiler.javac().compile(source).mustSucceed();
                TestCompiler.ecj().compile(source).mustSucceed();
            } else {
                Mistakes.in(source)
                        .at(
                                "Many.java",
                                "@AiService(tools",
                                "[ToolLimit] The constructor of Many_AiService would take more than the 253 tool classes that Java"
                                        + " allows; put tools together into fewer classes, or make them static.")
                        .only();
            }
        }
    }

    /** Annotations hold one byte more than what is written into a class. */
    @Test
    void textsOfAnnotations() {
        String most = "x".repeat(65_535);
        String source = desk("@Options(stop = Desk.TEXT)", """
                String TEXT = "%s";
                @Options(model = Desk.TEXT) String ask(String text);
                @Prompt("{kind}{order}") String say(Kind kind, Order order);
                enum Kind { @Name(Desk.TEXT) ONE }
                record Order(@jakarta.validation.constraints.Pattern(regexp = Desk.TEXT) String id) {}
                """, "");
        String pattern = """
                package jakarta.validation.constraints;
                @jakarta.validation.Constraint(validatedBy = {}) public @interface Pattern { String regexp(); }
                """;
        String constraint = "package jakarta.validation; public @interface Constraint { Class<?>[] validatedBy(); }";
        TestCompiler.javac()
                .compile(source.formatted(most.substring(1)), pattern, constraint)
                .mustSucceed();
        Mistakes.in(source.formatted(most), pattern, constraint)
                .at("Desk.java", "Desk‸.TEXT)", tooLong("stop"))
                .at("Desk.java", "Desk‸.TEXT) String ask", tooLong("model"))
                .at("Desk.java", "Desk‸.TEXT) ONE", tooLong("The name of Desk.Kind.ONE"))
                .at("Desk.java", "id) {}", tooLong("Desk.Order.id: The regular expression"))
                .onlyIn(TestCompiler.javac());
    }

    private static String tooLong(String what) {
        return "[ConstantTooLong] " + what
                + " is a text of 65535 bytes, and a class file holds at most 65534 in one; make it shorter.";
    }

    @Test
    void fewStayTogether() {
        assertFalse(TestCompiler.javac()
                .compile(desk(
                        "",
                        each(100, "R%1$d r%1$d(String text);", "\n"),
                        each(100, "record R%d(int a, int b) {}", "\n")))
                .mustSucceed()
                .generated("p/Desk_AiService.java")
                .contains(HOLDER));
    }
}
