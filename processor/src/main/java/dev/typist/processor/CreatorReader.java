package dev.typist.processor;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import dev.typist.processor.ValueType.Component;
import dev.typist.processor.ValueType.RecordType;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/** Reads classes that Jackson makes by a {@code @JsonCreator}: what its parameters are called is in its annotations alone. */
final class CreatorReader {

    private final Subject subject;
    private final Problems problems;
    private final ComponentReader components;

    CreatorReader(Subject subject, TypeReader types) {
        this.subject = subject;
        this.problems = subject.problems();
        this.components = new ComponentReader(problems, types);
    }

    static boolean isBound(TypeElement declaration) {
        return declaration.getKind() == ElementKind.CLASS
                && !creators(declaration).isEmpty();
    }

    private static List<ExecutableElement> creators(TypeElement declaration) {
        List<ExecutableElement> creators = new ArrayList<>();
        for (Element element : declaration.getEnclosedElements()) {
            boolean creates = element.getKind() == ElementKind.CONSTRUCTOR
                    || (element.getKind() == ElementKind.METHOD
                            && element.getModifiers().contains(Modifier.STATIC));
            if (creates && isCreator(element)) {
                creators.add((ExecutableElement) element);
            }
        }
        return creators;
    }

    private static boolean isCreator(Element element) {
        return Annotations.isPresent(element, JacksonAnnotations.CREATOR)
                && !mode(element).equals("DISABLED");
    }

    private static String mode(Element creator) {
        return Annotations.find(creator, JacksonAnnotations.CREATOR)
                .map(mirror -> Annotations.member(mirror, "mode"))
                .map(AnnotationValue::getValue)
                .map(String::valueOf)
                .orElse("");
    }

    @Nullable
    RecordType read(DeclaredType type, TypeElement declaration, TypePath path) {
        List<ExecutableElement> creators = creators(declaration);
        ExecutableElement creator = creators.get(0);
        String obstacle = obstacle(declaration, creators);
        ExecutableType signature = obstacle.isEmpty() ? signature(creator, type) : null;
        if (signature == null) {
            problems.report(
                    problems.canPointAt(creator) ? Place.of(creator) : path.place(),
                    "[IncompleteCreator] %s%s",
                    path.label(),
                    obstacle.isEmpty()
                            ? "The @JsonCreator of " + Names.nested(declaration) + " does not make " + Names.shown(type)
                                    + "; write a constructor."
                            : obstacle);
            return null;
        }
        JacksonAnnotations.checkBound(declaration, path, problems);
        List<Component> read = parameters(creator, signature, declaration, path);
        return read.size() < creator.getParameters().size()
                ? null
                : new RecordType(
                        TypeName.get(type),
                        ClassName.get(declaration),
                        Descriptions.of(declaration, problems),
                        read,
                        false,
                        true);
    }

    /** What is wrong with the class as a whole; empty if nothing. */
    private static String obstacle(TypeElement declaration, List<ExecutableElement> creators) {
        String name = Names.nested(declaration);
        if (creators.size() > 1) {
            return name + " has several creators, and a model is told of one; leave one @JsonCreator.";
        }
        if (mode(creators.get(0)).equals("DELEGATING")) {
            return "The @JsonCreator of " + name
                    + " takes its value as a whole, under no name; remove mode = DELEGATING and write @JsonProperty(\"…\") on each"
                    + " parameter, or use a record.";
        }
        if (creators.get(0).getParameters().isEmpty()) {
            return "The @JsonCreator of " + name
                    + " takes nothing, so there is nothing to ask a model for; give it a parameter with @JsonProperty(\"…\") for"
                    + " each value.";
        }
        if (creators.get(0).getKind() == ElementKind.CONSTRUCTOR
                && declaration.getModifiers().contains(Modifier.ABSTRACT)) {
            return name
                    + " is abstract, so nobody can make one by its constructor; put @JsonCreator on a static method that gives"
                    + " one, or use a record.";
        }
        boolean inner = declaration.getNestingKind().isNested()
                && !declaration.getModifiers().contains(Modifier.STATIC);
        return inner ? name + " is an inner class, which nobody can make by itself; make it static." : "";
    }

    /** The creator with the arguments of the type; null if it makes something else. */
    private @Nullable ExecutableType signature(ExecutableElement creator, DeclaredType type) {
        if (creator.getKind() == ElementKind.CONSTRUCTOR) {
            return creator.getTypeParameters().isEmpty()
                    ? (ExecutableType) subject.types().asMemberOf(type, creator)
                    : null;
        }
        boolean plain =
                creator.getTypeParameters().isEmpty() && subject.types().isSubtype(creator.getReturnType(), type);
        return plain ? (ExecutableType) creator.asType() : null;
    }

    private List<Component> parameters(
            ExecutableElement creator, ExecutableType signature, TypeElement declaration, TypePath path) {
        SpelledNames names = new SpelledNames(problems);
        List<Component> read = new ArrayList<>();
        for (int i = 0; i < creator.getParameters().size(); i++) {
            VariableElement parameter = creator.getParameters().get(i);
            TypeMirror declared = signature.getParameterTypes().get(i);
            boolean named = Annotations.find(parameter, JacksonAnnotations.PROPERTY)
                    .filter(mirror -> Annotations.member(mirror, "value") != null)
                    .isPresent();
            TypePath inside = path.component(Names.nested(declaration), parameter, problems);
            if (!named) {
                problems.report(
                        inside.place(),
                        "[IncompleteCreator] %sThe @JsonCreator of %s does not name its parameter %d; write"
                                + " @JsonProperty(\"%s\") on it.",
                        path.label(),
                        Names.nested(declaration),
                        i + 1,
                        parameter.getSimpleName());
                continue;
            }
            String name = WireNames.ofProperty(parameter, inside, problems);
            boolean free = names.add(
                    name, parameter, inside, "parameters of the @JsonCreator of " + Names.nested(declaration));
            Component component = components.read(parameter, name, declared, inside, false);
            if (component != null && free) {
                read.add(component);
            }
        }
        return List.copyOf(read);
    }
}
