package dev.typist.shape;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A call of a tool that the model wrote as text: {@code {"name": "answer", "arguments": {…}}}, perhaps with an
 * {@code id} and a {@code type}.
 *
 * @param object all of it
 * @param arguments an object or a list, or text that may be one
 */
record ToolCall(Node.Mapping object, Node arguments) {

    private static final String NAME = "name";

    private static final List<String> ARGUMENTS = List.of("arguments", "parameters");

    private static final Set<String> ABOUT = Set.of("id", "type");

    /** The call that an object is, unless it is a value of a type that looks like one. */
    static @Nullable ToolCall of(Node.Mapping object, Shape<?> shape) {
        Node arguments = null;
        for (Node.Member member : object.members()) {
            String name = member.name();
            boolean holds = !(member.value() instanceof Node.Scalar) || Alignment.looksEncoded(member.value());
            if (holds && ARGUMENTS.contains(name) && !shape.knows(name)) {
                arguments = member.value();
            } else if (!name.equals(NAME) && (!ABOUT.contains(name) || shape.knows(name))) {
                return null;
            }
        }
        return arguments == null || !object.has(NAME) ? null : new ToolCall(object, arguments);
    }
}
