package dev.typist.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What several services have in common is read once, and none of them shows it. */
final class KnownTypesTest {

    private static final String DESK = """
            package p;
            import dev.typist.*;
            @AiService interface Desk {
              @Prompt("{text}") Order order(String text);
            }
            """;

    private static final String OTHER = """
            package p;
            import dev.typist.*;
            @AiService interface Other {
              @Prompt("{text}") Order order(String text);
              @Prompt("{text}") java.util.List<Order> orders(String text);
            }
            """;

    @Test
    void classesAreTheSameWithAndWithoutOthers() {
        for (String order : List.of(
                "record Order(long id, Line line) {}\nrecord Line(String name, int count) {}",
                "record Order(long id, Line line) {}\n@Deprecated record Line(String name, int count) {}",
                "record Order(long id, Line line) {}\nrecord Line(String name, java.util.List<String>[] wrong) {}",
                "record Order(long id, java.util.List<Order> parts) {}",
                "record Order(long id, Line line) {}\nrecord Line(String name, java.util.Optional<Order> order) {}")) {
            for (TestCompiler compiler : List.of(TestCompiler.javac(), TestCompiler.ecj())) {
                String types = "package p;\n" + order;
                Map<String, String> alone = compiler.compile(OTHER, types).generated();
                Map<String, String> together =
                        compiler.compile(DESK, OTHER, types).generated();
                String name = alone.keySet().iterator().next();
                assertEquals(alone.get(name), together.get(name), order);
            }
        }
    }

    @Test
    void whatOnePackageCanNameIsNotKnownToAnother() {
        String other = DESK.replace("package p;", "package q;\nimport p.Order;").replace("Desk", "Foreign");
        for (TestCompiler compiler : List.of(TestCompiler.javac(), TestCompiler.ecj())) {
            TestCompiler.Result result = compiler.compile(
                    DESK,
                    other,
                    "package p;\npublic record Order(Line line) {}",
                    "package p;\nrecord Line(String name) {}");
            assertEquals(1, result.errors().size(), result.toString());
            assertTrue(
                    result.toString()
                            .contains(
                                    "[InaccessibleType] Order.line: The class generated beside Foreign cannot name p.Line;"),
                    result.toString());
        }
    }
}
