package dev.typist.shape;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * The shape of a sealed interface: an object whose first property {@code type} names the member. The components of a record
 * follow; any other member, an enum, follows as the property {@code value}.
 *
 * @param <U> the sealed interface
 */
public final class UnionShape<U> extends Shape<U> {

    private static final String TYPE = "type";

    private static final Names TYPE_NAME = new Names(List.of(TYPE));

    private final List<Member<? extends U>> members;
    private final Names names;
    private final String expectation;

    private UnionShape(Builder<U> builder) {
        this.members = List.copyOf(builder.members);
        List<String> list = members.stream().map(Member::name).toList();
        this.names = new Names(list);
        this.expectation = "one of " + String.join(", ", list);
    }

    @Override
    U readFrom(JsonParser parser) {
        require(parser, JsonToken.START_OBJECT);
        if (!TYPE.equals(parser.nextName())) {
            throw new Mismatch("expected first the property \"" + TYPE + "\", " + expectation);
        }
        return member(parser).shape.readRest(parser);
    }

    private Member<? extends U> member(JsonParser parser) {
        if (parser.nextToken() == JsonToken.VALUE_STRING) {
            String name = parser.getString();
            for (Member<? extends U> member : members) {
                if (member.name.equals(name)) {
                    return member;
                }
            }
        }
        throw unexpected(parser).in(TYPE);
    }

    @Override
    @Nullable
    U alignFrom(Node node, Alignment alignment) {
        Node inside = alignment.decoded(node);
        if (inside != null) {
            return alignFrom(inside, alignment);
        }
        Node.Mapping part = knowsSome(node) ? null : Alignment.onlyPart(node, Node.Mapping.class);
        Node.Mapping inner = part != null && typeOf(part) >= 0 ? part : null;
        if (inner != null && node instanceof Node.Mapping around && isMember(around, alignment)) {
            return alignment.ambiguous(node, this); // Something around a member, or a member without its name.
        }
        Node only = inner != null && alignment.takesOut(node, inner) ? inner : node;
        if (!(only instanceof Node.Mapping object)) {
            alignment.problem(
                    node,
                    Problem.Kind.TYPE,
                    "expected an object whose type is " + expectation + ", got " + Json.describe(node));
            return null;
        }
        int type = typeOf(object);
        return type < 0 ? unnamed(object, alignment) : named(object, type, alignment);
    }

    /** Whether the only property of an object is a member's, so that what is in it is no value by itself. */
    private boolean isMember(Node.Mapping object, Alignment alignment) {
        return object.members().size() == 1
                && knows(object.members().get(0).name())
                && onlyMember(object, alignment) != null;
    }

    private boolean knowsSome(Node node) {
        return node instanceof Node.Mapping object
                && (typeOf(object) >= 0
                        || (object.members().size() > 1
                                && object.members().stream().anyMatch(member -> knows(member.name()))));
    }

    @Override
    boolean knows(String property) {
        return TYPE_NAME.find(property) == 0 || members.stream().anyMatch(member -> member.shape.knows(property));
    }

    /** The place of the property that names the member; -1 if there is none. */
    private static int typeOf(Node.Mapping object) {
        List<Node.Member> properties = object.members();
        int folded = -1;
        for (int index = 0; index < properties.size(); index++) {
            String name = properties.get(index).name();
            if (name.equals(TYPE)) {
                return index;
            }
            if (folded < 0 && TYPE_NAME.find(name) == 0) {
                folded = index;
            }
        }
        return folded;
    }

    private @Nullable U named(Node.Mapping object, int place, Alignment alignment) {
        Node.Member type = object.members().get(place);
        alignment.enter(type.value());
        int index = type.value() instanceof Node.Scalar scalar ? names.find(scalar.text()) : Names.NONE;
        if (index < 0) {
            if (PropertyAligner.isSchema(object)) {
                alignment.problem(object, Problem.Kind.SCHEMA_ECHO, "expected a value, got the schema itself");
                return null;
            }
            return alignment.unexpected(type.value(), this);
        }
        Member<? extends U> member = members.get(index);
        if (!((Node.Scalar) type.value()).text().equals(member.name)) {
            alignment.repaired(type.value(), Repair.Kind.NAME, Json.describe(type.value()), member.name);
        }
        if (place > 0 || !type.name().equals(TYPE)) {
            alignment.repaired(type.value(), Repair.Kind.MEMBER, type.name(), TYPE);
        }
        List<Node.Member> rest = new ArrayList<>();
        for (int other = 0; other < object.members().size(); other++) {
            Node.Member property = object.members().get(other);
            boolean again = TYPE_NAME.find(property.name()) == 0 && !member.shape.hasComponent(property.name());
            if (other != place && (!again || alignment.isFirst(object, property, type.value()))) {
                rest.add(property);
            }
        }
        return member.shape.alignRest(object, rest, alignment);
    }

    /** Without its name a member is known if it is the only one that fits as it stands; nothing is known by nothing. */
    private @Nullable U unnamed(Node.Mapping object, Alignment alignment) {
        Alignment.Attempt<? extends U> only = object.members().isEmpty() ? null : onlyMember(object, alignment);
        if (only == null) {
            if (object.ending() != Node.Ending.CUT) {
                alignment.problem(object, TYPE, Problem.Kind.TYPE, "missing, expected " + expectation);
            }
            return null;
        }
        alignment.repaired(object, TYPE, Repair.Kind.MEMBER, "", only.value() == null ? "" : nameOf(only.value()));
        return alignment.adopt(only);
    }

    private Alignment.@Nullable Attempt<? extends U> onlyMember(Node.Mapping object, Alignment alignment) {
        Alignment.Attempt<? extends U> only = null;
        for (Member<? extends U> member : members) {
            Alignment.Attempt<? extends U> attempt = attempt(member, object, alignment);
            if (attempt.fits() && attempt.isStrict()) {
                if (only != null) {
                    return null;
                }
                only = attempt;
            }
        }
        return only;
    }

    private static <M> Alignment.Attempt<M> attempt(Member<M> member, Node.Mapping object, Alignment alignment) {
        return alignment.attempt(object, trial -> member.shape.alignRest(object, object.members(), trial));
    }

    private String nameOf(U value) {
        return memberOf(value).name;
    }

    private Member<? extends U> memberOf(U value) {
        for (Member<? extends U> member : members) {
            if (member.type.isInstance(value)) {
                return member;
            }
        }
        throw new IllegalArgumentException("no member for " + value.getClass().getName());
    }

    @Override
    void writeTo(JsonGenerator generator, U value) {
        generator.writeStartObject();
        writeRest(memberOf(value), generator, value);
        generator.writeEndObject();
    }

    @SuppressWarnings("unchecked") // It is an instance of the member's class.
    private static <M> void writeRest(Member<M> member, JsonGenerator generator, Object value) {
        generator.writeName(TYPE);
        generator.writeString(member.name);
        member.shape.writeRest(generator, (M) value);
    }

    @Override
    String expectation() {
        return expectation;
    }

    private record Member<M>(String name, Class<? super M> type, RecordShape<M> shape) {}

    /**
     * Collects the members of a sealed interface. Not thread-safe.
     *
     * @param <U> the sealed interface
     */
    public static final class Builder<U> {

        private final Class<? super U> type;
        private final List<Member<? extends U>> members = new ArrayList<>();

        Builder(Class<? super U> type) {
            this.type = Objects.requireNonNull(type, "type");
        }

        /**
         * Adds a member.
         *
         * @param <M> the member
         * @param name its name on the wire
         * @param member its class
         * @param shape its shape
         * @return this builder
         */
        public <M extends U> Builder<U> member(String name, Class<? super M> member, Shape<M> shape) {
            if (members.stream().anyMatch(other -> other.name.equals(name))) {
                throw new IllegalArgumentException(type.getSimpleName() + " has two members named " + name);
            }
            members.add(new Member<>(name, member, asRecord(name, member, shape)));
            return this;
        }

        private static <M> RecordShape<M> asRecord(String name, Class<? super M> member, Shape<M> shape) {
            if (!(shape instanceof RecordShape<M> fields)) {
                return Shape.<M>record(member)
                        .component("value", shape, value -> value)
                        .construct(values -> values.get(0));
            }
            if (fields.hasComponent(TYPE)) {
                throw new IllegalArgumentException(name + " has a component named " + TYPE);
            }
            return fields;
        }

        /**
         * Ends the members.
         *
         * @return the shape of the sealed interface
         */
        public UnionShape<U> build() {
            return new UnionShape<>(this);
        }
    }
}
