package dev.typist.processor;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Rules that no answer can keep. */
final class ImpossibleConstraintTest {

    private static String[] with(String source) {
        List<String> all = new ArrayList<>(List.of(source));
        all.addAll(Surroundings.SOURCES.values());
        return all.toArray(String[]::new);
    }

    private static String impossible(String component, String words) {
        return "[ImpossibleConstraint] Desk.Order." + component + ": No answer can keep the rule here, which asks for "
                + words + "; correct it.";
    }

    @Test
    void areErrors() {
        Mistakes.in(with("""
                        package p;
                        import dev.typist.*;
                        import jakarta.validation.constraints.*;
                        import java.math.*;
                        import java.util.*;
                        @AiService interface Desk {
                          Order order(String text);
                          record Order(
                            @Size(min = 5, max = 2) String a,
                            @Size(min = -1) String b,
                            @Min(10) @Max(5) int c,
                            @Min(3_000_000_000L) int d,
                            @Digits(integer = -1, fraction = 2) BigDecimal e,
                            @DecimalMin("abc") BigDecimal f,
                            @Size(max = -1) List<String> g,
                            @NotEmpty @Size(max = 0) Map<String, String> h,
                            @Positive @Max(0) double i,
                            @DecimalMin(value = "1.5", inclusive = false) @Max(2) long j,
                            List<@Positive @Max(0) Integer> k,
                            @DecimalMin(value = "2.5") @Max(2) Optional<Integer> l,
                            @Min(5) @Max(5) int fine,
                            @Positive @Max(1) int also,
                            @Size(min = 2, max = 2) @NotBlank String two) {}
                        }
                        """))
                .at("Desk.java", "String ‸a", impossible("a", "a size of at least 5 and at most 2"))
                .at("Desk.java", "String ‸b", impossible("b", "a size of at least -1"))
                .at("Desk.java", "int ‸c", impossible("c", "a value of at least 10 and at most 5"))
                .at("Desk.java", "int ‸d", impossible("d", "a value of at least 3000000000 and at most 2147483647"))
                .at("Desk.java", "BigDecimal ‸e", impossible("e", "fewer than 0 digits"))
                .at("Desk.java", "BigDecimal ‸f", impossible("f", "a comparison with \"abc\", which is no number"))
                .at("Desk.java", "List<String> ‸g", impossible("g", "a size of at least 0 and at most -1"))
                .at("Desk.java", "> ‸h", impossible("h", "a size of at least 1 and at most 0"))
                .at("Desk.java", "double ‸i", impossible("i", "a value greater than 0 and at most 0"))
                .at("Desk.java", "> ‸k", impossible("k[]", "a value of at least 1 and at most 0"))
                .at("Desk.java", "> ‸l", impossible("l", "a value of at least 3 and at most 2"))
                .onlyWithOtherLinesInEclipse();
    }
}
