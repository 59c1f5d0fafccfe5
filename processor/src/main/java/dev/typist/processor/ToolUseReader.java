package dev.typist.processor;

import com.palantir.javapoet.ClassName;
import dev.typist.processor.ServiceModel.ToolUse;
import dev.typist.processor.ServiceModel.ToolUse.Target;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/**
 * Reads the classes of {@code @AiService(tools)}, and the service itself and its parents if they have tools. Of their methods
 * only the names matter here.
 */
final class ToolUseReader {

    /** Of a constructor's 255 arguments one is the object itself, and one the model. */
    private static final int MOST_ARGUMENTS = 253;

    private final Subject subject;
    private final Problems problems;
    private final AnnotationMirror annotation;
    private final UniqueNames arguments = new UniqueNames(Set.of("model", "settings"));
    private final Map<TypeElement, Place> classes = new LinkedHashMap<>();
    private final Map<String, Offer> offersByName = new HashMap<>();

    ToolUseReader(Subject subject, AnnotationMirror annotation) {
        this.subject = subject;
        this.problems = subject.problems();
        this.annotation = annotation;
    }

    List<ToolUse> read() {
        List<ToolUse> uses = new ArrayList<>();
        for (AnnotationValue value : Annotations.array(annotation, "tools")) {
            ToolUse use = read(value, new Place(subject.type(), annotation, value));
            if (use != null) {
                uses.add(use);
            }
        }
        own(uses);
        requireFew(uses);
        return uses;
    }

    private void requireFew(List<ToolUse> uses) {
        if (uses.stream().filter(ToolUse::isArgument).count() > MOST_ARGUMENTS) {
            problems.refuseStub();
            problems.report(
                    Place.of(subject.type(), annotation),
                    "[ToolLimit] The constructor of %s would take more than the %d tool classes that Java allows; put tools"
                            + " together into fewer classes, or make them static.",
                    RuntimeNames.serviceClass(subject.type()).simpleName(),
                    MOST_ARGUMENTS);
        }
    }

    /** A service is an object of each interface that it extends, so all their tools can be called on it. */
    private void own(List<ToolUse> uses) {
        TypeElement type = subject.type();
        List<TypeElement> owners =
                ToolElements.of(type).isEmpty() ? ToolElements.parents(type, subject.types()) : List.of(type);
        for (TypeElement owner : owners) {
            if (!classes.containsKey(owner)) {
                classes.put(owner, Place.of(type));
                uses.add(use(owner, Place.of(type), Target.SERVICE));
            }
        }
    }

    private @Nullable ToolUse read(AnnotationValue value, Place place) {
        if (value.getValue() instanceof TypeMirror missing && subject.isOwnClass(missing)) {
            subject.reportOwnClass(missing, place, "");
            return null;
        }
        if (!(value.getValue() instanceof TypeMirror type) || type.getKind() == TypeKind.ERROR) {
            problems.awaitType();
            return null;
        }
        if (type.getKind() != TypeKind.DECLARED) {
            problems.report(
                    place,
                    "[NoTools] %s is no class with tools; name a class that has @Tool methods.",
                    Names.shown(type));
            return null;
        }
        TypeElement declaration = (TypeElement) ((DeclaredType) type).asElement();
        if (declaration.equals(subject.type())) {
            problems.report(
                    place,
                    "[DuplicateToolName] %s has its own tools without being listed; remove %s.class.",
                    Names.nested(declaration),
                    Names.nested(declaration));
            return null;
        }
        if (classes.putIfAbsent(declaration, place) != null) {
            problems.report(place, "[DuplicateToolName] %s is listed twice; remove one.", Names.nested(declaration));
            return null;
        }
        return use(declaration, place, Target.ARGUMENT);
    }

    private ToolUse use(TypeElement declaration, Place place, Target target) {
        List<ExecutableElement> tools = ToolElements.of(declaration);
        ClassName toolbox = subject.known().toolboxClass(declaration);
        if (tools.isEmpty()) {
            problems.report(
                    place,
                    "[NoTools] %s has no method with @Tool%s.",
                    Names.nested(declaration),
                    ToolElements.parents(declaration, subject.types()).stream()
                            .findFirst()
                            .map(parent -> " of its own, but its parent has; write " + Names.nested(parent) + ".class")
                            .orElse("; add one, or remove the class from tools"));
        } else {
            ToolChecks.requireToolbox(declaration, place, subject);
            subject.known()
                    .tools(declaration, subject.types())
                    .forEach(tool -> requireUnique(new Offer(declaration, tool, target)));
        }
        requireNameable(declaration, place);
        boolean instance =
                tools.isEmpty() || ToolElements.needObject(subject.known().tools(declaration, subject.types()));
        subject.suppressions().naming(declaration);
        String argument = Names.decapitalized(declaration.getSimpleName().toString());
        Target called = instance ? target : Target.NONE;
        return new ToolUse(
                ClassName.get(declaration), toolbox, called == Target.ARGUMENT ? arguments.next(argument) : "", called);
    }

    private void requireNameable(TypeElement declaration, Place place) {
        if (subject.canName(declaration)) {
            return;
        }
        problems.refuseStub();
        // That tools are private is reported at their class.
        if (!Nesting.isPrivate(declaration) || ToolElements.of(declaration).isEmpty()) {
            problems.report(
                    place,
                    "[InaccessibleType] The class generated beside %s cannot name %s; give it, and what it is nested in, more"
                            + " visibility.",
                    Names.nested(subject.type()),
                    Names.nested(declaration));
        }
    }

    private void requireUnique(Offer offer) {
        String name = ToolElements.name(offer.tool, problems);
        Offer other = offersByName.putIfAbsent(name, offer);
        if (other == null || other.declaration.equals(offer.declaration)) {
            return;
        }
        if (ToolElements.isBelow(other.declaration, offer.declaration, subject.types())) {
            reportRepeated(other.declaration, offer.declaration);
        } else if (ToolElements.isBelow(offer.declaration, other.declaration, subject.types())) {
            reportRepeated(offer.declaration, other.declaration);
        } else if (ToolElements.isInherited(other.tool, offer.tool, subject.types())) {
            reportInheritedTwice(other, offer, name);
        } else {
            ToolChecks.reportDuplicate(
                    place(offer), Names.nested(other.declaration), Names.nested(offer.declaration), name, problems);
        }
    }

    private Place place(Offer offer) {
        return classes.getOrDefault(offer.declaration, Place.of(subject.type()));
    }

    /** A new name is no help here: it is one tool, which both have. */
    private void reportInheritedTwice(Offer one, Offer two, String name) {
        String origin = Names.describe(ToolElements.origin(one.tool, two.tool, subject.types()));
        if (one.target == Target.SERVICE && two.target == Target.SERVICE) {
            problems.report(
                    place(two),
                    "[DuplicateToolName] %s and %s both have the tool \"%s\" of %s; declare it again in %s, with @Tool.",
                    Names.nested(one.declaration),
                    Names.nested(two.declaration),
                    name,
                    origin,
                    Names.nested(subject.type()));
        } else {
            problems.report(
                    place(two),
                    "[DuplicateToolName] %s and %s both have the tools of %s, and a model could not say whose it means; leave one"
                            + " of them out.",
                    Names.nested(one.declaration),
                    Names.nested(two.declaration),
                    origin);
        }
    }

    private void reportRepeated(TypeElement type, TypeElement parent) {
        problems.report(
                classes.getOrDefault(parent, Place.of(subject.type())),
                "[DuplicateToolName] %s has the tools of %s too; remove %s.class.",
                Names.nested(type),
                Names.nested(parent),
                Names.nested(parent));
    }

    /** A tool of a class of the service; {@code target} is what that class's tools are called on. */
    private record Offer(TypeElement declaration, ExecutableElement tool, Target target) {}
}
