package dev.typist.processor;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/** The types that are being read, each inside the one before. */
final class OpenTypes {

    /** Deeper nesting than any provider takes, and well within what answers are read to. */
    private static final int DEEPEST = 64;

    /** So often may a generic type hold a larger version of itself: by chance it does so once or twice. */
    private static final int LARGER = 8;

    private final Problems problems;
    private final Map<TypeName, TypeReference> open = new HashMap<>();
    private final Map<TypeElement, Set<TypeName>> versions = new HashMap<>();
    private final Set<TypeElement> endless = new HashSet<>();
    private int met;
    private int deepest;

    OpenTypes(Problems problems) {
        this.problems = problems;
    }

    /** What stands for a type inside itself; null if it is not open. */
    @Nullable
    TypeReference find(TypeName type) {
        TypeReference around = open.get(type);
        if (around == null) {
            return null;
        }
        met++;
        return around.meet();
    }

    /** How often a type was met inside itself. */
    int met() {
        return met;
    }

    int depth() {
        return open.size();
    }

    /** How deep it went since somebody said at which depth to begin. */
    int deepest() {
        return deepest;
    }

    void deepest(int depth) {
        deepest = depth;
    }

    /** Whether so many types inside each other may follow. */
    boolean hasRoom(int depth) {
        return open.size() + depth <= DEEPEST;
    }

    /** Opens a type; null if there is no end of what it holds, which is reported once. */
    @Nullable
    TypeReference open(TypeName type, TypeElement declaration, TypePath path) {
        Set<TypeName> around = versions.computeIfAbsent(declaration, each -> new HashSet<>());
        if (!around.isEmpty() && endless.contains(declaration)) {
            return null;
        }
        long smaller = around.stream().filter(other -> size(other) < size(type)).count();
        if (smaller == LARGER || open.size() == DEEPEST) {
            endless.add(declaration);
            problems.report(
                    path.place(),
                    "[EndlessType] %s%s",
                    path.label(),
                    smaller == LARGER
                            ? Names.nested(declaration)
                                    + " holds ever larger versions of itself, so its schema has no end; let it hold itself"
                                    + " with the same arguments."
                            : Names.nested(declaration) + " is inside " + DEEPEST
                                    + " other types, deeper than any provider takes; flatten them.");
            return null;
        }
        TypeReference self = new TypeReference(type);
        open.put(type, self);
        deepest = Math.max(deepest, open.size());
        around.add(type);
        return self;
    }

    void close(TypeName type, TypeElement declaration) {
        open.remove(type);
        versions.getOrDefault(declaration, new HashSet<>()).remove(type);
    }

    private static int size(TypeName type) {
        if (type instanceof ParameterizedTypeName generic) {
            return 1
                    + generic.typeArguments().stream().mapToInt(OpenTypes::size).sum();
        }
        return type instanceof ArrayTypeName array ? 1 + size(array.componentType()) : 1;
    }
}
