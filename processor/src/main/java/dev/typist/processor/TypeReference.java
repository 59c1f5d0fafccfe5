package dev.typist.processor;

import com.palantir.javapoet.TypeName;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A type inside itself: what stands for it where it is met again while it is still being read. */
final class TypeReference implements ValueType {

    private final TypeName typeName;
    private @Nullable ValueType target;
    private boolean met;

    TypeReference(TypeName typeName) {
        this.typeName = typeName;
    }

    /** Notes that the type was met again. */
    TypeReference meet() {
        met = true;
        return this;
    }

    boolean isMet() {
        return met;
    }

    /** Ends the reading of the type; null if it cannot be used. */
    void resolve(@Nullable ValueType type) {
        target = type;
    }

    @Override
    public TypeName typeName() {
        return typeName;
    }

    @Override
    public List<ValueType> parts() {
        return target == null ? List.of() : List.of(target);
    }

    /** What it stands for; itself if that cannot be used, which has been reported. */
    @Override
    public ValueType bare() {
        return target == null ? this : target.bare();
    }
}
