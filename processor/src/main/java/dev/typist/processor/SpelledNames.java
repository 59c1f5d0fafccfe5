package dev.typist.processor;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import javax.lang.model.element.Element;

/** Sees that no two names differ only in case: providers do not promise the case of what a model writes. */
final class SpelledNames {

    private final Problems problems;
    private final Map<String, String> bySpelling = new HashMap<>();

    SpelledNames(Problems problems) {
        this.problems = problems;
    }

    /** Adds the name of an element to a group of names; false if it is taken, which is reported. */
    boolean add(String name, Element element, TypePath path, String group) {
        String other = bySpelling.putIfAbsent(name.toLowerCase(Locale.ROOT), name);
        if (other != null) {
            problems.report(
                    problems.canPointAt(element) ? Place.of(element) : path.place(),
                    "[CaseCollision] The %s %s and %s %s; rename one.",
                    group,
                    other,
                    name,
                    other.equals(name) ? "are the same" : "differ only in case, which models do not keep apart");
        }
        return other == null;
    }
}
