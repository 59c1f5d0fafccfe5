package dev.typist.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.Filer;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import org.junit.jupiter.api.Test;

/** What the compiler's Filer is given, and what happens when it fails. */
final class FilerTest {

    /** Gradle compiles a generated file again when its one origin changes; with several or none it compiles everything. */
    @Test
    void everyFileHasExactlyOneOrigin() {
        List<String> written = new ArrayList<>();
        TestCompiler.javac()
                .processors(new Watched(arguments -> {
                    Element[] origins = (Element[]) arguments[1];
                    assertEquals(1, origins.length, () -> arguments[0] + " comes from " + Arrays.toString(origins));
                    written.add(arguments[0] + " from " + ((TypeElement) origins[0]).getQualifiedName());
                    return null;
                }))
                .compile(Variety.LAB)
                .mustSucceed();
        assertEquals(
                List.of(
                        "lab.Clock_Tools from lab.Clock",
                        "lab.Scales_Tools from lab.Scales",
                        "lab.Lab_Assistant_AiService from lab.Lab.Assistant"),
                written);
    }

    @Test
    void gradleIsToldThatTheProcessorIsIsolating() throws IOException {
        try (var descriptor = AiServiceProcessor.class
                .getClassLoader()
                .getResourceAsStream("META-INF/gradle/incremental.annotation.processors")) {
            assertEquals(
                    "dev.typist.processor.AiServiceProcessor,isolating\n",
                    new String(descriptor.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    @Test
    void internalError() {
        TestCompiler.Result result = failing(new IllegalStateException("broken"));
        assertEquals(2, result.errors().size(), result::toString);
        for (var error : result.errors()) {
            String message = error.getMessage(null);
            assertTrue(
                    message.matches(
                            "(?s)\\[InternalError] Typist's processor failed on (Desk|Second)\\. This is a mistake of"
                                    + " Typist, not yours; please report it with this trace:\\s+java.lang.IllegalStateException:"
                                    + " broken\n.*"),
                    message);
        }
    }

    @Test
    void cannotWrite() {
        TestCompiler.Result result = failing(new IOException("disk full"));
        assertEquals(
                List.of(
                        "Desk.java:9 [CannotWrite] Desk_AiService could not be written: java.io.IOException: disk full. Look"
                                + " at the folder for generated sources and at the space on its disk.",
                        "Second.java:1 [CannotWrite] Second_AiService could not be written: java.io.IOException: disk full."
                                + " Look at the folder for generated sources and at the space on its disk."),
                result.errors().stream().map(Mistakes::shown).toList());
    }

    private static TestCompiler.Result failing(Exception failure) {
        return TestCompiler.javac()
                .processors(new Watched(arguments -> failure))
                .compile(
                        Mistakes.desk("String say(String text);"),
                        "package p; @dev.typist.AiService interface Second { String say(String text); }");
    }

    /** The processor, with a Filer that shows what it is asked for and then fails if told to. */
    private static final class Watched extends AbstractProcessor {

        private final AiServiceProcessor watched = new AiServiceProcessor();
        private final Function<Object[], Exception> onCreate;

        Watched(Function<Object[], Exception> onCreate) {
            this.onCreate = onCreate;
        }

        @Override
        public void init(ProcessingEnvironment environment) {
            Filer filer = proxy(Filer.class, environment.getFiler(), (name, arguments) -> {
                Exception failure = name.equals("createSourceFile") ? onCreate.apply(arguments) : null;
                if (failure != null) {
                    throw failure;
                }
                return null;
            });
            watched.init(proxy(
                    ProcessingEnvironment.class,
                    environment,
                    (name, arguments) -> name.equals("getFiler") ? filer : null));
        }

        private static <T> T proxy(Class<T> type, T target, Interception interception) {
            return type.cast(Proxy.newProxyInstance(
                    FilerTest.class.getClassLoader(), new Class<?>[] {type}, (self, method, arguments) -> {
                        Object instead = interception.of(method.getName(), arguments);
                        try {
                            return instead == null ? method.invoke(target, arguments) : instead;
                        } catch (InvocationTargetException e) {
                            throw e.getCause();
                        }
                    }));
        }

        private interface Interception {
            Object of(String method, Object[] arguments) throws Exception;
        }

        @Override
        public Set<String> getSupportedAnnotationTypes() {
            return watched.getSupportedAnnotationTypes();
        }

        @Override
        public SourceVersion getSupportedSourceVersion() {
            return SourceVersion.latestSupported();
        }

        @Override
        public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
            return watched.process(annotations, round);
        }
    }
}
