package dev.typist.processor;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;

/** Finds the system message of a whole service: its own, or else that of its parents. */
final class SystemReader {

    private final Subject subject;

    SystemReader(Subject subject) {
        this.subject = subject;
    }

    /** The constant text; empty if there is none. */
    String read() {
        Map<String, TypeElement> texts = new LinkedHashMap<>();
        collect(subject.type(), texts);
        if (texts.size() > 1) {
            subject.problems()
                    .report(
                            subject.type(),
                            "[ConflictingInheritance] %s inherits different @System texts from %s; write its own @System.",
                            Names.nested(subject.type()),
                            String.join(
                                    " and ",
                                    texts.values().stream().map(Names::nested).toList()));
        }
        return texts.keySet().stream().findFirst().orElse("");
    }

    private void collect(TypeElement type, Map<String, TypeElement> texts) {
        Optional<AnnotationMirror> system = Annotations.find(type, AnnotationNames.SYSTEM);
        if (system.isPresent()) {
            Annotations.Text text = Annotations.text(type, system.get(), "value", subject.problems());
            TextChecks.requireText(text, "system", subject.problems());
            texts.putIfAbsent(text.text(), type);
            return;
        }
        for (TypeMirror parent : type.getInterfaces()) {
            collect(TypeElements.of(parent), texts);
        }
    }
}
