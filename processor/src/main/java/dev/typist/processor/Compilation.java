package dev.typist.processor;

import com.palantir.javapoet.ClassName;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import javax.annotation.processing.Messager;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ModuleElement;
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
    /** Of the outermost types that were asked for in this round. */
    private final Map<TypeElement, Boolean> inSource = new HashMap<>();

    private final PendingTypes services = new PendingTypes(this::service);
    private final PendingTypes toolboxes = new PendingTypes(this::toolbox);
    /** Outermost types with annotations that may stand where nobody reads them. */
    private final TreeSet<String> annotated = new TreeSet<>();

    private final GeneratedNames generated = new GeneratedNames();
    private KnownTypes known = new KnownTypes();
    /** Toolboxes that cannot be written: a service that needs one can only be a stub. */
    private final Set<ClassName> unwritten = new HashSet<>();

    /** The types at which is reported what is wrong with all of the compilation, by the message. */
    private final Map<String, String> blamed = new HashMap<>();

    /** Of all rounds: a type may be read again because of another one, and its mistakes are the same. */
    private final Set<List<String>> printed = new HashSet<>();

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
        known = new KnownTypes();
        inSource.clear();
        for (Element root : round.getRootElements()) {
            if (root instanceof TypeElement type) {
                sources.add(nameOf(type));
            }
        }
        // All at once: each question of its own would walk through every source again.
        round.getElementsAnnotatedWithAny(annotations()).forEach(this::add);
        claim(toolboxes.names(), known::toolboxClass);
        claim(services.names(), known::serviceClass);
        boolean last = round.processingOver();
        toolboxes.read(this::subject, last);
        services.read(this::subject, last);
        boolean hold = toolboxes.isWaiting() || services.isWaiting();
        toolboxes.finish(hold, last ? null : files, this::print);
        services.finish(hold, last ? null : files, this::print);
        if (!hold) {
            annotated.forEach(this::checkStray);
            annotated.clear();
        }
    }

    private void print(Problems problems) {
        problems.print(messager, printed);
    }

    private TypeElement[] annotations() {
        return AnnotationNames.ALL.stream()
                .map(elements::getTypeElement)
                .filter(Objects::nonNull)
                .toArray(TypeElement[]::new);
    }

    private void add(Element element) {
        for (AnnotationMirror mirror : element.getAnnotationMirrors()) {
            switch (Annotations.nameOf(mirror)) {
                case AnnotationNames.AI_SERVICE -> add(element, services);
                case AnnotationNames.TOOL -> add(element.getEnclosingElement(), toolboxes);
                default -> {}
            }
        }
        Nesting.outermost(element).map(Compilation::nameOf).ifPresent(annotated::add);
    }

    /** Of anything else the compiler says that it cannot be annotated so. */
    private static void add(@Nullable Element element, PendingTypes pending) {
        if (element instanceof TypeElement type) {
            pending.add(nameOf(type));
        }
    }

    private void checkStray(String name) {
        Subject subject = subject(name);
        if (subject == null) {
            return;
        }
        try {
            StrayScanner.check(subject.type(), subject.problems());
        } catch (RuntimeException e) {
            Failures.report(e, subject);
        }
        print(subject.problems());
    }

    private void claim(Set<String> names, Function<TypeElement, ClassName> generatedName) {
        for (String name : names) {
            TypeElement type = elements.getTypeElement(name);
            if (type != null) {
                claim(type, generatedName);
            }
        }
    }

    private void claim(TypeElement type, Function<TypeElement, ClassName> generatedName) {
        try {
            generated.claim(generatedName.apply(type), type);
        } catch (RuntimeException e) {
            // It is thrown again, and reported, when the type is read.
        }
    }

    /** What is read of a type; null if it cannot be read, at least not yet. */
    private @Nullable Subject subject(String name) {
        TypeElement type = elements.getTypeElement(name);
        if (type == null) {
            return null;
        }
        Problems problems = new Problems(type, this::canPointAt, this::inSource);
        options.faults().forEach(fault -> reportOnce(type, fault, problems));
        return new Subject(
                type,
                elements,
                environment.getTypeUtils(),
                problems,
                new Suppressions(elements),
                new ResourceFiles(environment.getFiler()),
                this::inSource,
                options,
                known);
    }

    private void reportOnce(TypeElement type, String fault, Problems problems) {
        if (blamed.computeIfAbsent(fault, any -> nameOf(type)).equals(nameOf(type))) {
            problems.report(type, "%s", fault);
        }
    }

    /** Sees that a generated class can name the runtime; if not, nothing is written, not even a stub. */
    private boolean hasRuntime(Subject subject, boolean reports) {
        Optional<String> fault = RuntimeChecks.fault(subject);
        fault.ifPresent(message -> {
            subject.problems().refuseStub();
            if (reports) {
                reportOnce(subject.type(), message, subject.problems());
            }
        });
        return fault.isEmpty();
    }

    private static boolean isReadable(Subject subject) {
        if (BrokenTypes.isBroken(subject.type())) {
            subject.problems().awaitType();
            return false;
        }
        return new ResolvedTypes(subject).inHierarchy();
    }

    private @Nullable SourceFile service(Subject subject) {
        Problems problems = subject.problems();
        if (!isReadable(subject)) {
            return null;
        }
        var annotation = Annotations.find(subject.type(), AnnotationNames.AI_SERVICE);
        if (annotation.isEmpty() || !ServiceChecks.isInterface(subject, annotation.get())) {
            return null;
        }
        if (!hasRuntime(subject, true)) {
            return null;
        }
        ServiceChecks.requireImplementable(subject);
        requireFree(known.serviceClass(subject.type()), services, subject);
        ServiceModel service = new ServiceReader(subject).read(annotation.get());
        if (problems.isUnwritable()) {
            return null;
        }
        boolean complete = true;
        for (ServiceModel.ToolUse tool : service.tools()) {
            complete &= !unwritten.contains(tool.toolbox());
            if (toolboxes.isWaiting(tool.type().canonicalName())) {
                problems.awaitType();
            }
        }
        if (problems.isWaiting()) {
            return null;
        }
        return problems.isEmpty() && complete ? ServiceWriter.write(service) : StubWriter.service(service);
    }

    private @Nullable SourceFile toolbox(Subject subject) {
        Problems problems = subject.problems();
        if (!isReadable(subject)) {
            return null;
        }
        // Once is enough, and a service is the better place.
        if (!hasRuntime(subject, services.names().isEmpty())) {
            return null;
        }
        ToolChecks.requireNameable(subject);
        requireFree(known.toolboxClass(subject.type()), toolboxes, subject);
        if (problems.isUnwritable()) {
            unwritten.add(known.toolboxClass(subject.type()));
            return null;
        }
        ToolboxModel toolbox = new ToolboxReader(subject).read();
        if (problems.isWaiting()) {
            return null;
        }
        boolean complete = toolbox.complete() && toolbox.inherited().stream().allMatch(this::isThere);
        return problems.isEmpty() && complete ? ToolboxWriter.write(toolbox) : StubWriter.toolbox(toolbox);
    }

    /** Sees that nothing else has the name of a class to be generated. An old class file of ours is no obstacle. */
    private void requireFree(ClassName name, PendingTypes pending, Subject subject) {
        if (isFree(name, pending, subject.type())) {
            return;
        }
        subject.problems().refuseStub();
        subject.problems()
                .report(
                        subject.type(),
                        "[NameCollision] The class generated for %s is %s, %s; rename one.",
                        Names.nested(subject.type()),
                        name.simpleName(),
                        generated
                                .rival(name, subject.type())
                                .map(other -> "and so is that for " + other)
                                .orElse("which exists already"));
    }

    private boolean isFree(ClassName name, PendingTypes pending, TypeElement type) {
        if (!sources.contains(name.canonicalName())) {
            return generated.rival(name, type).isEmpty();
        }
        // Asked for no module, compilers look into each that there is.
        ModuleElement module = elements.getModuleOf(type);
        TypeElement existing = module == null
                ? elements.getTypeElement(name.canonicalName())
                : elements.getTypeElement(module, name.canonicalName());
        boolean taken = existing != null && inSource(existing) && !pending.isWritten(nameOf(type));
        return !taken && generated.rival(name, type).isEmpty();
    }

    /** What is wrong with the toolbox of a parent is reported there. */
    private boolean isThere(ToolboxModel.Inherited parent) {
        TypeElement type = elements.getTypeElement(parent.type().canonicalName());
        return type != null && isFree(parent.toolbox(), toolboxes, type);
    }

    private boolean canPointAt(Element element) {
        return (!eclipse || EclipsePlaces.isShown(element)) && inSource(element);
    }

    private boolean inSource(Element element) {
        Optional<TypeElement> outermost = Nesting.outermost(element);
        return outermost.isPresent()
                && inSource.computeIfAbsent(outermost.get(), type -> sources.contains(nameOf(type)));
    }

    private static String nameOf(TypeElement type) {
        return Names.qualified(type);
    }
}
