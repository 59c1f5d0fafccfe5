package dev.typist.processor;

import com.google.auto.common.MoreTypes;
import dev.typist.processor.ServiceModel.Argument;
import dev.typist.processor.ServiceModel.Literal;
import dev.typist.processor.ServiceModel.Segment;
import dev.typist.processor.ServiceModel.Template;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;
import org.jspecify.annotations.Nullable;

/** Binds the placeholders of one method's messages to its parameters, and remembers which parameters were used. */
final class TemplateReader {

    private final Elements elements;
    private final Types types;
    private final Problems problems;
    private final ExecutableElement method;
    private final Map<String, Bound> parameters = new LinkedHashMap<>();
    private final Set<String> used = new LinkedHashSet<>();

    private record Bound(VariableElement element, TypeMirror type) {}

    TemplateReader(
            Elements elements,
            Types types,
            Problems problems,
            ExecutableElement method,
            List<? extends TypeMirror> parameterTypes) {
        this.elements = elements;
        this.types = types;
        this.problems = problems;
        this.method = method;
        for (int i = 0; i < parameterTypes.size(); i++) {
            VariableElement parameter = method.getParameters().get(i);
            parameters.put(parameter.getSimpleName().toString(), new Bound(parameter, parameterTypes.get(i)));
        }
    }

    Template read(TemplateText text, Place place) {
        List<Segment> segments = new ArrayList<>();
        for (TemplateText.Piece piece : text.pieces()) {
            if (piece instanceof TemplateText.Literal literal) {
                segments.add(new Literal(literal.text()));
            } else if (piece instanceof TemplateText.Placeholder placeholder) {
                Argument argument = argument(placeholder, place);
                if (argument != null) {
                    segments.add(argument);
                }
            } else if (piece instanceof TemplateText.Suspect suspect) {
                report(suspect, place);
            }
        }
        return new Template(merged(segments));
    }

    /** The one parameter of a method without a prompt. */
    Template whole(VariableElement parameter) {
        String name = parameter.getSimpleName().toString();
        Argument argument = argument(new TemplateText.Placeholder(List.of(name)), Place.of(parameter));
        return argument == null ? Template.EMPTY : new Template(List.of(argument));
    }

    /** Counts a parameter as used, because another problem already tells that it is in no message. */
    void use(VariableElement parameter) {
        used.add(parameter.getSimpleName().toString());
    }

    void reportUnused() {
        parameters.forEach((name, bound) -> {
            if (!used.contains(name)) {
                problems.report(
                        Place.of(bound.element()),
                        "UnusedParameter",
                        "The parameter %s of %s is in no message; write {%s} where it belongs, or remove it.",
                        name,
                        method.getSimpleName(),
                        name);
            }
        });
    }

    private @Nullable Argument argument(TemplateText.Placeholder placeholder, Place place) {
        Bound bound = parameters.get(placeholder.name());
        if (bound == null) {
            problems.report(
                    place,
                    "UnknownPlaceholder",
                    "No parameter named \"%s\" in %s.%s",
                    placeholder.name(),
                    method.getSimpleName(),
                    hint(placeholder.name()));
            return null;
        }
        used.add(placeholder.name());
        TypeMirror type = bound.type();
        StringBuilder expression = new StringBuilder(placeholder.name());
        for (String property : placeholder.path().subList(1, placeholder.path().size())) {
            ExecutableElement accessor = accessor(type, property);
            if (accessor == null) {
                problems.report(
                        place,
                        "UnknownPlaceholder",
                        "%s has no component or method without parameters named \"%s\", as {%s} wants.%s",
                        TypeReader.describe(type),
                        property,
                        placeholder.text(),
                        Suggestion.sentence(property, accessors(type)));
                return null;
            }
            type = MoreTypes.asExecutable(types.asMemberOf(MoreTypes.asDeclared(type), accessor))
                    .getReturnType();
            expression.append('.').append(property).append("()");
        }
        boolean nullable = placeholder.path().size() == 1 && isNullable(bound.element());
        return new TypeReader(problems, Place.of(bound.element()))
                .readMember(type, placeholder.text())
                .map(model -> new Argument(placeholder.text(), expression.toString(), nullable, model))
                .orElse(null);
    }

    private String hint(String name) {
        boolean namesAreLost = !parameters.isEmpty()
                && parameters.keySet().stream().allMatch(parameter -> parameter.matches("arg\\d+"));
        if (namesAreLost) {
            return " The names of its parameters were lost when "
                    + Members.declaringType(method).getSimpleName() + " was compiled; compile it with -parameters.";
        }
        String suggestion = Suggestion.sentence(name, parameters.keySet());
        if (!suggestion.isEmpty()) {
            return suggestion;
        }
        return parameters.isEmpty()
                ? " It has no parameters; write \\\\{ for a literal brace."
                : " There are: " + String.join(", ", parameters.keySet()) + "; write \\\\{ for a literal brace.";
    }

    private void report(TemplateText.Suspect suspect, Place place) {
        int dot = suspect.name().indexOf('.');
        String name = dot < 0 ? suspect.name() : suspect.name().substring(0, dot);
        if (!parameters.containsKey(name)) {
            return;
        }
        used.add(name);
        if (suspect.closed()) {
            problems.report(
                    place,
                    "BlankPlaceholder",
                    "A placeholder has no blanks inside; write {%s}, or \\\\{ for a literal brace.",
                    suspect.name());
        } else {
            problems.report(
                    place,
                    "UnclosedPlaceholder",
                    "The placeholder {%s is not closed; write {%s}, or \\\\{ for a literal brace.",
                    suspect.name(),
                    suspect.name());
        }
    }

    private @Nullable ExecutableElement accessor(TypeMirror type, String name) {
        return accessible(type).stream()
                .filter(candidate -> candidate.getSimpleName().contentEquals(name))
                .findFirst()
                .orElse(null);
    }

    private List<String> accessors(TypeMirror type) {
        return accessible(type).stream()
                .map(candidate -> candidate.getSimpleName().toString())
                .toList();
    }

    private List<ExecutableElement> accessible(TypeMirror type) {
        if (!(type instanceof DeclaredType declared) || !(declared.asElement() instanceof TypeElement element)) {
            return List.of();
        }
        return ElementFilter.methodsIn(elements.getAllMembers(element)).stream()
                .filter(candidate -> candidate.getParameters().isEmpty()
                        && candidate.getReturnType().getKind() != TypeKind.VOID
                        && !candidate.getModifiers().contains(Modifier.STATIC)
                        && !candidate.getModifiers().contains(Modifier.PRIVATE)
                        && !Members.declaringType(candidate).getQualifiedName().contentEquals("java.lang.Object"))
                .toList();
    }

    /** Any annotation of this name, on the parameter or on its type: no vendor is preferred. */
    static boolean isNullable(VariableElement parameter) {
        return java.util.stream.Stream.concat(
                        parameter.getAnnotationMirrors().stream(), parameter.asType().getAnnotationMirrors().stream())
                .anyMatch(mirror ->
                        mirror.getAnnotationType().asElement().getSimpleName().contentEquals("Nullable"));
    }

    /** What a suspect brace left in two pieces is one literal again. */
    private static List<Segment> merged(List<Segment> segments) {
        List<Segment> merged = new ArrayList<>();
        for (Segment segment : segments) {
            int last = merged.size() - 1;
            if (segment instanceof Literal literal && last >= 0 && merged.get(last) instanceof Literal before) {
                merged.set(last, new Literal(before.text() + literal.text()));
            } else {
                merged.add(segment);
            }
        }
        return merged;
    }
}
