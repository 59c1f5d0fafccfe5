package dev.typist.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** What a class with tools inherits is in its toolbox too, and an override is called wherever it is found. */
final class InheritedToolsTest {

    private static final String BASE = """
            package p;
            import dev.typist.*;
            public class Base {
              @Tool("base") public String renamed(int number) { return "base " + number; }
              @Tool("kept") public String kept() { return "kept by base"; }
              @Tool("left") public String left() { return "left"; }
              @Tool("fixed") public static String fixed() { return "fixed"; }
            }
            """;
    private static final String OVER = """
            package p;
            import dev.typist.*;
            class Over extends Middle implements Timed {
              @Override @Tool("over") public String renamed(int number) { return "over " + number; }
              @Override public String kept() { return "kept by over"; }
              @Tool("own") String own() { return "own"; }
            }
            """;
    private static final String[] REST = {
        "package p; class Middle extends Base {}",
        "package p; interface Timed { @dev.typist.Tool(\"hour\") default String hour() { return \"12\"; } }",
        "package p; @dev.typist.AiService(tools = Over.class) interface Desk { String say(String text); }"
    };

    private static void answers(TestCompiler.Result result, String tool, String arguments, String answer)
            throws Exception {
        GeneratedService service = GeneratedService.calling(result.load("p.Desk_AiService"), tool, arguments);
        service.call("say", "x");
        assertEquals(answer, service.said());
    }

    private static void check(TestCompiler.Result result) throws Exception {
        answers(result, "renamed", "{\"number\":1}", "over 1");
        answers(result, "kept", "", "kept by over");
        answers(result, "left", "", "left");
        answers(result, "fixed", "", "fixed");
        answers(result, "own", "", "own");
        answers(result, "hour", "", "12");
    }

    @Test
    void ofClassesAndInterfaces() throws Exception {
        TestCompiler.Result result = TestCompiler.javac()
                .strict()
                .compile(BASE, OVER, REST[0], REST[1], REST[2])
                .mustSucceed();
        check(result);
        String generated = result.generated("p/Over_Tools.java").replaceAll("\\s+", " ");
        assertTrue(
                generated.contains("return Toolbox.join( List.of( RENAMED.calls(arguments ->"
                        + " this.over.renamed(arguments.getInt(0))), OWN.calls(arguments -> this.over.own())), new"
                        + " Base_Tools(this.over), new Timed_Tools(this.over));"),
                generated);
        assertEquals(
                result.generated(),
                TestCompiler.ecj()
                        .compile(BASE, OVER, REST[0], REST[1], REST[2])
                        .mustSucceed()
                        .generated());
    }

    @Test
    void ofAClassFile() throws Exception {
        Path library = TestCompiler.javac().compile(BASE).mustSucceed().classes();
        TestCompiler.Result result = TestCompiler.javac()
                .strict()
                .classPath(library)
                .compile(OVER, REST[0], REST[1], REST[2])
                .mustSucceed();
        assertFalse(result.generated().containsKey("p/Base_Tools.java"));
    }

    @Test
    void ofAServiceAndItsParents() throws Exception {
        TestCompiler.Result result = TestCompiler.javac().compile("""
                        package p;
                        import dev.typist.*;
                        interface Clock { @Tool("hour") default String hour() { return "12"; } }
                        interface Watch extends Clock { @Tool("minute") default String minute() { return "30"; } }
                        @AiService interface Desk extends Clock, Watch { String say(String text); }
                        @AiService interface Own extends Watch {
                          String say(String text);
                          @Override @Tool("own hour") default String hour() { return "13"; }
                        }
                        """).mustSucceed();
        answers(result, "hour", "", "12");
        answers(result, "minute", "", "30");
        GeneratedService own = GeneratedService.calling(result.load("p.Own_AiService"), "hour", "");
        own.call("say", "x");
        assertEquals("13", own.said());
        own = GeneratedService.calling(result.load("p.Own_AiService"), "minute", "");
        own.call("say", "x");
        assertEquals("30", own.said());
        String generated = result.generated("p/Own_AiService.java");
        assertTrue(generated.contains("settings.runner(new Own_Tools(this))"), generated);
    }

    /** What cannot be written for a parent is reported there, and not once more. */
    @Test
    void ofAParentThatHasNoToolbox() {
        Mistakes.in("""
                        package p;
                        class Bag<T> { @dev.typist.Tool("b") int b() { return 1; } }
                        class Child extends Bag<String> { @dev.typist.Tool("c") int c() { return 1; } }
                        @dev.typist.AiService(tools = Child.class) interface Desk { String say(String text); }
                        """)
                .at(
                        "Bag.java",
                        "class Bag",
                        "[GenericTool] Bag has type parameters or is inside something that has, and a model must be told what"
                                + " its tools take; put the tools into a class without type parameters.")
                .onlyIn(TestCompiler.javac().options("--should-stop=ifError=FLOW"));
    }

    @Test
    void ofAParentWhoseToolboxHasNoName() {
        Mistakes.in("""
                        package p;
                        class Bag { @dev.typist.Tool("b") int b() { return 1; } }
                        class Child extends Bag { @dev.typist.Tool("c") int c() { return 1; } }
                        class Bag_Tools {}
                        """)
                .at(
                        "Bag.java",
                        "class Bag {",
                        "[NameCollision] The class generated for Bag is Bag_Tools, which exists already; rename one.")
                .onlyIn(TestCompiler.javac().options("--should-stop=ifError=FLOW"));
    }
}
