package dev.typist.processor;

import static dev.typist.processor.Mistakes.desk;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** Whatever is not in the table of types, and no nesting of it, compiles. */
final class NestingTest {

    /** The type of a result; the code; a part of what is said. */
    private static final String TABLE = """
            Object | UnsupportedType | Object says nothing of what is in it; name a type
            List<Object> | UnsupportedType | Object says nothing
            Map<String, Object> | UnsupportedType | Object says nothing
            Object[] | UnsupportedType | Object says nothing
            List | UnsupportedType | The raw type List does not say what is in it; write List<…>.
            Map | UnsupportedType | The raw type Map
            Optional | UnsupportedType | The raw type Optional
            Reply | UnsupportedType | dev.typist.service.Reply
            Outcome | UnsupportedType | dev.typist.service.Outcome
            Stream | UnsupportedType | The raw type java.util.stream.Stream
            CompletableFuture | UnsupportedType | The raw type java.util.concurrent.CompletableFuture
            Box | UnsupportedType | The raw type p.Box
            List<Box> | UnsupportedType | The raw type p.Box
            Sum | UnsupportedType | The raw type p.Sum
            List<?> | UnsupportedType | The wildcard ? is not supported; name the type itself.
            Map<String, ? extends Integer> | UnsupportedType | The wildcard ? extends Integer
            Optional<?> | UnsupportedType | The wildcard ?
            Reply<?> | UnsupportedType | The wildcard ?
            Box<? super Integer> | UnsupportedType | The wildcard ? super Integer
            Sum<?> | UnsupportedType | The wildcard ?
            Box<List<?>> | UnsupportedType | Box.content[]: The wildcard ?
            List<String>[] | UnsupportedType | Java makes no arrays of List<String>; use List<
            Box<String>[] | UnsupportedType | Java makes no arrays of p.Box<String>
            List<String>[][] | UnsupportedType | Java makes no arrays of
            Optional<String>[] | UnsupportedType | Java makes no arrays of
            Row<List<String>> | UnsupportedType | Row.cells: Java makes no arrays of List<String>
            Map<Integer, String> | UnsupportedType | The keys of a map are the names of properties in JSON, so they are String
            Map<Color, String> | UnsupportedType | so they are String, not p.Color; use Map<String, String>
            Map<Object, String> | UnsupportedType | so they are String, not Object
            Optional<Optional<String>> | UnsupportedType | an Optional is a whole result, a component or a parameter
            List<Optional<String>> | UnsupportedType | an Optional is a whole result
            Set<Optional<String>> | UnsupportedType | an Optional is a whole result
            Map<String, Optional<Integer>> | UnsupportedType | an Optional is a whole result
            Reply<Optional<Optional<String>>> | UnsupportedType | an Optional is a whole result
            Box<Optional<Optional<String>>> | UnsupportedType | Box.content: Optional<String> is not
            List<Reply<String>> | UnsupportedType | Reply goes around the whole result of a method, once.
            Box<Outcome<String>> | UnsupportedType | Box.content: dev.typist.service.Outcome<String> is not supported here
            List<Stream<String>> | UnsupportedType | a Stream is the whole result of a method; use List inside
            Box<Stream<String>> | UnsupportedType | Box.content: java.util.stream.Stream<String> is not
            List<CompletableFuture<String>> | UnsupportedType | it goes around the whole result of a method, once
            Optional<Reply<String>> | ResultNesting | An Optional goes around the value
            Optional<Stream<String>> | ResultNesting | An Optional goes around the value
            Optional<CompletableFuture<String>> | ResultNesting | An Optional goes around the value
            Reply<Stream<String>> | ResultNesting | A Reply or an Outcome is there when the answer is complete
            Outcome<Stream<String>> | ResultNesting | A Reply or an Outcome is there when the answer is complete
            Reply<Reply<String>> | ResultNesting | One Reply or Outcome around the result is enough
            Reply<Outcome<String>> | ResultNesting | One Reply or Outcome around the result is enough
            Outcome<Reply<String>> | ResultNesting | One Reply or Outcome around the result is enough
            Reply<CompletableFuture<String>> | ResultNesting | The future goes outside
            CompletableFuture<Stream<String>> | ResultNesting | A stream waits for nothing
            CompletableFuture<CompletableFuture<String>> | ResultNesting | One CompletableFuture around the result is enough
            void | UnsupportedType | A method of a service gives back what the model answers
            Void | UnsupportedType | Void is not supported
            Reply<Void> | UnsupportedType | Void is not supported
            CompletableFuture<Void> | UnsupportedType | Void is not supported
            char | UnsupportedType | char is not supported; use String.
            byte[] | UnsupportedType | byte[] is not supported; pass files as Media
            List<Float> | UnsupportedType | Float is not supported; use double.
            Number | UnsupportedType | Number is not supported; use BigDecimal.
            CharSequence | UnsupportedType | CharSequence is not supported; use String.
            ArrayList<String> | UnsupportedType | is not supported; use List.
            LinkedHashMap<String, String> | UnsupportedType | LinkedHashMap<String, String> is not
            Collection<String> | UnsupportedType | is not supported; use List.
            OptionalInt | UnsupportedType | use Optional<Integer>
            Date | UnsupportedType | use Instant or LocalDate
            Class<String> | UnsupportedType | Class<String> is not supported
            Runnable | UnsupportedType | Runnable is not supported
            Override | UnsupportedType | Override is not supported
            Bean | UnsupportedType | p.Bean is not supported; use a record
            Shut | UnsupportedType | p.Shut is sealed, but no interface
            None | UnsupportedType | The enum None has no constants
            """;

    private static final String TYPES = """
            record Box<T>(T content) {}
            record Row<T>(T[] cells) {}
            enum Color { RED }
            enum None {}
            class Bean { int x; }
            sealed interface Sum<T> {}
            record Part<T>(T part) implements Sum<T> {}
            sealed abstract class Shut {}
            final class Shutter extends Shut {}
            """;

    @Test
    void isOneErrorEach() {
        List<String[]> rows = new ArrayList<>();
        StringBuilder methods = new StringBuilder();
        TABLE.lines().forEach(line -> {
            String[] cells = line.split(" \\| ");
            methods.append("  %s m%d(String text);%n".formatted(cells[0], rows.size()));
            rows.add(cells);
        });
        String source = desk(
                "import dev.typist.service.Outcome; import java.util.concurrent.*; import java.util.stream.*;",
                methods.toString(),
                TYPES);
        long first = source.lines().takeWhile(line -> !line.contains(" m0(")).count() + 1;
        for (TestCompiler compiler : List.of(TestCompiler.javac(), TestCompiler.ecj())) {
            List<String> errors = compiler.compile(source).errors().stream()
                    .map(error -> error.getLineNumber() + " " + error.getMessage(Locale.ROOT))
                    .toList();
            for (int row = 0; row < rows.size(); row++) {
                String[] cells = rows.get(row);
                String begin = (first + row) + " [" + cells[1] + "] ";
                boolean inside = cells[2].matches("(Box|Row)\\..*|The enum .*");
                assertTrue(
                        errors.stream()
                                .anyMatch(error ->
                                        (inside ? error.contains("[" + cells[1] + "] ") : error.startsWith(begin))
                                                && error.contains(cells[2])),
                        () -> begin + String.join(" ", cells) + "\n" + String.join("\n", errors));
            }
            // What is wrong inside of a record or an enum is reported there, once for each type that is wrong.
            assertEquals(rows.size(), errors.size(), () -> String.join("\n", errors));
        }
    }
}
