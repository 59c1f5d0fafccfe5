package dev.typist.shape;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a model says after a value, or between two, that changes it: {@code age: 4}, {@code No, wait:}, {@code ...}. */
final class Correction {

    /** Words between two values of which one takes the place of the other. */
    private static final Set<String> WORDS = Set.of(
            "actually",
            "after",
            "before",
            "correct",
            "corrected",
            "correction",
            "instead",
            "no",
            "not",
            "oder",
            "or",
            "ou",
            "rather",
            "right",
            "sorry",
            "wait",
            "wrong");

    /** Right before a value, these say that it is not the one. */
    private static final Set<String> DENIALS = Set.of(
            "falsch",
            "faux",
            "incorrect",
            "incorrecto",
            "isnt",
            "never",
            "nicht",
            "no",
            "non",
            "not",
            "pas",
            "untrue",
            "wrong");

    /** Said after a value, these take it back. */
    private static final Pattern RETRACTION = Pattern.compile(
            "(?:^|[.!?…\\n])[\\s>*_\"'(-]{0,9}(?:actually|correction|oops|scratch that|sorry|wait)\\b",
            Pattern.CASE_INSENSITIVE);

    /** Right after a list, these go on with it: {@code [1] and 2}, {@code [1] + [2]}, {@code ["a"].append("b")}. */
    private static final Pattern CONTINUATION =
            Pattern.compile("[ \\t(]{0,9}(?:[*+]|\\.\\p{L}|(?:and|or|plus|und|oder|et|ou)\\b)");

    /** A name, marks that end it, and a value of JSON that holds no other. */
    private static final Pattern PROPERTY = Pattern.compile(
            "(?<![\\p{L}\\d_])([\\p{L}_][\\p{L}\\d_]{0,60})[\"'`*\\]]{0,4}"
                    + "\\s{0,3}[:=][*\\s]{0,3}(?:\"([^\"\\n]{0,200})\"|(-?[0-9][0-9.]{0,40}|true\\b|false\\b|null\\b))");

    private Correction() {}

    /** Whether a text gives a property of an object another value than the object does. */
    static boolean isIn(String text, Node.Mapping object, Predicate<String> knows) {
        Matcher property = PROPERTY.matcher(text);
        while (property.find()) {
            String name = property.group(1);
            String said = property.group(2) == null ? property.group(3).replaceAll("\\.$", "") : property.group(2);
            List<Node.Member> members = object.members().stream()
                    .filter(member -> member.name().equalsIgnoreCase(name))
                    .toList();
            boolean same = members.stream()
                    .anyMatch(member -> member.value() instanceof Node.Scalar scalar
                            && scalar.text().equals(said));
            if (!same && (!members.isEmpty() || knows.test(name))) {
                return true;
            }
        }
        return false;
    }

    /** Whether a text that follows a value takes it back. */
    static boolean isRetraction(String text) {
        return RETRACTION.matcher(text).find();
    }

    /** Whether a list goes on at a place though its bracket is closed. */
    static boolean isContinuation(String text, int at) {
        return CONTINUATION.matcher(text).region(at, text.length()).lookingAt();
    }

    /** Whether the last words before a value deny it: {@code It is not}, {@code Wrong:}, {@code no es}. */
    static boolean isDenialBefore(String text) {
        List<Sentences.Word> words = Sentences.words(text);
        int last = words.size() - 1;
        if (last > 0 && Sense.LINK.isOf(words.get(last))) {
            return DENIALS.contains(words.get(last - 1).folded());
        }
        // isn't
        return last >= 0
                && (DENIALS.contains(words.get(last).folded())
                        || (last > 0 && words.get(last).folded().equals("t")));
    }

    /** Whether a text between two values says that the second one takes the place of the first. */
    static boolean isBetween(String text) {
        return Sentences.words(text).stream().anyMatch(word -> WORDS.contains(word.folded()));
    }
}
