package dev.typist.shape;

import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** A map from text to one shape: an object, or a list of {@code {key, value}}. */
final class MapShape<V> extends SizedShape<Map<String, V>> {

    private final Shape<V> value;
    private final PropertyReader entry;
    private final PropertyAligner entryAligner;

    MapShape(Shape<V> value, Checks<Map<String, V>> checks) {
        super(checks);
        this.value = value;
        List<String> names = List.of("key", "value");
        List<Shape<?>> shapes = List.of(Shape.STRING, new BoxedShape<>(value));
        this.entry = new PropertyReader(names, shapes);
        this.entryAligner = new PropertyAligner(names, shapes);
    }

    @Override
    SizedShape<Map<String, V>> with(Checks<Map<String, V>> more) {
        return new MapShape<>(value, more);
    }

    @Override
    int sizeOf(Map<String, V> map) {
        return map.size();
    }

    @Override
    Map<String, V> readFrom(JsonParser parser) {
        Map<String, V> map = new LinkedHashMap<>();
        if (parser.currentToken() == JsonToken.START_ARRAY) {
            readEntries(parser, map);
        } else {
            require(parser, JsonToken.START_OBJECT);
            readProperties(parser, map);
        }
        return checks().require(Collections.unmodifiableMap(map));
    }

    private void readProperties(JsonParser parser, Map<String, V> map) {
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String key = parser.currentName();
            parser.nextToken();
            try {
                putOnce(map, key, value.readFrom(parser));
            } catch (Mismatch mismatch) {
                throw mismatch.in(key);
            }
        }
    }

    private void readEntries(JsonParser parser, Map<String, V> map) {
        for (int index = 0; parser.nextToken() != JsonToken.END_ARRAY; index++) {
            try {
                require(parser, JsonToken.START_OBJECT);
                Values values = entry.read(parser);
                putOnce(map, values.get(0), values.get(1));
            } catch (Mismatch mismatch) {
                throw mismatch.at(index);
            }
        }
    }

    private static <V> void putOnce(Map<String, V> map, String key, V value) {
        if (map.putIfAbsent(key, value) != null) {
            throw new Mismatch("given twice");
        }
    }

    @Override
    @Nullable
    Map<String, V> alignFrom(Node node, Alignment alignment) {
        Node inside = alignment.decoded(node);
        if (inside != null) {
            return alignFrom(inside, alignment);
        }
        if (node instanceof Node.Mapping object) {
            Node only = Alignment.onlyValue(node);
            if (!holdsSome(only) || alignment.isUnwrapped(node)) {
                return properties(object, alignment);
            }
            return only != null && Alignment.onlyValue(only) instanceof Node.Mapping
                    ? asItIs(object, alignment)
                    : wrappedOrNot(object, alignment);
        }
        if (!(node instanceof Node.Sequence list)) {
            return alignment.unexpected(node, this);
        }
        if (list.elements().stream().allMatch(this::isEntry)) {
            return list.elements().size() == 1 ? entryOrMap(list, alignment) : entries(list, alignment);
        }
        return holdsSome(Alignment.onlyValue(node)) && alignment.unwrapped(node) instanceof Node.Mapping object
                ? properties(object, alignment)
                : alignment.unexpected(node, this);
    }

    /** An empty object inside of something is no sign of a map: what is around it would be lost. */
    private static boolean holdsSome(@Nullable Node node) {
        return node instanceof Node.Mapping object && !object.members().isEmpty();
    }

    /** One entry in one entry: if a name is too many, it cannot be told which of them is. */
    private @Nullable Map<String, V> asItIs(Node.Mapping object, Alignment alignment) {
        Alignment.Attempt<Map<String, V>> attempt = alignment.attempt(object, trial -> properties(object, trial));
        return attempt.fits() && attempt.has(Repair.Kind.UNWRAPPED)
                ? alignment.ambiguous(object, this)
                : alignment.adopt(attempt);
    }

    /** A map of one entry looks like something else around a map. */
    private @Nullable Map<String, V> wrappedOrNot(Node.Mapping object, Alignment alignment) {
        Choice<Map<String, V>> choice = new Choice<>();
        choice.offer(alignment.attempt(object, trial -> properties(object, trial)));
        choice.offer(alignment.attempt(
                object,
                trial -> trial.unwrapped(object) instanceof Node.Mapping inner
                        ? properties(inner, trial)
                        : trial.unexpected(object, this)));
        return choice.decide(object, this, alignment);
    }

    /** A map in a list that has the names of an entry looks like one; a key that is no text does not say which it is. */
    private @Nullable Map<String, V> entryOrMap(Node.Sequence list, Alignment alignment) {
        Alignment.Attempt<Map<String, V>> entry = alignment.attempt(list, trial -> entries(list, trial));
        if (entry.repairs().isEmpty()) {
            return alignment.adopt(entry);
        }
        Node.Mapping object = (Node.Mapping) list.elements().get(0);
        Alignment.Attempt<Map<String, V>> whole = alignment.attempt(list, trial -> properties(object, trial));
        return entry.fits() && whole.fits() ? alignment.ambiguous(list, this) : alignment.adopt(entry);
    }

    private Map<String, V> properties(Node.Mapping object, Alignment alignment) {
        if (object.ending() == Node.Ending.UNBALANCED) {
            alignment.problem(object, Problem.Kind.SYNTAX, "the closing bracket is missing");
        }
        Map<String, V> map = new LinkedHashMap<>();
        Map<String, Node> seen = new HashMap<>();
        for (Node.Member member : object.members()) {
            if (alignment.isFirst(object, member, seen.putIfAbsent(member.name(), member.value()))) {
                V content = alignment.align(value, member.value());
                if (content != null) {
                    map.put(member.name(), content);
                }
            }
        }
        return Collections.unmodifiableMap(map);
    }

    private boolean isEntry(Node node) {
        return node instanceof Node.Mapping object && entryAligner.knows(object);
    }

    private Map<String, V> entries(Node.Sequence list, Alignment alignment) {
        Map<String, V> map = new LinkedHashMap<>();
        Map<String, Node> seen = new HashMap<>();
        for (Node each : list.elements()) {
            alignment.enter(each);
            int problems = alignment.problems();
            Values values = entryAligner.align((Node.Mapping) each, alignment);
            if (values == null || alignment.problems() > problems) {
                continue;
            }
            Node earlier = seen.putIfAbsent(values.get(0), each);
            if (earlier == null) {
                map.put(values.get(0), values.get(1));
            } else if (earlier.saysTheSameAs(each)) {
                alignment.repaired(each, Repair.Kind.DUPLICATE, each.source(), "");
            } else {
                alignment.problem(each, "key", Problem.Kind.TYPE, "given twice with different values");
            }
        }
        return Collections.unmodifiableMap(map);
    }

    @Override
    boolean knows(String property) {
        return true;
    }

    @Override
    void writeTo(JsonGenerator generator, Map<String, V> map) {
        generator.writeStartObject();
        map.forEach((key, content) -> {
            generator.writeName(key);
            value.writeTo(generator, content);
        });
        generator.writeEndObject();
    }

    @Override
    String expectation() {
        return "an object";
    }
}
