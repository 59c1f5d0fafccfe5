package dev.typist.processor;

import static dev.typist.processor.Mistakes.desk;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Generic records and sealed interfaces, with the arguments they are used with. */
final class GenericsTest {

    private static final String LIBRARY = """
            package shop;

            import dev.typist.AiService;
            import dev.typist.Name;
            import dev.typist.Prompt;
            import java.util.List;
            import java.util.Map;
            import java.util.Optional;

            @AiService
            @SuppressWarnings("RecursiveType")
            interface Library extends Base<Library.Book>, Lists<Library.Author, List<Library.Book>> {
              record Book(String title) {}

              record Author(String name) {}

              sealed interface Result<T> {}

              record Ok<V>(V value) implements Result<V> {}

              @Name("failed")
              record Failed<T>(String reason, Optional<T> partly) implements Result<T> {}

              sealed interface Many<E> extends Result<List<E>> {}

              record Some<E>(E first, List<E> rest) implements Many<E> {}

              record Odd(String only) implements Result<Integer> {}

              enum Nothing implements Many<String> { NONE }

              record Tree<T>(T value, List<Tree<T>> children) {}

              record Pair<A, B>(A one, B other, Optional<Pair<B, A>> swapped) {}

              record Row<T>(T[] cells, Map<String, T> byName) {}

              Result<Book> result(String text);

              Result<Integer> number(String text);

              Result<List<String>> many(String text);

              Tree<Book> tree(String text);

              Tree<Tree<String>> trees(String text);

              Pair<String, Integer> pair(String text);

              Row<Book> row(String text);
            }
            """;

    private static final String PARENTS = """
            package shop;

            import dev.typist.Prompt;
            import java.util.List;

            interface Base<T> {
              @Prompt("{text}") T one(String text);

              @Prompt("{example}") List<T> more(T example);
            }

            interface Lists<A, C> extends Base<Library.Book> {
              @Prompt("{text}") C all(String text);

              @Prompt("{text}") Library.Ok<A> author(String text);
            }
            """;

    @Test
    void argumentsReachEveryPart() throws Exception {
        TestCompiler.Result result = TestCompiler.javac()
                .options("-Xlint:all,-processing,-classfile,-auxiliaryclass", "-Werror")
                .compile(LIBRARY, PARENTS)
                .mustSucceed();
        Goldens.check("library", result.generated());
        assertEquals(
                result.generated(),
                TestCompiler.ecj().compile(LIBRARY, PARENTS).mustSucceed().generated());
        Class<?> library = result.load("shop.Library_AiService");
        for (List<String> each : List.of(
                List.of(
                        "result",
                        "{\"value\":{\"type\":\"Ok\",\"value\":{\"title\":\"Dune\"}}}",
                        "Ok[value=Book[title=Dune]]"),
                List.of(
                        "result",
                        "{\"value\":{\"type\":\"failed\",\"reason\":\"late\",\"partly\":{\"title\":\"Du\"}}}",
                        "Failed[reason=late, partly=Optional[Book[title=Du]]]"),
                List.of("number", "{\"value\":{\"type\":\"Odd\",\"only\":\"x\"}}", "Odd[only=x]"),
                List.of("number", "{\"value\":{\"type\":\"Ok\",\"value\":3}}", "Ok[value=3]"),
                List.of(
                        "many",
                        "{\"value\":{\"type\":\"Some\",\"first\":\"a\",\"rest\":[\"b\"]}}",
                        "Some[first=a, rest=[b]]"),
                List.of("many", "{\"value\":{\"type\":\"Nothing\",\"value\":\"NONE\"}}", "NONE"),
                List.of("many", "{\"value\":{\"type\":\"Ok\",\"value\":[\"a\"]}}", "Ok[value=[a]]"),
                List.of(
                        "tree",
                        "{\"value\":{\"title\":\"a\"},\"children\":[{\"value\":{\"title\":\"b\"},\"children\":[]}]}",
                        "Tree[value=Book[title=a], children=[Tree[value=Book[title=b], children=[]]]]"),
                List.of(
                        "trees",
                        "{\"value\":{\"value\":\"a\",\"children\":[]},\"children\":[]}",
                        "Tree[value=Tree[value=a, children=[]], children=[]]"),
                List.of(
                        "pair",
                        "{\"one\":\"a\",\"other\":1,\"swapped\":{\"one\":2,\"other\":\"b\",\"swapped\":null}}",
                        "Pair[one=a, other=1, swapped=Optional[Pair[one=2, other=b, swapped=Optional.empty]]]"),
                List.of("one", "{\"title\":\"Dune\"}", "Book[title=Dune]"),
                List.of("all", "{\"items\":[{\"title\":\"Dune\"}]}", "[Book[title=Dune]]"),
                List.of("author", "{\"value\":{\"name\":\"Ann\"}}", "Ok[value=Author[name=Ann]]"))) {
            assertEquals(
                    each.get(2),
                    String.valueOf(
                            GeneratedService.answering(library, each.get(1)).call(each.get(0), "x")),
                    each::toString);
        }
    }

    @Test
    void mistakes() {
        Mistakes.in(desk("", """
                        One<String> one(String text);
                        Two<String> two(String text);
                        Three<String> three(String text);
                        Order four(String text);
                        Five five(String text);
                        """, """
                        sealed interface One<T> {}
                        record Open<T, X>(T t, X x) implements One<T> {}
                        sealed interface Two<T> {}
                        record Never(int x) implements Two<Integer> {}
                        sealed interface Three<T extends CharSequence> {}
                        record Wild<T extends CharSequence>(
                            List<? extends T> list) implements Three<T> {}
                        record Order(Pay pay) {}
                        sealed interface Pay {}
                        non-sealed interface Later extends Pay {}
                        sealed interface Five {}
                        record Held(Pay pay) implements Five {}
                        """))
                .at(
                        "Desk.java",
                        "record Open",
                        "[UnsupportedType] p.One<String> does not say what the X of its member Open is; make it a"
                                + " parameter of One, or name a type in Open.")
                .at(
                        "Desk.java",
                        "two(",
                        "[UnsupportedType] Nothing that Two permits is p.Two<String>, so it has no value; permit a"
                                + " record or enum that is.")
                .at(
                        "Desk.java",
                        "List<? extends T> ‸list",
                        "[UnsupportedType] Wild.list[]: The wildcard ? extends String is not supported; name the type"
                                + " itself.")
                .at(
                        "Desk.java",
                        "non-sealed ‸interface Later",
                        "[UnsupportedType] Order.pay: Later is permitted by Pay, but is no record, enum or sealed interface of"
                                + " them, and a model answers with values of those; make it one.")
                .onlyIn(TestCompiler.javac());
    }

    /** Each of these would be read for ever, or for as good as ever. */
    @Test
    void whatGrowsIsRefusedAtOnce() {
        String source = desk("", """
                A<String> one(String text);
                B<String> two(String text);
                U<String> three(String text);
                C<String> four(String text);
                """, """
                record A<T>(Optional<A<List<T>>> a, Optional<A<Set<T>>> b, Optional<A<T[]>> c) {}
                record B<T>(List<B2<List<T>>> a, List<B2<Set<T>>> b) {}
                record B2<T>(List<B<List<T>>> a, List<B<Optional<T>>> b) {}
                sealed interface U<T> {}
                record V<T>(Optional<U<Pair<T, T>>> u, Optional<U<List<T>>> v) implements U<T> {}
                record C<T>(Optional<C<Pair<T, T>>> a, Optional<C<Pair<Pair<T, T>, T>>> b) {}
                record Pair<X, Y>(X x, Y y) {}
                """);
        List<String> codes = assertTimeoutPreemptively(
                Duration.ofSeconds(60),
                () -> TestCompiler.javac().compile(source).errors().stream()
                        .map(error -> Mistakes.shown(error).replaceAll(".*(\\[\\w+]).* (\\w+) holds ever.*", "$1 $2"))
                        .toList());
        assertTrue(codes.contains("[EndlessType] A"), codes::toString);
        assertTrue(codes.contains("[EndlessType] U"), codes::toString);
        assertTrue(codes.contains("[EndlessType] C"), codes::toString);
        assertTrue(codes.stream().anyMatch(code -> code.matches("\\[EndlessType] B2?")), codes::toString);
        assertTrue(codes.size() < 10, codes::toString);
    }

    @Test
    void nestingIsDeepButEnds() {
        StringBuilder records = new StringBuilder();
        for (int i = 0; i < 63; i++) {
            records.append("record R%d(int value, R%d next) {}%n".formatted(i, i + 1));
        }
        records.append("record R63(int value) {}\n");
        TestCompiler.javac()
                .compile(desk("", "R0 deep(String text);", records.toString()))
                .mustSucceed();
        Mistakes.in(desk(
                        "",
                        "R0 deep(String text);",
                        records.toString().replace("R63(int value)", "R63(\nR64 more)") + "record R64(int value) {}"))
                .at(
                        "Desk.java",
                        "R64 ‸more",
                        "[EndlessType] R0" + ".next".repeat(63)
                                + ".more: R64 is inside 64 other types, deeper than any provider takes; flatten them.")
                .onlyIn(TestCompiler.javac());
    }
}
