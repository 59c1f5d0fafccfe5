package dev.typist.shape;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** A list of one shape, as a list, set or array of Java. */
final class SequenceShape<E, C> extends SizedShape<C> {

    private final Shape<E> element;
    private final Sequences<E, C> kind;

    SequenceShape(Shape<E> element, Sequences<E, C> kind) {
        this(element, kind, Checks.none());
    }

    private SequenceShape(Shape<E> element, Sequences<E, C> kind, Checks<C> checks) {
        super(checks);
        this.element = element;
        this.kind = kind;
    }

    @Override
    SizedShape<C> with(Checks<C> more) {
        return new SequenceShape<>(element, kind, more);
    }

    @Override
    int sizeOf(C value) {
        return kind.elements().apply(value).size();
    }

    @Override
    C readFrom(JsonParser parser) {
        require(parser, JsonToken.START_ARRAY);
        List<E> elements = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            try {
                elements.add(element.readFrom(parser));
            } catch (Mismatch mismatch) {
                throw mismatch.at(elements.size());
            }
        }
        if (kind.distinct() && new HashSet<>(elements).size() < elements.size()) {
            throw new Mismatch("expected no element twice");
        }
        return checks().require(kind.collect().apply(elements));
    }

    @Override
    @Nullable
    C alignFrom(Node node, Alignment alignment) {
        if (node instanceof Node.Sequence list) {
            return collected(list, alignment);
        }
        Node inside = alignment.decoded(node);
        if (inside != null) {
            return alignFrom(inside, alignment);
        }
        if (alignment.isUnwrapped(node) || (node instanceof Node.Scalar scalar && !isOne(scalar))) {
            return alignment.unexpected(node, this);
        }
        if (!holdsOnlyAList(node)) {
            Node.Sequence list = listInside(node);
            return list != null && alignment.takesOut(node, list)
                    ? collected(list, alignment)
                    : single(node, alignment);
        }
        if (alignment.isInsideWrapper(node)) {
            return alignment.unexpected(node, this);
        }
        Choice<C> choice = new Choice<>();
        choice.offer(alignment.attempt(node, trial -> single(node, trial)));
        choice.offer(alignment.attempt(node, trial -> inner(node, trial)));
        return choice.decide(node, this, alignment);
    }

    private @Nullable C collected(Node.Sequence list, Alignment alignment) {
        List<E> elements = new ArrayList<>(list.elements().size());
        Set<E> distinct = new HashSet<>();
        for (Node each : list.elements()) {
            if (element.gathers() != each instanceof Node.Sequence) {
                // One bracket too few or too many could be the outer or the inner one.
                alignment.markUnwrapped(each);
            }
            int problems = alignment.problems();
            E value = alignment.align(element, each);
            if (value == null || alignment.problems() > problems) {
                continue;
            }
            if (kind.distinct() && !distinct.add(value)) {
                alignment.repaired(each, Repair.Kind.DUPLICATE, each.source(), "");
            }
            elements.add(value);
        }
        return kind.collect().apply(elements);
    }

    /** Whether a scalar is one value: not nothing, not a sentence, not text that may be a list itself. */
    private static boolean isOne(Node.Scalar scalar) {
        String text = scalar.text();
        return !Absence.isWord(text)
                && (scalar.quoted() || scalar.isLiteral() || !scalar.isProse())
                && !Alignment.looksEncoded(scalar)
                && text.indexOf(',') < 0
                && text.indexOf(';') < 0
                && text.indexOf('\n') < 0
                && text.chars().noneMatch(c -> "[]{}".indexOf(c) >= 0);
    }

    private static boolean holdsOnlyAList(Node node) {
        return node instanceof Node.Mapping object
                && object.members().size() == 1
                && object.members().get(0).value() instanceof Node.Sequence;
    }

    /** The only list in an object of which nothing else is known; an empty one may be there for want of a result. */
    private Node.@Nullable Sequence listInside(Node node) {
        Node.Sequence list = Alignment.onlyPart(node, Node.Sequence.class);
        return list == null
                        || list.elements().isEmpty()
                        || ((Node.Mapping) node)
                                .members().stream()
                                        .anyMatch(member -> knows(member.name())
                                                || (member.value() != list && holdsList(member.value())))
                ? null
                : list;
    }

    private static boolean holdsList(Node node) {
        return node instanceof Node.Mapping object
                && object.members().stream()
                        .anyMatch(member -> member.value() instanceof Node.Sequence || holdsList(member.value()));
    }

    private @Nullable C inner(Node node, Alignment alignment) {
        return alignment.unwrapped(node) instanceof Node.Sequence list
                ? collected(list, alignment)
                : alignment.unexpected(node, this);
    }

    private @Nullable C single(Node node, Alignment alignment) {
        if (isNothing(node)) {
            return alignment.unexpected(node, this);
        }
        alignment.markUnwrapped(node);
        E value = element.fit(node, alignment);
        if (value == null) {
            return null;
        }
        alignment.repaired(node, Repair.Kind.SINGLE_TO_LIST, Json.describe(node), "a list");
        return kind.collect().apply(List.of(value));
    }

    /** Whether an object is empty, as an empty list of some languages is, or only says that there is nothing. */
    private static boolean isNothing(Node node) {
        return node instanceof Node.Mapping object
                && (object.members().isEmpty()
                        || (Alignment.onlyValue(object) instanceof Node.Scalar scalar && scalar.isNull()));
    }

    @Override
    boolean knows(String property) {
        return element.knows(property);
    }

    @Override
    boolean gathers() {
        return true;
    }

    @Override
    void writeTo(JsonGenerator generator, C value) {
        generator.writeStartArray();
        for (E each : kind.elements().apply(value)) {
            element.writeTo(generator, each);
        }
        generator.writeEndArray();
    }

    @Override
    String expectation() {
        return "a list";
    }

    @Override
    String rootKey() {
        return "items";
    }
}
