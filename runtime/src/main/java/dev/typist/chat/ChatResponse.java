package dev.typist.chat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a model answered.
 *
 * <p>Immutable. {@link ScriptedChatModel} takes these as the answers of a test:
 *
 * <pre>{@code ChatResponse.builder().text("Paris").build()}</pre>
 */
public final class ChatResponse {

    private final AssistantMessage message;
    private final FinishReason finishReason;
    private final Usage usage;
    private final @Nullable BigDecimal cost;
    private final @Nullable String refusal;
    private final String model;
    private final String callId;

    private ChatResponse(Builder builder) {
        this.message = builder.message;
        this.finishReason = builder.finishReason;
        this.usage = builder.usage;
        this.cost = builder.cost;
        this.refusal = builder.refusal;
        this.model = builder.model;
        this.callId = builder.callId;
    }

    /**
     * Starts an empty answer that ended well.
     *
     * @return a builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * The text.
     *
     * @return the text; empty if there is none
     */
    public String text() {
        return message.text();
    }

    /**
     * The calls of tools it asks for.
     *
     * @return the calls; empty if there are none
     */
    public List<ToolCall> toolCalls() {
        return message.toolCalls();
    }

    /**
     * The answer as a turn of the chat, to be sent back in the next request.
     *
     * @return the message
     */
    public AssistantMessage message() {
        return message;
    }

    /**
     * Why the model stopped.
     *
     * @return the reason
     */
    public FinishReason finishReason() {
        return finishReason;
    }

    /**
     * The tokens of this call.
     *
     * @return the usage, {@link Usage#known() known} or not
     */
    public Usage usage() {
        return usage;
    }

    /**
     * What this call cost, in US dollars.
     *
     * @return the cost; empty if the gateway does not know it
     */
    public Optional<BigDecimal> cost() {
        return Optional.ofNullable(cost);
    }

    /**
     * Why the model would not answer.
     *
     * @return its words; empty if it did not refuse
     */
    public Optional<String> refusal() {
        return Optional.ofNullable(refusal);
    }

    /**
     * The name of the model that answered, as the gateway knows it.
     *
     * @return the name; empty text if the gateway did not say
     */
    public String model() {
        return model;
    }

    /**
     * The gateway's id of this call, by which its logs can be searched.
     *
     * @return the id; empty text if the gateway did not say
     */
    public String callId() {
        return callId;
    }

    /** Collects an answer. Not thread-safe. */
    public static final class Builder {

        private AssistantMessage message = new AssistantMessage("");
        private FinishReason finishReason = FinishReason.STOP;
        private Usage usage = Usage.UNKNOWN;
        private @Nullable BigDecimal cost;
        private @Nullable String refusal;
        private String model = "";
        private String callId = "";

        Builder() {}

        /**
         * Sets the text.
         *
         * @param text the text
         * @return this builder
         */
        public Builder text(String text) {
            return message(new AssistantMessage(text, message.toolCalls(), message.extensions()));
        }

        /**
         * Sets the calls of tools.
         *
         * @param toolCalls the calls
         * @return this builder
         */
        public Builder toolCalls(ToolCall... toolCalls) {
            return message(new AssistantMessage(message.text(), List.of(toolCalls), message.extensions()));
        }

        /**
         * Sets text, calls and further fields at once.
         *
         * @param message the message
         * @return this builder
         */
        public Builder message(AssistantMessage message) {
            this.message = Objects.requireNonNull(message, "message");
            return this;
        }

        /**
         * Sets why the model stopped; {@link FinishReason#STOP} if not set.
         *
         * @param finishReason the reason
         * @return this builder
         */
        public Builder finishReason(FinishReason finishReason) {
            this.finishReason = Objects.requireNonNull(finishReason, "finishReason");
            return this;
        }

        /**
         * Sets the tokens; {@link Usage#UNKNOWN} if not set.
         *
         * @param usage the tokens
         * @return this builder
         */
        public Builder usage(Usage usage) {
            this.usage = Objects.requireNonNull(usage, "usage");
            return this;
        }

        /**
         * Sets the cost; unknown if not set.
         *
         * @param cost the cost in US dollars, or null if unknown
         * @return this builder
         */
        public Builder cost(@Nullable BigDecimal cost) {
            this.cost = cost;
            return this;
        }

        /**
         * Sets why the model would not answer.
         *
         * @param refusal its words, or null
         * @return this builder
         */
        public Builder refusal(@Nullable String refusal) {
            this.refusal = refusal;
            return this;
        }

        /**
         * Sets the model's name.
         *
         * @param model the name
         * @return this builder
         */
        public Builder model(String model) {
            this.model = Objects.requireNonNull(model, "model");
            return this;
        }

        /**
         * Sets the call's id.
         *
         * @param callId the id
         * @return this builder
         */
        public Builder callId(String callId) {
            this.callId = Objects.requireNonNull(callId, "callId");
            return this;
        }

        /**
         * Ends the answer.
         *
         * @return it
         */
        public ChatResponse build() {
            return new ChatResponse(this);
        }
    }
}
