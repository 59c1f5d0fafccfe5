package dev.typist.processor;

import static dev.typist.processor.Mistakes.desk;

import org.junit.jupiter.api.Test;

final class NarrowedToolsTest {

    @Test
    void aMethodHasOnlyToolsOfItsService() {
        Mistakes.in(desk("", "@Prompt(value = \"{text}\", tools = Box.class) String say(String text);", """
                        class Box { @Tool("Packs") void pack() {} }
                        """))
                .at(
                        "Desk.java",
                        ".class) String say(",
                        "[UnlistedTools] Box is not among the service's tools; add it to @AiService(tools = …) too, or remove"
                                + " it here.")
                .only();
    }

    @Test
    void inheritedToolsComeTogether() {
        Mistakes.in(desk(
                        "@AiService interface Shop extends Clock {\n"
                                + "@Prompt(value = \"{text}\", tools = Clock.class) String say(String text);\n"
                                + "@Tool(\"Packs\") default void pack() {} }",
                        "",
                        "interface Clock { @Tool(\"Ticks\") default void tick() {} }"))
                .at(
                        "Shop.java",
                        ".class) String say(",
                        "[UnlistedTools] The tools of Clock come with those of Shop; write Shop.class.")
                .only();
    }
}
