package dev.typist.service;

import dev.typist.chat.AiException;
import dev.typist.chat.Budget;
import dev.typist.chat.BudgetExhaustedException;
import dev.typist.chat.BudgetLimits;
import dev.typist.chat.ChatRequest;
import dev.typist.chat.ChatResponse;
import dev.typist.chat.FinishReason;
import dev.typist.chat.GatewayException;
import dev.typist.chat.ToolCall;
import dev.typist.chat.ToolMessage;
import dev.typist.shape.Problem;
import dev.typist.shape.Reading;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One call of one method, as a state machine: {@link #start}, {@link #next} and {@link #failed} say what to send next, or that
 * the method is over. It sends nothing itself; a blocking, asynchronous or streaming driver does. Not thread-safe.
 *
 * <p>A typed method with tools goes through two phases, because gateways cannot have tools and a response format on one
 * request: first the tools, then the type, unless the last text of the first is a value already. How the type is asked for
 * is the {@link AnswerForm}'s. An answer that is no value is sent back with what is wrong, as often as the limits allow.
 */
final class Conversation<T> {

    private static final Problem ECHO =
            new Problem("$", Problem.Kind.SCHEMA_ECHO, "expected a value, got the form itself");

    private final PromptMethod<T> method;
    private final ChatRequest plain;
    private final Tools tools;
    private final Limits limits;
    private final Asking asking;
    private final @Nullable Budget budget;
    private final List<ToolExecution> executions = new ArrayList<>();

    private AnswerForm form;
    private ChatRequest request;
    private boolean calling;
    /** What made us take another form; it is kept in mind when that form is answered. */
    private @Nullable SchemaRefusal unconfirmed;

    private int rounds;
    private int attempts = 1;
    private Tally tally = Tally.NOTHING;

    Conversation(PromptMethod<T> method, Object[] arguments, Tools tools, Limits limits, Asking asking) {
        this.method = method;
        this.tools = tools;
        this.limits = limits;
        this.asking = asking;
        BudgetLimits allowed = method.budget(limits);
        this.budget = allowed == null ? null : Budget.start(allowed);
        this.calling = !tools.specs().isEmpty();
        this.plain = method.request(arguments);
        this.form = asking.form(method, plain);
        this.request = calling ? plain.toBuilder().tools(tools.specs()).build() : form.onto(plain);
    }

    Step<T> start() {
        return ask();
    }

    Step<T> next(ChatResponse response) {
        tally = tally.plus(response);
        if (budget != null) {
            budget.charge(response);
        }
        if (unconfirmed != null) {
            asking.remember(method, plain, unconfirmed);
            unconfirmed = null;
        }
        refuseNoAnswer(response);
        return calling ? nextOfTools(response) : nextOfAnswer(response);
    }

    /**
     * What follows on a call that failed: the same question in words, if a schema was sent that nobody had insisted on and the
     * provider refused it. Else the failure is the method's.
     */
    Step<T> failed(GatewayException failure) {
        AnswerForm other = calling ? null : asking.after(method, form, failure);
        if (other == null) {
            if (unconfirmed != null && unconfirmed.failure() != failure) {
                failure.addSuppressed(unconfirmed.failure());
            }
            throw failure;
        }
        form = other;
        unconfirmed = other.refusal();
        request = other.onto(request);
        return askOrThrowWith(failure);
    }

    private Step<T> nextOfTools(ChatResponse response) {
        if (!response.toolCalls().isEmpty()) {
            return runTools(response);
        }
        if (isError(response.text())) {
            return askAgainInstead(response);
        }
        boolean text = method.result().isText();
        if (response.text().isBlank() && !method.result().mayBeEmpty()) {
            return text ? askAgain(response, OutputException.Kind.EMPTY, List.of()) : askForType(response);
        }
        // What was not asked for as JSON is no answer unless it is exactly one: prose may hold a value by chance.
        return method.result().read(response.text()) instanceof Reading.Value<T> value && (text || isExact(value))
                ? done(value, response, AnswerForm.TEXT, response.text())
                : askForType(response);
    }

    private static boolean isExact(Reading<?> reading) {
        return reading instanceof Reading.Value<?> value && value.repairs().isEmpty();
    }

    private Step<T> nextOfAnswer(ChatResponse response) {
        Problem misuse = form.misuse(response);
        if (misuse != null) {
            return askAgain(response, OutputException.Kind.TYPE, List.of(misuse));
        }
        String answer = form.answer(response);
        Reading<T> reading = method.result().read(answer);
        if (!isExact(reading) && isError(answer)) {
            return askAgainInstead(response);
        }
        if (answer.isBlank() && !method.result().mayBeEmpty()) {
            return reading instanceof Reading.Failure<T> nothing && nothing.kind() == Problem.Kind.RUNAWAY
                    ? askAgain(response, OutputException.Kind.RUNAWAY, nothing.problems())
                    : askAgain(response, OutputException.Kind.EMPTY, List.of());
        }
        if (reading instanceof Reading.Value<T> value) {
            if (form.isEchoed(answer, value.repairs())) {
                return askAgain(response, OutputException.Kind.SCHEMA_ECHO, List.of(ECHO));
            }
            return value.score() > limits.repairs()
                    ? askAgain(response, OutputException.Kind.SYNTAX, Distrust.of(value.repairs()))
                    : done(value, response, form, answer);
        }
        Reading.Failure<T> failure = (Reading.Failure<T>) reading;
        return askAgain(response, OutputException.Kind.of(failure.kind()), failure.problems());
    }

    private Step<T> done(Reading.Value<T> value, ChatResponse response, AnswerForm used, String text) {
        return new Step.Done<>(reply(value, response, used), text, false);
    }

    private Reply<T> reply(Reading.Value<T> value, ChatResponse response, AnswerForm used) {
        return new Reply<>(value, response, tally, executions, attempts, used);
    }

    private Step<T> ask() {
        return ask(null);
    }

    private Step<T> ask(@Nullable AiException because) {
        if (budget == null) {
            return new Step.Ask<>(request, because);
        }
        budget.take(method.name());
        return new Step.Ask<>(request.toBuilder().budget(budget).build(), because);
    }

    /** Asks on because of a failure, which is not lost when the budget does not allow that. */
    private Step<T> askOrThrowWith(AiException failure) {
        try {
            return ask(failure);
        } catch (BudgetExhaustedException e) {
            e.addSuppressed(failure);
            throw e;
        }
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
            Reading.Value<T> value = method.result().of(method.name(), direct);
            return new Step.Done<>(reply(value, response, AnswerForm.TEXT), direct.text(), true);
        }
        request = next.build();
        return ask();
    }

    /** Tells what the tools answered in plain words: some providers refuse tool messages on a request without tools. */
    private Step<T> askForType(ChatResponse response) {
        calling = false;
        ChatRequest.Builder typed = plain.toBuilder();
        if (!response.text().isBlank()) {
            typed.assistant(response.text());
        }
        request = form.onto(typed.user(Questions.forType(executions, form)).build());
        return ask();
    }

    /** Sends the answer back with what is wrong; the last attempt's failure is the method's. */
    private Step<T> askAgain(ChatResponse response, OutputException.Kind kind, List<Problem> problems) {
        OutputException failure = failedAttempt(kind, response, problems);
        AnswerForm asked = asked();
        Schemas untold =
                asked.isUnseen(response, kind, problems) ? method.result().schemas() : null;
        String question = Questions.again(problems, asked, untold == null ? "" : Questions.form(untold));
        request = Again.after(request, response, asked, question);
        if (untold != null) {
            form = form.told(untold);
        }
        return askOrThrowWith(failure);
    }

    /** Asks as if there had been no answer: an error that came as its text is not the model's, and must not stand as such. */
    private Step<T> askAgainInstead(ChatResponse response) {
        List<Problem> problems = List.of(ErrorText.PROBLEM);
        OutputException failure = failedAttempt(OutputException.Kind.SYNTAX, response, problems);
        request = Again.instead(request, Questions.again(problems, asked(), ""));
        return askOrThrowWith(failure);
    }

    private boolean isError(String text) {
        Schemas schemas = method.result().schemas();
        return schemas != null && ErrorText.isIn(text, schemas.portable());
    }

    private AnswerForm asked() {
        return calling ? AnswerForm.TEXT : form;
    }

    /** Why an attempt has failed; thrown if it was the last. */
    private OutputException failedAttempt(OutputException.Kind kind, ChatResponse response, List<Problem> problems) {
        OutputException failure = failure(kind, response, problems);
        if (attempts == method.attempts(limits)) {
            throw failure;
        }
        attempts++;
        return failure;
    }

    private OutputException failure(OutputException.Kind kind, ChatResponse response, List<Problem> problems) {
        AnswerForm used = asked();
        boolean limited = response.finishReason() == FinishReason.LENGTH;
        return new OutputException(
                method.name(), kind, used.answer(response), problems, attempts, tally, used.mode(), limited);
    }
}
