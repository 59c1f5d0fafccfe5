package dev.typist.service;

import dev.typist.chat.GatewayException;
import dev.typist.shape.Repair;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Says on one line each what a method did to come to its value, so that one that returns the bare value hides nothing. The
 * logger is named like {@link PromptRunner}; what costs another model call is a warning.
 */
final class MethodLog {

    private static final Logger LOGGER = System.getLogger(PromptRunner.class.getName());
    private static final int MOST_TOLD = 5;
    private static final int LONGEST = 500;

    private MethodLog() {}

    static void repaired(String method, List<Repair> repairs) {
        if (LOGGER.isLoggable(Level.INFO)) {
            int more = repairs.size() - MOST_TOLD;
            LOGGER.log(
                    Level.INFO,
                    line(method + ": the answer was repaired: "
                            + repairs.stream()
                                    .limit(MOST_TOLD)
                                    .map(repair -> shortened(repair.toString()))
                                    .collect(Collectors.joining("; "))
                            + (more > 0 ? "; and " + more + " more" : "")));
        }
    }

    static void askedAgain(OutputException answer) {
        if (LOGGER.isLoggable(Level.WARNING)) {
            LOGGER.log(
                    Level.WARNING,
                    line(shortened(String.valueOf(answer.getMessage())) + " (" + answer.kind() + ", asking again)"));
        }
    }

    static void schemaRefused(String method, GatewayException refusal) {
        if (LOGGER.isLoggable(Level.WARNING)) {
            LOGGER.log(
                    Level.WARNING,
                    line(method + ": the provider refused the schema (asking in words): "
                            + shortened(String.valueOf(refusal.getMessage()))));
        }
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
    }

    /** What a model wrote must not look like another line of the log. */
    private static String line(String text) {
        return text.replaceAll("\\p{Cntrl}+", " ");
    }
}
