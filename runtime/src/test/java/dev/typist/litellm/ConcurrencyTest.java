package dev.typist.litellm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.typist.chat.AiException;
import dev.typist.chat.Budget;
import dev.typist.chat.BudgetLimits;
import dev.typist.chat.ChatRequest;
import dev.typist.chat.ChatStream;
import dev.typist.chat.GatewayException;
import dev.typist.chat.RequestTimeoutException;
import java.lang.reflect.Method;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

final class ConcurrencyTest {

    @Test
    @Timeout(30)
    void manyThreadsEachGetTheirOwnAnswers() throws Exception {
        try (EchoServer server = new EchoServer(2, text -> false)) {
            LiteLlm model = LiteLlm.builder().baseUrl(server.url()).build();
            ExecutorService pool = Executors.newFixedThreadPool(64);
            List<Future<?>> threads = new ArrayList<>();
            for (int i = 0; i < 64; i++) {
                String name = "thread" + i;
                threads.add(pool.submit(() -> {
                    for (int call = 0; call < 30; call++) {
                        String text = name + "call" + call;
                        ChatRequest request = ChatRequest.builder().user(text).build();
                        switch (call % 3) {
                            case 0 -> assertEquals(text, model.generate(request).text());
                            case 1 ->
                                assertEquals(
                                        text,
                                        model.generateAsync(request).join().text());
                            default -> {
                                try (ChatStream stream = model.stream(request)) {
                                    assertEquals(text, stream.response().text());
                                }
                            }
                        }
                    }
                }));
            }
            for (Future<?> thread : threads) {
                thread.get();
            }
            pool.shutdown();
            assertEquals(64 * 30, server.answered.get());
        }
    }

    /** The whole of it with {@code -Dtypist.soak=200000}; a short one in each build. */
    @Test
    @Timeout(900)
    void noneIsLostAndNoneIsAnsweredTwice() throws Exception {
        int calls = Integer.getInteger("typist.soak", 4_000);
        int atOnce = 1_000;
        long start = java.lang.System.nanoTime();
        try (EchoServer server = new EchoServer(20, text -> Integer.parseInt(text.substring(1)) % 100 == 7)) {
            LiteLlm model = LiteLlm.builder()
                    .baseUrl(server.url())
                    .timeout(Duration.ofSeconds(60))
                    .build();
            Semaphore free = new Semaphore(atOnce);
            BitSet ended = new BitSet(calls);
            AtomicInteger good = new AtomicInteger();
            AtomicInteger typed = new AtomicInteger();
            List<String> wrong = new ArrayList<>();
            for (int i = 0; i < calls; i++) {
                int number = i;
                free.acquire();
                var unused = model.generateAsync(
                                ChatRequest.builder().user("c" + number).build())
                        .whenComplete((response, thrown) -> {
                            synchronized (ended) {
                                if (ended.get(number)) {
                                    wrong.add(number + " ended twice");
                                }
                                ended.set(number);
                                if (thrown instanceof GatewayException && number % 100 == 7) {
                                    typed.incrementAndGet();
                                } else if (thrown == null && response.text().equals("c" + number)) {
                                    good.incrementAndGet();
                                } else {
                                    wrong.add(number + ": " + response + " " + thrown);
                                }
                            }
                            free.release();
                        });
            }
            assertTrue(free.tryAcquire(atOnce, 60, TimeUnit.SECONDS), "some calls never ended");
            assertEquals(List.of(), wrong.subList(0, Math.min(5, wrong.size())));
            assertEquals(calls, ended.cardinality());
            assertEquals(calls / 100, typed.get());
            assertEquals(calls - calls / 100, good.get());
            assertEquals(good.get(), server.answered.get(), "answered twice");
            assertEquals(typed.get(), server.failed.get(), "sent twice");
            double seconds = (java.lang.System.nanoTime() - start) / 1e9;
            java.lang.System.out.printf(
                    java.util.Locale.ROOT,
                    "soak: %d calls, %d at once, %.1f s, %.0f a second%n",
                    calls,
                    atOnce,
                    seconds,
                    calls / seconds);
        }
        assertOwnThreadsEnd();
    }

    @Test
    @Timeout(20)
    void aCancelledOrLateFutureEndsItsCall() throws Exception {
        OkHttpClient client = new OkHttpClient();
        try (EchoServer server = new EchoServer(5_000, text -> false)) {
            LiteLlm model =
                    LiteLlm.builder().baseUrl(server.url()).client(client).build();
            CompletableFuture<?> cancelled = model.generateAsync(Answers.HI);
            CompletableFuture<?> late = model.generateAsync(Answers.HI).orTimeout(200, TimeUnit.MILLISECONDS);
            Thread.sleep(100);
            assertEquals(2, client.dispatcher().runningCallsCount());
            assertTrue(cancelled.cancel(true));
            for (int i = 0; i < 100 && client.dispatcher().runningCallsCount() > 0; i++) {
                Thread.sleep(10);
            }
            assertTrue(late.isCompletedExceptionally());
            assertEquals(0, client.dispatcher().runningCallsCount());
        } finally {
            client.dispatcher().executorService().shutdown();
        }
    }

    @Test
    @Timeout(20)
    void anInterruptEndsAWaitingPlatformThread() throws Exception {
        interrupts(task -> {
            Thread thread = new Thread(task);
            thread.start();
            return thread;
        });
    }

    @Test
    @Timeout(20)
    void anInterruptEndsAWaitingVirtualThread() throws Exception {
        if (Runtime.version().feature() < 21) {
            java.lang.System.out.println(
                    "SKIPPED, the virtual thread: JDK " + Runtime.version().feature() + " has none");
            Assumptions.abort("there are no virtual threads yet");
        }
        Method start = Thread.class.getMethod("startVirtualThread", Runnable.class);
        interrupts(task -> (Thread) start.invoke(null, task));
    }

    /** Without TCP_NODELAY it takes 44 ms on Linux. */
    @Test
    @Timeout(30)
    void aLargeRequestDoesNotWaitForAnAcknowledgement() throws Exception {
        try (EchoServer server = new EchoServer(0, text -> false)) {
            LiteLlm model = LiteLlm.builder().baseUrl(server.url()).build();
            ChatRequest request = ChatRequest.builder()
                    .system("x".repeat(24 << 10))
                    .user("short")
                    .build();
            long[] times = new long[41];
            for (int i = 0; i < times.length; i++) {
                long start = java.lang.System.nanoTime();
                model.generate(request);
                times[i] = java.lang.System.nanoTime() - start;
            }
            Arrays.sort(times);
            assertTrue(times[times.length / 2] < 20_000_000, "median " + times[times.length / 2] / 1000 + " µs");
        }
    }

    private interface Starter {
        Thread start(Runnable task) throws Exception;
    }

    @Test
    void anInterruptWhileConnectingIsTypedToo() {
        LiteLlm model = LiteLlm.builder().baseUrl("http://127.0.0.1:9/v1").build();
        Thread.currentThread().interrupt();

        AiException e = assertThrows(
                AiException.class,
                () -> model.generate(ChatRequest.builder().user("hi").build()));

        assertTrue(Thread.interrupted(), "the flag is kept");
        assertTrue(e.getMessage().contains("interrupted"), e.getMessage());
    }

    @Test
    void noCallOutlivesItsBudget() throws Exception {
        try (ServerSocket silent = new ServerSocket(0)) {
            LiteLlm model = LiteLlm.builder()
                    .baseUrl("http://127.0.0.1:" + silent.getLocalPort() + "/v1")
                    .build();
            Budget budget = Budget.start(
                    BudgetLimits.builder().time(Duration.ofMillis(300)).build());
            ChatRequest request =
                    ChatRequest.builder().user("hi").budget(budget).build();
            long start = java.lang.System.nanoTime();

            assertThrows(RequestTimeoutException.class, () -> model.generate(request));

            assertTrue(Duration.ofNanos(java.lang.System.nanoTime() - start).toSeconds() < 5);
        }
    }

    private static void interrupts(Starter starter) throws Exception {
        try (EchoServer server = new EchoServer(10_000, text -> false)) {
            LiteLlm model = LiteLlm.builder().baseUrl(server.url()).build();
            for (int way = 0; way < 2; way++) {
                boolean stream = way == 1;
                CompletableFuture<String> told = new CompletableFuture<>();
                Thread thread = starter.start(() -> {
                    try {
                        if (stream) {
                            model.stream(Answers.HI).close();
                        } else {
                            model.generate(Answers.HI);
                        }
                        told.complete("it went well");
                    } catch (AiException e) {
                        told.complete(
                                e.getMessage() + " " + Thread.currentThread().isInterrupted());
                    } catch (RuntimeException e) {
                        told.completeExceptionally(e);
                    }
                });
                Thread.sleep(200);
                long start = java.lang.System.nanoTime();
                thread.interrupt();
                assertEquals("LiteLlm: interrupted while waiting for the model true", told.get(5, TimeUnit.SECONDS));
                assertTrue(java.lang.System.nanoTime() - start < 500_000_000L, "too slow");
            }
        }
    }

    private static void assertOwnThreadsEnd() throws InterruptedException {
        for (int i = 0; i < 120 && ownThreads() > 0; i++) {
            Thread.sleep(100);
        }
        assertEquals(0, ownThreads(), "threads of the client");
    }

    private static long ownThreads() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().equals("typist-litellm"))
                .count();
    }
}
