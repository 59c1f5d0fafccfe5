package dev.typist.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.typist.chat.AiException;
import dev.typist.chat.BudgetExhaustedException;
import dev.typist.chat.BudgetLimits;
import dev.typist.chat.ChatModel;
import dev.typist.chat.RequestTimeoutException;
import dev.typist.chat.ScriptedChatModel;
import dev.typist.litellm.LiteLlm;
import dev.typist.shape.Shape;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The time of a whole method: between its model calls and in the middle of one, however it is called. */
@Timeout(30)
final class MethodTimeoutTest {

    private static final String SCHEMA = "{\"type\":\"object\"}";

    private static PromptMethod<Integer> counting(String time) {
        return PromptMethod.named("Desk.count")
                .timeout(Duration.parse(time))
                .attempts(5)
                .prompt("Count")
                .returns(Result.of(Shape.INT, SCHEMA));
    }

    /** A model that answers what is no number, each time after 60 ms, so that it is asked again and again. */
    private static ChatModel slow() {
        ScriptedChatModel model = ScriptedChatModel.answering(
                Stream.generate(() -> "none").limit(5).toArray(String[]::new));
        return model.with(next -> new ChatModel() {

            @Override
            public dev.typist.chat.ChatResponse generate(dev.typist.chat.ChatRequest request) {
                pause();
                return next.generate(request);
            }

            @Override
            public dev.typist.chat.ChatStream stream(dev.typist.chat.ChatRequest request) {
                return next.stream(request);
            }

            @Override
            public java.util.concurrent.CompletableFuture<dev.typist.chat.ChatResponse> generateAsync(
                    dev.typist.chat.ChatRequest request) {
                pause();
                return next.generateAsync(request);
            }

            @Override
            public String modelId() {
                return next.modelId();
            }
        });
    }

    private static void pause() {
        try {
            Thread.sleep(60);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void endsBetweenTwoCallsOfTheModel() throws Exception {
        PromptRunner runner = ServiceSettings.of(slow()).runner();
        isOver(assertThrows(BudgetExhaustedException.class, () -> runner.run(counting("PT0.1S"))));

        PromptRunner future = ServiceSettings.of(slow()).runner();
        ExecutionException e = assertThrows(
                ExecutionException.class,
                () -> future.runAsync(counting("PT0.1S")).get());
        isOver(assertInstanceOf(BudgetExhaustedException.class, e.getCause()));

        Outcome<Integer> outcome = ServiceSettings.of(slow()).runner().outcome(counting("PT0.1S"));
        isOver(((Outcome.Failed<Integer>) outcome).cause());
        Outcome<Integer> later = ServiceSettings.of(slow())
                .runner()
                .outcomeAsync(counting("PT0.1S"))
                .get();
        isOver(((Outcome.Failed<Integer>) later).cause());
    }

    private static void isOver(AiException e) {
        assertEquals(BudgetExhaustedException.Limit.TIME, ((BudgetExhaustedException) e).limit());
        assertEquals(
                "Desk.count: the time of PT0.1S is over; allow more with @Options(timeout = …) or BudgetLimits time(…)",
                e.getMessage());
    }

    @Test
    void endsTheCallThatIsUnderWay() throws Exception {
        try (MockWebServer server = new MockWebServer()) {
            server.start();
            for (int i = 0; i < 3; i++) {
                server.enqueue(new MockResponse.Builder()
                        .body("{}")
                        .headersDelay(20, TimeUnit.SECONDS)
                        .build());
            }
            PromptRunner runner = ServiceSettings.of(LiteLlm.builder()
                            .baseUrl(server.url("/v1").toString())
                            .build())
                    .runner();
            PromptMethod<Integer> method = counting("PT0.3S");
            isLate(assertThrows(RequestTimeoutException.class, () -> runner.run(method)));
            ExecutionException e = assertThrows(
                    ExecutionException.class, () -> runner.runAsync(method).get());
            isLate(assertInstanceOf(RequestTimeoutException.class, e.getCause()));
            isLate(((Outcome.Failed<Integer>) runner.outcome(method)).cause());
        }
    }

    private static void isLate(AiException e) {
        assertTrue(
                e.getMessage().startsWith("Desk.count: no answer from ")
                        && e.getMessage()
                                .endsWith(
                                        "; allow more with @Options(timeout = …) or BudgetLimits time(…), of which this was"
                                                + " all that was left"),
                e::getMessage);
    }

    @Test
    void ofTwoTimesTheShorterHolds() {
        for (List<String> times : List.of(List.of("PT1M", "PT1H"), List.of("PT1H", "PT1M"), List.of("PT1M", "PT1M"))) {
            BudgetLimits settings = BudgetLimits.builder()
                    .time(Duration.parse(times.get(1)))
                    .calls(7)
                    .tokens(100)
                    .cost(java.math.BigDecimal.ONE)
                    .allowUnknown()
                    .build();
            BudgetLimits both = counting(times.get(0)).budget(new Limits(1, 1, 1000, settings));
            assertEquals(Duration.ofMinutes(1), both.time().orElseThrow());
            assertEquals(7, both.calls().orElseThrow());
            assertEquals(100, both.tokens().orElseThrow());
            assertEquals(java.math.BigDecimal.ONE, both.cost().orElseThrow());
            assertTrue(both.allowsUnknown());
        }
        BudgetLimits calls = BudgetLimits.builder().calls(3).build();
        assertEquals(
                Duration.ofSeconds(1),
                counting("PT1S").budget(new Limits(1, 1, 1000, calls)).time().orElseThrow());
    }
}
