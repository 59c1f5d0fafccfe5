package dev.typist.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.typist.chat.ChatModel;
import dev.typist.chat.ScriptedChatModel;
import dev.typist.chat.SystemMessage;
import dev.typist.chat.UserMessage;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.tools.Diagnostic;
import org.junit.jupiter.api.Test;

/** Generated code in the builds of users. */
final class UserBuildTest {

    @Test
    void runs() throws Exception {
        TestCompiler.Result result = TestCompiler.javac().compile(Fixtures.SHOP).mustSucceed();
        ScriptedChatModel model =
                ScriptedChatModel.answering("{\"orderId\":4711,\"topic\":\"REFUND\",\"customer\":null}");
        Class<?> service = result.load("shop.HelpDesk_AiService");
        Constructor<?> orders =
                service.getClassLoader().loadClass("shop.Orders").getDeclaredConstructor();
        orders.setAccessible(true);
        Object desk = create(service, model, orders.newInstance());
        assertEquals(
                "Enquiry[orderId=4711, topic=REFUND, customer=Optional.empty]",
                call(desk, "triage", "Where is {question}?").toString());
        assertEquals(
                List.of(
                        new SystemMessage("You are the help desk of a book shop. Be brief."),
                        new UserMessage("Which order is this customer asking about? Where is {question}?")),
                model.requests().get(0).messages());
        assertEquals("status", model.requests().get(0).tools().get(0).name());
    }

    private static Object create(Class<?> service, Object... arguments) throws Exception {
        for (Constructor<?> constructor : service.getDeclaredConstructors()) {
            if (constructor.getParameterTypes()[0] == ChatModel.class) {
                constructor.setAccessible(true);
                return constructor.newInstance(arguments);
            }
        }
        throw new AssertionError("no constructor that takes a model");
    }

    private static Object call(Object target, String name, String argument) throws Exception {
        Method method = target.getClass().getMethod(name, String.class);
        method.setAccessible(true);
        return method.invoke(target, argument);
    }

    @Test
    void compilesWithoutAWarning() {
        for (String[] sources : List.of(Fixtures.SHOP, Variety.LAB)) {
            TestCompiler.Result result =
                    TestCompiler.javac().strict().compile(sources).mustSucceed();
            assertEquals(List.of(), result.diagnostics());
        }
    }

    @Test
    void keepsNullable() {
        String generated = TestCompiler.javac()
                .strict()
                .compile(
                        """
                        @NullMarked
                        package p;

                        import org.jspecify.annotations.NullMarked;
                        """.replace("package p;", "package p; // class package-info"),
                        """
                        package p;

                        import dev.typist.AiService;
                        import dev.typist.Prompt;
                        import dev.typist.service.Reply;
                        import org.jspecify.annotations.Nullable;

                        @AiService
                        interface Desk extends Base<String> {
                          @Prompt("{text} for {name}")
                          @Nullable String say(String text, @Nullable String name);

                          @Prompt("{text}")
                          Reply<@Nullable String> reply(@Nullable String text);

                          @Old
                          @Prompt("{count}")
                          String old(@Old Integer count);
                        }

                        interface Base<T> {
                          @Prompt("{value}")
                          String show(@Nullable T value);
                        }

                        @interface Old {}
                        """.replace("@Old", "@q.Nullable").replace("@interface @q.Nullable {}", ""),
                        "package q; public @interface Nullable {}")
                .mustSucceed()
                .generated("p/Desk_AiService.java");
        assertTrue(generated.contains("public @Nullable String say(String text, @Nullable String name) {"), generated);
        assertTrue(generated.contains("return this.runner.run(SAY, text, Optional.ofNullable(name));"), generated);
        assertTrue(generated.contains("public Reply<@Nullable String> reply(@Nullable String text) {"), generated);
        assertTrue(generated.contains("@q.Nullable\n    public String old(@q.Nullable Integer count) {"), generated);
        assertTrue(generated.contains("public String show(@Nullable String value) {"), generated);
    }

    @Test
    void compilesInAModule() {
        String[] shop = {
            "package shop;\nimport dev.typist.*;\n@AiService(tools = Orders.class) public interface HelpDesk {"
                    + " String say(String text); }",
            "package shop;\nimport dev.typist.*;\npublic class Orders { @Tool(\"Adds\") public int add() { return 1; } }"
        };
        for (String requires : List.of("", "requires java.compiler;")) {
            String module = "module user.shop { requires dev.typist.runtime; " + requires + " exports shop; }";
            TestCompiler.Result result = TestCompiler.javac()
                    .modular()
                    .options("-Xlint:all,-processing")
                    .compile(module, shop[0], shop[1])
                    .mustSucceed();
            assertTrue(
                    result.diagnostics().stream()
                            .map(Diagnostic::getSource)
                            .noneMatch(
                                    source -> source != null && source.getName().contains("generated")),
                    result::toString);
            String generated = result.generated("shop/HelpDesk_AiService.java");
            assertEquals(!requires.isEmpty(), generated.contains("@Generated("), generated);
            assertTrue(generated.contains("@SuppressWarnings(\"exports\")"), generated);
        }
    }

    @Test
    void suppressesOnlyTheDeprecationsOfTheUser() {
        String source = Mistakes.desk(
                "",
                "@Prompt(\"{order}\") @Deprecated(forRemoval = true) Kind old(Order order);",
                "@Deprecated record Order(int id) {}\nenum Kind { A, @Deprecated B }");
        String generated = TestCompiler.javac()
                .options("-Xlint:all,-processing,-auxiliaryclass", "-Werror")
                .compile(source)
                .mustSucceed()
                .generated("p/Desk_AiService.java");
        assertTrue(generated.contains("@SuppressWarnings({\"deprecation\", \"removal\"})"), generated);
        assertFalse(TestCompiler.javac()
                .compile(Fixtures.SHOP)
                .generated("shop/HelpDesk_AiService.java")
                .contains("@SuppressWarnings"));
    }

    /** Compilers warn of whatever a method overrides, though it was declared again without a warning in between. */
    @Test
    void suppressesTheDeprecationsOfAllThatIsOverridden() {
        TestCompiler.javac()
                .options("-Xlint:all,-processing,-auxiliaryclass", "-Werror")
                .compile(Mistakes.desk("""
                        interface One { @Deprecated String one(String text); @Deprecated default String two(String text) { return ""; } }
                        interface Two extends One { @SuppressWarnings("deprecation") @Override String one(String text); }
                        interface Three { @Deprecated(forRemoval = true) String three(String text); }
                        """, """
                        } @AiService interface Child extends Two, Three {
                        @SuppressWarnings("deprecation") @Override String two(String text);
                        @SuppressWarnings("removal") @Override String three(String text);
                        """, ""))
                .mustSucceed();
    }

    @Test
    void survivesHostileTexts() throws Exception {
        String hostile = "costs $5 $L $$ \" \\ \\u0041 '*/ {{ }} 😀 שלום \u0001 \ud83d \n\t end";
        TestCompiler.Result result = TestCompiler.javac()
                .strict()
                .compile(
                        Mistakes.desk("@Prompt(Text.IT) Order say(String text);\n")
                                .replace("String text);", "String text);")
                                .replace("Text.IT", "\"{text}\" + Text.IT"),
                        "package p; class Text { static final String IT = " + literal(hostile) + "; }",
                        "package p; import dev.typist.*; record Order(@Describe(Text.IT) int id) {}")
                .mustSucceed();
        String generated = result.generated("p/Desk_AiService.java");
        assertTrue(generated.chars().allMatch(c -> c < 128), generated);
        ScriptedChatModel model = ScriptedChatModel.answering("{\"id\":1}");
        call(create(result.load("p.Desk_AiService"), model), "say", "{text}");
        assertEquals(
                List.of(new UserMessage("{text}" + hostile)),
                model.requests().get(0).messages());
    }

    private static String literal(String text) {
        return text.chars()
                .mapToObj(c -> String.format("\\u%04x", c))
                .map(c -> switch (c) {
                    case "\\u000a" -> "\\n";
                    case "\\u0022" -> "\\\"";
                    case "\\u005c" -> "\\\\";
                    default -> c;
                })
                .collect(Collectors.joining("", "\"", "\""));
    }

    @Test
    void survivesHostileNames() {
        String parameters =
                IntStream.range(0, 40).mapToObj(i -> "p" + i).collect(Collectors.joining(", int ", "int ", ""));
        String placeholders =
                IntStream.range(0, 40).mapToObj(i -> "{p" + i + "}").collect(Collectors.joining());
        for (TestCompiler compiler : List.of(TestCompiler.javac().strict(), TestCompiler.ecj())) {
            compiler.compile("""
                            package p;

                            import dev.typist.AiService;
                            import dev.typist.Prompt;
                            import dev.typist.Tool;
                            import java.util.List;

                            interface Names {
                              @AiService(tools = {model.class, settings.class, runner.class, Tools.class})
                              interface Desk {
                                @Prompt("{runner}{this$0}{values}{arguments}{HOSTILE}{RUN_2}{model}{settings}{Optional}")
                                Shape hostile(String runner, String this$0, int values, int arguments, int HOSTILE, int RUN_2,
                                    int model, int settings, int Optional);
                                @Prompt("%s") String many(%s);
                                @dev.typist.Options(model = "${m:x}") String runner(String RUNNER);
                                @dev.typist.Options(model = "${m:x}") String ASK(String ask);
                                @dev.typist.Options(model = "${m:x}") String ask(String ASK);
                                @dev.typist.Options(model = "${m:x}") String settings(String settings);
                                String run(String run);
                                String run_2(String RUN);
                                String $(String $);
                                String _x(String _x);
                                List<TOPIC> topic(String TOPIC);
                                Result result(String text);
                                record Shape(String values, Result value, TOPIC TOPIC) {}
                                record Result(String String, int getClass2) {}
                                enum TOPIC { TOPIC, Topic2, $ }
                                String SHAPE = "";
                                String runner = "";
                              }
                              class model { @Tool("a") static int a() { return 1; } @Tool("b") int b(List<String> model) { return 1; } }
                              class settings { @Tool("c") int c(int arguments) { return 1; } }
                              class runner { @Tool("d") String tools(Desk.Shape shape) { return ""; } }
                              class Tools { @Tool("e") List<String> requireNonNull(String Objects, String List) { return null; } }
                            }
                            """.formatted(placeholders, parameters)).mustSucceed();
        }
    }

    @Test
    void survivesClassesNamedLikeTheRuntime() {
        List<String> sources = new ArrayList<>();
        for (String name : List.of(
                "Shape", "Result", "PromptMethod", "ChatModel", "String", "Optional", "List", "Tool", "Override")) {
            sources.add("package p; " + (name.equals("Override") ? "@" : "")
                    + (name.equals("Override") ? "interface " : "record ") + name
                    + (name.equals("Override") ? " {}" : "(int id) {}"));
        }
        sources.add("""
                package p;

                @dev.typist.AiService(tools = Box.class)
                interface Desk {
                  @dev.typist.Prompt("{shape} {list}")
                  PromptMethod a(Shape shape, java.util.List<Result> list);
                  @dev.typist.Prompt("{a}")
                  java.util.List<ChatModel> b(java.util.Optional<Optional> a);
                  @dev.typist.Prompt("{a}")
                  java.lang.String c(String a);
                }
                """);
        sources.add("""
                package p;

                class Box {
                  @dev.typist.Tool("a") Tool a(List list) { return null; }
                }
                """);
        TestCompiler.javac().strict().compile(sources.toArray(String[]::new)).mustSucceed();
    }

    @Test
    void compilesWithoutAPackage() {
        TestCompiler.javac()
                .strict()
                .compile(
                        "import dev.typist.*; @AiService(tools = Box.class) interface Desk { Order say(String text); }",
                        "record Order(Kind kind) {}",
                        "enum Kind { A }",
                        "class Box { @dev.typist.Tool(\"Adds\") int add(Order order) { return 1; } }")
                .mustSucceed();
    }

    @Test
    void ignoresItsOwnOldClassFiles() {
        TestCompiler.Result old = TestCompiler.javac().compile(Fixtures.SHOP).mustSucceed();
        TestCompiler.javac()
                .strict()
                .classPath(old.classes())
                .compile(Fixtures.SHOP)
                .mustSucceed();
    }

    @Test
    void usesToolsOfAJar() {
        TestCompiler.Result jar = TestCompiler.javac()
                .compile(
                        "package shop; public class Orders { @dev.typist.Tool(\"Adds\") public int add(int a) { return a; } }")
                .mustSucceed();
        TestCompiler.javac()
                .strict()
                .classPath(jar.classes())
                .compile(
                        "package p; @dev.typist.AiService(tools = shop.Orders.class) interface Desk { String say(String text); }")
                .mustSucceed();
    }

    /** A class file without -parameters has no names, and no lines: the service is blamed, and told what to do. */
    @Test
    void explainsAnInterfaceOfAJarWithoutNames() {
        TestCompiler.Result jar = TestCompiler.javac()
                .processors()
                .compile(
                        "package lib; public interface Base { @dev.typist.Prompt(\"Say {text}\") String say(String text); }")
                .mustSucceed();
        Mistakes.in("package p;\n@dev.typist.AiService interface Desk extends lib.Base {}")
                .at(
                        "Desk.java",
                        "interface",
                        "[Base.say] [UnknownPlaceholder] No parameter of say is named \"text\". The names of its parameters are"
                                + " not in the class file of Base; write @Name(\"…\") on them, compile that interface with -parameters, or repeat the method"
                                + " with its @Prompt here.")
                .onlyIn(TestCompiler.javac().classPath(jar.classes()));
        TestCompiler.Result named = TestCompiler.javac()
                .processors()
                .options("-parameters")
                .compile(
                        "package lib; public interface Base { @dev.typist.Prompt(\"Say {text}\") String say(String text); }")
                .mustSucceed();
        TestCompiler.javac()
                .classPath(named.classes())
                .compile("package p;\n@dev.typist.AiService interface Desk extends lib.Base {}")
                .mustSucceed();
    }

    @Test
    void pointsAtTheAnnotationsValue() {
        TestCompiler.Result result = TestCompiler.javac()
                .compile(
                        "package p;\n@dev.typist.AiService interface Desk {\n  @dev.typist.Prompt(\"{txt}\") String say(String text);\n}");
        Diagnostic<?> error = result.errors().get(0);
        assertEquals(3, error.getLineNumber());
        assertEquals(22, error.getColumnNumber());
    }

    @Test
    void usesOfABrokenServiceAddNoErrors() {
        TestCompiler.Result result = TestCompiler.javac()
                .options("--should-stop=ifError=FLOW")
                .compile(
                        Fixtures.HELP_DESK.replace("{message}", "{massage}"),
                        Fixtures.ENQUIRY,
                        Fixtures.TOPIC,
                        Fixtures.ORDERS.replace("(\"The status of an order\")", "(\"\")"),
                        """
                        package shop;

                        class Use {
                          HelpDesk desk(dev.typist.chat.ChatModel model) {
                            new Orders_Tools(new Orders());
                            return new HelpDesk_AiService(model, new Orders());
                          }
                        }
                        """);
        assertEquals(2, result.errors().size(), result::toString);
    }

    @Test
    void survivesUnusualDeclarations() {
        for (TestCompiler compiler : List.of(TestCompiler.javac().strict(), TestCompiler.ecj())) {
            compiler.compile("""
                            package p;

                            import dev.typist.AiService;
                            import dev.typist.Prompt;
                            import dev.typist.System;
                            import dev.typist.Tool;
                            import java.util.List;
                            import java.util.Optional;

                            public class Odd<T> {
                              static class Inner<U> {
                                static class Deep {
                                  @AiService(tools = {Color.class, Point.class, Abstract.class, Instance.class, Api.class, Child.class})
                                  protected interface $Desk$ extends Generic<List<Optional1>>, Comparable<String> {
                                    @Prompt("{a}") Optional1 a(Optional<List<Optional1>> a);
                                    @Prompt("{a} \\\\{b}") @Override int compareTo(String a);
                                    @System("Be {b}") String b(String b);
                                    private void hidden() {}
                                  }
                                }
                              }
                              interface Generic<E> extends More<E, Integer> {}
                              interface More<A, B extends Number> {
                                @Prompt("{one} {other}") Reply2<A, B> more(A one, B other);
                                @Override String toString();
                              }
                              record Reply2<A, B extends Number>(A a, Optional<B> b, List<A> c) {}
                              record Optional1(Optional<Color> color) {
                                Optional1 { java.util.Objects.requireNonNull(color); }
                              }
                              enum Color {
                                RED { @Override int size() { return 2; } }, GREEN;
                                @Tool("a") int size() { return 1; }
                              }
                              record Point(int x) { @Tool("b") int getX() { return x; } }
                              static abstract class Abstract { @Tool("c") abstract int c() throws java.io.IOException; }
                              static class Instance { @Tool("d") Integer d(Integer x, Boolean y, Double z) { return 1; } Integer d(int x, boolean y, double z) { return 1; } }
                              interface Api { @Tool("e") default Optional<Optional1> e() { return null; } @Tool("f") static void f() {} }
                              static class Parent { @Tool("g") void g(String more) {} }
                              static class Child extends Parent { @Tool("h") synchronized final void h() {} }
                            }
                            """).mustSucceed();
        }
    }
}
