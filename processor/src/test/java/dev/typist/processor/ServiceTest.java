package dev.typist.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.typist.chat.Message;
import dev.typist.chat.ScriptedChatModel;
import dev.typist.chat.SystemMessage;
import dev.typist.chat.UserMessage;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What a service takes over from its parents, and what of an interface it leaves alone. */
final class ServiceTest {

    private static final String FAMILY = """
            package p;

            import dev.typist.*;
            import dev.typist.System;
            import java.io.IOException;
            import java.util.*;

            @AiService
            interface Desk extends Reading<List<String>, Desk.Kind>, Greeting, Farewell {
              enum Kind { GOOD, BAD }

              @System("I am another.")
              @Prompt("{settings} {model} {runner} {ASK} {ask} {this0}")
              String ask(String settings, int model, long runner, boolean ASK, double ask, List<Integer> this0) throws IOException;

              @Prompt("{text}")
              int ask(String text) throws IOException, InterruptedException;

              @Prompt("{words}!")
              boolean ask(String... words);

              @Prompt("{bytes}")
              double ask(long... bytes);

              @Override boolean equals(Object other);
              @Override int hashCode();
              @Override String toString();

              default String name() { return "desk " + secret(); }
              static String kind() { return "static"; }
              private String secret() { return "of secrets"; }
            }
            """;

    private static final String[] PARENTS = {
        """
        package p;
        import dev.typist.*;
        import dev.typist.System;
        @System("I am the parent.")
        interface Reading<T, K extends Enum<K>> extends Deep<T> {
          @Prompt("Read {value}")
          K read(T value);
        }
        """,
        "package p; interface Deep<D> { @dev.typist.Prompt(\"Deep {value}\") D deep(D value); }",
        "package p; interface Greeting { @dev.typist.Prompt(\"Hello {who}\") String greet(String who); }",
        """
        package p;
        interface Farewell {
          @dev.typist.Prompt("Hello {who}") String greet(String who);
          @dev.typist.Prompt("Bye") String bye();
        }
        """
    };

    private static String[] family() {
        return Stream.concat(Stream.of(FAMILY), Stream.of(PARENTS)).toArray(String[]::new);
    }

    @Test
    void takesOverMethodsAndTheSystemMessageOfItsParents() throws Exception {
        ScriptedChatModel model = ScriptedChatModel.answering(
                "{\"value\":\"BAD\"}", "{\"items\":[\"x\"]}", "hi", "bye", "fine", "{\"value\":7}", "{\"value\":true}");
        TestCompiler.Result result =
                TestCompiler.javac().strict().compile(family()).mustSucceed();
        Object desk = Running.desk(result, model);

        assertEquals("BAD", Running.call(desk, "read", List.of("a")).toString());
        assertEquals(List.of("x"), Running.call(desk, "deep", List.of("b")));
        Running.call(desk, "greet", "Ann");
        Running.call(desk, "bye");

        SystemMessage parent = new SystemMessage("I am the parent.");
        assertEquals(
                List.<List<Message>>of(
                        List.of(parent, new UserMessage("Read [\"a\"]")),
                        List.of(parent, new UserMessage("Deep [\"b\"]")),
                        List.of(parent, new UserMessage("Hello Ann")),
                        List.of(parent, new UserMessage("Bye"))),
                model.requests().stream().map(request -> request.messages()).toList());
        assertEquals("desk of secrets", Running.call(desk, "name"));
        assertEquals(desk, desk);
        assertTrue(desk.toString().startsWith("p.Desk_AiService@"), desk::toString);
    }

    @Test
    void keepsOverloadsApartWhateverTheirParametersAreCalled() throws Exception {
        ScriptedChatModel model =
                ScriptedChatModel.answering("fine", "{\"value\":7}", "{\"value\":true}", "{\"value\":2.5}");
        for (TestCompiler compiler : List.of(TestCompiler.javac().strict(), TestCompiler.ecj())) {
            String generated = compiler.compile(family()).mustSucceed().generated("p/Desk_AiService.java");
            assertTrue(
                    generated.contains("String ask(String settings, int model, long runner, boolean ASK, double ask,")
                            && generated.contains("List<Integer> this0) throws IOException {"),
                    generated);
            assertTrue(
                    generated.contains("public int ask(String text) throws IOException, InterruptedException {"),
                    generated);
            assertTrue(generated.contains("public boolean ask(String... words) {"), generated);
            assertTrue(generated.contains("public double ask(long... bytes) {"), generated);
        }
        Class<?> type = TestCompiler.javac().compile(family()).mustSucceed().load("p.Desk_AiService");
        var constructor = type.getDeclaredConstructor(dev.typist.chat.ChatModel.class);
        constructor.setAccessible(true);
        Object desk = constructor.newInstance(model);
        for (Object[] arguments : new Object[][] {
            {String.class, int.class, long.class, boolean.class, double.class, List.class},
            {String.class},
            {String[].class},
            {long[].class}
        }) {
            Class<?>[] types = java.util.Arrays.copyOf(arguments, arguments.length, Class[].class);
            var method = type.getMethod("ask", types);
            method.setAccessible(true);
            Object answer = switch (types.length) {
                case 1 -> method.invoke(desk, value(types[0]));
                default -> method.invoke(desk, "s", 1, 2L, true, 0.5, List.of(3));
            };
            assertTrue(List.of("fine", 7, true, 2.5).contains(answer), () -> String.valueOf(answer));
        }
        assertEquals(
                List.of("s 1 2 true 0.5 [3]", "text", "[\"a\",\"b\"]!", "[1,2]"),
                model.requests().stream()
                        .map(request -> ((UserMessage) request.messages().get(1)).text())
                        .toList());
        assertEquals(
                new SystemMessage("I am another."),
                model.requests().get(0).messages().get(0));
    }

    private static Object value(Class<?> type) {
        if (type == String.class) {
            return "text";
        }
        return type == long[].class ? new long[] {1, 2} : new String[] {"a", "b"};
    }

    /** A class file without -parameters has no names but those of @Name. */
    @Test
    void takesNamesFromAnInterfaceOfAJar() throws Exception {
        TestCompiler.Result jar = TestCompiler.javac().processors().compile("""
                        package lib;
                        import dev.typist.*;
                        public interface Base<T> {
                          @Prompt("Translate {text} into {language}")
                          String translate(@Name("text") T text, @Name("language") String into);
                        }
                        """).mustSucceed();
        for (TestCompiler compiler : List.of(TestCompiler.javac().strict(), TestCompiler.ecj())) {
            TestCompiler.Result result = compiler.classPath(jar.classes())
                    .compile("package p; @dev.typist.AiService interface Desk extends lib.Base<String> {}")
                    .mustSucceed();
            assertTrue(
                    result.generated("p/Desk_AiService.java")
                            .contains(".prompt(\"Translate \").argument(\"text\", Shape.STRING)"),
                    result::toString);
        }
    }

    @Test
    void propertiesAreLookedUpWhenItIsConstructed() throws Exception {
        TestCompiler.Result result = TestCompiler.javac()
                .strict()
                .compile(Mistakes.desk("@Options(model = \"${typist.test.missing}\") String ask(String text);"))
                .mustSucceed();
        IllegalArgumentException e = (IllegalArgumentException) assertThrows(
                        java.lang.reflect.InvocationTargetException.class,
                        () -> Running.desk(result, ScriptedChatModel.answering("")))
                .getCause();
        assertEquals(
                "Desk.ask: model is \"${typist.test.missing}\" in its @Options, but typist.test.missing has no value; give it one"
                        + " by ServiceSettings.builder(…).property(\"typist.test.missing\", …), the system property"
                        + " -Dtypist.test.missing=…, the environment variable TYPIST_TEST_MISSING, or write a default:"
                        + " ${typist.test.missing:…}",
                e.getMessage());
        java.lang.System.setProperty("typist.test.missing", "found");
        try {
            ScriptedChatModel model = ScriptedChatModel.answering("fine");
            Object desk = Running.desk(result, model);
            java.lang.System.clearProperty("typist.test.missing");
            Running.call(desk, "ask", "x");
            assertEquals("found", model.requests().get(0).options().model().orElseThrow());
        } finally {
            java.lang.System.clearProperty("typist.test.missing");
        }
    }
}
