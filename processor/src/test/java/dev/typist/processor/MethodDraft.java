package dev.typist.processor;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A method of a random service, before it is written down. */
final class MethodDraft {

    final String name;
    final List<Parameter> parameters = new ArrayList<>();
    /** The template; null if the only parameter is the prompt. */
    @Nullable
    String prompt;
    /** How the text of the prompt is written, if not as a literal. */
    @Nullable
    String promptCode;

    @Nullable
    String system;
    /** Members of the prompt's annotation besides its text. */
    String more = "";

    String annotations = "";
    String typeParameters = "";
    String result;
    String thrown = "";

    private final int spelling;

    MethodDraft(String name, String result, Dice dice) {
        this.name = name;
        this.result = result;
        this.spelling = dice.below(1 << 20);
    }

    boolean hasTexts() {
        return parameters.stream().anyMatch(parameter -> !parameter.placeholder.isEmpty());
    }

    String written(Draft draft) {
        // The same spelling whenever it is written.
        RandomTexts texts = new RandomTexts(new Dice(spelling));
        StringBuilder code = new StringBuilder(annotations);
        if (system != null) {
            code.append(draft.typist("System", texts.literal(system))).append('\n');
        }
        if (prompt != null) {
            String text = promptCode == null ? texts.literal(prompt) : promptCode;
            code.append(draft.typist("Prompt", more.isEmpty() ? text : "value = " + text + ", " + more))
                    .append('\n');
        }
        return code.append(typeParameters)
                .append(result)
                .append(' ')
                .append(name)
                .append(parameters.stream()
                        .map(parameter -> parameter.annotations + parameter.type + " " + parameter.name)
                        .collect(Collectors.joining(", ", "(", ")")))
                .append(thrown)
                .append(";\n")
                .toString();
    }

    /**
     * A parameter.
     *
     * @param placeholder its name in templates; empty if it goes beside the prompt
     */
    record Parameter(String annotations, String type, String name, String placeholder) {}
}
