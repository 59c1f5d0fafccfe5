package dev.typist.processor;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
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
    Optional<SourceText> read() {
        Map<String, Declared> texts = new LinkedHashMap<>();
        collect(subject.type(), texts);
        List<Declared> known =
                texts.values().stream().filter(each -> each.text.known()).toList();
        if (known.size() > 1) {
            subject.problems()
                    .report(
                            subject.type(),
                            "[ConflictingInheritance] %s inherits different @System texts from %s; write its own @System.",
                            Names.nested(subject.type()),
                            known.stream().map(each -> Names.nested(each.type)).collect(Collectors.joining(" and ")));
        }
        return texts.values().stream().map(Declared::text).findFirst();
    }

    private void collect(TypeElement type, Map<String, Declared> texts) {
        Optional<AnnotationMirror> system = Annotations.find(type, AnnotationNames.SYSTEM);
        if (system.isPresent()) {
            SourceText text = new TextReader(subject).read(type, system.get(), "system");
            texts.putIfAbsent(text.text(), new Declared(text, type));
            return;
        }
        for (TypeMirror parent : type.getInterfaces()) {
            collect(TypeElements.of(parent), texts);
        }
    }

    private record Declared(SourceText text, TypeElement type) {}
}
