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
        assertEquals(Optional.of("a"), Suggestions.closest("b", List.of("a")));
    }

    @Test
    void suggestsNothingThatIsFarAway() {
        assertEquals(Optional.empty(), Suggestions.closest("foo", List.of("bar", "language")));
        assertEquals(Optional.empty(), Suggestions.closest("lang", List.of("language")));
        assertEquals(Optional.empty(), Suggestions.closest("x", List.of()));
    }

    @Test
    void breaksTiesByTheAlphabet() {
        assertEquals(Optional.of("rate"), Suggestions.closest("mate", List.of("rate", "xate")));
        assertEquals(Optional.of("rate"), Suggestions.closest("mate", List.of("xate", "rate")));
    }
}
