package dev.typist.processor;

import com.google.errorprone.annotations.FormatMethod;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.annotation.processing.Messager;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;
import javax.tools.Diagnostic;

/** What is wrong with one type: collected while it is read, printed once at the end. */
final class Problems {

    private final TypeElement subject;
    private final Predicate<Element> pointable;
    private final Predicate<Element> source;
    private final Set<Problem> problems = new LinkedHashSet<>();
    private final Set<Problem> warnings = new LinkedHashSet<>();
    private final Set<Problem> unresolved = new LinkedHashSet<>();
    private final Set<Lack> lacking = new LinkedHashSet<>();

    private boolean waiting;
    private boolean unwritable;
    private int remarks;

    /** For a type, with what the compiler can point at, and what it compiles in this run. */
    Problems(TypeElement subject, Predicate<Element> pointable, Predicate<Element> source) {
        this.subject = subject;
        this.pointable = pointable;
        this.source = source;
    }

    /** Whether the compiler can point at an element. It has no file and no line for what it read from a class file. */
    boolean canPointAt(Element element) {
        return pointable.test(element);
    }

    /** An element as a place, or if the compiler cannot point at it, one that leads there. */
    Place place(Element element, Place otherwise) {
        return canPointAt(element) ? Place.of(element) : otherwise;
    }

    @FormatMethod
    void report(Place place, String format, Object... arguments) {
        remarks++;
        problems.add(Problem.at(place, String.format(format, arguments)));
    }

    @FormatMethod
    void report(Element element, String format, Object... arguments) {
        report(Place.of(element), format, arguments);
    }

    /** Warns, unless a {@code @SuppressWarnings} around it says that the user knows. */
    @FormatMethod
    void warn(Element element, String format, Object... arguments) {
        warn(TypePath.from(element), format, arguments);
    }

    /**
     * Warns, unless a {@code @SuppressWarnings} around it says that the user knows. The message ends with what to do, and goes
     * on with how to say that.
     */
    @FormatMethod
    void warn(TypePath path, String format, Object... arguments) {
        remarks++;
        String code = format.substring(1, format.indexOf(']'));
        if (path.covers().noneMatch(each -> suppresses(each, code))) {
            String message = String.format(format, arguments);
            warnings.add(Problem.at(
                    path.place(), message + ", or say with @SuppressWarnings(\"typist:" + code + "\") that you know."));
        }
    }

    /** The code alone is what two of the warnings once asked for. */
    private static boolean suppresses(Element element, String code) {
        Set<String> words = Set.of("typist:" + code, "typist:all", code);
        return Annotations.find(element, "java.lang.SuppressWarnings")
                .filter(mirror -> Annotations.array(mirror, "value").stream()
                        .anyMatch(value -> value.getValue() instanceof String word && words.contains(word)))
                .isPresent();
    }

    /** A type that does not exist yet. If nobody generates it, the compiler itself will say so. */
    void awaitType() {
        await();
    }

    /** A type that does not exist yet, and what names it. */
    void awaitType(TypeMirror missing, Element origin) {
        await();
        if (!source.test(origin)) {
            awaitClass(
                    TypeElements.of(missing).getQualifiedName().toString(),
                    Nesting.outwards(origin).stream()
                            .filter(TypeElement.class::isInstance)
                            .map(Names::describe)
                            .findFirst()
                            .orElse(""));
        }
    }

    /** A class that does not exist yet, and the class file that names it, if that is known. */
    void awaitClass(String missing, String home) {
        await();
        lacking.add(new Lack(missing, home));
    }

    /** After the last round: of class files no compiler says what they lack, as long as it can do without. */
    void reportLacking() {
        lacking.forEach(lack -> report(
                subject,
                "[IncompleteClassPath] %s names %s, which is not on the class path; add the library that it is in.",
                lack.home.isEmpty() ? "A class file" : "The class file of " + lack.home,
                lack.missing));
    }

    /** A constant that does not exist yet: compilers hand over this text, as if the user had written it. */
    void awaitConstant(Place place) {
        await();
        unresolved.add(new Problem(
                place,
                "[UnresolvedConstant] The compiler does not know the value of this text. Either the constant it names does"
                        + " not exist, or the text is literally \"<error>\", which no compiler tells apart from that;"
                        + " write another text."));
    }

    private void await() {
        remarks++;
        waiting = true;
    }

    /** Notes that not even a stub can be written: it would only add errors. */
    void refuseStub() {
        remarks++;
        unwritable = true;
    }

    /** How often anything was said, wherever it led: what was read without a word can be taken over as it is. */
    int remarks() {
        return remarks;
    }

    boolean isUnwritable() {
        return unwritable;
    }

    /** Whether another round may make this type readable. */
    boolean isWaiting() {
        return waiting;
    }

    boolean isEmpty() {
        return problems.isEmpty() && unresolved.isEmpty();
    }

    /** Prints every problem that was not printed for another type. */
    void print(Messager messager, Set<List<String>> printed) {
        unresolved.forEach(problem -> print(Diagnostic.Kind.ERROR, problem, messager, printed));
        problems.forEach(problem -> print(Diagnostic.Kind.ERROR, problem, messager, printed));
        warnings.forEach(problem -> print(Diagnostic.Kind.WARNING, problem, messager, printed));
    }

    private void print(Diagnostic.Kind kind, Problem problem, Messager messager, Set<List<String>> printed) {
        if (!printed.add(problem.identity(subject))) {
            return;
        }
        Place place = problem.place;
        if (canPointAt(place.element())) {
            place = place.printable();
            messager.printMessage(kind, problem.message, place.element(), place.annotation(), place.value());
        } else {
            // The message would have neither file nor line: blame the type that leads there.
            messager.printMessage(kind, "[" + Names.describe(place.element()) + "] " + problem.message, nearest());
        }
    }

    /** The type, or if the compiler cannot point at it, something in it or around it. */
    private Element nearest() {
        return Stream.concat(
                        Stream.concat(Stream.of(subject), subject.getEnclosedElements().stream()),
                        Nesting.outwards(subject).stream())
                .filter(this::canPointAt)
                .findFirst()
                .orElse(subject);
    }

    /** A class that is not there, and the class file that names it. */
    private record Lack(String missing, String home) {}

    /** One message at one place. */
    record Problem(Place place, String message) {

        private static final Pattern WAY = Pattern.compile("^(\\[\\w+] )\\S+: ");

        /** With the closer place in words, if there is one. */
        static Problem at(Place place, String message) {
            int text = message.indexOf("] ") + 2;
            return new Problem(
                    place,
                    place.detail().isEmpty()
                            ? message
                            : message.substring(0, text) + place.detail() + ": " + message.substring(text));
        }

        /**
         * Two ways may lead to one type, in different rounds and so by elements that are not equal: what is wrong there is
         * still one problem. What the compiler has lost the way to is a problem of the type in which it was found.
         */
        List<String> identity(TypeElement subject) {
            String said = switch (place.element().getKind()) {
                case RECORD_COMPONENT, RECORD, ENUM -> WAY.matcher(message).replaceFirst("$1");
                default -> message;
            };
            String way = Nesting.outwards(place.element()).stream()
                    .map(each -> each.getKind() + " " + each)
                    .collect(Collectors.joining(" in "));
            String home = Nesting.outermost(place.element()).isPresent() ? "" : Names.qualified(subject);
            return List.of(home, way, String.valueOf(place.annotation()), String.valueOf(place.value()), said);
        }
    }
}
