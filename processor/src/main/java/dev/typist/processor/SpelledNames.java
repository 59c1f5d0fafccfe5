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

    /** Adds the name of an element to a group of names. */
    void add(Element element, TypePath path, String group) {
        String name = element.getSimpleName().toString();
        String other = bySpelling.putIfAbsent(name.toLowerCase(Locale.ROOT), name);
        if (other != null) {
            problems.report(
                    problems.canPointAt(element) ? Place.of(element) : path.place(),
                    "[CaseCollision] The %s %s and %s differ only in case, which models do not keep apart; rename one.",
                    group,
                    other,
                    name);
        }
    }
}
