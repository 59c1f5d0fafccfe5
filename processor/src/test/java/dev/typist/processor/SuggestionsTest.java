package dev.typist.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class SuggestionsTest {

    @Test
    void suggestsWhatIsWithinAThirdOfTheLength() {
        assertEquals(Optional.of("message"), Suggestions.closest("massage", List.of("other", "message")));
        assertEquals(Optional.of("text"), Suggestions.closest("txt", List.of("text")));
        assertEquals(Optional.of("text"), Suggestions.closest("TEXT", List.of("text")));
        assertEquals(Optional.of("id"), Suggestions.closest("ID", List.of("id")));
    }

    @Test
    void suggestsNothingThatIsFarAway() {
        assertEquals(Optional.empty(), Suggestions.closest("foo", List.of("bar", "language")));
        assertEquals(Optional.empty(), Suggestions.closest("lang", List.of("language")));
        assertEquals(Optional.empty(), Suggestions.closest("b", List.of("a")));
        assertEquals(Optional.empty(), Suggestions.closest("ab", List.of("ac", "abc")));
        assertEquals(Optional.empty(), Suggestions.closest("x", List.of()));
    }

    /** One change for every three letters of what was written, and no more. */
    @Test
    void theThirdIsThatOfWhatWasWritten() {
        String name = "abcdefghijkl";
        for (int length = 1; length <= name.length(); length++) {
            for (int changes = 1; changes <= length; changes++) {
                String wanted = "_".repeat(changes) + name.substring(changes, length);
                assertEquals(
                        changes * 3 <= length,
                        Suggestions.closest(wanted, List.of(name.substring(0, length)))
                                .isPresent(),
                        wanted);
            }
        }
    }

    @Test
    void breaksTiesByTheAlphabet() {
        assertEquals(Optional.of("rate"), Suggestions.closest("mate", List.of("rate", "xate")));
        assertEquals(Optional.of("rate"), Suggestions.closest("mate", List.of("xate", "rate")));
    }
}
