package dev.typist.chat;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/**
 * Answers a request that was answered before from memory. Only whole answers are kept: no failure, no refusal, nothing cut off,
 * no call of a tool.
 *
 * <pre>{@code
 * ChatModel model = LiteLlm.fromEnvironment().with(ChatCache.of(1_000, Duration.ofHours(1)));
 * }</pre>
 *
 * <p>A request is the same if all of it is, its key and headers included. An answer from here costs 0, and comes as one chunk
 * if a stream was asked for. The gateway has a cache too, shared by all its clients: {@link CacheUse}. Thread-safe; two equal
 * requests at once may both be sent.
 */
public final class ChatCache implements Middleware {

    private final Map<Key, Kept> entries;
    private final long lifetime;

    private ChatCache(int most, Duration lifetime) {
        this.lifetime = lifetime.toNanos();
        this.entries = new LinkedHashMap<>(16, 0.75f, true) {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<Key, Kept> eldest) {
                return size() > most;
            }
        };
    }

    /**
     * A cache.
     *
     * @param most how many answers it keeps; the one not used for longest goes first
     * @param lifetime how long it keeps one
     * @return the middleware
     */
    public static ChatCache of(int most, Duration lifetime) {
        if (most < 1) {
            throw new IllegalArgumentException("most is " + most + ", must be at least 1");
        }
        return new ChatCache(most, lifetime);
    }

    @Override
    public ChatModel wrap(ChatModel next) {
        return new CachedModel(next);
    }

    private synchronized Optional<ChatResponse> find(Key key) {
        Kept entry = entries.get(key);
        if (entry == null) {
            return Optional.empty();
        }
        if (java.lang.System.nanoTime() - entry.since() > lifetime) {
            entries.remove(key);
            return Optional.empty();
        }
        return Optional.of(entry.response());
    }

    private synchronized void keep(Key key, ChatResponse response) {
        boolean whole = response.finishReason() == FinishReason.STOP
                && !response.text().isBlank()
                && response.toolCalls().isEmpty()
                && response.refusal().isEmpty();
        if (whole) {
            entries.put(key, new Kept(response.toBuilder().cost(BigDecimal.ZERO).build(), java.lang.System.nanoTime()));
        }
    }

    private record Key(String request, String model, GatewayOptions gateway) {}

    private record Kept(ChatResponse response, long since) {}

    private final class CachedModel implements ChatModel {

        private final ChatModel next;

        CachedModel(ChatModel next) {
            this.next = next;
        }

        @Override
        public ChatResponse generate(ChatRequest request) {
            return find(key(request)).orElseGet(() -> asking(request).generate(request));
        }

        @Override
        public CompletableFuture<ChatResponse> generateAsync(ChatRequest request) {
            return find(key(request))
                    .map(CompletableFuture::completedFuture)
                    .orElseGet(() -> asking(request).generateAsync(request));
        }

        @Override
        public ChatStream stream(ChatRequest request) {
            return find(key(request)).map(ChatStream::of).orElseGet(() -> asking(request).stream(request));
        }

        @Override
        public String modelId() {
            return next.modelId();
        }

        private ChatModel asking(ChatRequest request) {
            Key key = key(request);
            return new ObservedModel(next, unused -> new CallObserver() {
                @Override
                public void answered(ChatResponse response) {
                    keep(key, response);
                }

                @Override
                public void failed(Throwable failure) {
                    // Failures are not kept: the next one asks again.
                }
            });
        }

        private Key key(ChatRequest request) {
            return new Key(request.toJson(), next.modelId(), request.options().gateway());
        }
    }
}
