package dev.typist.processor;

import dev.typist.processor.SchemaProfile.Limit;
import dev.typist.processor.ToolboxModel.ToolModel;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.TypeElement;

/**
 * Compares all tools of a service with what providers take in one request as strict tools. More than that works
 * too, but then nothing holds the models to the parameters.
 */
final class ToolLimits {

    private final Subject subject;

    ToolLimits(Subject subject) {
        this.subject = subject;
    }

    /** Looks at the tools of some classes together. */
    void check(List<TypeElement> classes, Place place) {
        Map<Limit, Long> counts = counts(classes);
        subject.options().targets().stream()
                .sorted()
                .filter(target -> target.profile().limits().containsKey(Limit.STRICT_TOOLS))
                .forEach(target -> check(target, counts, place));
    }

    private Map<Limit, Long> counts(List<TypeElement> classes) {
        List<ToolModel> tools = new ArrayList<>();
        for (TypeElement type : classes) {
            // What is wrong with a toolbox is reported with the toolbox.
            Problems unheard = new Problems(type, element -> false, element -> true);
            tools.addAll(new ToolboxReader(subject.of(type, unheard)).read().tools());
        }
        Map<Limit, Long> counts = new EnumMap<>(Limit.class);
        counts.put(Limit.STRICT_TOOLS, (long) tools.size());
        for (ToolModel tool : tools) {
            SchemaFacts facts = SchemaFacts.of(tool.schema());
            for (Limit limit : List.of(Limit.OPTIONAL_PROPERTIES, Limit.UNIONS)) {
                counts.merge(limit, facts.count(limit), Long::sum);
            }
        }
        return counts;
    }

    private void check(Target target, Map<Limit, Long> counts, Place place) {
        counts.forEach((limit, count) -> {
            if (count > target.profile().most(limit)) {
                subject.problems()
                        .warn(
                                new TypePath(place, "", place.element()),
                                "[ToolLimit] The tools of %s have %d %s, and %s takes at most %d, so nothing holds its models to"
                                        + " the parameters; leave tools to the methods that need them with @Prompt(tools = …),"
                                        + " or say with @SuppressWarnings(\"typist:ToolLimit\") that you know.",
                                Names.nested(subject.type()),
                                count,
                                limit.unit(),
                                target.profile().name(),
                                target.profile().most(limit));
            }
        });
    }
}
