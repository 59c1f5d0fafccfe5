package dev.typist.processor;

import static dev.typist.processor.Mistakes.box;

import org.junit.jupiter.api.Test;

final class ToolErrorsTest {

    private static final String DESK =
            "package p; @dev.typist.AiService(tools = {%s}) interface Desk { String say(String text); }";

    @Test
    void privateTool() {
        Mistakes.in(
                        box("@Tool(\"Adds\") private int add() { return 1; }"),
                        "package p; class Outer {\nprivate static class Inner { @dev.typist.Tool(\"Adds\") int add() { return 1; } } }",
                        DESK.formatted("Box.class"))
                .at(
                        "Box.java",
                        "@Tool(\"Adds\") private int add()",
                        "[PrivateTool] add is private, where no generated class can call it; make it package-private.")
                .at(
                        "Outer.java",
                        "class Inner",
                        "[PrivateTool] Outer.Inner is private or inside something private, where no generated class can call"
                                + " its tools; make it package-private.")
                .only();
    }

    @Test
    void genericTool() {
        Mistakes.in("package p;\nclass Bag<T> { @dev.typist.Tool(\"Adds\") int add() { return 1; } }")
                .at(
                        "Bag.java",
                        "class",
                        "[GenericTool] Bag has type parameters or is inside something that has, and a model must be told what"
                                + " its tools take; put the tools into a class without type parameters.")
                .only();
    }

    /** A service that uses such a class adds no errors of its own. */
    @Test
    void toolboxesThatCannotBeWritten() {
        Mistakes.in("""
                        package p;

                        class Outer {
                          private static class Secret { @dev.typist.Tool("a") int a() { return 1; } }
                          @dev.typist.AiService(tools = Secret.class) interface One { String say(String text); }
                          @dev.typist.AiService(tools = Bag.class) interface Two { String say(String text); }
                          One one(dev.typist.chat.ChatModel model) { return null; }
                          Two two(dev.typist.chat.ChatModel model) { return new Outer_Two_AiService(model, new Bag<String>()); }
                        }
                        class Bag<T> { @dev.typist.Tool("b") int b() { return 1; } }
                        """)
                .at(
                        "Outer.java",
                        "class Secret",
                        "[PrivateTool] Outer.Secret is private or inside something private, where no generated class can call"
                                + " its tools; make it package-private.")
                .at(
                        "Outer.java",
                        "class Bag",
                        "[GenericTool] Bag has type parameters or is inside something that has, and a model must be told what"
                                + " its tools take; put the tools into a class without type parameters.")
                .onlyIn(TestCompiler.javac().options("--should-stop=ifError=FLOW"));
    }

    @Test
    void genericMethod() {
        Mistakes.in(box("@Tool(\"Adds\") <T> int add(T one) { return 1; }"))
                .at(
                        "Box.java",
                        "add",
                        "[GenericMethod] add has type parameters, and a model must be told what a tool takes; write one method"
                                + " for each type.")
                .only();
    }

    @Test
    void toolThrows() {
        Mistakes.in(box("@Tool(\"Adds\") int add() throws Throwable { return 1; }"))
                .at(
                        "Box.java",
                        "add",
                        "[ToolThrows] add throws Throwable, which is no Exception; declare Exception or one of its"
                                + " subclasses.")
                .only();
    }

    @Test
    void duplicateToolNameInOneClass() {
        Mistakes.in(
                        box(
                                "@Tool(\"Adds\") int add(int one) { return 1; }\n@Tool(\"Adds more\") int add(int one, int two) { return 1; }"))
                .at(
                        "Box.java",
                        "add(int one, int two",
                        "[DuplicateToolName] Box has two tools named \"add\"; rename one with @Tool(name = \"…\").")
                .only();
    }

    @Test
    void duplicateToolNameInOneService() {
        Mistakes.in(
                        box("@Tool(\"Adds\") int add() { return 1; }"),
                        "package p; class Bag { @dev.typist.Tool(value = \"Adds\", name = \"add\") int plus() { return 1; } }",
                        DESK.formatted("Box.class,\nBag.class,\nBox.class "))
                .at(
                        "Desk.java",
                        "Bag‸.class,",
                        "[DuplicateToolName] Box and Bag both have a tool named \"add\"; rename one with @Tool(name = \"…\").")
                .at("Desk.java", "Box‸.class })", "[DuplicateToolName] Box is listed twice; remove one.")
                .onlyWithOtherLinesInEclipse();
    }

    /** Its constructor would take another service of its kind. */
    @Test
    void aServiceThatListsItself() {
        Mistakes.in(DESK.formatted("Desk.class")
                        .replace("{ String", "{ @dev.typist.Tool(\"Adds\") default int add() { return 1; } String"))
                .at(
                        "Desk.java",
                        "Desk‸.class",
                        "[DuplicateToolName] Desk has its own tools without being listed; remove Desk.class.")
                .only();
    }

    @Test
    void illegalToolName() {
        Mistakes.in(
                        box(
                                "@Tool(\"Adds\") int größe() { return 1; }\n@Tool(value = \"Adds\", name = \"a b\") int ab() { return 1; }"))
                .at("Box.java", "größe", illegal("größe"))
                .at("Box.java", "\"a b", illegal("a b"))
                .only();
    }

    private static String illegal(String name) {
        return "[IllegalToolName] No provider takes a tool named \"" + name
                + "\"; name it with 1 to 64 of the letters a to z and A to Z, digits, _ and -: @Tool(name = \"…\").";
    }

    @Test
    void emptyToolDescription() {
        Mistakes.in(box("@Tool(\"\") int add() { return 1; }"))
                .at(
                        "Box.java",
                        "\"\") int add",
                        "[EmptyToolDescription] The description of the tool add is empty, and a model decides by it when to"
                                + " call the tool; say what it does.")
                .only();
    }

    @Test
    void noTools() {
        Mistakes.in(
                        DESK.formatted("String.class,\nint.class,\nChild.class"),
                        box("@Tool(\"Adds\") int add() { return 1; }"),
                        "package p; class Child extends Box {}")
                .at(
                        "Desk.java",
                        "String‸.class",
                        "[NoTools] String has no method with @Tool; add one, or remove the class from tools.")
                .at(
                        "Desk.java",
                        "int‸.class",
                        "[NoTools] int is no class with tools; name a class that has @Tool methods.")
                .at(
                        "Desk.java",
                        "Child‸.class",
                        "[NoTools] Child has no method with @Tool of its own, but its parent has; write Box.class.")
                .onlyWithOtherLinesInEclipse();
    }

    /** Of the members of an annotation Eclipse's compiler does not tell processors. */
    @Test
    void noToolsInAnnotations() {
        Mistakes mistakes = Mistakes.in(
                        DESK.formatted("Kind.class"),
                        "package p; @interface Kind { @dev.typist.Tool(\"Adds\") int add(); }")
                .at(
                        "Desk.java",
                        "Kind‸.class",
                        "[NoTools] Kind has no method with @Tool; add one, or remove the class from tools.");
        mistakes.onlyIn(TestCompiler.ecj());
        mistakes.at(
                        "Kind.java",
                        "@dev.typist.Tool",
                        "[StrayAnnotation] @Tool has no effect here; it goes on a method of a class.")
                .onlyIn(TestCompiler.javac());
    }

    @Test
    void noToolboxInAnOldJar() {
        var library = TestCompiler.javac()
                .processors()
                .compile(box("@Tool(\"Adds\") public int add() { return 1; }").replace("class Box", "public class Box"))
                .mustSucceed();
        Mistakes.in(DESK.formatted("Box.class"))
                .at(
                        "Desk.java",
                        "Box‸.class",
                        "[NoTools] Box was compiled without Typist's processor, so there is no Box_Tools; compile it with the"
                                + " processor.")
                .onlyIn(TestCompiler.javac().classPath(library.classes()));
    }

    @Test
    void inheritedToolsAreThere() {
        Mistakes.in(
                        DESK.formatted("Child.class,\nBox.class"),
                        box("@Tool(\"Adds\") int add() { return 1; }"),
                        "package p; class Child extends Box { @dev.typist.Tool(\"Subtracts\") int subtract() { return 1; } }")
                .at("Desk.java", "Box‸.class", "[DuplicateToolName] Child has the tools of Box too; remove Box.class.")
                .onlyWithOtherLinesInEclipse();
    }

    /** One of two objects that inherit a tool would never be called. */
    @Test
    void inheritedToolsOfSiblings() {
        Mistakes.in("""
                        package p;
                        import dev.typist.*;
                        interface Clock {
                          @Tool("The hour") default int hour() { return 1; }
                          @Tool("The minute") static int minute() { return 1; }
                        }
                        interface Watch extends Clock { @Tool("The date") default String date() { return ""; } }
                        interface Bell extends Clock {
                          @Tool("Rings") default void ring() {}
                          @Override @Tool("The hour that it rings") default int hour() { return 2; }
                        }
                        """, DESK.formatted("Watch.class,\nBell.class"))
                .at(
                        "Desk.java",
                        "Bell‸.class",
                        "[DuplicateToolName] Watch and Bell both have the tools of Clock, and a model could not say whose it means;"
                                + " leave one of them out.")
                .onlyWithOtherLinesInEclipse();
    }

    /** A service or a class that says itself what the tool is decides between its parents. */
    @Test
    void inheritedToolsOfTwoParents() {
        String parents = """
                package p;
                import dev.typist.*;
                interface Clock { @Tool("The hour") default int hour() { return 1; } }
                interface Watch extends Clock { @Tool("The date") default String date() { return ""; } }
                interface Bell extends Clock { @Override @Tool("The hour that it rings") default int hour() { return 2; } }
                class Both implements Watch, Bell { @Tool("Rings") void ring() {} %s }
                @AiService(tools = Both.class) interface Shop { String say(String text); }
                @AiService interface Desk extends Watch, Bell { String say(String text); %s }
                """;
        Mistakes.in(parents.formatted("", ""))
                .at(
                        "Clock.java",
                        "class Both",
                        "[DuplicateToolName] Clock and Bell both say what the tool \"hour\" is; declare it again in Both, with"
                                + " @Tool.")
                .at(
                        "Clock.java",
                        "interface Desk",
                        "[DuplicateToolName] Watch and Bell both have the tool \"hour\" of Clock; declare it again in Desk, with"
                                + " @Tool.")
                .only();
        Mistakes.in(parents.formatted(
                        "@Override @Tool(\"Says\") public int hour() { return 3; }",
                        "@Override @Tool(\"Says\") default int hour() { return 3; }"))
                .only();
    }

    @Test
    void inheritedToolsOfTheSameName() {
        Mistakes.in(box("""
                        @Tool("Adds") int add() { return 1; }
                        @Tool("Subtracts") int subtract() { return 1; }
                        interface Other { @Tool("Adds") default int plus(@Name("x") int x) { return x; } }
                        interface Third { @Tool(value = "Adds", name = "plus") default int also() { return 1; } }
                        static class Child extends Box {
                          @Tool("Adds many") int add(int many) { return 1; }
                          @Tool(value = "Subtracts", name = "minus") @Override int subtract() { return 2; }
                        }
                        static class Both implements Other, Third { @Tool("Divides") int divide() { return 1; } }
                        """))
                .at(
                        "Box.java",
                        "add(int many",
                        "[DuplicateToolName] Box.Child and Box both have a tool named \"add\"; rename one with"
                                + " @Tool(name = \"…\").")
                .at(
                        "Box.java",
                        "@Override int ‸subtract",
                        "[DuplicateToolName] Box.Child.subtract overrides the tool \"subtract\" of Box and would be offered by"
                                + " both names; give both the same.")
                .at(
                        "Box.java",
                        "int ‸plus",
                        "[DuplicateToolName] Box.Other and Box.Third both have a tool named \"plus\"; rename one with"
                                + " @Tool(name = \"…\").")
                .only();
    }

    @Test
    void inheritedToolsWithoutAToolbox() {
        var library = TestCompiler.javac()
                .processors()
                .compile(box("@Tool(\"Adds\") public int add() { return 1; }").replace("class Box", "public class Box"))
                .mustSucceed();
        Mistakes.in(
                        "package p; class Child extends Box { @dev.typist.Tool(\"Subtracts\") int subtract() { return 1; } }")
                .at(
                        "Child.java",
                        "class Child",
                        "[NoTools] Box was compiled without Typist's processor, so there is no Box_Tools; compile it with the"
                                + " processor.")
                .onlyIn(TestCompiler.javac().classPath(library.classes()));
    }

    @Test
    void unsupportedType() {
        Mistakes.in(box("""
                        @Tool("a") int one(
                          Calendar when) { return 1; }
                        @Tool("b") HashMap<String, String> two() { return null; }
                        @Tool("c") int three(@N.Nullable int count) { return 1; }
                        @Tool("d") int four(@N.Nullable Optional<String> text) { return 1; }
                        interface N {
                          @java.lang.annotation.Target(java.lang.annotation.ElementType.TYPE_USE) @interface Nullable {}
                        }
                        """))
                .at(
                        "Box.java",
                        "Calendar ‸when",
                        "[UnsupportedType] Calendar is not supported; use Instant or ZonedDateTime.")
                .at("Box.java", "two(", "[UnsupportedType] HashMap<String, String> is not supported; use" + " Map.")
                .at(
                        "Box.java",
                        "three(@N.Nullable int ‸count",
                        "[UnsupportedType] A @Nullable int is never null; use its box or an Optional, or remove the @Nullable.")
                .at(
                        "Box.java",
                        "four(@N.Nullable Optional<String> ‸text",
                        "[UnsupportedType] An Optional says already that there may be no value; remove the @Nullable.")
                .only();
    }
}
