package dev.typist.service;

import dev.typist.shape.Problem;
import java.util.List;

/** What we say to a model in our own words. */
final class Questions {

    private static final int MOST_PROBLEMS = 20;

    private Questions() {}

    /** Says the form of an answer in words; the word JSON must be there, or some providers refuse to hold a model to it. */
    static String form(Schemas schemas) {
        return schemas.types() != null
                ? "Answer with JSON of this form, and nothing else:\n" + schemas.types()
                : "Answer with JSON that follows this JSON schema, and nothing else; do not repeat the schema:\n"
                        + schemas.portable();
    }

    static String forType(List<ToolExecution> executions, AnswerForm form) {
        StringBuilder question = new StringBuilder();
        for (ToolExecution execution : executions) {
            question.append("The tool ")
                    .append(execution.call().name())
                    .append(" was called with ")
                    .append(execution.call().arguments())
                    .append(" and answered: ")
                    .append(execution.answer())
                    .append('\n');
        }
        if (form.tool() != null) {
            return question.append("Now give the answer by calling the tool ")
                    .append(AnswerForm.TOOL_NAME)
                    .append('.')
                    .toString();
        }
        // Where the form is said in words, they follow.
        return question.append(
                        form.words().isEmpty()
                                ? "Now give the answer as JSON of the required form, and nothing else."
                                : "Now give the answer.")
                .toString();
    }

    /**
     * Says what is wrong with an answer and what is wanted instead.
     *
     * @param problems what is wrong; none if there was no answer
     * @param form how it was asked for
     * @param words the form in words, if the model has to be told of it; else empty
     */
    static String again(List<Problem> problems, AnswerForm form, String words) {
        StringBuilder question = new StringBuilder();
        if (problems.isEmpty()) {
            question.append("The last answer was empty.\n");
        } else {
            question.append("That answer cannot be used:\n");
            problems.stream()
                    .limit(MOST_PROBLEMS)
                    .forEach(problem -> question.append("- ").append(problem).append('\n'));
        }
        if (form.mode() == null) {
            return question.append("Give the whole answer again, and nothing else.")
                    .toString();
        }
        if (form.tool() == null) {
            return question.append(
                            words.isEmpty()
                                    ? "Give the whole answer again as JSON of the required form, and nothing else."
                                    : words)
                    .toString();
        }
        question.append("Call the tool ").append(AnswerForm.TOOL_NAME).append(" again with the whole answer.");
        return words.isEmpty()
                ? question.toString()
                : question.append(" If there is no such tool: ").append(words).toString();
    }
}
