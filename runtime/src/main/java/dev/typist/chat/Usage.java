package dev.typist.chat;

import java.io.Serializable;

/**
 * The tokens of one or more model calls.
 *
 * <p>Thread-safe, as every record of this package.
 *
 * @param inputTokens tokens of the messages, cached ones included
 * @param outputTokens tokens of the answers, reasoning included
 * @param cachedTokens those input tokens that the provider read from its cache
 * @param reasoningTokens those output tokens that went into reasoning
 * @param known false if the gateway did not say: the numbers are then 0 and mean nothing, or a part of the whole
 */
public record Usage(long inputTokens, long outputTokens, long cachedTokens, long reasoningTokens, boolean known)
        implements Serializable {

    /** No tokens, known to be none: where a sum begins. */
    public static final Usage NONE = new Usage(0, 0, 0, 0, true);

    /** Tokens that nobody counted. */
    public static final Usage UNKNOWN = new Usage(0, 0, 0, 0, false);

    /**
     * Input and output together.
     *
     * @return the number of tokens
     */
    public long totalTokens() {
        return inputTokens + outputTokens;
    }

    /**
     * The sum of two usages; known only if both are.
     *
     * @param other the other
     * @return the sum
     */
    public Usage plus(Usage other) {
        return new Usage(
                inputTokens + other.inputTokens,
                outputTokens + other.outputTokens,
                cachedTokens + other.cachedTokens,
                reasoningTokens + other.reasoningTokens,
                known && other.known);
    }
}
