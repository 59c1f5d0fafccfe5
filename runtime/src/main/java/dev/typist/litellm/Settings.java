package dev.typist.litellm;

import dev.typist.chat.ChatOptions;
import java.time.Duration;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What a {@link LiteLlm} was built with.
 *
 * @param model the model that answers when a request names none
 * @param endpoint where the gateway is
 * @param apiKey gives the key of the moment
 * @param headers sent with every call
 * @param options hold where neither request nor {@code model.with(options)} sets any
 * @param limits how long things may take
 */
record Settings(
        String model,
        Endpoint endpoint,
        Supplier<@Nullable String> apiKey,
        Map<String, String> headers,
        ChatOptions options,
        Limits limits) {

    /**
     * How long things may take.
     *
     * @param call a whole call that is no stream
     * @param connect a connection
     * @param firstByte from the start of a stream to its first piece
     * @param idle between two pieces of a stream, and between two askings for one
     * @param stream a whole stream
     */
    record Limits(Duration call, Duration connect, Duration firstByte, Duration idle, Duration stream) {}

    static String describe(Duration duration) {
        return duration.toMillis() % 1000 == 0 ? duration.toSeconds() + " s" : duration.toMillis() + " ms";
    }

    /** Without the key and the values of headers. */
    @Override
    public String toString() {
        return model + " at " + endpoint;
    }
}
