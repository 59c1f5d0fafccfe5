package dev.typist.shape;

import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * The shape of text, with the rules it may have: {@code Shape.STRING.notBlank().size(1, 40)}.
 *
 * <p>Every method returns a new shape.
 */
public final class TextShape extends Shape<String> {

    // What a mail server would say is not to be known here: one @, something on both sides, no blanks.
    private static final Pattern EMAIL = Pattern.compile("[^\\s@]+@[^\\s@.]+(?:\\.[^\\s@.]+)*");

    private final Checks<String> checks;

    TextShape(Checks<String> checks) {
        this.checks = checks;
    }

    /**
     * Requires a character that is not blank.
     *
     * @return the shape with this rule
     */
    public TextShape notBlank() {
        return with("must not be blank", text -> !text.isBlank());
    }

    /**
     * Requires a character.
     *
     * @return the shape with this rule
     */
    public TextShape notEmpty() {
        return with("must not be empty", text -> !text.isEmpty());
    }

    /**
     * Requires a number of characters.
     *
     * @param least how many at least
     * @param most how many at most; {@code Integer.MAX_VALUE} for no limit
     * @return the shape with this rule
     */
    public TextShape size(int least, int most) {
        return new TextShape(checks.and(
                "must have " + SizedShape.range(least, most) + " characters",
                text -> text.length() >= least && text.length() <= most,
                text -> String.valueOf(text.length())));
    }

    /**
     * Requires the whole text to match.
     *
     * @param expression a regular expression of {@link Pattern}
     * @return the shape with this rule
     */
    public TextShape pattern(String expression) {
        Pattern pattern = Pattern.compile(expression);
        return with("must match " + expression, text -> pattern.matcher(text).matches());
    }

    /**
     * Requires the form of a mail address.
     *
     * @return the shape with this rule
     */
    public TextShape email() {
        return with("must be a mail address", text -> EMAIL.matcher(text).matches());
    }

    private TextShape with(String rule, Predicate<String> holds) {
        return new TextShape(checks.and(rule, holds, Json::quoted));
    }

    @Override
    Checks<String> checks() {
        return checks;
    }

    @Override
    String readFrom(JsonParser parser) {
        require(parser, JsonToken.VALUE_STRING);
        return checks.require(parser.getString());
    }

    @Override
    @Nullable
    String alignFrom(Node node, Alignment alignment) {
        if (!node.wellFormed() && !alignment.isUnwrapped(node) && isBracketed(node, alignment.work())) {
            String text = node.source();
            alignment.repaired(node, Repair.Kind.BRACKETED_TEXT, text, Json.quoted(text));
            return text;
        }
        if (!(alignment.unwrapped(node) instanceof Node.Scalar scalar)) {
            return alignment.unexpected(node, this);
        }
        if (scalar.isNull() || (scalar.text().isEmpty() && !scalar.quoted())) {
            return alignment.unexpected(node, this);
        }
        if (scalar.quoted() || scalar.isProse()) {
            return scalar.text();
        }
        if (Absence.isWord(scalar.text())) {
            // Python's None, or text that lost its quotes: there is no telling.
            alignment.problem(scalar, Problem.Kind.TYPE, "expected a string in quotes, got " + Json.describe(scalar));
            return null;
        }
        if (scalar.isLiteral()) {
            alignment.repaired(node, Repair.Kind.TEXT, scalar.text(), Json.quoted(scalar.text()));
        }
        return scalar.text();
    }

    /** Text without quotes may look like an object or a list; with a quote, a number or nothing in it, it is one. */
    private static boolean isBracketed(Node node, WorkLimit work) {
        work.spend((node.end() - node.start()) / 8);
        return !(node instanceof Node.Scalar)
                && node.ending() == Node.Ending.CLOSED
                && node.source().indexOf('"') < 0
                && isBare(node);
    }

    private static boolean isBare(Node node) {
        if (node instanceof Node.Sequence list) {
            return !list.elements().isEmpty() && list.elements().stream().allMatch(TextShape::isBare);
        }
        if (node instanceof Node.Mapping object) {
            return !object.members().isEmpty()
                    && object.fixes().stream().noneMatch(fix -> fix.kind() == Repair.Kind.QUOTES)
                    && object.members().stream().allMatch(member -> isBare(member.value()));
        }
        Node.Scalar scalar = (Node.Scalar) node;
        return !scalar.quoted() && !scalar.isLiteral() && !scalar.text().isEmpty();
    }

    /** An answer of text is the text as it stands, even if it could be read as JSON. */
    @Override
    Reading<String> alignText(String text) {
        if (text.isBlank()) {
            return Aligner.nothing(text);
        }
        List<Problem> problems = checks.broken(text).stream()
                .map(broken -> new Problem("$", Problem.Kind.CONSTRAINT, broken))
                .toList();
        return problems.isEmpty()
                ? new Reading.Value<>(text, List.of(), 0)
                : new Reading.Failure<>(Problem.Kind.CONSTRAINT, problems);
    }

    @Override
    boolean isScalar() {
        return true;
    }

    @Override
    boolean isText() {
        return true;
    }

    @Override
    void writeTo(JsonGenerator generator, String value) {
        generator.writeString(value);
    }

    @Override
    public String render(String value) {
        return value;
    }

    @Override
    String expectation() {
        return "a string";
    }
}
