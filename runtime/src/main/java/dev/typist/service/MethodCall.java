package dev.typist.service;

import dev.typist.chat.ChatModel;
import dev.typist.chat.ChatRequest;
import dev.typist.chat.ChatResponse;
import dev.typist.chat.ChatStream;
import dev.typist.chat.GatewayException;
import dev.typist.chat.Observation;
import dev.typist.shape.Problem;
import dev.typist.shape.Repair;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;

/** One call of one method under observation: what every driver of a {@link Conversation} needs of it and of the model. */
final class MethodCall<T> {

    private final String name;
    private final ChatModel model;
    private final Conversation<T> conversation;
    private final Observation observation;
    private final AtomicBoolean ended = new AtomicBoolean();

    /** @param name the service and method, such as {@code HelpDesk.triage} */
    MethodCall(String name, ChatModel model, Conversation<T> conversation, Observation observation) {
        this.name = name;
        this.model = model;
        this.conversation = conversation;
        this.observation = observation;
    }

    Step<T> start() {
        return observed(conversation::start);
    }

    Step<T> next(ChatResponse response) {
        Step<T> step = told(observed(() -> conversation.next(response)));
        if (step instanceof Step.Done<T> done && ended.compareAndSet(false, true)) {
            observation.succeeded(done.text());
        }
        return step;
    }

    /** Tells of what most callers do not see: only a {@link Reply} holds the repairs, the attempts and the refusal. */
    private Step<T> told(Step<T> step) {
        if (step instanceof Step.Done<T> done && !done.reply().repairs().isEmpty()) {
            List<Repair> repairs = done.reply().repairs();
            observation.repaired(repairs.stream().map(Repair::toString).toList());
            MethodLog.repaired(name, repairs);
        } else if (step instanceof Step.Ask<T> ask && ask.because() instanceof OutputException answer) {
            observation.askedAgain(
                    answer.kind().name(),
                    answer.problems().stream().map(Problem::toString).toList());
            MethodLog.askedAgain(answer);
        } else if (step instanceof Step.Ask<T> ask && ask.because() instanceof GatewayException refusal) {
            observation.schemaRefused(refusal);
            MethodLog.schemaRefused(name, refusal);
        }
        return step;
    }

    /** What follows on a model call that failed; throws the failure if nothing does. */
    Step<T> failed(GatewayException failure) {
        return told(observed(() -> conversation.failed(failure)));
    }

    /** Sends a request, waits, and says what follows. */
    Step<T> send(ChatRequest request) {
        ChatResponse response;
        try {
            response = observation.during(() -> model.generate(request));
        } catch (GatewayException e) {
            return failed(e);
        } catch (RuntimeException | Error e) {
            end(e);
            throw e;
        }
        return next(response);
    }

    CompletableFuture<ChatResponse> generateAsync(ChatRequest request) {
        return observed(() -> model.generateAsync(request));
    }

    ChatStream stream(ChatRequest request) {
        return observed(() -> model.stream(request));
    }

    /** Ends the observation, if nothing has ended it yet: a failure, or a caller who gave up. */
    void end(Throwable failure) {
        if (ended.compareAndSet(false, true)) {
            observation.failed(failure);
        }
    }

    private <R> R observed(Supplier<R> part) {
        try {
            return observation.during(part);
        } catch (RuntimeException | Error e) {
            end(e);
            throw e;
        }
    }
}
