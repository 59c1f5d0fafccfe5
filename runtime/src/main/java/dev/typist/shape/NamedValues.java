package dev.typist.shape;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Values that are known by their names: finds the one that a node means. */
final class NamedValues {

    private final List<String> list;
    private final Names names;

    NamedValues(List<String> names) {
        this.list = names;
        this.names = new Names(names);
    }

    @Nullable
    String alignFrom(Shape<?> shape, Node node, Alignment alignment) {
        if (node instanceof Node.Mapping object
                && object.members().stream().anyMatch(member -> names.find(member.name()) >= 0)) {
            alignment.ambiguous(node, shape); // Of this value something is said, be it a truth or a number.
            return null;
        }
        if (!(alignment.unwrapped(node) instanceof Node.Scalar scalar)) {
            alignment.unexpected(node, shape);
            return null;
        }
        String text = scalar.text();
        if (scalar.isNull()) {
            alignment.unexpected(scalar, shape);
            return null;
        }
        if (list.contains(text)) {
            if (scalar.isProse()) {
                alignment.repaired(scalar, Repair.Kind.UNQUOTED, text, Json.quoted(text));
            } else if (scalar.isLiteral()) {
                alignment.repaired(scalar, Repair.Kind.TEXT, text, Json.quoted(text));
            }
            return text;
        }
        int index = names.fold(text);
        Repair.Kind repair = Repair.Kind.NAME;
        if (index == Names.NONE && scalar.isResult()) {
            index = inProse(text);
            repair = Repair.Kind.IN_PROSE;
        }
        if (index == Names.SEVERAL) {
            alignment.ambiguous(scalar, shape);
            return null;
        }
        if (index < 0) {
            alignment.unexpected(scalar, shape);
            return null;
        }
        if (repair == Repair.Kind.NAME && Prose.isAsking(text, list.get(index))) {
            alignment.ambiguous(scalar, shape);
            return null;
        }
        alignment.repaired(scalar, repair, Json.describe(scalar), list.get(index));
        return list.get(index);
    }

    private int inProse(String text) {
        Set<Integer> found = Prose.names(text, names);
        if (found.isEmpty()) {
            return Names.NONE;
        }
        int only = found.iterator().next();
        if (only >= 0 && list.get(only).equals("null")) {
            return Names.NONE; // No constant, but nothing.
        }
        return found.size() == 1 && only >= 0 ? only : Names.SEVERAL;
    }
}
