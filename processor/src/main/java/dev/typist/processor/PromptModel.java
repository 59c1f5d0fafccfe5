package dev.typist.processor;

import com.palantir.javapoet.ClassName;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A method of a service: what it sends and what it gives back.
 *
 * @param name the service's and its own, for messages and spending reports: {@code HelpDesk.triage}
 * @param system the system message, empty if there is none
 * @param examples what is sent between the two
 * @param prompt the user message
 * @param extras the parameters that no text names, because they have another role
 * @param result the type of the answer
 * @param kind what is around it in what the method returns
 * @param schemas how the answer is asked for; empty if it is text
 * @param toolboxes those of the service that are left to the method; empty if all are
 * @param options by member of {@code @Options}, what is written there for the method or its service
 * @param files those of its texts that stand in files
 */
record PromptModel(
        String name,
        Signature signature,
        List<Segment> system,
        List<Example> examples,
        List<Segment> prompt,
        List<Parameter> extras,
        ValueType result,
        ResultKind kind,
        Optional<AnswerSchemas> schemas,
        Optional<List<ClassName>> toolboxes,
        Map<String, Option> options,
        List<SourceText> files) {

    boolean isText() {
        return schemas.isEmpty();
    }

    /** A turn of the user and the model's answer. */
    record Example(String user, String assistant) {}

    /** A piece of a message. */
    sealed interface Segment {}

    /** Text. */
    record Literal(String text) implements Segment {}

    /**
     * A parameter, or something inside it.
     *
     * @param name its name in the template
     * @param code the expression for it
     * @param nullable whether it may be null and is then written as nothing
     */
    record Argument(String name, Code code, ValueType type, boolean nullable) implements Segment {}
}
