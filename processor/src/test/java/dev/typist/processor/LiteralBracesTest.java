package dev.typist.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Locale;
import javax.tools.Diagnostic;
import org.junit.jupiter.api.Test;

/** Braces that are sent as they stand. */
final class LiteralBracesTest {

    private static final String SERVICE = """
            package p;
            import dev.typist.*;
            import dev.typist.System;
            %s
            @System("You help {customer}, who writes {json}.")
            @AiService interface Desk {
              @Prompt("{customer}: {q}") String one(String customer, String q);
              @Prompt("{customer.name}") String two(Customer customer);
              @System("You help.") @Prompt("{json}") String three(String json);
              record Customer(String name) {}
            }
            """;
    private static final String DOUBLED = """
            package p;
            import dev.typist.*;
            @AiService interface Desk {
              %s
              @Prompt("Translate {{text}} and {\\"a\\":{text}} and {{text} }")
              String translate(String text);
              @Prompt(resource = "ask.txt") String ask(String text);
            }
            """;

    private static List<String> warnings(String source, TestCompiler compiler) {
        return compiler.file("p/ask.txt", "Hello\n {{text}}").compile(source).mustSucceed().diagnostics().stream()
                .filter(diagnostic -> diagnostic.getKind() == Diagnostic.Kind.WARNING)
                .map(diagnostic -> diagnostic.getLineNumber() + " " + diagnostic.getMessage(Locale.ROOT))
                .filter(text -> text.contains(" ["))
                .toList();
    }

    @Test
    void inTheSystemTextOfAService() {
        String expected =
                "[LiteralPlaceholder] {customer} is sent as it stands, since the system text of a service has no arguments; write"
                        + " @System on the method whose parameter is meant, or say with"
                        + " @SuppressWarnings(\"typist:LiteralPlaceholder\") that you know.";
        assertEquals(List.of("5 " + expected), warnings(SERVICE.formatted(""), TestCompiler.javac()));
        assertEquals(1, warnings(SERVICE.formatted(""), TestCompiler.ecj()).size());
        assertEquals(
                List.of(),
                warnings(SERVICE.formatted("@SuppressWarnings(\"typist:LiteralPlaceholder\")"), TestCompiler.javac()));
    }

    @Test
    void twiceAroundAName() {
        String expected = "{{text}} is the argument between two braces, which are sent too; write {text}, or say with"
                + " @SuppressWarnings(\"typist:DoubledBraces\") that you know.";
        for (TestCompiler compiler : List.of(TestCompiler.javac(), TestCompiler.ecj())) {
            List<String> found = warnings(DOUBLED.formatted(""), compiler);
            assertEquals(2, found.size(), found::toString);
            assertEquals("5 [DoubledBraces] " + expected, found.get(0));
            assertEquals("7 [DoubledBraces] ask.txt:2: " + expected, found.get(1));
        }
        assertEquals(
                1,
                warnings(DOUBLED.formatted("@SuppressWarnings(\"typist:DoubledBraces\")"), TestCompiler.javac())
                        .size());
    }
}
