package dev.typist.shape;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.IntUnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds the name or number that a text answers with. It must stand where an answer stands: alone, first, last after "is" or a
 * colon; and the text must not deny, doubt or ask what it names, round it, or make excuses: {@code not ONE}, {@code 5
 * million}, {@code I have no idea}.
 */
final class Prose {

    /** In a list of names: one was found, but the text does not answer with it. */
    static final int DENIED = -3;

    /** More text than this is no answer that holds one word. */
    private static final int LONGEST = 20_000;

    /** More than this before or after a word is no sign of it. */
    private static final int LONGEST_SIGN = 10;

    private static final String COMPARISONS = "<>≤≥≈≠±%‰";
    private static final String OPENING = "([{\"'*_`“‘„«»";
    private static final String CLOSING = ")]}\"'*_`”’“«».,;:!?";

    private static final Pattern TOKEN = Pattern.compile("\\S+");

    private Prose() {}

    private record Named(int name, String written, Mention mention) {}

    /** The different names that a text answers with; {@link #DENIED} for one that it only mentions. */
    static Set<Integer> names(String text, Names names) {
        return names(text, names, name -> name);
    }

    /** The same where several names mean the same. */
    static Set<Integer> names(String text, Names names, IntUnaryOperator meaning) {
        if (text.length() > LONGEST) {
            return Set.of();
        }
        Sentences sentences = new Sentences(text);
        List<Named> all = mentions(sentences, names);
        BitSet named = new BitSet();
        all.forEach(each -> named.set(each.mention.first(), each.mention.last() + 1));
        List<Set<Sense>> senses = sentences.senses(named);
        Set<Integer> found = new HashSet<>();
        Set<Integer> answers = new HashSet<>();
        for (Named each : withoutWords(all, names)) {
            Set<Sense> around = senses.get(each.mention.sentence());
            int name = each.name < 0 ? each.name : meaning.applyAsInt(each.name);
            found.add(around.contains(Sense.DENIAL) && !each.mention.isAgreeing() ? DENIED : name);
            if (!sentences.isQuestion(each.mention.sentence())
                    && !around.contains(Sense.DOUBT)
                    && !around.contains(Sense.ERROR)
                    && each.mention.isAnswer()) {
                answers.add(name);
            }
        }
        if (!found.isEmpty() && (!answers.containsAll(found) || senses.stream().anyMatch(Sentences::isExcuse))) {
            found.add(DENIED);
        }
        return found;
    }

    /** "TWO is one of the answers": beside a name in its own capitals, an ordinary word is no name. */
    private static List<Named> withoutWords(List<Named> all, Names names) {
        Set<Integer> capital = new HashSet<>();
        for (Named each : all) {
            if (each.name >= 0 && names.get(each.name).equals(each.written) && !isLower(each.written)) {
                capital.add(each.name);
            }
        }
        if (capital.size() != 1) {
            return all;
        }
        int only = capital.iterator().next();
        List<Named> some = new ArrayList<>();
        for (Named each : all) {
            boolean word = each.name >= 0
                    && each.name != only
                    && isLower(each.written)
                    && !names.get(each.name).equals(each.written)
                    && !each.mention.isAfterConjunction()
                    && !each.mention.isAnswer();
            if (!word) {
                some.add(each);
            }
        }
        return some;
    }

    private static List<Named> mentions(Sentences sentences, Names names) {
        List<Named> all = new ArrayList<>();
        String text = sentences.text();
        List<Sentences.Word> words = sentences.words();
        for (int first = 0; first < words.size(); first++) {
            int count = longest(text, words, first, names);
            int start = words.get(first).start();
            int end = words.get(first + Math.max(1, count) - 1).end();
            int name;
            if (count > 0) {
                name = names.withLetters(letters(words, first, count));
            } else {
                // A name with a sign: C++, A-.
                count = 1;
                String unbroken = unbroken(text, words.get(first));
                String bare = Fold.bare(unbroken);
                name = names.spelled(bare);
                if (name == Names.NONE) {
                    continue;
                }
                start = Math.max(0, text.indexOf(bare, Math.max(0, start - LONGEST_SIGN)));
                end = Math.max(end, start + bare.length());
            }
            Mention mention = new Mention(sentences, start, end, first, first + count - 1);
            if (!mention.isDeterminer()) {
                all.add(new Named(name, text.substring(start, end), mention));
            }
            first += count - 1;
        }
        return all;
    }

    /** Whether it may be an ordinary word; a number or sign is none. */
    private static boolean isLower(String text) {
        return text.equals(Fold.caseless(text)) && text.chars().anyMatch(Character::isLowerCase);
    }

    /** Everything around a word up to the next blanks. */
    private static String unbroken(String text, Sentences.Word word) {
        int start = word.start();
        int end = word.end();
        while (start > 0 && !Blanks.isBlank(text.charAt(start - 1)) && word.start() - start < LONGEST_SIGN) {
            start--;
        }
        while (end < text.length() && !Blanks.isBlank(text.charAt(end)) && end - word.end() < LONGEST_SIGN) {
            end++;
        }
        return text.substring(start, end);
    }

    /** How many words from the first make the longest name; 0 if none do. */
    private static int longest(String text, List<Sentences.Word> words, int first, Names names) {
        int most = Math.min(names.mostWords(), words.size() - first);
        for (int count = most; count > 0; count--) {
            int name = names.withLetters(letters(words, first, count));
            if (name != Names.NONE
                    && isTogether(text, words, first, count)
                    && isWhole(
                            text,
                            words.get(first).start(),
                            words.get(first + count - 1).end())) {
                return count;
            }
        }
        return 0;
    }

    private static String letters(List<Sentences.Word> words, int first, int count) {
        StringBuilder letters = new StringBuilder();
        words.subList(first, first + count).forEach(word -> Fold.join(letters, word.folded()));
        return letters.toString();
    }

    private static boolean isTogether(String text, List<Sentences.Word> words, int first, int count) {
        for (int i = first + 1; i < first + count; i++) {
            String between = text.substring(words.get(i - 1).end(), words.get(i).start());
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

    /** Whether a text asks by its question mark, which is not a part of a name. */
    static boolean isAsking(String text, String name) {
        return (text.indexOf('?') >= 0 && name.indexOf('?') < 0) || text.indexOf('？') >= 0;
    }

    /** The one number that a text answers with; null if there is none, several different ones, or one that is doubted. */
    static @Nullable BigDecimal number(String text) {
        if (text.chars().anyMatch(c -> COMPARISONS.indexOf(c) >= 0)) {
            return null;
        }
        return value(text, Set.of(), token -> {
            Numeral numeral = Numeral.of(token);
            return numeral == null || numeral.mayBeGrouped() ? null : numeral.value();
        });
    }

    /** The one date, time or the like that a text answers with, as {@link #number} does. */
    static <T> @Nullable T time(String text, Function<String, @Nullable T> reader) {
        return value(text, EnumSet.of(Sense.ON), reader);
    }

    /** The one value among the words of a text that hold a digit, if all of them are that value. */
    private static <T> @Nullable T value(String text, Set<Sense> before, Function<String, @Nullable T> reader) {
        if (text.length() > LONGEST) {
            return null;
        }
        Sentences sentences = new Sentences(text);
        List<Set<Sense>> senses = sentences.senses(new BitSet());
        for (Set<Sense> each : senses) {
            if (Sentences.isExcuse(each)
                    || each.contains(Sense.DENIAL)
                    || each.contains(Sense.ERROR)
                    || each.contains(Sense.SCALE)) {
                return null;
            }
        }
        T found = null;
        boolean answered = false;
        int word = 0;
        Matcher tokens = TOKEN.matcher(text);
        while (tokens.find()) {
            String token = tokens.group();
            if (token.chars().noneMatch(Character::isDigit)) {
                continue;
            }
            if (token.startsWith("[") || token.startsWith("{")) {
                return null; // A footnote, or the first of a list.
            }
            String trimmed = trimmed(token);
            T value = reader.apply(trimmed);
            if (value == null || (found != null && !same(found, value))) {
                return null;
            }
            found = value;
            int start = tokens.start() + token.indexOf(trimmed);
            int end = start + trimmed.length();
            while (sentences.words().get(word).start() < start) {
                word++;
            }
            int last = word;
            while (last + 1 < sentences.words().size()
                    && sentences.words().get(last + 1).start() < end) {
                last++;
            }
            Mention mention = new Mention(sentences, start, end, word, last);
            Set<Sense> around = senses.get(mention.sentence());
            if (sentences.isQuestion(mention.sentence())
                    || around.contains(Sense.DOUBT)
                    || around.contains(Sense.ROUNDING)
                    || around.contains(Sense.NUMBERED)
                    || (around.contains(Sense.FIRST_PERSON) && !around.contains(Sense.ANSWER))) {
                return null;
            }
            answered |= mention.isValue(before);
        }
        return answered ? found : null;
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

    /** Whether a text has a word for nothing beside another value. */
    static boolean mentionsNothing(String text) {
        return text.contains("N/A") || Sentences.words(text).stream().anyMatch(word -> Absence.isWord(word.folded()));
    }
}
