package dev.typist.processor;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeSpec;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import javax.annotation.processing.Messager;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;
import org.jspecify.annotations.Nullable;

/**
 * One run of the compiler, round after round. Between rounds it keeps names, never elements: the same type may be another
 * element in the next round.
 */
final class Compilation {

    private final ProcessingEnvironment environment;
    private final Elements elements;
    private final Messager messager;
    private final SourceFiles files;
    private final ProcessorOptions options;
    private final boolean eclipse;
    private final Set<String> sources = new HashSet<>();
    private final TreeSet<String> services = new TreeSet<>();
    private final TreeSet<String> toolboxes = new TreeSet<>();
    private final GeneratedNames generated = new GeneratedNames();
    /** Toolboxes that cannot be written: a service that needs one can only be a stub. */
    private final Set<ClassName> unwritten = new HashSet<>();

    /** The type at which what is wrong with the options is reported, since they have no place of their own. */
    private String blamed = "";

    /** Of this round only. */
    private final Set<Problems.Problem> printed = new HashSet<>();

    Compilation(ProcessingEnvironment environment) {
        this.environment = environment;
        this.elements = environment.getElementUtils();
        this.messager = new ExactMessager(environment);
        this.files = new SourceFiles(environment.getFiler());
        this.options = ProcessorOptions.of(environment.getOptions());
        this.eclipse = elements.getClass().getName().startsWith("org.eclipse.");
    }

    /** Compiles what is new, and what lacked something in an earlier round. */
    void round(RoundEnvironment round) {
        for (Element root : round.getRootElements()) {
            if (root instanceof TypeElement type) {
                sources.add(nameOf(type));
            }
        }
        // All at once: each question of its own would walk through every source again.
        round.getElementsAnnotatedWithAny(annotations()).forEach(this::add);
        claim(toolboxes, RuntimeNames::toolboxClass);
        claim(services, RuntimeNames::serviceClass);
        boolean last = round.processingOver();
        toolboxes.removeIf(name -> isDone(name, last, this::toolbox));
        services.removeIf(name -> isDone(name, last, this::service));
        printed.clear();
    }

    private TypeElement[] annotations() {
        return AnnotationNames.ALL.stream()
                .map(elements::getTypeElement)
                .filter(Objects::nonNull)
                .toArray(TypeElement[]::new);
    }

    private void add(Element element) {
        Problems problems = new Problems(Nesting.outermost(element), this::canPointAt);
        for (AnnotationMirror mirror : element.getAnnotationMirrors()) {
            String annotation = Annotations.nameOf(mirror);
            switch (annotation) {
                case AnnotationNames.AI_SERVICE -> services.add(nameOf((TypeElement) element));
                case AnnotationNames.TOOL -> toolboxes.add(nameOf((TypeElement) Nesting.around(element)));
                default -> {}
            }
            StrayChecks.check(element, mirror, annotation, problems);
        }
        problems.print(messager, printed);
    }

    private void claim(Set<String> names, Function<TypeElement, ClassName> generatedName) {
        for (String name : names) {
            TypeElement type = elements.getTypeElement(name);
            if (type != null) {
                generated.claim(generatedName.apply(type), type);
            }
        }
    }

    private boolean isDone(String name, boolean last, Function<Subject, @Nullable TypeSpec> write) {
        TypeElement type = elements.getTypeElement(name);
        if (type == null || !ResolvedTypes.in(type)) {
            // It uses a type that does not exist yet. If nobody generates it, the compiler says so.
            return last;
        }
        Problems problems = new Problems(type, this::canPointAt);
        Subject subject = new Subject(
                type,
                elements,
                environment.getTypeUtils(),
                problems,
                new Suppressions(elements),
                new ResourceFiles(environment.getFiler()),
                this::inSource,
                options);
        options.faults().forEach(fault -> reportOnce(type, fault, problems));
        TypeSpec written = attempt(subject, write);
        if (problems.isWaiting() && !last) {
            return false;
        }
        if (written != null && !last) {
            files.write(written, subject);
        }
        problems.print(messager, printed);
        return true;
    }

    private void reportOnce(TypeElement type, String fault, Problems problems) {
        blamed = blamed.isEmpty() ? nameOf(type) : blamed;
        if (blamed.equals(nameOf(type))) {
            problems.report(type, "%s", fault);
        }
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
        Problems problems = subject.problems();
        var annotation = Annotations.find(subject.type(), AnnotationNames.AI_SERVICE);
        if (annotation.isEmpty() || !ServiceChecks.isInterface(subject, annotation.get())) {
            return null;
        }
        ServiceChecks.requireImplementable(subject);
        requireFree(RuntimeNames.serviceClass(subject.type()), subject);
        ServiceModel service = new ServiceReader(subject).read(annotation.get());
        if (problems.isUnwritable()) {
            return null;
        }
        boolean complete = true;
        for (ServiceModel.ToolUse tool : service.tools()) {
            complete &= !unwritten.contains(tool.toolbox());
            if (toolboxes.contains(tool.type().canonicalName())) {
                problems.awaitType();
            }
        }
        return problems.isEmpty() && complete ? ServiceWriter.write(service) : StubWriter.service(service);
    }

    private @Nullable TypeSpec toolbox(Subject subject) {
        Problems problems = subject.problems();
        ToolChecks.requireNameable(subject);
        requireFree(RuntimeNames.toolboxClass(subject.type()), subject);
        if (problems.isUnwritable()) {
            unwritten.add(RuntimeNames.toolboxClass(subject.type()));
            return null;
        }
        ToolboxModel toolbox = new ToolboxReader(subject).read();
        return problems.isEmpty() ? ToolboxWriter.write(toolbox) : StubWriter.toolbox(toolbox);
    }

    /** Sees that nothing else has the name of a class to be generated. An old class file of ours is no obstacle. */
    private void requireFree(ClassName name, Subject subject) {
        var rival = generated.rival(name, subject.type());
        TypeElement existing = elements.getTypeElement(name.canonicalName());
        if (rival.isPresent() || (existing != null && inSource(existing))) {
            subject.problems().refuseStub();
            subject.problems()
                    .report(
                            subject.type(),
                            "[NameCollision] The class generated for %s is %s, %s; rename one.",
                            Names.nested(subject.type()),
                            name.simpleName(),
                            rival.map(other -> "and so is that for " + other).orElse("which exists already"));
        }
    }

    /** Eclipse's compiler prints neither file nor line for records and what is in them, fields and constants of enums. */
    private boolean canPointAt(Element element) {
        boolean pointable = !eclipse
                || switch (element.getKind()) {
                    case RECORD, RECORD_COMPONENT, FIELD, ENUM_CONSTANT -> false;
                    default -> Nesting.around(element).getKind() != ElementKind.RECORD;
                };
        return pointable && inSource(element);
    }

    private boolean inSource(Element element) {
        return sources.contains(nameOf(Nesting.outermost(element)));
    }

    private static String nameOf(TypeElement type) {
        return type.getQualifiedName().toString();
    }
}
