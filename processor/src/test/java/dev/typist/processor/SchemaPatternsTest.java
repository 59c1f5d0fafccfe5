package dev.typist.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class SchemaPatternsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = ' ',
            quoteCharacter = '`',
            value = {
                "[A-Z]{2}-\\d+ ^[A-Z]{2}-\\d+$",
                "^[a-z]+$ ^[a-z]+$",
                "a|b ^(?:a|b)$",
                "(a|b)c? ^(?:(a|b)c?)$",
                "(?:ab)* ^(?:ab)*$",
                "[^\\s,]{1,40} ^[^\\s,]{1,40}$",
                "\\$\\d+\\.\\d{2} ^\\$\\d+\\.\\d{2}$",
                "cost\\$ ^cost\\$$",
                "é+ ^é+$",
            })
    void saysTheSameOfAWholeText(String java, String schema) {
        assertEquals(schema, SchemaPatterns.of(java).orElse("none"));
    }

    /** Engines have them not at all, or mean something else by them. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "(?=a)b",
                "(?!a)b",
                "(?<=a)b",
                "(?i)a",
                "(?<name>a)",
                "(a)\\1",
                "\\bword\\b",
                "\\p{Lu}+",
                "a++",
                "a*?",
                "[a-z&&[^b]]",
                "\\Qa.b\\E",
                "^a|b$",
                "a{1000}",
                "\\h",
                "\\x41",
                "a\nb",
            })
    void isSilentOnTheRest(String java) {
        assertEquals("none", SchemaPatterns.of(java).orElse("none"));
    }
}
