package dev.typist.resilience;

import dev.typist.chat.Budget;
import dev.typist.chat.ChatModel;
import dev.typist.chat.ChatRequest;
import dev.typist.chat.ChatResponse;
import dev.typist.chat.ChatStream;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** A model whose requests are taken from a budget, and end with its time. */
record LimitedModel(ChatModel next, Supplier<Budget> budgets, Time time) implements ChatModel {

    @Override
    public ChatResponse generate(ChatRequest request) {
        Limited limited = limited(request);
        ChatResponse response = limited.limit.generate(next, limited.request);
        limited.budget.charge(response);
        return response;
    }

    @Override
    public CompletableFuture<ChatResponse> generateAsync(ChatRequest request) {
        RelayFuture<ChatResponse> answer = new RelayFuture<>();
        Limited limited;
        try {
            limited = limited(request);
        } catch (RuntimeException e) {
            answer.completeExceptionally(e);
            return answer;
        }
        answer.follow(
                limited.limit.generateAsync(next, limited.request),
                response -> {
                    limited.budget.charge(response);
                    answer.complete(response);
                },
                answer::completeExceptionally);
        return answer;
    }

    @Override
    public ChatStream stream(ChatRequest request) {
        Limited limited = limited(request);
        ChatStream stream = limited.limit.stream(next, limited.request, false);
        return new WatchedStream(stream, new Gate.Pass() {

            @Override
            public void succeeded() {
                limited.budget.charge(stream.response());
            }

            @Override
            public void failed(Throwable failure) {
                // What a broken stream used is not known to anybody here.
            }
        });
    }

    @Override
    public String modelId() {
        return next.modelId();
    }

    private Limited limited(ChatRequest request) {
        Budget budget = budgets.get();
        budget.take(caller(request));
        Optional<Duration> left = Stream.of(Optional.of(budget), request.budget())
                .flatMap(Optional::stream)
                .flatMap(each -> each.remainingTime().stream())
                .min(Duration::compareTo);
        TimeLimit limit = new TimeLimit(
                left.orElse(null),
                () -> caller(request) + ": no answer in the time that its budget allows;"
                        + " allow more with BudgetLimits time(…)",
                time);
        ChatRequest budgeted = request.budget().isPresent()
                ? request
                : request.toBuilder().budget(budget).build();
        return new Limited(budget, budgeted, limit);
    }

    private static String caller(ChatRequest request) {
        return request.caller().orElse("Limit");
    }

    private record Limited(Budget budget, ChatRequest request, TimeLimit limit) {}
}
