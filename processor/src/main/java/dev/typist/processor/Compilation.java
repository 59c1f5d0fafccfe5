package dev.typist.processor;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeSpec;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/**
 * One run of the compiler, round after round. Between rounds it keeps names, never elements: the same type may be another
 * element in the next round.
 */
final class Compilation {

    private final ProcessingEnvironment environment;
    private final SourceFiles files;
    private final Set<String> sources = new HashSet<>();
    private final TreeSet<String> services = new TreeSet<>();
    private final TreeSet<String> toolboxes = new TreeSet<>();
    private final GeneratedNames generated = new GeneratedNames();
    private final Set<Problems.Problem> printed = new HashSet<>();

    Compilation(ProcessingEnvironment environment) {
        this.environment = environment;
        this.files = new SourceFiles(environment.getFiler());
    }

    /** Notes an annotated element of this round. */
    void add(String annotation, Element element) {
        switch (annotation) {
            case AnnotationNames.AI_SERVICE -> services.add(nameOf((TypeElement) element));
            case AnnotationNames.TOOL -> toolboxes.add(nameOf((TypeElement) Nesting.around(element)));
            default -> {}
        }
        Problems problems = new Problems(Nesting.outermost(element), any -> true);
        Annotations.find(element, annotation)
                .ifPresent(mirror -> StrayChecks.check(element, mirror, annotation, problems));
        problems.print(environment.getMessager(), printed);
    }

    /** Compiles what was noted, in this round or in an earlier one that lacked something. */
    void round(RoundEnvironment round) {
        for (Element root : round.getRootElements()) {
            if (root instanceof TypeElement type) {
                sources.add(nameOf(type));
            }
        }
        claim(toolboxes, RuntimeNames::toolboxClass);
        claim(services, RuntimeNames::serviceClass);
        boolean last = round.processingOver();
        toolboxes.removeIf(name -> isDone(name, last, this::toolbox));
        services.removeIf(name -> isDone(name, last, this::service));
        printed.clear();
    }

    private void claim(Set<String> names, Function<TypeElement, ClassName> generatedName) {
        for (String name : names) {
            TypeElement type = environment.getElementUtils().getTypeElement(name);
            if (type != null) {
                generated.claim(generatedName.apply(type), type);
            }
        }
    }

    private boolean isDone(String name, boolean last, Function<Subject, @Nullable TypeSpec> write) {
        TypeElement type = environment.getElementUtils().getTypeElement(name);
        if (type == null) {
            return last;
        }
        Problems problems = new Problems(type, this::inSource);
        Subject subject = new Subject(
                type,
                environment.getElementUtils(),
                environment.getTypeUtils(),
                problems,
                new Suppressions(environment.getElementUtils()));
        TypeSpec written = attempt(subject, write);
        if (problems.isWaiting() && !last) {
            return false;
        }
        if (written != null && !last) {
            files.write(written, subject);
        }
        problems.print(environment.getMessager(), printed);
        return true;
    }

    /** A mistake of ours must not hide the user's: it is reported like theirs, and the next type goes on. */
    private static @Nullable TypeSpec attempt(Subject subject, Function<Subject, @Nullable TypeSpec> write) {
        try {
            return write.apply(subject);
        } catch (RuntimeException e) {
            SourceFiles.reportInternal(e, subject);
            return null;
        }
    }

    private @Nullable TypeSpec service(Subject subject) {
        var annotation = Annotations.find(subject.type(), AnnotationNames.AI_SERVICE);
        if (annotation.isEmpty() || !ServiceChecks.isInterface(subject, annotation.get())) {
            return null;
        }
        boolean implementable = ServiceChecks.isImplementable(subject);
        boolean free = isFree(RuntimeNames.serviceClass(subject.type()), subject);
        ServiceModel service = new ServiceReader(subject).read(annotation.get());
        if (!implementable || !free) {
            return null;
        }
        return subject.problems().isEmpty() ? ServiceWriter.write(service) : StubWriter.service(service);
    }

    private @Nullable TypeSpec toolbox(Subject subject) {
        boolean nameable = ToolChecks.isNameable(subject);
        boolean free = isFree(RuntimeNames.toolboxClass(subject.type()), subject);
        if (!nameable || !free) {
            return null;
        }
        ToolboxModel toolbox = new ToolboxReader(subject).read();
        return subject.problems().isEmpty() ? ToolboxWriter.write(toolbox) : StubWriter.toolbox(toolbox);
    }

    /** Whether nothing else has the name of a class to be generated. An old class file of ours is no obstacle. */
    private boolean isFree(ClassName name, Subject subject) {
        var rival = generated.rival(name, subject.type());
        TypeElement existing = environment.getElementUtils().getTypeElement(name.canonicalName());
        if (rival.isEmpty() && (existing == null || !inSource(existing))) {
            return true;
        }
        subject.problems()
                .report(
                        subject.type(),
                        "[NameCollision] The class generated for %s is %s, %s; rename one.",
                        Names.nested(subject.type()),
                        name.simpleName(),
                        rival.map(other -> "and so is that for " + other).orElse("which exists already"));
        return false;
    }

    private boolean inSource(Element element) {
        return sources.contains(nameOf(Nesting.outermost(element)));
    }

    private static String nameOf(TypeElement type) {
        return type.getQualifiedName().toString();
    }
}
