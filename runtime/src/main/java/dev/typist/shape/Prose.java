package dev.typist.shape;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds a name or number in a sentence. A sentence that denies, doubts or rounds what it names gives nothing: {@code not
 * ONE}, {@code about 3}, {@code 5 million}.
 */
final class Prose {

    /** In a list of names: one was found, but the sentence denies it. */
    static final int DENIED = -3;

    /** More text than this is no answer that holds one word. */
    private static final int LONGEST = 20_000;

    /** More than this before or after a word is no sign of it. */
    private static final int LONGEST_SIGN = 10;

    private static final Set<String> DENIALS = Set.of(
            "not", "no", "never", "neither", "nor", "without", "except", "isn", "wasn", "aren", "don", "doesn", "didn",
            "cannot", "can", "rather", "instead", "unlike", "nicht", "kein", "keine", "nie", "ne", "pas", "jamais",
            "nunca", "jamás", "não", "non", "mai");

    private static final Set<String> DOUBTS = Set.of(
            "about",
            "approximately",
            "around",
            "roughly",
            "nearly",
            "almost",
            "over",
            "under",
            "above",
            "below",
            "between",
            "least",
            "most",
            "than",
            "up",
            "minus",
            "negative",
            "circa",
            "ca",
            "or",
            "to",
            "maybe",
            "perhaps",
            "hundred",
            "hundreds",
            "thousand",
            "thousands",
            "million",
            "millions",
            "billion",
            "billions",
            "trillion",
            "dozen",
            "dozens",
            "nan",
            "infinity",
            "inf",
            "null",
            "none",
            "unknown",
            "k",
            "m",
            "bn",
            "mn",
            "percent",
            "per",
            "cent",
            "half",
            "quarter",
            "third",
            "one",
            "two",
            "three",
            "four",
            "five",
            "six",
            "seven",
            "eight",
            "nine",
            "ten",
            "eleven",
            "twelve",
            "twenty",
            "thirty",
            "forty",
            "fifty",
            "sixty",
            "seventy",
            "eighty",
            "ninety");

    private static final String COMPARISONS = "<>≤≥≈≠±";
    private static final String OPENING = "([{\"'*_`“‘„«»";
    private static final String CLOSING = ")]}\"'*_`”’“«».,;:!?";

    private static final Pattern BLANKS = Pattern.compile("\\s+");

    private Prose() {}

    /** A run of letters and digits. */
    record Word(int start, int end, String folded) {}

    static List<Word> words(String text) {
        List<Word> words = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            int c = text.codePointAt(at);
            if (!isPartOfWord(c)) {
                at += Character.charCount(c);
                continue;
            }
            int start = at;
            while (at < text.length() && isPartOfWord(text.codePointAt(at))) {
                at += Character.charCount(text.codePointAt(at));
            }
            words.add(new Word(start, at, Fold.unaccented(Fold.caseless(text.substring(start, at)))));
        }
        return words;
    }

    private static boolean isPartOfWord(int c) {
        return Character.isLetterOrDigit(c)
                || Character.getType(c) == Character.NON_SPACING_MARK
                || Character.getType(c) == Character.COMBINING_SPACING_MARK;
    }

    /** The different names in a text; {@link #DENIED} for one that the sentence denies. */
    static Set<Integer> names(String text, Names names) {
        Set<Integer> capital = new HashSet<>();
        Set<Integer> all = new HashSet<>();
        boolean onlyLowerElsewhere = true;
        if (text.length() > LONGEST) {
            return all;
        }
        List<Word> words = words(text);
        for (int first = 0; first < words.size(); first++) {
            int count = longest(text, words, first, names);
            Word start = words.get(first);
            String written;
            int name;
            if (count > 0) {
                written = text.substring(start.start, words.get(first + count - 1).end);
                name = names.withLetters(letters(words, first, count));
            } else {
                // A name with a sign: C++, A-.
                count = 1;
                written = Fold.bare(unbroken(text, start));
                name = names.spelled(written);
                if (name == Names.NONE) {
                    continue;
                }
            }
            if (isDenied(text, words, first, count)) {
                name = DENIED;
            }
            all.add(name);
            if (name >= 0 && names.get(name).equals(written) && !isLower(written)) {
                capital.add(name);
            } else if (name < 0 || !isLower(written) || names.get(name).equals(written)) {
                onlyLowerElsewhere = false;
            }
            first += count - 1;
        }
        // "TWO is one of the answers": a name in its own capitals stands out from ordinary words.
        return capital.size() == 1 && onlyLowerElsewhere ? capital : all;
    }

    /** Whether it may be an ordinary word; a number or sign is none. */
    private static boolean isLower(String text) {
        return text.equals(Fold.caseless(text)) && text.chars().anyMatch(Character::isLowerCase);
    }

    /** Everything around a word up to the next blanks. */
    private static String unbroken(String text, Word word) {
        int start = word.start;
        int end = word.end;
        while (start > 0 && !Blanks.isBlank(text.charAt(start - 1)) && word.start - start < LONGEST_SIGN) {
            start--;
        }
        while (end < text.length() && !Blanks.isBlank(text.charAt(end)) && end - word.end < LONGEST_SIGN) {
            end++;
        }
        return text.substring(start, end);
    }

    /** How many words from the first make the longest name; 0 if none do. */
    private static int longest(String text, List<Word> words, int first, Names names) {
        int most = Math.min(names.mostWords(), words.size() - first);
        for (int count = most; count > 0; count--) {
            int name = names.withLetters(letters(words, first, count));
            if (name != Names.NONE
                    && isTogether(text, words, first, count)
                    && isWhole(text, words.get(first).start, words.get(first + count - 1).end)) {
                return count;
            }
        }
        return 0;
    }

    private static String letters(List<Word> words, int first, int count) {
        StringBuilder letters = new StringBuilder();
        words.subList(first, first + count).forEach(word -> Fold.join(letters, word.folded));
        return letters.toString();
    }

    private static boolean isTogether(String text, List<Word> words, int first, int count) {
        for (int i = first + 1; i < first + count; i++) {
            String between = text.substring(words.get(i - 1).end, words.get(i).start);
            if (between.length() > 3 || between.indexOf('\n') >= 0 || between.contains(". ") || between.contains(",")) {
                return false;
            }
        }
        return true;
    }

    /** Whether no sign or hyphen makes it part of something else: {@code non-refundable}, {@code C++}. */
    private static boolean isWhole(String text, int start, int end) {
        if (dividesDigits(text, start - 1) || dividesDigits(text, end)) {
            return false;
        }
        if (start > 0) {
            char before = text.charAt(start - 1);
            if ("!~-+<>=$#@\\".indexOf(before) >= 0
                    || ("_./'’&".indexOf(before) >= 0
                            && start > 1
                            && Character.isLetterOrDigit(text.charAt(start - 2)))) {
                return false;
            }
        }
        if (end < text.length()) {
            char after = text.charAt(end);
            boolean joins = "-_./'’&@:=".indexOf(after) >= 0
                    && end + 1 < text.length()
                    && Character.isLetterOrDigit(text.charAt(end + 1));
            return !joins && "+#%-".indexOf(after) < 0;
        }
        return true;
    }

    /** Whether a comma stands in a number. */
    private static boolean dividesDigits(String text, int at) {
        return at > 0
                && at + 1 < text.length()
                && text.charAt(at) == ','
                && Literals.isDigit(text.charAt(at - 1))
                && Literals.isDigit(text.charAt(at + 1));
    }

    /** Whether one of the three words before or after, in the same sentence, is a denial. */
    private static boolean isDenied(String text, List<Word> words, int first, int count) {
        for (int i = first - 1; i >= 0 && i >= first - 3; i--) {
            if (endsSentence(text, words.get(i).end, words.get(i + 1).start)) {
                break;
            }
            if (DENIALS.contains(words.get(i).folded)) {
                return true;
            }
        }
        int last = first + count - 1;
        for (int i = last + 1; i < words.size() && i <= last + 3; i++) {
            if (endsSentence(text, words.get(i - 1).end, words.get(i).start)) {
                break;
            }
            if (DENIALS.contains(words.get(i).folded)) {
                return true;
            }
        }
        return false;
    }

    private static boolean endsSentence(String text, int from, int to) {
        for (int i = from; i < to; i++) {
            if (".!?;:,\n\\".indexOf(text.charAt(i)) >= 0) {
                return true;
            }
        }
        return false;
    }

    /** The one number in a text; null if there is none, several different ones, or one that is doubted. */
    static @Nullable BigDecimal number(String text) {
        if (text.length() > LONGEST
                || text.chars().anyMatch(c -> COMPARISONS.indexOf(c) >= 0)
                || words(text).stream().anyMatch(word -> DOUBTS.contains(word.folded))) {
            return null;
        }
        return value(text, token -> {
            Numeral numeral = Numeral.of(token);
            return numeral == null ? null : numeral.value();
        });
    }

    /** The one value among the words of a text that hold a digit, if all of them are that value. */
    static <T> @Nullable T value(String text, Function<String, @Nullable T> reader) {
        if (text.length() > LONGEST || words(text).stream().anyMatch(word -> DENIALS.contains(word.folded))) {
            return null;
        }
        T found = null;
        for (String token : BLANKS.split(text.strip(), -1)) {
            if (token.chars().noneMatch(Character::isDigit)) {
                continue;
            }
            if (token.startsWith("[") || token.startsWith("{")) {
                return null; // A footnote, or the first of a list.
            }
            T value = reader.apply(trimmed(token));
            if (value == null || (found != null && !same(found, value))) {
                return null;
            }
            found = value;
        }
        return found;
    }

    private static boolean same(Object one, Object other) {
        if (one instanceof BigDecimal number && other instanceof BigDecimal another) {
            return number.compareTo(another) == 0;
        }
        return one.equals(other);
    }

    private static String trimmed(String token) {
        int start = 0;
        int end = token.length();
        while (start < end && OPENING.indexOf(token.charAt(start)) >= 0) {
            start++;
        }
        while (end > start && CLOSING.indexOf(token.charAt(end - 1)) >= 0) {
            end--;
        }
        return token.substring(start, end);
    }
}
