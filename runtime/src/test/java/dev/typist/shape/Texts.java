package dev.typist.shape;

import java.util.List;
import java.util.Random;

/** Text of the kinds that readers stumble over. */
final class Texts {

    private static final List<String> WORDS = List.of(
            "hello",
            "the cat",
            "3",
            "1,234",
            "true",
            "null",
            "None",
            "N/A",
            "",
            " ",
            "it's",
            "say \"hi\"",
            "\"",
            "'",
            "a, b",
            "x: y",
            "{",
            "}",
            "[1]",
            "{\"a\":1}",
            "```",
            "```json\n{}\n```",
            "C:\\dir",
            "\\",
            "a\nb",
            "\t",
            "é",
            "😀",
            "“smart”",
            "//",
            "/* no */",
            "http://a.b/c?d=e",
            "</think>",
            "...",
            "…",
            "50%",
            "$5",
            "-",
            "a\"b",
            "\", \"b\": \"",
            "\"]",
            "\"}",
            ",",
            ":",
            "(",
            ")",
            "`x`",
            "\"\"\"",
            "key: value",
            "Note:",
            "\u0000",
            "\uFEFF",
            "ß",
            "not",
            "OPEN",
            "2026-11-24");

    private Texts() {}

    static String random(Random random) {
        if (random.nextInt(3) == 0) {
            return WORDS.get(random.nextInt(WORDS.size()));
        }
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(5); i >= 0; i--) {
            text.append(random.nextInt(3) == 0 ? WORDS.get(random.nextInt(WORDS.size())) : "word");
            text.append(random.nextInt(4) == 0 ? "" : " ");
        }
        return random.nextBoolean() ? text.toString().strip() : text.toString();
    }
}
