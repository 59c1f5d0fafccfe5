package dev.typist.processor;

import dev.typist.processor.SchemaProfile.Limit;
import dev.typist.processor.ServiceModel.ToolUse;
import dev.typist.processor.ToolboxModel.ToolModel;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;

/**
 * Compares all tools that a method of a service offers with what the providers that the user has named take in one request as
 * strict tools. More than that works too, but then models may send arguments that do not fit.
 */
final class ToolLimits {

    /** What is counted over all tools of a request; the rest is counted for each tool, where that is declared. */
    private static final List<Limit> TOGETHER = List.of(Limit.STRICT_TOOLS, Limit.OPTIONAL_PROPERTIES, Limit.UNIONS);

    private final Subject subject;
    private final AnnotationMirror annotation;
    private final List<Target> targets;
    private final Map<TypeElement, List<ToolModel>> known = new HashMap<>();

    ToolLimits(Subject subject, AnnotationMirror annotation) {
        this.subject = subject;
        this.annotation = annotation;
        this.targets = subject.options().chosen().stream()
                .filter(target -> TOGETHER.stream().anyMatch(target.profile().limits()::containsKey))
                .sorted()
                .toList();
    }

    /** Looks at the tools of a method. What is left to it as to every other is said once, at the service. */
    void check(ServiceMethod method, List<ToolUse> tools, boolean narrowed) {
        if (targets.isEmpty()) {
            return;
        }
        Map<Limit, Long> counts = counts(tools);
        Place ofService = Place.of(subject.type(), annotation);
        TypePath path = narrowed ? TypePath.from(method.element()) : new TypePath(ofService, "", ofService.element());
        String name = Names.nested(subject.type()) + (narrowed ? "." + method.name() : "");
        targets.forEach(target -> check(target, counts, path, name));
    }

    private Map<Limit, Long> counts(List<ToolUse> uses) {
        List<SchemaFacts> facts = uses.stream()
                .map(use -> subject.elements().getTypeElement(use.type().canonicalName()))
                .flatMap(type -> subject.known().tools(type, subject.types()).stream())
                .flatMap(this::model)
                .map(tool -> SchemaFacts.of(tool.schema()))
                .toList();
        Map<Limit, Long> counts = new EnumMap<>(Limit.class);
        for (Limit limit : TOGETHER) {
            counts.put(
                    limit, facts.stream().mapToLong(each -> each.count(limit)).sum());
        }
        counts.put(Limit.STRICT_TOOLS, (long) facts.size());
        return counts;
    }

    /** A tool as it is written; none if it cannot be, which is reported with its toolbox. */
    private Stream<ToolModel> model(ExecutableElement tool) {
        TypeElement home = (TypeElement) Nesting.around(tool);
        Problems unheard = new Problems(home, element -> false, element -> true);
        String name = ToolElements.name(tool, unheard);
        return known
                .computeIfAbsent(
                        home,
                        type -> new ToolboxReader(subject.of(type, unheard))
                                .read()
                                .tools())
                .stream()
                .filter(model -> model.name().equals(name));
    }

    private void check(Target target, Map<Limit, Long> counts, TypePath path, String name) {
        counts.forEach((limit, count) -> {
            if (count > target.profile().most(limit)) {
                subject.problems()
                        .warn(
                                path,
                                "[ToolLimit] %s %d %s, and %s takes at most %d with schemas that its models have to keep to, so"
                                        + " they may call them with arguments that do not fit, and are then told so; leave tools to"
                                        + " the methods that need them with @Prompt(tools = …)",
                                limit == Limit.STRICT_TOOLS ? name + " offers" : "The tools of " + name + " have",
                                count,
                                limit.unit(),
                                target.profile().name(),
                                target.profile().most(limit));
            }
        });
    }
}
