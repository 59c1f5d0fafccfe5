package dev.typist.processor;

import static com.google.testing.compile.CompilationSubject.assertThat;
import static com.google.testing.compile.Compiler.javac;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.JavaFileObjects;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Test;

/** Several mistakes of one file in one run, each at its line and column, as javac prints them. */
final class PlaceOfErrorsTest {

    private static final JavaFileObject DESK = JavaFileObjects.forSourceString("shop.Desk", """
            package shop;

            import dev.typist.AiService;
            import dev.typist.Prompt;
            import dev.typist.Tool;

            @AiService(tools = String.class)
            interface Desk {
                @Prompt("Sort {mesage}")
                Object sort(String message);

                @Prompt("Count")
                int count(String unused);
            }

            class Orders {
                @Tool("") String status(long id) { return ""; }
            }
            """);

    @Test
    void reportsEveryMistakeAtItsPlace() {
        Compilation compilation =
                javac().withProcessors(new AiServiceProcessor()).compile(DESK);

        assertThat(compilation).failed();
        assertThat(compilation)
                .hadErrorContaining("[NoTools]")
                .inFile(DESK)
                .onLine(7)
                .atColumn(26);
        assertThat(compilation)
                .hadErrorContaining("[UnknownPlaceholder]")
                .inFile(DESK)
                .onLine(9)
                .atColumn(13);
        assertThat(compilation)
                .hadErrorContaining("[UnsupportedType]")
                .inFile(DESK)
                .onLine(10);
        assertThat(compilation)
                .hadErrorContaining("[UnusedParameter]")
                .inFile(DESK)
                .onLine(13);
        assertThat(compilation)
                .hadErrorContaining("[EmptyToolDescription]")
                .inFile(DESK)
                .onLine(17);
    }
}
