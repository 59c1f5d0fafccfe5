package dev.typist.examples;

import dev.typist.chat.AiException;
import dev.typist.chat.ChatOptions;
import dev.typist.litellm.LiteLlm;
import dev.typist.service.Reply;
import dev.typist.service.ToolExecution;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;

/** What {@code ./demo} runs: one interface, a typed record, a tool call, through the gateway that the environment names. */
final class Demo {

    private final PrintStream out;
    private final HelpDesk desk;

    private Demo(PrintStream out, HelpDesk desk) {
        this.out = out;
        this.desk = desk;
    }

    /**
     * Runs the demo.
     *
     * @param arguments none
     */
    public static void main(String[] arguments) throws IOException {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        try {
            LiteLlm model = LiteLlm.fromEnvironment();
            out.println("Through " + model);
            ChatOptions repeatable =
                    ChatOptions.builder().temperature(0).seed(1).build();
            new Demo(out, new HelpDesk_AiService(model.with(repeatable), new Orders())).run();
        } catch (AiException | IllegalArgumentException e) {
            System.err.println("demo: " + e.getMessage());
            System.exit(1);
        }
    }

    private void run() throws IOException {
        heading("The interface");
        out.print(source("HelpDesk.java"));

        heading("A typed record");
        String message = "My order 4711 has not arrived. Anna Berg";
        out.println("triage(\"" + message + "\")");
        Reply<Enquiry> enquiry = desk.triage(message);
        out.println("  = " + enquiry.value());
        spent(enquiry);

        heading("A Java method as a tool");
        String question = "What is the status of order " + enquiry.value().orderId() + "?";
        out.println("answer(\"" + question + "\")");
        Reply<String> answer = desk.answer(question);
        for (ToolExecution execution : answer.toolCalls()) {
            out.println("  the model called " + execution.call().name()
                    + execution.call().arguments());
            out.println("  Orders answered  " + execution.answer());
        }
        out.println("  = " + answer.value());
        spent(answer);
    }

    private void heading(String text) {
        out.println();
        out.println("── " + text + " " + "─".repeat(70 - text.length()));
    }

    private void spent(Reply<?> reply) {
        out.println("  " + reply.model() + ", " + reply.usage().inputTokens() + " tokens in, "
                + reply.usage().outputTokens() + " out, "
                + reply.cost()
                        .map(cost -> "$" + cost.setScale(6, RoundingMode.HALF_UP))
                        .orElse("cost unknown"));
    }

    /** The interface as it was compiled, without the lines before its Javadoc. */
    private static String source(String name) throws IOException {
        try (InputStream source = Demo.class.getResourceAsStream(name)) {
            if (source == null) {
                throw new IOException(name + " is not beside the demo's classes");
            }
            String text = new String(source.readAllBytes(), StandardCharsets.UTF_8);
            return text.substring(text.indexOf("@AiService"));
        }
    }
}
