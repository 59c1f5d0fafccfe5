package dev.typist.service;

import dev.typist.shape.Problem;
import java.util.List;

/** What we say to a model in our own words. */
final class Questions {

    private static final int MOST_PROBLEMS = 20;

    private Questions() {}

    static String forType(List<ToolExecution> executions) {
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
        return question.append("Now give the answer as JSON of the required form, and nothing else.")
                .toString();
    }

    static String again(List<Problem> problems) {
        StringBuilder question = new StringBuilder("That answer cannot be used:\n");
        problems.stream()
                .limit(MOST_PROBLEMS)
                .forEach(problem -> question.append("- ").append(problem).append('\n'));
        return question.append("Give the whole answer again as JSON of the required form, and nothing else.")
                .toString();
    }
}
