package dev.typist.processor;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.lang.model.element.TypeElement;

/** Understands what compilers throw at whoever asks a class file for a type that is not on the class path. */
final class IncompleteClassPath {

    private static final Pattern ECLIPSE = Pattern.compile(
            "The type (\\S+) cannot be resolved\\. It is indirectly referenced from required \\w+ ([^\\s(]+)");
    private static final Pattern JAVAC = Pattern.compile("class file for (\\S+) not found()");

    private IncompleteClassPath() {}

    /** Lets the subject wait for the type if an exception says that one is missing; false if it says something else. */
    static boolean isSaidBy(RuntimeException failure, Subject subject) {
        Optional<Matcher> words = words(failure);
        words.ifPresent(found -> subject.problems().awaitClass(found.group(1), nested(found.group(2), subject)));
        return words.isPresent();
    }

    private static Optional<Matcher> words(RuntimeException failure) {
        Pattern pattern = switch (failure.getClass().getName()) {
            case "org.eclipse.jdt.internal.compiler.problem.AbortCompilation" -> ECLIPSE;
            case "com.sun.tools.javac.code.Symbol$CompletionFailure" -> JAVAC;
            default -> null;
        };
        return pattern == null
                ? Optional.empty()
                : Optional.of(pattern.matcher(String.valueOf(failure.getMessage())))
                        .filter(Matcher::find);
    }

    private static String nested(String name, Subject subject) {
        TypeElement type = name.isEmpty() ? null : subject.elements().getTypeElement(name.replace('$', '.'));
        return type == null ? name : Names.nested(type);
    }
}
