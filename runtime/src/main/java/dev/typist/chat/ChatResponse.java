package dev.typist.chat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
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
    private final String reasoning;
    private final @Nullable String nativeFinishReason;
    private final Routing routing;
    private final Supplier<String> body;

    private ChatResponse(Builder builder) {
        this.message = builder.message;
        this.finishReason = builder.finishReason;
        this.usage = builder.usage;
        this.cost = builder.cost;
        this.refusal = builder.refusal;
        this.model = builder.model;
        this.callId = builder.callId;
        this.reasoning = builder.reasoning;
        this.nativeFinishReason = builder.nativeFinishReason;
        this.routing = builder.routing;
        this.body = builder.body;
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

    /** {@return what the model thought before it answered; empty if it did not say} */
    public String reasoning() {
        return reasoning;
    }

    /** {@return the provider's own word for why the model stopped, where the gateway's differs} */
    public Optional<String> nativeFinishReason() {
        return Optional.ofNullable(nativeFinishReason);
    }

    /** {@return how the gateway brought about this answer} */
    public Routing routing() {
        return routing;
    }

    /**
     * The answer as it came, for what has no method here: further choices, citations, log probabilities.
     *
     * @return JSON text; empty for an answer that came as a stream
     */
    public String body() {
        return body.get();
    }

    /** {@return a builder that begins with this answer} */
    public Builder toBuilder() {
        return new Builder()
                .message(message)
                .finishReason(finishReason)
                .usage(usage)
                .cost(cost)
                .refusal(refusal)
                .model(model)
                .callId(callId)
                .reasoning(reasoning)
                .nativeFinishReason(nativeFinishReason)
                .routing(routing)
                .body(body);
    }

    /** Says how much there is, not what: answers may be private. */
    @Override
    public String toString() {
        return "ChatResponse[" + finishReason + ", " + text().length() + " characters, "
                + toolCalls().size() + " tool calls, model " + model + ", call " + callId + "]";
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
        private String reasoning = "";
        private @Nullable String nativeFinishReason;
        private Routing routing = Routing.NONE;
        private Supplier<String> body = () -> "";

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
         * Sets what the model thought.
         *
         * @param reasoning its thoughts
         * @return this builder
         */
        public Builder reasoning(String reasoning) {
            this.reasoning = Objects.requireNonNull(reasoning, "reasoning");
            return this;
        }

        /**
         * Sets the provider's own word for why the model stopped.
         *
         * @param nativeFinishReason the word, or null
         * @return this builder
         */
        public Builder nativeFinishReason(@Nullable String nativeFinishReason) {
            this.nativeFinishReason = nativeFinishReason;
            return this;
        }

        /**
         * Sets how the gateway brought about the answer.
         *
         * @param routing the routing
         * @return this builder
         */
        public Builder routing(Routing routing) {
            this.routing = Objects.requireNonNull(routing, "routing");
            return this;
        }

        /**
         * Sets the answer as it came.
         *
         * @param body gives JSON text when asked
         * @return this builder
         */
        public Builder body(Supplier<String> body) {
            this.body = Objects.requireNonNull(body, "body");
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
