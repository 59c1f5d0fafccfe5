package dev.typist.processor;

import static dev.typist.processor.Mistakes.desk;

import org.junit.jupiter.api.Test;

final class TemplateErrorsTest {

    @Test
    void unknownPlaceholder() {
        Mistakes.in(desk("@Prompt(\"Translate {txt}\") String translate(String text);"))
                .at(
                        "Desk.java",
                        "\"Translate {txt}",
                        "[UnknownPlaceholder] No parameter of translate is named \"txt\". Did you mean \"text\"?")
                .only();
    }

    @Test
    void unknownPlaceholderWithoutAnythingClose() {
        Mistakes.in(desk("@Prompt(\"{text} {style}\") String translate(String text, String language);"))
                .at(
                        "Desk.java",
                        "\"{text} {style}",
                        "[UnknownPlaceholder] No parameter of translate is named \"style\". There are: text, language; add it,"
                                + " or write \\{style} if the text means the braces (\"\\\\{\" in Java).")
                .only();
    }

    @Test
    void unknownPlaceholderWithoutParameters() {
        Mistakes.in(desk("@Prompt(\"{text}\") String translate();"))
                .at(
                        "Desk.java",
                        "\"{text}",
                        "[UnknownPlaceholder] No parameter of translate is named \"text\". It has none; add one, or write"
                                + " \\{text} if the text means the braces (\"\\\\{\" in Java).")
                .only();
    }

    @Test
    void unknownPlaceholderInTheSystemText() {
        Mistakes.in(desk("@System(\"Speak {lang}\")\n@Prompt(\"{text}\") String say(String text, String language);"))
                .at(
                        "Desk.java",
                        "\"Speak",
                        "[UnknownPlaceholder] No parameter of say is named \"lang\". There are: text, language; add it, or"
                                + " write \\{lang} if the text means the braces (\"\\\\{\" in Java).")
                .only();
    }

    @Test
    void unusedParameter() {
        Mistakes.in(desk("@Prompt(\"{text}\") String say(\nString text,\nString language);"))
                .at(
                        "Desk.java",
                        "String ‸language",
                        "[UnusedParameter] The prompt of say does not use \"language\", so the model would never see it; write"
                                + " {language} where it belongs, or remove the parameter.")
                .only();
    }

    @Test
    void unclosedPlaceholder() {
        Mistakes.in(desk("@Prompt(\"Say {text now\") String say(String text);"))
                .at(
                        "Desk.java",
                        "\"Say {text now",
                        "[UnclosedPlaceholder] \"{text\" is not closed, so a model would see the brace and the name; write {text},"
                                + " or \\{text if the text means the brace (\"\\\\{\" in Java).")
                .only();
    }

    @Test
    void blankPlaceholder() {
        Mistakes.in(desk("@Prompt(\"Say { text }\") String say(String text);"))
                .at(
                        "Desk.java",
                        "\"Say { text }",
                        "[BlankPlaceholder] \"{ text }\" has blanks inside, so a model would see the braces and the name; write"
                                + " {text}, or \\{ text } if the text means the braces (\"\\\\{\" in Java).")
                .only();
    }

    @Test
    void noPrompt() {
        Mistakes.in(desk("String say(String text, String language);\nString count(int number);\nString nothing();"))
                .at(
                        "Desk.java",
                        "say",
                        "[NoPrompt] say has no @Prompt; add one, or exactly one String parameter, which is then sent as it is, or"
                                + " give the method a body (default) if no model is to answer it.")
                .at(
                        "Desk.java",
                        "count",
                        "[NoPrompt] count has no @Prompt; add one, or exactly one String parameter, which is then sent as it is, or"
                                + " give the method a body (default) if no model is to answer it.")
                .at(
                        "Desk.java",
                        "nothing",
                        "[NoPrompt] nothing has no @Prompt; add one, or exactly one String parameter, which is then sent as it is, or"
                                + " give the method a body (default) if no model is to answer it.")
                .only();
    }

    @Test
    void emptyPrompt() {
        Mistakes.in(desk("@System(\"\")", "@Prompt(\" \") String say();", ""))
                .at(
                        "Desk.java",
                        "@System(‸\"",
                        "[EmptyPrompt] The system text is empty, and a model answers nothing; say what it should do, or remove"
                                + " the annotation.")
                .at(
                        "Desk.java",
                        "\" \") String say",
                        "[EmptyPrompt] The prompt text is empty, and a model answers nothing; say what it should do, or remove"
                                + " the annotation.")
                .only();
    }

    @Test
    void manyMistakesAreAllReported() {
        Mistakes.in(desk("""
                        @Prompt("{a} {b }") String one(String a, String b, String c);
                        @Prompt("{aab} {bb}") Calendar two(String aaa);
                        """))
                .at(
                        "Desk.java",
                        "\"{a} {b }\") String one",
                        "[BlankPlaceholder] \"{b }\" has blanks inside, so a model would see the braces and the name; write {b}, or"
                                + " \\{b } if the text means the braces (\"\\\\{\" in Java).")
                .at(
                        "Desk.java",
                        "one(String a, String b, String ‸c",
                        "[UnusedParameter] The prompt of one does not use \"c\", so the model would never see it; write {c}"
                                + " where it belongs, or remove the parameter.")
                .at(
                        "Desk.java",
                        "\"{aab} {bb}\") Calendar two",
                        "[UnknownPlaceholder] No parameter of two is named \"aab\". Did you mean \"aaa\"?")
                .at(
                        "Desk.java",
                        "\"{aab} {bb}\") Calendar two",
                        "[UnknownPlaceholder] No parameter of two is named \"bb\". There are: aaa; add it, or write \\{bb} if"
                                + " the text means the braces (\"\\\\{\" in Java).")
                .at("Desk.java", "two", "[UnsupportedType] Calendar is not supported; use Instant or ZonedDateTime.")
                .only();
    }
}
