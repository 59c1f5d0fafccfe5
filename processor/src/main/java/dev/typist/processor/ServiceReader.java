package dev.typist.processor;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeVariableName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.AnnotationMirror;

/** Reads a service. */
final class ServiceReader {

    private final Subject subject;

    ServiceReader(Subject subject) {
        this.subject = subject;
    }

    /** Reads all that can be read; if there are problems, only what a stub needs is complete. */
    ServiceModel read(AnnotationMirror annotation) {
        boolean generic = !subject.type().getTypeParameters().isEmpty();
        OptionsReader options = new OptionsReader(subject);
        Optional<Option> model = model(annotation, options);
        List<ServiceModel.ToolUse> tools = new ToolUseReader(subject, annotation).read();
        PromptReader prompts = new PromptReader(
                subject,
                new TypeReader(subject),
                new SystemReader(subject).read(),
                new NarrowedTools(tools, subject),
                new ToolLimits(subject, annotation),
                options.ofService(annotation));
        RawParents raw = RawParents.report(subject);
        SignatureReader signatures = new SignatureReader(subject);
        List<Signature> all = new ArrayList<>();
        List<PromptModel> methods = new ArrayList<>();
        ResolvedTypes resolved = new ResolvedTypes(subject);
        for (ServiceMethod method : new MethodCollector(subject).collect()) {
            if (!method.declarations().stream().allMatch(resolved::in)) {
                continue;
            }
            Signature signature = signatures.read(method);
            all.add(signature);
            // In a generic service nothing is known of the types: one problem is enough.
            PromptModel prompt = generic || raw.declare(method) ? null : prompts.read(method, signature);
            if (prompt != null) {
                methods.add(prompt);
            }
        }
        prompts.finish();
        return new ServiceModel(
                ClassName.get(subject.type()),
                GeneratedClasses.read(subject, subject.known().serviceClass(subject.type())),
                TypeName.get(subject.type().asType()),
                subject.type().getTypeParameters().stream()
                        .map(TypeVariableName::get)
                        .toList(),
                tools,
                model,
                all,
                methods);
    }

    private Optional<Option> model(AnnotationMirror annotation, OptionsReader options) {
        Annotations.Text model = Annotations.text(subject.type(), annotation, "model", subject.problems());
        if (model.text().isEmpty()) {
            return Optional.empty();
        }
        if (model.text().isBlank()) {
            subject.problems()
                    .report(
                            model.place(),
                            "[BlankModel] The model's name is blank; write it as the gateway knows it, or remove it.");
            return Optional.empty();
        }
        return Optional.ofNullable(options.text("model", model));
    }
}
