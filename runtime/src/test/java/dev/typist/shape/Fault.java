package dev.typist.shape;

import static dev.typist.shape.Damage.between;
import static dev.typist.shape.Damage.betweenProperties;
import static dev.typist.shape.Damage.everyOne;
import static dev.typist.shape.Damage.one;
import static dev.typist.shape.Damage.part;
import static dev.typist.shape.Damage.requoted;
import static dev.typist.shape.Damage.unlessJson;
import static dev.typist.shape.Damage.without;
import static dev.typist.shape.Token.Type.CLOSE;
import static dev.typist.shape.Token.Type.COLON;
import static dev.typist.shape.Token.Type.COMMA;
import static dev.typist.shape.Token.Type.KEY;
import static dev.typist.shape.Token.Type.NUMBER;
import static dev.typist.shape.Token.Type.OPEN;
import static dev.typist.shape.Token.Type.TEXT;
import static dev.typist.shape.Token.Type.WORD;

import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.UnaryOperator;

/** One thing that models do to JSON. */
enum Fault {
    // Fences, prose, reasoning and marks around it.
    FENCE(json -> "```json\n" + json + "\n```"),
    FENCE_WITHOUT_NAME(json -> "```\n" + json + "\n```"),
    FENCE_WITHOUT_END(json -> "```\n" + json),
    FENCE_END_ONLY(json -> json + "\n```"),
    FENCE_IN_PROSE(json -> "Here it is:\n\n```json\n" + json + "\n```\n\nAnything else?"),
    FENCE_AFTER_ANOTHER(json -> "```sh\nrun {it} \"now\"\n```\n```json\n" + json + "\n```"),
    PROSE_BEFORE(json -> "Here's what I found [1]: " + json),
    PROSE_AFTER(json -> json + "\n\nLet me know if {this} helps!"),
    PROSE_WITH_BRACES(json -> "Set {x} is good, said \"Ann\" [see](http://a.b): " + json),
    REASONING(json -> "<think>Perhaps {\"a\": 1} or [2]?</think>\n" + json),
    REASONING_END_ONLY(json -> "Perhaps {\"a\": 1} or [2]?\n</think>\n" + json),
    REASONING_WITHOUT_END(json -> "<think>Perhaps " + json),
    TOOL_CALL(json -> "<tool_call>\n" + json + "\n</tool_call>"),
    MARK(json -> "\uFEFF" + json),
    ZERO_WIDTH_BLANK(json -> "\u200B" + json),
    HARD_BLANK(between("\u00A0")),
    HARD_BLANK_AFTER(json -> json + "\u200B\n"),
    BLANKS(json -> json + "\n".repeat(1500)),
    BLANKS_AFTER_CUT(Fault::cutAndBlanks),
    // Commas, colons, comments.
    LINES(everyOne(COMMA, comma -> ",\n  ")),
    TRAILING_COMMA(one(CLOSE, bracket -> "," + bracket)),
    LEADING_COMMA(one(OPEN, bracket -> bracket + ",")),
    MISSING_COMMA(one(COMMA, comma -> " ")),
    MISSING_COMMA_AND_BLANK(unlessJson(one(COMMA, comma -> ""))),
    MISSING_COMMA_AT_LINE(one(COMMA, comma -> "\n")),
    MISSING_COMMAS_AT_LINES(everyOne(COMMA, comma -> "\n")),
    MISSING_COLON(one(COLON, colon -> " ")),
    MISSING_COLON_AND_BLANK(unlessJson(one(COLON, colon -> ""))),
    DOUBLE_COMMA(one(COMMA, comma -> ",,")),
    DOUBLE_COLON(one(COLON, colon -> "::")),
    BRACES_FOR_COMMA(betweenProperties("} {")),
    BRACE_FOR_COMMA(betweenProperties("}\n")),
    BAR(one(COMMA, comma -> " | ")),
    SEMICOLON(one(COMMA, comma -> ";")),
    EQUALS_SIGN(one(COLON, colon -> "=")),
    ARROW(one(COLON, colon -> "=>")),
    COMMENT(one(COMMA, comma -> ", // \"a\": {\n")),
    COMMENT_WITHOUT_QUOTES(one(COMMA, comma -> ", // the } next ]\n")),
    BLOCK_COMMENT(one(COLON, colon -> ": /* 1, 2 */ ")),
    HASH_COMMENT(one(COMMA, comma -> ", # and more\n")),
    ELLIPSIS(one(CLOSE, bracket -> ", ..." + bracket)),
    ELLIPSIS_SIGN(one(COMMA, comma -> ", …,")),
    // Quotes and what is inside.
    SINGLE_QUOTES(everyOne(KEY, requoted("'", "'"))),
    SINGLE_QUOTED_TEXT(one(TEXT, requoted("'", "'"))),
    SINGLE_QUOTED_TEXTS(everyOne(TEXT, requoted("'", "'"))),
    SMART_QUOTES(one(TEXT, requoted("“", "”"))),
    SMART_QUOTED_KEYS(everyOne(KEY, requoted("“", "”"))),
    GERMAN_QUOTES(one(TEXT, requoted("„", "“"))),
    SMART_SINGLE_QUOTES(one(TEXT, requoted("‘", "’"))),
    BACK_TICKS(one(TEXT, requoted("`", "`"))),
    TRIPLE_QUOTES(one(TEXT, requoted("\"\"\"", "\"\"\""))),
    HALF_SMART(one(TEXT, text -> "“" + text.substring(1))),
    INNER_QUOTES(unlessJson(one(TEXT, Damage::unescaped))),
    INNER_QUOTES_EVERYWHERE(unlessJson(everyOne(TEXT, Damage::unescaped))),
    INNER_QUOTES_OF_KEY(unlessJson(one(KEY, Damage::unescaped))),
    ESCAPED_QUOTES(one(TEXT, Damage::escaped)),
    ESCAPED_STRUCTURE(text -> text.replace("\"", "\\\"")),
    DOUBLED_QUOTES(unlessJson(one(TEXT, text -> '"' + text + '"'))),
    EXTRA_QUOTE(unlessJson(between("\""))),
    QUOTED_COMMA(unlessJson(one(COMMA, comma -> "\",\""))),
    WORD_FOR_COMMA(one(COMMA, comma -> " or ")),
    REMARK(one(TEXT, text -> text + " (sic)")),
    LETTER_AFTER_TEXT(one(TEXT, text -> text + "s")),
    RAW_LINE_BREAKS(one(TEXT, text -> Damage.raw(text, "\\n", "\n"))),
    RAW_TABS(one(TEXT, text -> Damage.raw(text, "\\t", "\t"))),
    ESCAPED_APOSTROPHES(everyOne(TEXT, text -> text.replace("'", "\\'"))),
    BAD_ESCAPE(one(TEXT, text -> text.replace("\\\\d", "\\d"))),
    LOST_QUOTE(one(TEXT, text -> text.substring(0, text.length() - 1))),
    LOST_OPENING_QUOTE(one(TEXT, text -> text.substring(1))),
    LOST_QUOTE_OF_KEY(one(KEY, text -> text.substring(0, text.length() - 1))),
    LOST_OPENING_QUOTE_OF_KEY(one(KEY, text -> text.substring(1))),
    UNQUOTED_KEY(one(KEY, Damage::unquotedKey)),
    UNQUOTED_KEYS(everyOne(KEY, Damage::unquotedKey)),
    UNQUOTED_TEXT(one(TEXT, Damage::unquoted)),
    // Brackets and ends.
    LOST_BRACKET(one(CLOSE, bracket -> "")),
    LOST_OPENING_BRACKET(one(OPEN, bracket -> "")),
    OTHER_BRACKET(one(CLOSE, bracket -> bracket.equals("]") ? "}" : "]")),
    OTHER_OPENING_BRACKET(one(OPEN, bracket -> bracket.equals("[") ? "{" : "[")),
    EXTRA_OPENING_BRACKET(unlessJson(between("["))),
    EXTRA_OPENING_BRACE(unlessJson(between("{"))),
    EXTRA_CLOSING_BRACKET(unlessJson(between("]"))),
    EXTRA_CLOSING_BRACE(unlessJson(between("}"))),
    DOUBLE_BRACKET(one(CLOSE, bracket -> bracket + bracket)),
    CUT(Fault::cut),
    CUT_IN_FENCE((json, other, random) -> "```json\n" + cut(json, other, random) + "\n```"),
    CUT_WITH_PROSE((json, other, random) -> cut(json, other, random) + "\n\nThat is all I have."),
    CUT_AND_BEGUN_AGAIN((json, other, random) -> cut(json, other, random) + "\n" + json),
    // Words and numbers.
    PYTHON(everyOne(WORD, Damage::python)),
    PYTHON_ONCE(one(WORD, Damage::python)),
    QUOTED_WORD(one(WORD, word -> '"' + word + '"')),
    YES_OR_NO(one(WORD, word -> Damage.truthAs(word, "\"Yes\"", "\"No\""))),
    ONE_OR_ZERO(one(WORD, word -> Damage.truthAs(word, "1", "0"))),
    SHORT_TRUTH(one(WORD, word -> Damage.truthAs(word, "t", "f"))),
    NULL_WORD(one(WORD, word -> word.equals("null") ? "\"N/A\"" : word)),
    NULL_AS_TEXT(one(WORD, word -> word.equals("null") ? "\"null\"" : word)),
    NULL_AS_EMPTY_TEXT(one(WORD, word -> word.equals("null") ? "\"\"" : word)),
    UNDEFINED(one(WORD, word -> word.equals("null") ? "undefined" : word)),
    NULL_FOR_NUMBER(one(NUMBER, number -> "null")),
    NULL_FOR_TEXT(one(TEXT, text -> "null")),
    NULL_FOR_PART(part(part -> "null")),
    NOT_A_NUMBER(one(NUMBER, number -> "NaN")),
    INFINITE(one(NUMBER, number -> "-Infinity")),
    QUOTED_NUMBER(one(NUMBER, number -> '"' + number + '"')),
    MONEY(one(NUMBER, number -> "\"$" + number + '"')),
    EUROS(one(NUMBER, number -> '"' + number.replace('.', ',') + " €\"")),
    PERCENT(one(NUMBER, number -> '"' + number + "%\"")),
    BARE_PERCENT(one(NUMBER, number -> number + "%")),
    FRACTION(one(NUMBER, number -> number + "/2")),
    ABOUT(one(NUMBER, number -> "about " + number)),
    UNIT(one(NUMBER, number -> '"' + number + " m\"")),
    BARE_UNIT(one(NUMBER, number -> number + " kg")),
    SIGNED(one(NUMBER, number -> number.startsWith("-") ? number : '+' + number)),
    WHOLE_AS_FRACTION(one(NUMBER, number -> Damage.isWhole(number) ? number + ".0" : number)),
    TRAILING_DOT(one(NUMBER, number -> Damage.isWhole(number) ? number + '.' : number)),
    BARE_FRACTION(one(NUMBER, number -> number.startsWith("0.") ? number.substring(1) : number)),
    LEADING_ZEROS(one(NUMBER, number -> number.startsWith("-") ? number : "00" + number)),
    HEXADECIMAL(one(NUMBER, number -> Damage.isWhole(number) ? "0x" + number : number)),
    GROUPED(unlessJson(one(NUMBER, number -> Damage.grouped(number, ',')))),
    GROUPED_IN_QUOTES(one(NUMBER, number -> '"' + Damage.grouped(number, ',') + '"')),
    GROUPED_BY_BLANKS(one(NUMBER, number -> Damage.grouped(number, ' '))),
    GROUPED_BY_UNDERSCORES(one(NUMBER, number -> Damage.grouped(number, '_'))),
    EUROPEAN(one(NUMBER, number -> '"' + Damage.grouped(number.replace('.', ','), '.') + '"')),
    DECIMAL_COMMA(unlessJson(one(NUMBER, number -> number.replace('.', ',')))),
    // Names, dates, sentences.
    UPPER_CASE_KEY(one(KEY, Damage::upperCase)),
    LOWER_CASE_KEYS(everyOne(KEY, Damage::lowerCase)),
    OTHER_STYLE_OF_KEY(one(KEY, Damage::otherStyle)),
    BLANKS_IN_KEY(one(KEY, key -> "\" " + key.substring(1, key.length() - 1) + " \"")),
    UPPER_CASE_TEXT(one(TEXT, Damage::upperCase)),
    LOWER_CASE_TEXT(one(TEXT, Damage::lowerCase)),
    FULL_STOP(one(TEXT, text -> text.substring(0, text.length() - 1) + ".\"")),
    EMPHASIS(one(TEXT, text -> "\"**" + text.substring(1, text.length() - 1) + "**\"")),
    SENTENCE(one(TEXT, text -> "\"It is " + text.substring(1))),
    DATE_WITH_TIME(one(TEXT, text -> text.replaceAll("^\"(\\d{4}-\\d\\d-\\d\\d)\"$", "\"$1T00:00:00\""))),
    DATE_WITH_SLASHES(one(TEXT, text -> text.replaceAll("^\"(\\d{4})-(\\d\\d)-(\\d\\d)\"$", "\"$3/$2/$1\""))),
    BLANK_FOR_T(one(TEXT, text -> text.replaceAll("^\"(\\d{4}-\\d\\d-\\d\\d)T", "\"$1 "))),
    // What is around, inside and beside.
    WRAPPED(json -> "{\"result\":" + json + "}"),
    WRAPPED_WITH_COMPANION(json -> "{\"status\":\"ok\",\"data\":" + json + ",\"count\":1}"),
    CALL(json -> "{\"name\":\"answer\",\"arguments\":" + json + "}"),
    CALL_IN_TAGS(json -> "<tool_call>{\"name\":\"answer\",\"parameters\":" + json + "}</tool_call>"),
    PART_WITH_COMPANION(part(part -> "{\"note\":\"x\",\"data\":" + part + "}")),
    WRAPPED_PART(part(part -> "{\"data\":" + part + "}")),
    UNWRAPPED(Damage::unwrapped),
    IN_A_LIST(json -> "[" + json + "]"),
    PART_IN_A_LIST(part(part -> "[" + part + "]")),
    SINGLE_FOR_LIST(part(Fault::single)),
    ENTRIES(part(Fault::entries)),
    EXTRA_KEY(one(KEY, key -> "\"confidence\":0.9," + key)),
    EXTRA_OBJECT(one(KEY, key -> "\"meta\":{\"a\":[1,\"}\"]}," + key)),
    SECOND_TYPE(one(KEY, key -> key.equals("\"type\"") ? "\"type\":\"First\",\"Type\":\"Second\"," + key : key)),
    TYPE_AGAIN(one(CLOSE, bracket -> bracket.equals("}") ? ",\"TYPE\":\"Third\"}" : bracket)),
    DUPLICATE_KEY(one(KEY, key -> key + ":7," + key)),
    WITHOUT_NULL(without("", "null")),
    WITHOUT_TYPE(without("\"type\"", null)),
    WITHOUT_A_PROPERTY(without("", null)),
    DOUBLE_ENCODED(json -> Shape.STRING.write(json)),
    DOUBLE_ENCODED_WITHOUT_QUOTES(json -> Shape.STRING.write(json).replaceAll("(?s)^.(.*).$", "$1")),
    IN_QUOTES(json -> '"' + json + '"'),
    IN_TRIPLE_QUOTES(json -> "\"\"\"\n" + json + "\n\"\"\""),
    DOUBLE_ENCODED_PART(part(part -> Shape.STRING.write(part))),
    DOUBLE_ENCODED_IN_PROSE(json -> "Sure: " + Shape.STRING.write(json)),
    TWICE(json -> json + "\n" + json),
    TWO_ANSWERS((json, other, random) -> json + "\nNo, wait:\n" + other),
    ANOTHER_ANSWER((json, other, random) -> "```json\n" + other + "\n```\nCorrected:\n```json\n" + json + "\n```"),
    SCHEMA(json -> "{\"type\":\"object\",\"properties\":{\"name\":{\"type\":\"string\"}}}"),
    REFUSAL(json -> "I'm sorry, but I can't help with that."),
    NO_IDEA(json -> "I have no idea."),
    NO_ANSWER(json -> "There is no answer to that."),
    NO_PROBLEM(json -> "No problem, I'd be happy to help! Please provide the text."),
    NOTHING(json -> ""),
    // Sentences that answer with the value, and those that only mention it.
    ANSWERED(json -> "The answer is " + json + "."),
    LABELLED(json -> "Answer: **" + json + "**"),
    EXPLAINED(json -> json + "\n\nThat is what the letter says."),
    EXCUSED(json -> "I'm sorry, I cannot tell whether it is " + json + "."),
    ASKED(json -> "Is it " + json + "? I cannot say."),
    ASKED_AT_ONCE(json -> json + "? I doubt it."),
    ASKED_FOR(json -> "Please provide the text so that I can tell whether it's " + json + "."),
    DENIED(json -> "It is not " + json + "."),
    DENIED_BEHIND(json -> json + " is ruled out."),
    DENIED_AFTER_COLON(json -> "It is anything but this: " + json),
    DENIED_IN_GERMAN(json -> "Das ist nicht " + json + "."),
    DENIED_IN_FRENCH(json -> "Ce n'est pas " + json + "."),
    DENIED_IN_SPANISH(json -> "La respuesta no es " + json + "."),
    DENIED_IN_RUSSIAN(json -> "Это не " + json + "."),
    DENIED_IN_CHINESE(json -> "答案不是 " + json),
    NOT_FOUND(json -> "I was unable to find any " + json),
    DOUBTED(json -> "It might be " + json + "."),
    HARDLY(json -> "It is hardly " + json),
    HEARD(json -> "He claims that it is " + json),
    FORMER(json -> "It used to be " + json),
    OF_KNOWLEDGE(json -> "My data ends in " + json + "."),
    OF_AN_ERROR(json -> "Error " + json + ": Too Many Requests"),
    OF_A_LIMIT(json -> "Rate limit exceeded, retry in " + json + " seconds"),
    OF_A_STEP(json -> "Step " + json + ": compute"),
    BEFORE(json -> "before " + json),
    OR_LATER(json -> json + " or later"),
    MILLIONS(json -> "It is " + json + " Mio"),
    OF_A_HUNDRED(json -> "The rate is " + json + " %."),
    OF_A_THOUSAND(json -> json + " ‰");

    private final Damage damage;
    private final Whole whole;

    /** What happens to the whole text. */
    interface Whole {
        String apply(String json, String other, Random random);
    }

    Fault(Damage damage) {
        this.damage = damage;
        this.whole = (json, other, random) -> json;
    }

    Fault(UnaryOperator<String> whole) {
        this((json, other, random) -> whole.apply(json));
    }

    Fault(Whole whole) {
        this.damage = (json, random) -> List.of();
        this.whole = whole;
    }

    /** The changes to single places. */
    List<Edit> edits(String json, Random random) {
        return damage.edits(json, random);
    }

    /** The change to the whole of a text, in which single places may be damaged already. */
    String around(String text, String other, Random random) {
        return whole.apply(text, other, random);
    }

    /**
     * Half a number is a number, so it is written to its end: who goes on in another line has ended it. What is cut outside
     * of any bracket is not cut.
     */
    private static String cut(String json, String other, Random random) {
        if (!json.startsWith("{") && !json.startsWith("[")) {
            return json;
        }
        int at = random.nextInt(json.length() + 1);
        while (at > 0 && at < json.length() && isInNumber(json.charAt(at - 1)) && isInNumber(json.charAt(at))) {
            at++;
        }
        return json.substring(0, at);
    }

    private static boolean isInNumber(char c) {
        return Character.isLetterOrDigit(c) || ".,+-/_ ".indexOf(c) >= 0;
    }

    private static String cutAndBlanks(String json, String other, Random random) {
        return cut(json, other, random) + " ".repeat(1500);
    }

    private static String single(String part) {
        List<Token> tokens = Token.of(part);
        if (tokens.size() != 3 || tokens.get(1).type() == KEY) {
            return part;
        }
        String only = tokens.get(1).in(part);
        // Text that is a list itself, or says that there is none.
        boolean other = only.startsWith("\"[") || only.startsWith("\"{") || Absence.isWord(only.replace("\"", ""));
        return other ? part : only;
    }

    /** A map as a list of its entries. */
    private static String entries(String part) {
        List<Token> tokens = Token.of(part);
        boolean one = part.startsWith("{")
                && tokens.size() == 5
                && !tokens.get(1).in(part).equals("\"key\"");
        return one
                ? "[{\"key\":" + tokens.get(1).in(part) + ",\"value\":"
                        + tokens.get(3).in(part) + "}]"
                : part;
    }

    private static final Set<Fault> FOR_CLOSED_OBJECTS = EnumSet.of(
            EXTRA_KEY,
            EXTRA_OBJECT,
            SECOND_TYPE,
            TYPE_AGAIN,
            WRAPPED_WITH_COMPANION,
            PART_WITH_COMPANION,
            CALL,
            CALL_IN_TAGS,
            DUPLICATE_KEY,
            WITHOUT_A_PROPERTY,
            LOWER_CASE_KEYS,
            OTHER_STYLE_OF_KEY,
            SCHEMA);

    private static final Set<Fault> OF_FORM = EnumSet.of(
            WRAPPED,
            WRAPPED_WITH_COMPANION,
            CALL,
            IN_A_LIST,
            DOUBLE_ENCODED,
            DOUBLE_ENCODED_WITHOUT_QUOTES,
            ESCAPED_STRUCTURE,
            SCHEMA,
            REFUSAL,
            NOTHING);

    private static final Set<Fault> REPLACEMENTS = EnumSet.of(SCHEMA, REFUSAL, NO_IDEA, NO_ANSWER, NO_PROBLEM, NOTHING);

    private static final Set<Fault> AT_THE_END = EnumSet.of(CUT, CUT_WITH_PROSE, BLANKS_AFTER_CUT);

    private static final Set<Fault> OF_REASONING = EnumSet.of(REASONING, REASONING_END_ONLY, MARK, ZERO_WIDTH_BLANK);

    /** When it happens to a text: the form of a value is inside of all that is around it. */
    int layer() {
        return OF_FORM.contains(this) ? 0 : AT_THE_END.contains(this) ? 1 : OF_REASONING.contains(this) ? 3 : 2;
    }

    /** Whether nothing of the value is left. */
    boolean isReplacement() {
        return REPLACEMENTS.contains(this);
    }

    /** Whether the value is only mentioned: a scalar must not be read out of it, not even the right one. */
    boolean isMention() {
        return compareTo(EXCUSED) >= 0;
    }

    /** Whether the text holds a second value, which is all there is if the first one cannot be read. */
    boolean isAnother() {
        return this == TWO_ANSWERS || this == ANOTHER_ANSWER;
    }

    /** Whether an open object would take it as an entry. */
    boolean isForClosedObjects() {
        return FOR_CLOSED_OBJECTS.contains(this);
    }
}
