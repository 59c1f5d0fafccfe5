package dev.typist.shape;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The lists and objects that are being read, each inside the one before. */
final class OpenBrackets implements QuoteEnd.Brackets {

    private final List<Frame> frames = new ArrayList<>();
    private @Nullable Node root;
    private int objects;

    /** A list or object being read. */
    static final class Frame {

        final Node node;

        @Nullable
        String key;

        boolean loose;
        boolean quotedKeys;
        boolean afterValue;
        boolean afterComma;
        boolean afterString;
        boolean afterBareText;
        int valueEnd;

        private Frame(Node node) {
            this.node = node;
        }

        boolean isObject() {
            return node instanceof Node.Mapping;
        }

        /** Whether the last value may be two quotes of which one belongs to more text: a name without any follows. */
        boolean isAfterHollowText() {
            return quotedKeys
                    && last() instanceof Node.Scalar scalar
                    && scalar.quoted()
                    && scalar.text().isEmpty();
        }

        /** The value read last; null if there is none. */
        @Nullable
        Node last() {
            if (node instanceof Node.Mapping object && !object.members().isEmpty()) {
                return object.members().get(object.members().size() - 1).value();
            }
            if (node instanceof Node.Sequence list && !list.elements().isEmpty()) {
                return list.elements().get(list.elements().size() - 1);
            }
            return null;
        }

        void add(Node value) {
            if (node instanceof Node.Mapping object) {
                object.add(new Node.Member(String.valueOf(key), value, loose));
            } else if (node instanceof Node.Sequence list) {
                list.add(value);
            }
            key = null;
            isAfterValue(value.end());
        }

        void isAfterValue(int end) {
            afterValue = true;
            afterComma = false;
            afterString = false;
            afterBareText = false;
            valueEnd = end;
        }
    }

    void clear() {
        frames.clear();
        root = null;
        objects = 0;
    }

    boolean isEmpty() {
        return frames.isEmpty();
    }

    /** The value of the first bracket. */
    @Nullable
    Node root() {
        return root;
    }

    /** Whether the first is an object with no object inside. */
    boolean isFlat() {
        return root instanceof Node.Mapping && objects == 1;
    }

    Frame top() {
        return frames.get(frames.size() - 1);
    }

    void push(Node node) {
        objects += node instanceof Node.Mapping ? 1 : 0;
        if (frames.isEmpty()) {
            root = node;
        } else {
            top().add(node);
        }
        frames.add(new Frame(node));
    }

    /** Ends the innermost before a place. */
    void close(Node.Ending how, int at) {
        Node node = top().node;
        node.endsAt(at);
        if (node.ending() != Node.Ending.ELIDED) {
            node.ends(how);
        }
        frames.remove(frames.size() - 1);
        if (!frames.isEmpty()) {
            top().valueEnd = at;
        }
    }

    /** Ends all of them before a place. */
    void closeAll(Node.Ending how, int at) {
        for (Frame frame : frames) {
            frame.node.endsAt(at);
            frame.node.ends(how);
        }
        frames.clear();
    }

    @Override
    public boolean isInObject() {
        return top().isObject();
    }

    @Override
    public boolean isOpen(char closing) {
        for (Frame frame : frames) {
            if (frame.isObject() == (closing == '}')) {
                return true;
            }
        }
        return false;
    }

    @Override
    public int depth() {
        return frames.size();
    }
}
