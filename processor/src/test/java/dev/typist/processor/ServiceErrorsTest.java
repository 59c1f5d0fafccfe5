package dev.typist.processor;

import static dev.typist.processor.Mistakes.desk;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

final class ServiceErrorsTest {

    @Test
    void notAnInterface() {
        Mistakes.in(
                        "package p;\n@dev.typist.AiService class One {}",
                        "package p;\n@dev.typist.AiService enum Two { A }",
                        "package p;\n@dev.typist.AiService @interface Four {}")
                .at("One.java", "@dev.typist.AiService class One", message("One", "a class"))
                .at("Two.java", "@dev.typist.AiService enum Two", message("Two", "an enum"))
                .at("Four.java", "@dev.typist.AiService @interface Four", message("Four", "an annotation"))
                .onlyWithOtherLinesInEclipse();
    }

    /** Eclipse has no place at all for a record in which there is nothing. */
    @Test
    void notAnInterfaceButARecord() {
        Mistakes.in("package p;\n@dev.typist.AiService record Three() {}")
                .at("Three.java", "@dev.typist.AiService record Three", message("Three", "a record"))
                .onlyIn(TestCompiler.javac());
    }

    private static String message(String name, String kind) {
        return "[NotAnInterface] " + name + " is " + kind
                + "; @AiService goes on an interface, whose methods the model answers.";
    }

    @Test
    void genericService() {
        Mistakes.in("package p;\n@dev.typist.AiService interface Desk<T> { T say(String text); }")
                .at(
                        "Desk.java",
                        "interface",
                        "[GenericService] Desk has type parameters, and the compiler must know what the model is asked for; put"
                                + " @AiService on an interface that extends Desk of a certain type.")
                .only();
    }

    @Test
    void sealedService() {
        Mistakes.in("package p;\n@dev.typist.AiService sealed interface Desk {}\nfinal class Only implements Desk {}")
                .at(
                        "Desk.java",
                        "sealed ‸interface",
                        "[SealedService] Desk is sealed, so no generated class may implement it; remove \"sealed\".")
                .only();
    }

    @Test
    void privateService() {
        Mistakes.in(
                        "package p;\nclass Shop {\n@dev.typist.AiService private interface Desk { String say(String text); } }")
                .at(
                        "Shop.java",
                        "interface",
                        "[PrivateService] Shop.Desk is private or inside something private, where no generated class can see"
                                + " it; make it package-private.")
                .only();
    }

    @Test
    void genericMethod() {
        Mistakes.in(desk("<T> T say(String text);"))
                .at(
                        "Desk.java",
                        "say",
                        "[GenericMethod] say has type parameters, and the compiler must know what the model is asked for; write"
                                + " one method for each type.")
                .only();
    }

    @Test
    void suspendFunction() {
        Mistakes.in(
                        desk("Object say(String text, kotlin.coroutines.Continuation<? super String> continuation);"),
                        "package kotlin.coroutines; public interface Continuation<T> {}")
                .at(
                        "Desk.java",
                        "say",
                        "[SuspendFunction] say is a Kotlin suspend function, which is not supported; write a plain one and call"
                                + " it on a dispatcher for blocking calls.")
                .only();
    }

    @Test
    void hiddenPrompt() {
        Mistakes.in(desk(
                        "interface Base {\n@Prompt(\"Say {text}\") String say(String text); }",
                        "} @AiService interface Child extends Base {\n@Override String say(String words);",
                        ""))
                .at(
                        "Base.java",
                        "say(String words",
                        "[HiddenPrompt] say repeats Base.say and so hides its @Prompt; repeat the annotation, or remove this"
                                + " declaration.")
                .only();
    }

    @Test
    void hiddenSystem() {
        Mistakes.in(desk(
                        "interface Base {\n@System(\"Be {text}\") @Prompt(\"Say {text}\") String say(String text); }",
                        "} @AiService interface Child extends Base {\n@Override @Prompt(\"{words}\") String say(String words);",
                        ""))
                .at(
                        "Base.java",
                        "words}\") String ‸say",
                        "[HiddenPrompt] say repeats Base.say and so hides its @System; repeat the annotation, or remove this"
                                + " declaration.")
                .only();
    }

    @Test
    void conflictingInheritance() {
        Mistakes.in(desk("""
                        @System("one") interface One { @Prompt("Say {text}") String say(String text); }
                        @System("two") interface Two { @Prompt("Tell {text}") String say(String text); }
                        """, "} @AiService interface Child extends One, Two {", ""))
                .at(
                        "One.java",
                        "interface Child",
                        "[ConflictingInheritance] Child inherits different @System texts from One and Two; write its own"
                                + " @System.")
                .at(
                        "One.java",
                        "interface Child",
                        "[ConflictingInheritance] Child inherits say with different texts from One and Two; declare it here"
                                + " with its own.")
                .only();
    }

    @Test
    void blankModel() {
        Mistakes.in("package p;\n@dev.typist.AiService(\nmodel = \" \")\ninterface Desk {}")
                .at(
                        "Desk.java",
                        "model = ‸\"",
                        "[BlankModel] The model's name is blank; write it as the gateway knows it, or remove it.")
                .onlyWithOtherLinesInEclipse();
    }

    @Test
    void nameCollisionWithAClassOfTheUser() {
        Mistakes.in(
                        desk("String say(String text);"),
                        "package p; class Desk_AiService {}",
                        Mistakes.box("@Tool(\"Adds\") int add() { return 1; }"),
                        "package p; class Box_Tools {}")
                .at(
                        "Desk.java",
                        "interface Desk",
                        "[NameCollision] The class generated for Desk is Desk_AiService, which exists already; rename one.")
                .at(
                        "Box.java",
                        "class Box",
                        "[NameCollision] The class generated for Box is Box_Tools, which exists already; rename one.")
                .only();
    }

    @Test
    void nameCollisionOfTwoServices() {
        Mistakes.in(
                        "package p;\nclass Shop {\n@dev.typist.AiService interface Desk { String say(String text); } }",
                        "package p;\n@dev.typist.AiService interface Shop_Desk { String say(String text); }")
                .at(
                        "Shop.java",
                        "interface Desk",
                        "[NameCollision] The class generated for Shop.Desk is Shop_Desk_AiService, and so is that for"
                                + " p.Shop_Desk; rename one.")
                .at(
                        "Shop_Desk.java",
                        "interface Shop_Desk",
                        "[NameCollision] The class generated for Shop_Desk is Shop_Desk_AiService, and so is that for"
                                + " p.Shop.Desk; rename one.")
                .only();
    }

    @Test
    void strayAnnotation() {
        Mistakes.in(desk("", """
                        @Prompt("x") default String one() { return ""; }
                        @Tool("x") String two(@Describe("y") String text);
                        """, """
                        @System("x") class Other {
                        @Prompt("x") void three() {}
                        void four(@Describe("x") int five) {}
                        }
                        """))
                .at(
                        "Desk.java",
                        "@Prompt(\"x\") default String one()",
                        "[StrayAnnotation] @Prompt has no effect here; it goes on an abstract method of an interface with"
                                + " @AiService.")
                .at(
                        "Desk.java",
                        "@Tool(\"x\") String two(",
                        "[StrayAnnotation] @Tool has no effect here; the model answers this method, so it cannot call it; give"
                                + " it a body (default), or remove the @Tool.")
                .at(
                        "Desk.java",
                        "@System(\"x\") class Other",
                        "[StrayAnnotation] @System has no effect here; it goes on an interface with @AiService or on one of"
                                + " its abstract methods.")
                .at(
                        "Desk.java",
                        "@Prompt(\"x\") void three()",
                        "[StrayAnnotation] @Prompt has no effect here; it goes on an abstract method of an interface with"
                                + " @AiService.")
                .at(
                        "Desk.java",
                        "@Describe(\"x\") int five",
                        "[StrayAnnotation] @Describe has no effect here; it goes on a record, its components, an enum, its"
                                + " constants, a sealed interface, and on the parameters of a @Tool method.")
                .only();
    }

    /** What is written on a component is on its constructor too; what is written on another one is read by nobody. */
    @Test
    void strayAnnotationOnAConstructor() {
        String describe =
                "[StrayAnnotation] @Describe has no effect here; it goes on a record, its components, an enum, its"
                        + " constants, a sealed interface, and on the parameters of a @Tool method.";
        Mistakes.in(desk("", "", """
                        record Order(@Describe("a") int id, int count) {
                          Order(@Describe("b") int id) { this(id, 1); }
                          Order(@Describe("c") String id, String count) { this(1, 2); }
                          void move() {}
                        }
                        record Line(@Describe("a") int id) {
                          Line(@Describe("d") int id) { this.id = id; }
                          void move() {}
                        }
                        record Row(@Describe("a") int id) {
                          Row {}
                          void move() {}
                        }
                        """))
                .at("Desk.java", "@Describe(\"b\")", describe)
                .at("Desk.java", "@Describe(\"c\")", describe)
                .at("Desk.java", "@Describe(\"d\")", describe)
                .only();
    }

    /** The compiler says what is missing, and has no name for some of it. */
    @Test
    void constructorsWithoutTypes() {
        TestCompiler.Result result = TestCompiler.javac().compile(desk("", "String say(String text);", """
                        record Order(@Describe("a") missing.Type id, int count) {
                          Order(@Describe("a") missing.Type id) { this(id, 1); }
                        }
                        """));
        assertTrue(
                result.errors().stream()
                        .noneMatch(error -> error.getMessage(null).contains("InternalError")),
                result::toString);
    }

    @Test
    void variableArgumentsInOneParentOnly() {
        Mistakes.in(desk("""
                        interface One { @Prompt("{texts}") String say(String... texts); }
                        interface Two { String say(String[] texts); }
                        interface Three extends One { @SuppressWarnings("overrides") @Override @Prompt("{texts}") String say(String[] texts); }
                        """, """
                        } @AiService interface Child extends One, Two {
                        } @AiService interface Other extends Three {
                        """, ""))
                .at("One.java", "interface Child", alike("Two"))
                .at("One.java", "interface Other", alike("Three"))
                .only();
    }

    private static String alike(String array) {
        return "[ConflictingInheritance] say has \"...\" in One and an array in " + array
                + ", and compilers warn of a class that"
                + " has both (-Xlint:overrides), so also of the generated one; write both alike.";
    }

    /** The compiler says it of the interface; of a class that implements it, it would say it again. */
    @Test
    void methodsThatNoClassCanHave() {
        for (String parents : List.of(
                "interface One { String say(String text); } interface Two { Integer say(String text); }",
                "interface One { String say(String text); } interface Two { default int say(String text) { return 1; } }",
                """
                interface One extends Root<List<String>> {} interface Two extends Other<Integer> {}
                interface Root<T> { @Prompt("{text}") T say(T text); }
                interface Other<T> { @Prompt("{text}") T say(T text); }
                """)) {
            for (TestCompiler compiler : List.of(TestCompiler.javac(), TestCompiler.ecj())) {
                TestCompiler.Result result =
                        compiler.compile(desk(parents, "} @AiService interface Child extends One, Two {", ""));
                assertTrue(
                        !result.errors().isEmpty()
                                && result.errors().stream()
                                        .allMatch(error ->
                                                error.getSource().getName().endsWith("One.java")),
                        result::toString);
            }
        }
    }

    /** The one with the prompt gives the names, the other one the more specific result. */
    @Test
    void theSameMethodOfTwoParentsIsOneMethod() {
        Mistakes.in(desk("""
                        interface One { @Prompt("Say {text}") Object say(String text) throws java.io.IOException, InterruptedException; }
                        interface Two { String say(String words) throws java.io.FileNotFoundException; }
                        """, "} @AiService interface Child extends One, Two {", ""))
                .only();
    }
}
