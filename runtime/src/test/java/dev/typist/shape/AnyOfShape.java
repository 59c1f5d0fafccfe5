package dev.typist.shape;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** Any of several shapes without a name to tell them apart. Java has no such types; tests read them so. */
final class AnyOfShape extends Shape<Object> {

    static final Object NULL = new Object();

    private final List<Shape<Object>> members;
    private final boolean nullable;

    AnyOfShape(List<Shape<Object>> members, boolean nullable) {
        this.members = members;
        this.nullable = nullable;
    }

    /** Exact values are found on a tree, which the real shapes never need. */
    @Override
    Object readFrom(JsonParser parser) {
        Node node = tree(new Node.Document("", false), parser);
        Alignment alignment = new Alignment(new WorkLimit(1_000_000));
        Object value = align(node, alignment, true);
        if (alignment.problems() > 0 || value == null) {
            throw new Mismatch("expected " + expectation());
        }
        return value;
    }

    private static Node tree(Node.Document document, JsonParser parser) {
        if (parser.currentToken() == JsonToken.START_OBJECT) {
            Node.Mapping object = new Node.Mapping(document, 0);
            while (parser.nextToken() != JsonToken.END_OBJECT) {
                String name = parser.currentName();
                parser.nextToken();
                object.add(new Node.Member(name, tree(document, parser), false));
            }
            return object;
        }
        if (parser.currentToken() == JsonToken.START_ARRAY) {
            Node.Sequence list = new Node.Sequence(document, 0);
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                list.add(tree(document, parser));
            }
            return list;
        }
        boolean quoted = parser.currentToken() == JsonToken.VALUE_STRING;
        String text = parser.currentToken() == null ? "" : parser.getString();
        return new Node.Scalar(document, 0, 0, text, quoted ? Node.Scalar.Style.QUOTED : Node.Scalar.Style.BARE);
    }

    @Override
    @Nullable
    Object alignFrom(Node node, Alignment alignment) {
        return align(node, alignment, false);
    }

    private @Nullable Object align(Node node, Alignment alignment, boolean strictly) {
        if (nullable && node instanceof Node.Scalar scalar && scalar.isNull()) {
            return NULL;
        }
        Choice<Object> choice = new Choice<>();
        Alignment.Attempt<Object> best = null;
        boolean tied = false;
        for (Shape<Object> member : members) {
            Alignment.Attempt<Object> attempt = alignment.attempt(member, node);
            if (strictly && attempt.score() > 0) {
                continue;
            }
            choice.offer(attempt);
            if (attempt.fits() && (best == null || attempt.score() < best.score())) {
                best = attempt;
                tied = false;
            } else if (attempt.fits() && attempt.score() == best.score()) {
                tied |= !same(best.value(), attempt.value());
            }
        }
        if (best != null && !tied) {
            return alignment.adopt(best);
        }
        if (tied) {
            alignment.problem(node, Problem.Kind.TYPE, "fits several types");
            return null;
        }
        return choice.decide(node, this, alignment);
    }

    /** Numbers of different types and a class and a map of the same content are the same; two classes never are. */
    private static boolean same(@Nullable Object one, @Nullable Object other) {
        if (one instanceof Rec mine && other instanceof Rec theirs) {
            return mine.equals(theirs);
        }
        return Same.json(plain(one), plain(other));
    }

    private static @Nullable Object plain(@Nullable Object value) {
        return value instanceof Rec rec ? rec.components() : value;
    }

    @Override
    boolean isScalar() {
        return members.stream().anyMatch(Shape::isScalar);
    }

    @Override
    boolean isText() {
        return members.stream().anyMatch(Shape::isText);
    }

    @Override
    boolean gathers() {
        return members.size() == 1 && members.get(0).gathers();
    }

    @Override
    void absent(Values values, int index) {
        if (!nullable) {
            super.absent(values, index);
        }
        values.set(index, NULL);
    }

    @Override
    void writeTo(JsonGenerator generator, Object value) {
        throw new UnsupportedOperationException();
    }

    @Override
    String expectation() {
        return String.join(" or ", members.stream().map(Shape::expectation).toList()) + (nullable ? " or null" : "");
    }
}
