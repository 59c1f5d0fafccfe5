package dev.typist.service;

import dev.typist.chat.Budget;
import dev.typist.chat.BudgetLimits;
import dev.typist.chat.ChatRequest;
import dev.typist.chat.ChatResponse;
import dev.typist.chat.FinishReason;
import dev.typist.chat.ToolCall;
import dev.typist.chat.ToolMessage;
import dev.typist.shape.Problem;
import dev.typist.shape.Reading;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One call of one method, as a state machine: {@link #start} and {@link #next} say what to send next, or that the method is
 * over. It sends nothing itself; a blocking, asynchronous or streaming driver does. Not thread-safe.
 *
 * <p>A typed method with tools goes through two phases, because gateways cannot have tools and a response format on one
 * request: first the tools, then the type, unless the last text of the first is a value already. An answer that is no value
 * is sent back with what is wrong, as often as the limits allow.
 */
final class Conversation<T> {

    private static final Problem CALLED_INSTEAD =
            new Problem("$", "the model called a tool, though none was offered, instead of answering");

    private final PromptMethod<T> method;
    private final ChatRequest plain;
    private final Tools tools;
    private final Limits limits;
    private final @Nullable Budget budget;
    private final List<ToolExecution> executions = new ArrayList<>();

    private ChatRequest request;
    private boolean calling;
    private int rounds;
    private int attempts = 1;
    private Tally tally = Tally.NOTHING;

    Conversation(PromptMethod<T> method, Object[] arguments, Tools tools, Limits limits) {
        this.method = method;
        this.tools = tools;
        this.limits = limits;
        BudgetLimits allowed = method.budget(limits);
        this.budget = allowed == null ? null : Budget.start(allowed);
        this.calling = !tools.specs().isEmpty();
        this.plain = method.request(arguments);
        this.request = calling
                ? plain.toBuilder().tools(tools.specs()).build()
                : plain.toBuilder().responseFormat(method.responseFormat()).build();
    }

    Step<T> start() {
        return ask();
    }

    Step<T> next(ChatResponse response) {
        tally = tally.plus(response);
        if (budget != null) {
            budget.charge(response);
        }
        refuseNoAnswer(response);
        if (!response.toolCalls().isEmpty()) {
            return runTools(response);
        }
        boolean typeMayFollow = calling && !method.result().isText();
        if (response.text().isBlank()) {
            return typeMayFollow ? askForType(response) : askAgain(response, OutputException.Kind.EMPTY, List.of());
        }
        Reading<T> reading = method.result().read(response.text());
        if (reading instanceof Reading.Value<T> value && (value.repairs().isEmpty() || !typeMayFollow)) {
            return new Step.Done<>(new Reply<>(value, response, tally, executions, attempts));
        }
        if (typeMayFollow || !(reading instanceof Reading.Failure<T> failure)) {
            return askForType(response);
        }
        return askAgain(response, OutputException.Kind.of(failure.kind()), failure.problems());
    }

    private Step<T> ask() {
        if (budget == null) {
            return new Step.Ask<>(request);
        }
        budget.take(method.name());
        return new Step.Ask<>(request.toBuilder().budget(budget).build());
    }

    /** Looked at before anything is read or run: a cut answer may look whole, and a cut call may look harmless. */
    private void refuseNoAnswer(ChatResponse response) {
        if (response.refusal().isPresent()) {
            Problem words = new Problem("$", response.refusal().get());
            throw failure(OutputException.Kind.REFUSED, response, List.of(words));
        }
        if (response.finishReason() == FinishReason.CONTENT_FILTER) {
            throw failure(OutputException.Kind.FILTERED, response, List.of());
        }
        if (response.finishReason() == FinishReason.LENGTH) {
            throw failure(OutputException.Kind.TRUNCATED, response, List.of());
        }
    }

    private Step<T> runTools(ChatResponse response) {
        if (!calling) {
            return askAgain(response, OutputException.Kind.TYPE, List.of(CALLED_INSTEAD));
        }
        if (rounds == limits.toolRounds()) {
            throw new ToolException(
                    method.name() + ": the model still calls tools after " + rounds + " round trips",
                    response.toolCalls().get(0).name(),
                    null);
        }
        rounds++;
        ToolAnswer direct = null;
        ChatRequest.Builder next = request.toBuilder().message(response.message());
        for (ToolCall call : response.toolCalls()) {
            if (budget != null) {
                budget.check(method.name());
            }
            ToolAnswer answer = tools.answer(method.name(), call);
            executions.add(new ToolExecution(call, answer.text()));
            next.message(new ToolMessage(call.id(), answer.text()));
            if (direct == null && answer.direct()) {
                direct = answer;
            }
        }
        if (direct != null) {
            return new Step.Done<>(
                    new Reply<>(method.result().of(method.name(), direct), response, tally, executions, attempts),
                    true);
        }
        request = next.build();
        return ask();
    }

    /** Tells what the tools answered in plain words: some providers refuse tool messages on a request without tools. */
    private Step<T> askForType(ChatResponse response) {
        calling = false;
        ChatRequest.Builder typed = plain.toBuilder().responseFormat(method.responseFormat());
        if (!response.text().isBlank()) {
            typed.assistant(response.text());
        }
        request = typed.user(Questions.forType(executions)).build();
        return ask();
    }

    /** Sends the answer back with what is wrong; the last attempt's failure is the method's. */
    private Step<T> askAgain(ChatResponse response, OutputException.Kind kind, List<Problem> problems) {
        if (attempts == method.attempts(limits) || !kind.isWorthAskingAgain()) {
            throw failure(kind, response, problems);
        }
        attempts++;
        if (kind == OutputException.Kind.EMPTY) {
            return ask();
        }
        ChatRequest.Builder again = request.toBuilder();
        if (!response.text().isBlank()) {
            again.assistant(response.text());
        }
        request = again.user(Questions.again(problems)).build();
        return ask();
    }

    private OutputException failure(OutputException.Kind kind, ChatResponse response, List<Problem> problems) {
        return new OutputException(method.name(), kind, response.text(), problems, attempts, tally.usage());
    }
}
