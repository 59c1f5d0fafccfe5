package dev.typist.shape;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A value as a model wrote it, before it is known what type it is: text with its place, and what had to be put right to
 * read it at all.
 */
abstract sealed class Node {

    private final Document document;
    private final int start;
    private int end;
    private @Nullable Node parent;
    private @Nullable String name;
    private int index;
    private Ending ending = Ending.CLOSED;
    private List<Fix> fixes = List.of();
    private boolean wellFormed = true;
    private boolean guessed;
    private boolean result;

    private Node(Document document, int start) {
        this.document = document;
        this.start = start;
        this.end = document.text().length();
    }

    /**
     * The text that values are read from.
     *
     * @param inner whether it stood as a value in another one
     */
    record Document(String text, boolean inner) {}

    /** How a value ends. */
    enum Ending {
        /** As it should. */
        CLOSED,
        /** Without its bracket, though the text goes on. */
        UNBALANCED,
        /** With the text. */
        CUT,
        /** As it should, but something in it is left out: {@code ...}, or a comment where its content should be. */
        ELIDED,
        /** At a place that other readings of the text put elsewhere, or with escapes that may be none. */
        UNCERTAIN
    }

    /** Something that was put right while reading. */
    record Fix(Repair.Kind kind, String before, String after) {}

    /** Text, a number or a literal. */
    static final class Scalar extends Node {

        private final String text;
        private final Style style;

        Scalar(Document document, int start, int end, String text, Style style) {
            super(document, start);
            endsAt(end);
            this.text = text;
            this.style = style;
        }

        enum Style {
            /** In quotes of some kind. */
            QUOTED,
            /** Without quotes. */
            BARE,
            /** Everything the model wrote. */
            PROSE
        }

        String text() {
            return text;
        }

        boolean quoted() {
            return style == Style.QUOTED;
        }

        boolean isProse() {
            return style == Style.PROSE;
        }

        boolean isNull() {
            return style != Style.QUOTED && text.equals("null");
        }

        /** Whether it is {@code true}, {@code false} or {@code null}. */
        boolean isWord() {
            return isLiteral() && Character.isLetter(text.charAt(0));
        }

        /** Whether it is a number, {@code true}, {@code false} or {@code null} of JSON. */
        boolean isLiteral() {
            return style != Style.QUOTED && Literals.isLiteral(text);
        }
    }

    /** A list. */
    static final class Sequence extends Node {

        private final List<Node> elements = new ArrayList<>();

        Sequence(Document document, int start) {
            super(document, start);
        }

        List<Node> elements() {
            return elements;
        }

        void add(Node element) {
            adopt(element, null, elements.size());
            elements.add(element);
        }
    }

    /** An object. */
    static final class Mapping extends Node {

        private final List<Member> members = new ArrayList<>();

        Mapping(Document document, int start) {
            super(document, start);
        }

        List<Member> members() {
            return members;
        }

        boolean has(String property) {
            return members.stream().anyMatch(member -> member.name.equals(property));
        }

        void add(Member member) {
            adopt(member.value, member.name, 0);
            members.add(member);
        }
    }

    /**
     * A property.
     *
     * @param loose whether it follows text without quotes, to which it may belong
     */
    record Member(String name, Node value, boolean loose) {}

    final void adopt(Node child, @Nullable String childName, int childIndex) {
        child.parent = this;
        child.name = childName;
        child.index = childIndex;
        if (!child.wellFormed) {
            damaged();
        }
        guessed |= child.guessed;
    }

    /** Takes the place of text that it was written inside of. */
    final void standsFor(Node text) {
        parent = text.parent;
        name = text.name;
        index = text.index;
        result = text.result;
    }

    /** Whether it stood as JSON inside a value of the answer. */
    final boolean isInner() {
        return document.inner();
    }

    final void fix(Repair.Kind kind, String before, String after) {
        if (fixes.isEmpty()) {
            fixes = new ArrayList<>(2);
        }
        fixes.add(new Fix(kind, Json.shortened(before), Json.shortened(after)));
        guessed |= kind == Repair.Kind.INNER_QUOTE;
        if (kind != Repair.Kind.FENCE && kind != Repair.Kind.SURROUNDING_TEXT && kind != Repair.Kind.BYTE_ORDER_MARK) {
            damaged();
        }
    }

    /** A value is damaged as soon as a part of it is. */
    private void damaged() {
        for (Node node = this; node != null && node.wellFormed; node = node.parent) {
            node.wellFormed = false;
        }
    }

    final void endsAt(int position) {
        end = position;
    }

    final void ends(Ending how) {
        ending = how;
        guessed |= how == Ending.UNCERTAIN;
        if (how != Ending.CLOSED) {
            damaged();
        }
    }

    /** Marks the value that the whole answer is about. */
    final void markResult() {
        result = true;
    }

    final boolean isResult() {
        return result;
    }

    final Ending ending() {
        return ending;
    }

    final List<Fix> fixes() {
        return fixes;
    }

    /** Whether it is JSON as it stands. */
    final boolean wellFormed() {
        return wellFormed;
    }

    /** Whether it holds text whose end had to be looked for; scalars, and what they are put into afterwards. */
    final boolean isGuessed() {
        return guessed;
    }

    /** Whether it or a part of it may end elsewhere. */
    final boolean isDoubtful() {
        boolean missing = this instanceof Scalar scalar && scalar.text.isEmpty() && scalar.style == Scalar.Style.BARE;
        if (guessed || missing || (ending != Ending.CLOSED && ending != Ending.ELIDED)) {
            return true;
        }
        if (this instanceof Sequence list) {
            return list.elements.stream().anyMatch(Node::isDoubtful);
        }
        return this instanceof Mapping object && object.members.stream().anyMatch(member -> member.value.isDoubtful());
    }

    /** Whether it and all its parts end where they should, and nothing of them is left out. */
    final boolean isWhole() {
        if (ending != Ending.CLOSED) {
            return false;
        }
        if (this instanceof Sequence list) {
            return list.elements.stream().allMatch(Node::isWhole);
        }
        return !(this instanceof Mapping object) || object.members.stream().allMatch(member -> member.value.isWhole());
    }

    final int start() {
        return start;
    }

    final int end() {
        return end;
    }

    /** The text it was read from. */
    final String source() {
        return document.text().substring(start, end);
    }

    /** Where it is, from the root: {@code $.items[2].price}. */
    final String path() {
        StringBuilder path = new StringBuilder("$");
        addPath(path);
        return path.toString();
    }

    private void addPath(StringBuilder path) {
        if (parent == null) {
            return;
        }
        parent.addPath(path);
        if (name == null) {
            path.append('[').append(index).append(']');
        } else {
            path.append('.').append(Json.shortened(name));
        }
    }

    final boolean isInside(Node other) {
        for (Node node = parent; node != null; node = node.parent) {
            if (node == other) {
                return true;
            }
        }
        return false;
    }

    /** Whether it looks like a value of the same type as another: an object of a name in common, or a list of such parts. */
    final boolean isLike(Node other) {
        if (this instanceof Mapping mine && other instanceof Mapping theirs) {
            return mine.members.isEmpty()
                    || theirs.members.isEmpty()
                    || mine.members.stream().anyMatch(member -> theirs.has(member.name));
        }
        if (this instanceof Sequence mine && other instanceof Sequence theirs) {
            return mine.elements.isEmpty()
                    || theirs.elements.isEmpty()
                    || mine.elements.get(0).isLike(theirs.elements.get(0));
        }
        return this instanceof Scalar && other instanceof Scalar;
    }

    /** Whether it says the same as another value, wherever they stand. */
    final boolean saysTheSameAs(Node other) {
        if (this instanceof Scalar mine && other instanceof Scalar theirs) {
            return mine.text.equals(theirs.text) && mine.style == theirs.style;
        }
        if (this instanceof Sequence mine && other instanceof Sequence theirs) {
            return sameElements(mine.elements, theirs.elements);
        }
        if (this instanceof Mapping mine && other instanceof Mapping theirs) {
            return sameMembers(mine.members, theirs.members);
        }
        return false;
    }

    private static boolean sameElements(List<Node> mine, List<Node> theirs) {
        if (mine.size() != theirs.size()) {
            return false;
        }
        for (int i = 0; i < mine.size(); i++) {
            if (!mine.get(i).saysTheSameAs(theirs.get(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean sameMembers(List<Member> mine, List<Member> theirs) {
        if (mine.size() != theirs.size()) {
            return false;
        }
        for (int i = 0; i < mine.size(); i++) {
            if (!mine.get(i).name.equals(theirs.get(i).name)
                    || !mine.get(i).value.saysTheSameAs(theirs.get(i).value)) {
                return false;
            }
        }
        return true;
    }
}
