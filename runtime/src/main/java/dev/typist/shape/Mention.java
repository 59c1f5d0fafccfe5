package dev.typist.shape;

import java.util.Set;

/**
 * A name or number where it stands in a text, and whether that is where an answer stands: alone, first, last after
 * "is" or a colon.
 *
 * @param sentences the text
 * @param start where it begins
 * @param end where it ends
 * @param first its first word
 * @param last its last word
 */
record Mention(Sentences sentences, int start, int end, int first, int last) {

    private static final String OPENING = "([{\"'*_`“‘„«» \t\r";
    private static final String CLOSING = ")]}\"'*_`”’“«» \t\r\n\\";
    private static final String BULLETS = "-•";
    private static final String PAUSES = ",;:–—…-([，；：";
    private static final String STOPS = ".!?。！？";
    private static final String CURRENCIES = "$€£¥₹₩₽₺₴₫₪฿";
    private static final String COLONS = ":：=→";

    /** What comes after it. */
    enum Next {
        /** Nothing more in its sentence. */
        END,
        /** More, after a comma or the like. */
        PAUSE,
        /** A word. */
        WORD,
        /** A sign that makes something else of it. */
        SIGN
    }

    /** Whether it stands where the name that is the answer stands. */
    boolean isAnswer() {
        Next next = next(PAUSES);
        if (next == Next.SIGN) {
            return false;
        }
        boolean ends = next == Next.END || next == Next.PAUSE || isBefore(Sense.REASON);
        if (ends && (isAfterColon() || isAfterLink(false) || isEmphasised())) {
            return true;
        }
        if (startsText() || (next == Next.END && startsSentence() && stands())) {
            return (next == Next.END && !isFirstOfLines())
                    || (next == Next.PAUSE && !isListed())
                    || isDeclared()
                    || isLabel();
        }
        return isMarked() ? isDeclared() : isQualifying();
    }

    /** Whether it stands where the number or time that is the answer stands. */
    boolean isValue(Set<Sense> before) {
        Next next = next(",;");
        if (next == Next.WORD && isBefore(Sense.CURRENCY) && sentences.lastOf(sentence()) == last + 1) {
            next = Next.END;
        }
        if (next != Next.END && next != Next.PAUSE) {
            return false;
        }
        if (startsText() && startsSentence()) {
            return next == Next.PAUSE || endsLine(); // 1. Do this.
        }
        if (isAfterColon() || isAfterLink(true)) {
            return true;
        }
        return first > sentences.firstOf(sentence())
                && opens(sentences.words().get(first - 1).end())
                && before.stream().anyMatch(sense -> sentences.is(first - 1, sense));
    }

    int sentence() {
        return sentences.sentenceOf(first);
    }

    /** Whether it only denies what comes next: no idea, no es. */
    boolean isDeterminer() {
        return first == last
                && sentences.is(first, Sense.DENIAL)
                && next(PAUSES) == Next.WORD
                && !isMarked()
                && !(startsSentence() && (isBefore(Sense.ENGLISH_LINK) || isBefore(Sense.REASON)));
    }

    /** Whether it is an answer that denies, so that what is denied after it agrees. */
    boolean isAgreeing() {
        return first == last && sentences.is(first, Sense.NEGATIVE) && startsSentence() && next(PAUSES) == Next.PAUSE;
    }

    boolean isAfterConjunction() {
        return first > sentences.firstOf(sentence()) && sentences.is(first - 1, Sense.CONJUNCTION);
    }

    private boolean startsSentence() {
        return sentences.firstOf(sentence()) == first;
    }

    private boolean startsText() {
        if (first > 0) {
            return false;
        }
        for (int at = 0; at < start; at++) {
            char c = text().charAt(at);
            if (OPENING.indexOf(c) < 0 && BULLETS.indexOf(c) < 0 && c != '\n') {
                return false;
            }
        }
        return true;
    }

    /** Whether it comes after a question, or is a line of its own after a sentence, a headline or an empty line. */
    private boolean stands() {
        int before = sentence() - 1;
        if (before < 0 || sentences.isQuestion(before)) {
            return true;
        }
        int line = start - 1;
        while (line >= 0 && text().charAt(line) != '\n' && OPENING.indexOf(text().charAt(line)) >= 0) {
            line--;
        }
        if (line < 0 || text().charAt(line) != '\n') {
            return false;
        }
        int stop = line;
        while (stop > 0 && CLOSING.indexOf(text().charAt(stop - 1)) >= 0) {
            stop--;
        }
        return stop > 0
                && (STOPS.indexOf(text().charAt(stop - 1)) >= 0
                        || text().substring(stop, line).indexOf('\n') >= 0);
    }

    /** Whether a line or sentence of one word follows, which is no headline. */
    private boolean isFirstOfLines() {
        int next = sentence() + 1;
        if (next >= sentences.count() || sentences.firstOf(next) < sentences.lastOf(next)) {
            return false;
        }
        int word = sentences.firstOf(next);
        String between = text().substring(end, sentences.words().get(word).start());
        return between.indexOf('#') < 0 && between.indexOf('*') < 0;
    }

    /** Whether nothing but a full stop, closing signs and blanks comes before the next line. */
    private boolean endsLine() {
        for (int at = end; at < text().length() && text().charAt(at) != '\n'; at++) {
            char c = text().charAt(at);
            if (CLOSING.indexOf(c) < 0 && STOPS.indexOf(c) < 0 && CURRENCIES.indexOf(c) < 0) {
                return last < sentences.words().size() - 1 && isBefore(Sense.CURRENCY);
            }
        }
        return true;
    }

    private Next next(String pauses) {
        int word = last + 1;
        boolean isLast = word > sentences.lastOf(sentence());
        int to = word < sentences.words().size() ? sentences.words().get(word).start() : text().length();
        boolean pause = false;
        for (int at = end; at < to; at++) {
            char c = text().charAt(at);
            if (isLast && STOPS.indexOf(c) >= 0) {
                return Next.END;
            }
            if (c == '[' && isFootnote(at, word)) {
                return Next.END;
            }
            if (isLast && (c == '\n' || c == '\\')) {
                return Next.END;
            }
            pause |= pauses.indexOf(c) >= 0 || c == '.';
            if (pauses.indexOf(c) < 0
                    && c != '.'
                    && CLOSING.indexOf(c) < 0
                    && !(CURRENCIES.indexOf(c) >= 0 && Character.isDigit(text().charAt(end - 1)))) {
                return Next.SIGN;
            }
        }
        return isLast ? Next.END : pause ? Next.PAUSE : Next.WORD;
    }

    private boolean isFootnote(int bracket, int word) {
        if (word != sentences.lastOf(sentence())) {
            return false;
        }
        Sentences.Word number = sentences.words().get(word);
        return number.start() == bracket + 1
                && number.folded().chars().allMatch(Character::isDigit)
                && text().startsWith("]", number.end());
    }

    private boolean isBefore(Sense sense) {
        return last < sentences.lastOf(sentence()) && sentences.is(last + 1, sense);
    }

    /** Whether only signs of an opening stand between a place and it. */
    private boolean opens(int from) {
        for (int at = from; at < start; at++) {
            char c = text().charAt(at);
            if (OPENING.indexOf(c) < 0 && CURRENCIES.indexOf(c) < 0) {
                return false;
            }
        }
        return true;
    }

    private boolean isAfterColon() {
        if (first > 0 && sentences.is(first - 1, Sense.PROMPT)) {
            return false;
        }
        boolean colon = false;
        for (int at = first == 0 ? 0 : sentences.words().get(first - 1).end(); at < start; at++) {
            char c = text().charAt(at);
            boolean arrow = (c == '-' || c == '=') && at + 1 < start && text().charAt(at + 1) == '>';
            colon |= arrow || COLONS.indexOf(c) >= 0;
            if (!arrow
                    && COLONS.indexOf(c) < 0
                    && OPENING.indexOf(c) < 0
                    && CURRENCIES.indexOf(c) < 0
                    && c != '\n'
                    && !(c == '>' && colon)) {
                return false;
            }
        }
        return colon;
    }

    /** Whether it comes right after a word like "is"; a question begins with that word. */
    private boolean isAfterLink(boolean isNumber) {
        int from = sentences.firstOf(sentence());
        int word = first - 1;
        while (word > from && sentences.is(word, Sense.BETWEEN) && isTogether(word) && first - word < 4) {
            word--;
        }
        if (word <= from || !isTogether(word)) {
            return false;
        }
        if (sentences.is(word, Sense.LINK)) {
            return hasSubject(word);
        }
        String before = sentences.words().get(word - 1).folded();
        return switch (sentences.words().get(word).folded()) {
            case "s" ->
                sentences.isAfterApostrophe(word) && Set.of("it", "that").contains(before);
            case "be" -> Set.of("should", "must", "will", "ll").contains(before) && hasSubject(word - 1);
            case "say", "choose", "pick" -> Set.of("would", "i", "d").contains(before);
            case "as" -> !isNumber && !Set.of("such", "well", "same").contains(before);
            default -> false;
        };
    }

    /** Whether a sentence or a part of it begins with what the link is about: the answer is, but not I hope it is. */
    private boolean hasSubject(int link) {
        int from = sentences.firstOf(sentence());
        int word = link - 1;
        while (word > from && !isPause(word)) {
            if (sentences.is(word, Sense.LINK)) {
                return false;
            }
            word--;
        }
        while (word < link - 1 && sentences.is(word, Sense.LEAD)) {
            word++;
        }
        return sentences.is(word, Sense.SUBJECT) || sentences.is(word, Sense.ANSWER);
    }

    /** Whether a comma or the like stands before a word. */
    private boolean isPause(int word) {
        for (int at = sentences.words().get(word - 1).end();
                at < sentences.words().get(word).start();
                at++) {
            if (PAUSES.indexOf(text().charAt(at)) >= 0) {
                return true;
            }
        }
        return false;
    }

    /** Whether only blanks and opening signs stand between a word and the next. */
    private boolean isTogether(int word) {
        int to = word + 1 < first ? sentences.words().get(word + 1).start() : start;
        for (int at = sentences.words().get(word).end(); at < to; at++) {
            if (OPENING.indexOf(text().charAt(at)) < 0 && CURRENCIES.indexOf(text().charAt(at)) < 0) {
                return false;
            }
        }
        return true;
    }

    /** RED is the right answer. */
    private boolean isDeclared() {
        return isBefore(Sense.LINK) && sentences.answerOf(sentence()) > last;
    }

    /** A name that is no ordinary word, and a description without a sign between them. */
    private boolean isLabel() {
        boolean name = last > first || text().substring(start, end).chars().anyMatch(Character::isDigit);
        return name
                && last < sentences.lastOf(sentence())
                && Character.isUpperCase(
                        text().codePointAt(sentences.words().get(last + 1).start()));
    }

    /** It is a RED car; process this RED car: where there is nothing but this sentence. */
    private boolean isQualifying() {
        if (next(PAUSES) != Next.WORD
                || last + 1 != sentences.lastOf(sentence())
                || sentences.count() > 1
                || first == 0
                || !isTogether(first - 1)) {
            return false;
        }
        return sentences.is(first - 1, Sense.DEMONSTRATIVE)
                || (sentences.is(first - 1, Sense.ARTICLE) && isAfterLink(false));
    }

    /** Whether a comma comes before the next name of a list. */
    private boolean isListed() {
        int word = last + 1;
        int next = last + 2;
        if (word >= sentences.lastOf(sentence())) {
            return word == sentences.lastOf(sentence());
        }
        int comma = sentences.words().get(word).end();
        return sentences.is(next, Sense.CONJUNCTION)
                || text().substring(comma, sentences.words().get(next).start()).indexOf(',') >= 0;
    }

    private boolean isEmphasised() {
        return isBetween("*`_");
    }

    private boolean isMarked() {
        return isBetween("*`_\"“”„«»");
    }

    private boolean isBetween(String signs) {
        return start > 0
                && end < text().length()
                && signs.indexOf(text().charAt(start - 1)) >= 0
                && signs.indexOf(text().charAt(end)) >= 0;
    }

    private String text() {
        return sentences.text();
    }
}
