package dev.typist.chat;

/** Why the model stopped writing. */
public enum FinishReason {
    /** It was done. */
    STOP,
    /** It reached the token limit; the answer is cut off. */
    LENGTH,
    /** It wants tools to be called. */
    TOOL_CALLS,
    /** A content filter stopped it; what was written is no answer. */
    CONTENT_FILTER,
    /** The gateway gave a reason that this version does not know, or none. */
    UNKNOWN;

    /**
     * The reason for a word on the wire.
     *
     * @param word such as {@code stop}
     * @return the reason; {@link #UNKNOWN} for a word that is not known
     */
    public static FinishReason of(String word) {
        return switch (word) {
            case "stop" -> STOP;
            case "length" -> LENGTH;
            case "tool_calls", "function_call" -> TOOL_CALLS;
            case "content_filter" -> CONTENT_FILTER;
            default -> UNKNOWN;
        };
    }
}
