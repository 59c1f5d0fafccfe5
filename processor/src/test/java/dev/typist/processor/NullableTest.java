package dev.typist.processor;

import static dev.typist.processor.Mistakes.desk;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code @Nullable}, whoever wrote it. */
final class NullableTest {

    private static final String TYPE_USE = """
            package n;
            import java.lang.annotation.*;
            @Retention(RetentionPolicy.RUNTIME)
            @Target(ElementType.TYPE_USE) public @interface Nullable {}
            """;

    private static final String DECLARATION = """
            package n;
            import java.lang.annotation.*;
            @Retention(RetentionPolicy.RUNTIME)
            @Target({ElementType.PARAMETER, ElementType.METHOD, ElementType.FIELD}) public @interface Nullable {}
            """;

    private static final String NON_NULL = """
            package n;
            import java.lang.annotation.*;
            @Target({ElementType.TYPE_USE, ElementType.PACKAGE}) public @interface NonNull {}
            """;

    private static final String ORDER = """
            package p;
            import n.*;
            import java.util.List;
            public record Order(@Nullable Long id, @Nullable String note, @Nullable List<@NonNull String> tags,
                @NonNull String title) {}
            """;

    private static final String DESK = """
            package p;
            import dev.typist.*;
            import n.*;
            @AiService(tools = Box.class) interface Desk {
              @Prompt(value = "{text}", tools = {}) Order order(@NonNull String text);
              @Prompt(value = "{text}") String use(String text);
              @Prompt(value = "<{order}>", tools = {}) String show(@Nullable Order order);
            }
            """;

    private static final String BOX = """
            package p;
            import dev.typist.*;
            import n.*;
            public class Box {
              @Tool("a") public String find(@Nullable Integer id, @Nullable Order order, @NonNull String text) {
                return id + " " + order + " " + text;
              }
            }
            """;

    @ParameterizedTest
    @ValueSource(strings = {TYPE_USE, DECLARATION})
    void absentAndNullAreNull(String nullable) throws Exception {
        TestCompiler.Result result = TestCompiler.javac()
                .strict()
                .compile(DESK, ORDER, BOX, nullable, NON_NULL)
                .mustSucceed();
        Class<?> desk = result.load("p.Desk_AiService");
        for (String answer : List.of("{\"title\":\"Dune\"}", """
                {"id":null,"note":null,"tags":null,"title":"Dune"}""")) {
            GeneratedService asked = GeneratedService.answering(desk, answer);
            Object order = asked.call("order", "x");
            assertEquals("Order[id=null, note=null, tags=null, title=Dune]", String.valueOf(order));
            GeneratedService shown = GeneratedService.answering(desk, "ok");
            shown.call("show", order);
            assertEquals("<{\"id\":null,\"note\":null,\"tags\":null,\"title\":\"Dune\"}>", shown.said());
        }
        GeneratedService nothing = GeneratedService.answering(desk, "ok");
        nothing.call("show", (Object) null);
        assertEquals("<>", nothing.said());
        for (Map.Entry<String, String> each : Map.of(
                        "{\"text\":\"a\"}", "null null a",
                        "{\"id\":null,\"order\":null,\"text\":\"a\"}", "null null a",
                        "{\"id\":7,\"order\":{\"title\":\"b\"},\"text\":\"a\"}",
                                "7 Order[id=null, note=null, tags=null, title=b] a",
                        "{\"id\":7.5,\"text\":\"a\"}",
                                "The tool was not called, its arguments are wrong: $.id: expected a whole number of at most 32 bits,"
                                        + " got 7.5",
                        "{\"id\":7,\"text\":null}",
                                "The tool was not called, its arguments are wrong: $.text: expected a string, got null")
                .entrySet()) {
            GeneratedService tool = GeneratedService.calling(desk, "find", each.getKey());
            tool.call("use", "x");
            assertEquals(each.getValue(), tool.said());
        }
        assertTrue(result.generated("p/Box_Tools.java").contains("\"id\":{\"type\":[\"integer\",\"null\"]}"));
        assertEquals(
                result.generated(),
                TestCompiler.ecj()
                        .compile(DESK, ORDER, BOX, nullable, NON_NULL)
                        .mustSucceed()
                        .generated());
    }

    /** Compilers before JDK 22 do not hand out the type annotations of class files; the component is then never null. */
    @Test
    void inClassFiles() throws Exception {
        for (String nullable : List.of(TYPE_USE, DECLARATION)) {
            TestCompiler.Result library = TestCompiler.javac()
                    .processors()
                    .compile(ORDER, nullable, NON_NULL)
                    .mustSucceed();
            String generated = TestCompiler.javac()
                    .classPath(library.classes())
                    .compile(DESK.replace("(tools = Box.class)", "").replace(", tools = {}", ""))
                    .mustSucceed()
                    .generated("p/Desk_AiService.java");
            boolean seen = nullable.equals(DECLARATION) || Runtime.version().feature() >= 22;
            assertTrue(
                    generated.contains(
                            seen
                                    ? ".component(\"id\", Shape.LONG.nullable(), Order::id)"
                                    : ".component(\"id\", Shape.LONG, Order::id)"),
                    generated);
        }
    }

    @Test
    void whatIsNeverNullIsNotNullable() {
        Mistakes.in(desk("", """
                        Order order(String text);
                        @Prompt("{count}") String count(
                            @N.Nullable int count);
                        @Prompt("{note}") String note(
                            @N.Nullable Optional<String> note);
                        """, """
                        record Order(
                            @N.Nullable int id,
                            @N.Nullable Optional<String> name) {}
                        interface N {
                          @java.lang.annotation.Target(java.lang.annotation.ElementType.TYPE_USE) @interface Nullable {}
                        }
                        """))
                .at(
                        "Desk.java",
                        "Nullable int ‸count",
                        "[UnsupportedType] A @Nullable int is never null; use its box or an Optional, or remove the @Nullable.")
                .at(
                        "Desk.java",
                        "> ‸note);",
                        "[UnsupportedType] An Optional says already that there may be no value; remove the @Nullable.")
                .at(
                        "Desk.java",
                        "Nullable int ‸id",
                        "[UnsupportedType] Order.id: A @Nullable int is never null; use its box or an Optional, or remove the"
                                + " @Nullable.")
                .at(
                        "Desk.java",
                        "> ‸name) {}",
                        "[UnsupportedType] Order.name: An Optional says already that there may be no value; remove the"
                                + " @Nullable.")
                .onlyIn(TestCompiler.javac());
    }

    /** Else one of two methods would take null, or refuse it, as the other says. */
    @Test
    void oneTypeWithAndWithoutIt() {
        Mistakes.in(TYPE_USE, """
                        package p;
                        import dev.typist.*;
                        import n.*;
                        @AiService interface Desk {
                          @Prompt("{text}") Page<String> full(String text);
                          @Prompt("{text}")
                          Page<@Nullable String> partial(String text);
                          @Prompt("{text}") Page<Integer> other(String text);
                        }
                        record Page<T>(T value) {}
                        """)
                .at(
                        "Desk.java",
                        "‸partial(",
                        "[UnsupportedType] p.Page<String> is used in this service with and without a @Nullable argument, and both"
                                + " have one schema; write two records, or the same @Nullable everywhere.")
                .only();
    }
}
