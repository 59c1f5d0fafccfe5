package dev.typist.shape;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** A text in words and sentences. */
final class Sentences {

    /** What sentences are asked about as a whole. */
    private static final Set<Sense> OF_SENTENCES = EnumSet.of(
            Sense.DENIAL,
            Sense.DOUBT,
            Sense.FAILURE,
            Sense.RETRACTION,
            Sense.INABILITY,
            Sense.ERROR,
            Sense.FIRST_PERSON,
            Sense.OFFER,
            Sense.PLEASE,
            Sense.REQUEST,
            Sense.ANSWER,
            Sense.SCALE,
            Sense.ROUNDING,
            Sense.NUMBERED);

    private static final Set<Sense> OF_SPEAKER = EnumSet.of(Sense.FIRST_PERSON, Sense.RETRACTION);

    private static final String ENDS = "!?。！？";
    private static final String APOSTROPHES = "'’";

    private final String text;
    private final List<Word> words;
    private final int[] sentences;
    private final List<Integer> firsts = new ArrayList<>();
    private final BitSet questions = new BitSet();
    private final BitSet quoted = new BitSet();
    private final List<Integer> answers = new ArrayList<>();

    /** A run of letters and digits. */
    record Word(int start, int end, String caseless, String folded) {}

    Sentences(String text) {
        this.text = text;
        this.words = words(text);
        this.sentences = new int[words.size()];
        int sentence = 0;
        boolean inQuotes = false;
        for (int i = 0; i < words.size(); i++) {
            int from = i == 0 ? 0 : words.get(i - 1).end;
            int to = words.get(i).start;
            if (i > 0) {
                boolean asked = has(from, to, "?？");
                questions.set(sentence, asked);
                sentence += asked || endsSentence(i, from, to) ? 1 : 0;
            }
            if (firsts.size() <= sentence) {
                firsts.add(i);
                answers.add(-1);
            }
            if (is(i, Sense.ANSWER)) {
                answers.set(sentence, i);
            }
            sentences[i] = sentence;
            inQuotes = isQuoted(inQuotes, from, to);
            quoted.set(i, inQuotes);
        }
        if (!words.isEmpty()) {
            questions.set(sentence, has(words.get(words.size() - 1).end, text.length(), "?？"));
        }
    }

    static List<Word> words(String text) {
        List<Word> words = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            int c = text.codePointAt(at);
            if (!isPartOfWord(c)) {
                at += isLineBreak(text, at) ? 2 : Character.charCount(c);
                continue;
            }
            int start = at;
            while (at < text.length() && isPartOfWord(text.codePointAt(at))) {
                at += Character.charCount(text.codePointAt(at));
            }
            String caseless = Fold.caseless(text.substring(start, at));
            words.add(new Word(start, at, caseless, Fold.unaccented(caseless)));
        }
        return words;
    }

    /** Whether a line break stands here as JSON writes it, not a name with a backslash before it. */
    private static boolean isLineBreak(String text, int at) {
        return text.startsWith("\\n", at) && (at + 2 >= text.length() || !Character.isLowerCase(text.charAt(at + 2)));
    }

    private static boolean isPartOfWord(int c) {
        return Character.isLetterOrDigit(c)
                || Character.getType(c) == Character.NON_SPACING_MARK
                || Character.getType(c) == Character.COMBINING_SPACING_MARK;
    }

    private boolean has(int from, int to, String characters) {
        for (int at = from; at < to; at++) {
            if (characters.indexOf(text.charAt(at)) >= 0) {
                return true;
            }
        }
        return false;
    }

    /** Whether a sentence ends before a word; a line that ends with a colon goes on. */
    private boolean endsSentence(int word, int from, int to) {
        boolean colon = false;
        for (int at = from; at < to; at++) {
            char c = text.charAt(at);
            if (ENDS.indexOf(c) >= 0 || c == '\\' || (c == '\n' && !colon) || (c == '.' && isFullStop(word, at, to))) {
                return true;
            }
            colon |= c == ':' || c == '：';
        }
        return false;
    }

    private boolean isFullStop(int word, int at, int to) {
        Word before = words.get(word - 1);
        boolean isLetter = before.end - before.start == 1 && Character.isLetter(text.charAt(before.start));
        boolean isNumbered = before.folded.equals("no") && Character.isDigit(text.charAt(to));
        boolean isEllipsis = text.startsWith("..", at) || text.startsWith("..", at - 1);
        return at + 1 < to && !isEllipsis && !isLetter && !isNumbered && !Sense.ABBREVIATION.isOf(before);
    }

    private boolean isQuoted(boolean before, int from, int to) {
        boolean inQuotes = before;
        for (int at = from; at < to; at++) {
            switch (text.charAt(at)) {
                case '"' -> inQuotes = !inQuotes;
                case '“', '„', '«' -> inQuotes = true;
                case '”', '»', '\n' -> inQuotes = false;
                default -> {}
            }
        }
        return inQuotes;
    }

    String text() {
        return text;
    }

    List<Word> words() {
        return words;
    }

    int sentenceOf(int word) {
        return sentences[word];
    }

    int count() {
        return firsts.size();
    }

    int firstOf(int sentence) {
        return firsts.get(sentence);
    }

    int lastOf(int sentence) {
        return sentence + 1 < firsts.size() ? firsts.get(sentence + 1) - 1 : words.size() - 1;
    }

    /** The last word of a sentence that names what is asked for; -1 if there is none. */
    int answerOf(int sentence) {
        return answers.get(sentence);
    }

    boolean isQuestion(int sentence) {
        return questions.get(sentence);
    }

    /** Whether a word has a sense here: isn't and n'est deny. */
    boolean is(int word, Sense sense) {
        Word one = words.get(word);
        return sense.isOf(one) || (sense == Sense.DENIAL && one.folded.equals("t") && isAfterApostrophe(word));
    }

    boolean isAfterApostrophe(int word) {
        int start = words.get(word).start;
        return start > 0 && APOSTROPHES.indexOf(text.charAt(start - 1)) >= 0;
    }

    /** The senses of each sentence's words, but for some of them. */
    List<Set<Sense>> senses(BitSet without) {
        List<Set<Sense>> senses = new ArrayList<>();
        for (int sentence = 0; sentence < count(); sentence++) {
            Set<Sense> all = EnumSet.noneOf(Sense.class);
            for (int word = firstOf(sentence); word <= lastOf(sentence); word++) {
                if (without.get(word)) {
                    continue;
                }
                for (Sense sense : OF_SENTENCES) {
                    if (is(word, sense) && !(quoted.get(word) && OF_SPEAKER.contains(sense))) {
                        all.add(sense);
                    }
                }
            }
            senses.add(all);
        }
        return senses;
    }

    /** Whether a sentence speaks of the one who speaks, or of what he lacks, instead of what he was asked. */
    static boolean isExcuse(Set<Sense> senses) {
        boolean speaker = senses.contains(Sense.FIRST_PERSON);
        boolean denial = senses.contains(Sense.DENIAL);
        return senses.contains(Sense.FAILURE)
                || senses.contains(Sense.RETRACTION)
                || (speaker && (denial || senses.contains(Sense.OFFER)))
                || (denial && senses.contains(Sense.INABILITY))
                || (senses.contains(Sense.PLEASE) && senses.contains(Sense.REQUEST));
    }
}
