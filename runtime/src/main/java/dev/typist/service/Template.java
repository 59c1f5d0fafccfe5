package dev.typist.service;

import dev.typist.shape.Shape;
import java.util.ArrayList;
import java.util.List;

/** A text with arguments in it, split by the compiler: argument text is never scanned for placeholders. */
final class Template {

    private final List<Segment> segments;

    private Template(List<Segment> segments) {
        this.segments = List.copyOf(segments);
    }

    String render(String caller, Object[] arguments) {
        if (segments.size() == 1) {
            return segments.get(0).render(caller, arguments);
        }
        StringBuilder text = new StringBuilder();
        for (Segment segment : segments) {
            text.append(segment.render(caller, arguments));
        }
        return text.toString();
    }

    private sealed interface Segment {
        String render(String caller, Object[] arguments);
    }

    private record Literal(String text) implements Segment {
        @Override
        public String render(String caller, Object[] arguments) {
            return text;
        }
    }

    private record Argument<V>(String name, int index, Shape<V> shape) implements Segment {
        @Override
        @SuppressWarnings("unchecked") // Generated code passes at this index a value of this shape.
        public String render(String caller, Object[] arguments) {
            Object value = arguments[index];
            if (value == null) {
                throw new NullPointerException(caller + ": " + name + " is null");
            }
            return shape.render((V) value);
        }
    }

    /** Collects the segments in order. */
    static final class Builder {

        private final List<Segment> segments = new ArrayList<>();

        void literal(String text) {
            // The compiler writes a long text in pieces; together they are one.
            int last = segments.size() - 1;
            if (last >= 0 && segments.get(last) instanceof Literal before) {
                segments.set(last, new Literal(before.text + text));
            } else {
                segments.add(new Literal(text));
            }
        }

        void argument(String name, int index, Shape<?> shape) {
            segments.add(new Argument<>(name, index, shape));
        }

        boolean isEmpty() {
            return segments.isEmpty();
        }

        Template build() {
            return new Template(segments);
        }
    }
}
