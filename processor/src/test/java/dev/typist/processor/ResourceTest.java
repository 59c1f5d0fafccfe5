package dev.typist.processor;

import static dev.typist.processor.Mistakes.desk;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.typist.chat.ChatModel;
import dev.typist.chat.ScriptedChatModel;
import dev.typist.chat.UserMessage;
import java.lang.module.Configuration;
import java.lang.module.ModuleFinder;
import java.lang.reflect.InvocationTargetException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Prompts that are kept in files: where the compiler finds them, and what a program makes of them. */
final class ResourceTest {

    private static final String DESK = desk("@Prompt(resource = \"texts/ask.txt\") String ask(String text);");

    @TempDir
    private Path folder;

    @Test
    void isFoundOnTheSourcePathFirst() throws Exception {
        Files.createDirectories(folder.resolve("p/texts"));
        Files.writeString(folder.resolve("p/texts/ask.txt"), "new {text}");
        String generated = TestCompiler.javac()
                .options("-sourcepath", folder.toString())
                .file("p/texts/ask.txt", "old {text}")
                .compile(DESK)
                .mustSucceed()
                .generated("p/Desk_AiService.java");
        assertTrue(generated.contains(".prompt(\"new \")"), generated);
    }

    @Test
    void isFoundInAJarBesideItsInterface() throws Exception {
        TestCompiler.Result library = TestCompiler.javac()
                .processors()
                .compile("package lib; import dev.typist.*; public interface Base {"
                        + " @Prompt(resource = \"ask.txt\") String ask(@Name(\"text\") String text); }")
                .mustSucceed();
        Path jar = folder.resolve("lib.jar");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(jar))) {
            out.putNextEntry(new ZipEntry("lib/Base.class"));
            out.write(Files.readAllBytes(library.classes().resolve("lib/Base.class")));
            out.putNextEntry(new ZipEntry("lib/ask.txt"));
            out.write("From a jar: {text}".getBytes());
        }
        for (TestCompiler compiler : List.of(TestCompiler.javac(), TestCompiler.ecj())) {
            String generated = compiler.classPath(jar)
                    .compile("package p; @dev.typist.AiService interface Desk extends lib.Base {}")
                    .mustSucceed()
                    .generated("p/Desk_AiService.java");
            assertTrue(generated.contains(".prompt(\"From a jar: \")"), generated);
            assertTrue(generated.contains("Desk_AiService.class.getResource(\"/lib/ask.txt\")"), generated);
        }
    }

    @Test
    void mayBeAbsentWhenTheProgramRuns() throws Exception {
        TestCompiler.Result result = compiled("ask {text}");
        Files.delete(result.classes().resolve("p/texts/ask.txt"));
        ScriptedChatModel model = ScriptedChatModel.answering("yes");
        ask(result.load("p.Desk_AiService"), model);
        assertEquals(List.of(new UserMessage("ask me")), model.requests().get(0).messages());
    }

    @Test
    void mustNotBeAnotherThanTheCompilerRead() throws Exception {
        TestCompiler.Result result = compiled("ask {text}");
        Path file = Files.writeString(result.classes().resolve("p/texts/ask.txt"), "ask {text} kindly");
        Class<?> service = result.load("p.Desk_AiService");
        InvocationTargetException e =
                assertThrows(InvocationTargetException.class, () -> ask(service, ScriptedChatModel.answering("yes")));
        assertEquals(
                "Desk: " + file.toUri().toString().replaceFirst("^file:///", "file:/")
                        + " is not the file that was compiled into Desk; recompile the service",
                e.getCause().getMessage());
        assertEquals(IllegalStateException.class, e.getCause().getClass());
        Files.writeString(file, "ask {text}");
        ask(result.load("p.Desk_AiService"), ScriptedChatModel.answering("yes"));
    }

    /** A module hides its files from all others, and shows them to its own classes. */
    @Test
    void isCheckedInAModuleToo() throws Exception {
        TestCompiler compiler = TestCompiler.javac().modular().file("p/texts/ask.txt", "ask {text}");
        TestCompiler.Result result = compiler.compile(
                        "module user.desk { requires dev.typist.runtime; }",
                        "package p; @dev.typist.AiService interface Desk {"
                                + " @dev.typist.Prompt(resource = \"texts/ask.txt\") String ask(String text); }")
                .mustSucceed();
        construct(compiler, result);
        Files.writeString(result.classes().resolve("p/texts/ask.txt"), "another");
        InvocationTargetException e = assertThrows(InvocationTargetException.class, () -> construct(compiler, result));
        assertTrue(e.getCause().getMessage().endsWith("recompile the service"), e.getCause()::toString);
    }

    private static void construct(TestCompiler compiler, TestCompiler.Result result) throws Exception {
        Path[] library = compiler.classPath().toArray(Path[]::new);
        Configuration configuration = ModuleLayer.boot()
                .configuration()
                .resolve(ModuleFinder.of(result.classes()), ModuleFinder.of(library), Set.of("user.desk"));
        ModuleLayer.Controller controller = ModuleLayer.defineModulesWithOneLoader(
                configuration, List.of(ModuleLayer.boot()), ClassLoader.getPlatformClassLoader());
        ClassLoader loader = controller.layer().findLoader("user.desk");
        Class<?> service = loader.loadClass("p.Desk_AiService");
        controller.addOpens(service.getModule(), "p", ResourceTest.class.getModule());
        Object model = loader.loadClass("dev.typist.chat.ScriptedChatModel")
                .getMethod("answering", String[].class)
                .invoke(null, (Object) new String[0]);
        var constructor = service.getDeclaredConstructor(loader.loadClass("dev.typist.chat.ChatModel"));
        constructor.setAccessible(true);
        constructor.newInstance(model);
    }

    @Test
    void mayBeLongerThanAClassFileCanHoldInOneText() throws Exception {
        String text = "0123456789 äöü €€ 😀\n".repeat(20_000);
        TestCompiler.Result result = compiled(text + "{text}");
        ScriptedChatModel model = ScriptedChatModel.answering("yes");
        ask(result.load("p.Desk_AiService"), model);
        assertEquals(
                List.of(new UserMessage(text + "me")), model.requests().get(0).messages());
        assertFalse(result.generated("p/Desk_AiService.java").contains("prompt(\"\")"));
        TestCompiler.ecj()
                .file("p/texts/ask.txt", text + "{text}")
                .compile(DESK)
                .mustSucceed();
    }

    /** Lines of one character: thousands of literals in one sum. */
    @Test
    void mayHaveAnyNumberOfLines() throws Exception {
        String text = "a\n".repeat(60_000);
        for (TestCompiler compiler : List.of(TestCompiler.javac(), TestCompiler.ecj())) {
            TestCompiler.Result result = compiler.file("p/texts/ask.txt", text + "{text}")
                    .compile(DESK)
                    .mustSucceed();
            ScriptedChatModel model = ScriptedChatModel.answering("yes");
            ask(result.load("p.Desk_AiService"), model);
            assertEquals(
                    List.of(new UserMessage(text + "me")),
                    model.requests().get(0).messages());
        }
    }

    private static TestCompiler.Result compiled(String text) {
        return TestCompiler.javac()
                .strict()
                .file("p/texts/ask.txt", text)
                .compile(DESK)
                .mustSucceed();
    }

    private static void ask(Class<?> service, ScriptedChatModel model) throws Exception {
        var constructor = service.getDeclaredConstructor(ChatModel.class);
        constructor.setAccessible(true);
        var method = service.getMethod("ask", String.class);
        method.setAccessible(true);
        method.invoke(constructor.newInstance(model), "me");
    }
}
