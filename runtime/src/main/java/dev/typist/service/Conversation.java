package dev.typist.service;

import dev.typist.chat.ChatRequest;
import dev.typist.chat.ChatResponse;
import dev.typist.chat.FinishReason;
import dev.typist.chat.ToolCall;
import dev.typist.chat.ToolMessage;
import dev.typist.shape.MismatchException;
import dev.typist.shape.Problem;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One call of one method, as a state machine: {@link #start} and {@link #next} say what to send next, or that the method is
 * over. It sends nothing itself; a blocking, asynchronous or streaming driver does. Not thread-safe.
 *
 * <p>A typed method with tools goes through two phases, because gateways cannot have tools and a response format on one
 * request: first the tools, then the type, unless the last text of the first is a value already.
 */
final class Conversation<T> {

    private static final Problem CALLED_INSTEAD =
            new Problem("$", "the model called a tool, though none was offered, instead of answering");

    private final PromptMethod<T> method;
    private final ChatRequest plain;
    private final Tools tools;
    private final int mostRounds;
    private final List<ToolExecution> executions = new ArrayList<>();

    private ChatRequest request;
    private boolean calling;
    private int rounds;
    private Tally tally = Tally.NOTHING;

    Conversation(PromptMethod<T> method, Object[] arguments, Tools tools, int mostRounds) {
        this.method = method;
        this.tools = tools;
        this.mostRounds = mostRounds;
        this.calling = !tools.specs().isEmpty();
        this.plain = method.request(arguments);
        this.request = calling
                ? plain.toBuilder().tools(tools.specs()).build()
                : plain.toBuilder().responseFormat(method.responseFormat()).build();
    }

    Step<T> start() {
        return new Step.Ask<>(request);
    }

    Step<T> next(ChatResponse response) {
        tally = tally.plus(response);
        refuseNoAnswer(response);
        if (!response.toolCalls().isEmpty()) {
            return runTools(response);
        }
        boolean typeMayFollow = calling && !method.result().isText();
        if (response.text().isBlank()) {
            if (typeMayFollow) {
                return askForType(response);
            }
            throw failure(OutputException.Kind.EMPTY, response, List.of(), null);
        }
        try {
            T value = method.result().read(response.text());
            return new Step.Done<>(new Reply<>(value, response, tally, executions, 1));
        } catch (MismatchException mismatch) {
            if (typeMayFollow) {
                return askForType(response);
            }
            throw failure(
                    mismatch.isSyntax() ? OutputException.Kind.SYNTAX : OutputException.Kind.TYPE,
                    response,
                    mismatch.problems(),
                    mismatch);
        }
    }

    /** Looked at before anything is read or run: a cut answer may look whole, and a cut call may look harmless. */
    private void refuseNoAnswer(ChatResponse response) {
        if (response.refusal().isPresent()) {
            throw failure(
                    OutputException.Kind.REFUSED,
                    response,
                    List.of(new Problem("$", response.refusal().get())),
                    null);
        }
        if (response.finishReason() == FinishReason.CONTENT_FILTER) {
            throw failure(OutputException.Kind.FILTERED, response, List.of(), null);
        }
        if (response.finishReason() == FinishReason.LENGTH) {
            throw failure(OutputException.Kind.TRUNCATED, response, List.of(), null);
        }
    }

    private Step<T> runTools(ChatResponse response) {
        if (!calling) {
            throw failure(OutputException.Kind.TYPE, response, List.of(CALLED_INSTEAD), null);
        }
        if (rounds == mostRounds) {
            throw new ToolException(
                    method.name() + ": the model still calls tools after " + mostRounds + " round trips",
                    response.toolCalls().get(0).name(),
                    null);
        }
        rounds++;
        ChatRequest.Builder next = request.toBuilder().message(response.message());
        for (ToolCall call : response.toolCalls()) {
            String answer = tools.answer(method.name(), call);
            executions.add(new ToolExecution(call, answer));
            next.message(new ToolMessage(call.id(), answer));
        }
        request = next.build();
        return new Step.Ask<>(request);
    }

    /** Tells what the tools answered in plain words: some providers refuse tool messages on a request without tools. */
    private Step<T> askForType(ChatResponse response) {
        calling = false;
        ChatRequest.Builder typed = plain.toBuilder().responseFormat(method.responseFormat());
        if (!response.text().isBlank()) {
            typed.assistant(response.text());
        }
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
        request = typed.user(question.append("Now give the answer as JSON of the required form, and nothing else.")
                        .toString())
                .build();
        return new Step.Ask<>(request);
    }

    private OutputException failure(
            OutputException.Kind kind, ChatResponse response, List<Problem> problems, @Nullable Throwable cause) {
        return new OutputException(method.name(), kind, response.text(), problems, 1, tally.usage(), cause);
    }
}
