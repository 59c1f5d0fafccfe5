package dev.typist.processor;

import com.google.auto.common.MoreElements;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** Reads what a method returns. */
final class ResultReader {

    private static final Map<String, String> LATER = Map.of(
            "java.util.Optional", "return the type itself, or a record with an Optional component",
            "java.util.concurrent.CompletableFuture", "return the type itself",
            "java.util.stream.Stream", "return List or String",
            "java.util.concurrent.Flow.Publisher", "return List or String",
            "dev.typist.service.Reply", "write Reply once, outermost");

    private final Problems problems;

    ResultReader(Problems problems) {
        this.problems = problems;
    }

    Optional<TypeModel> read(ExecutableElement method, TypeMirror type) {
        String path = TypeReader.describe(type);
        if (type.getKind() == TypeKind.VOID) {
            problems.report(
                    Place.of(method),
                    "UnsupportedType",
                    "%s returns nothing, so the model's answer would be lost; return String.",
                    method.getSimpleName());
            return Optional.empty();
        }
        if (type instanceof DeclaredType declared) {
            String name =
                    MoreElements.asType(declared.asElement()).getQualifiedName().toString();
            String instead = LATER.get(name);
            if (instead != null) {
                problems.report(
                        Place.of(method),
                        "UnsupportedType",
                        "%s: %s is not supported here; %s.",
                        method.getSimpleName(),
                        path,
                        instead);
                return Optional.empty();
            }
        }
        return new TypeReader(problems, Place.of(method)).read(type, path);
    }
}
