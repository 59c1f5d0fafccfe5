package dev.typist.chat;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is sent to a model: the turns so far, the tools it may call, the form of its answer, and options.
 *
 * <pre>{@code
 * ChatRequest request = ChatRequest.builder()
 *     .system("You are a helpful assistant.")
 *     .user("What is the capital of France?")
 *     .temperature(0.7)
 *     .build();
 * }</pre>
 *
 * <p>Immutable.
 */
public final class ChatRequest {

    private final List<Message> messages;
    private final List<ToolSpec> tools;
    private final @Nullable ToolChoice toolChoice;
    private final ResponseFormat responseFormat;
    private final ChatOptions options;
    private final @Nullable String caller;
    private final @Nullable Budget budget;

    private ChatRequest(Builder builder) {
        if (builder.messages.isEmpty()) {
            throw new IllegalArgumentException("a request needs at least one message; add one with user(\"…\")");
        }
        this.messages = List.copyOf(builder.messages);
        this.tools = builder.tools;
        this.toolChoice = builder.toolChoice;
        this.responseFormat = builder.responseFormat;
        this.options = builder.options();
        this.caller = builder.caller;
        this.budget = builder.budget;
    }

    /**
     * Starts an empty request.
     *
     * @return a builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Starts a request like this one.
     *
     * @return a builder
     */
    public Builder toBuilder() {
        Builder builder = new Builder();
        builder.messages.addAll(messages);
        builder.tools = tools;
        builder.toolChoice = toolChoice;
        builder.responseFormat = responseFormat;
        builder.options = options;
        builder.caller = caller;
        builder.budget = budget;
        return builder;
    }

    /**
     * The turns so far.
     *
     * @return the messages, at least one
     */
    public List<Message> messages() {
        return messages;
    }

    /**
     * The tools that the model may call.
     *
     * @return the tools; empty if none
     */
    public List<ToolSpec> tools() {
        return tools;
    }

    /**
     * Whether the model may, must, or must not call tools.
     *
     * @return the choice; empty leaves it to the model
     */
    public Optional<ToolChoice> toolChoice() {
        return Optional.ofNullable(toolChoice);
    }

    /**
     * The form in which the model must answer.
     *
     * @return the form
     */
    public ResponseFormat responseFormat() {
        return responseFormat;
    }

    /**
     * How the model should answer.
     *
     * @return the options
     */
    public ChatOptions options() {
        return options;
    }

    /**
     * Who asks, such as {@code HelpDesk.triage}: it begins every error message and goes to the gateway's spend reports.
     *
     * @return the service and method; empty for a request of no service
     */
    public Optional<String> caller() {
        return Optional.ofNullable(caller);
    }

    /**
     * What may still be used for this request and those that belong to it. It is not sent; further tries are taken from it.
     *
     * @return the budget; empty if nothing is limited
     */
    public Optional<Budget> budget() {
        return Optional.ofNullable(budget);
    }

    /**
     * This request as the JSON body of a chat completion, without what only the gateway's client knows: good for a test of a
     * prompt, or a log. It holds no key.
     *
     * @return JSON text
     */
    public String toJson() {
        ByteArrayOutputStream target = new ByteArrayOutputStream();
        writeJson(target, null, false);
        return target.toString(StandardCharsets.UTF_8);
    }

    /**
     * Writes this request as the JSON body of a chat completion.
     *
     * @param target where to
     * @param defaultModel the model if the options name none, or null to leave it out
     * @param stream whether the answer should come as a stream
     */
    public void writeJson(OutputStream target, @Nullable String defaultModel, boolean stream) {
        RequestWriter.write(this, defaultModel, stream, target);
    }

    /** Says how much there is, not what: messages may be private. */
    @Override
    public String toString() {
        return "ChatRequest[" + messages.size() + " messages, " + tools.size() + " tools, " + responseFormat + ", "
                + options + "]";
    }

    /** Collects a request. Not thread-safe. */
    public static final class Builder {

        private final List<Message> messages = new ArrayList<>();
        private List<ToolSpec> tools = List.of();
        private @Nullable ToolChoice toolChoice;
        private ResponseFormat responseFormat = ResponseFormat.TEXT;
        private ChatOptions options = ChatOptions.NONE;
        private ChatOptions.@Nullable Builder ownOptions;
        private @Nullable String caller;
        private @Nullable Budget budget;

        Builder() {}

        /**
         * Adds a system message.
         *
         * @param text its text
         * @return this builder
         */
        public Builder system(String text) {
            return message(new SystemMessage(text));
        }

        /**
         * Adds a user message.
         *
         * @param text its text
         * @return this builder
         */
        public Builder user(String text) {
            return message(new UserMessage(text));
        }

        /**
         * Adds a user message with pictures, recordings or documents.
         *
         * @param text its text
         * @param media what goes with it
         * @return this builder
         */
        public Builder user(String text, Media... media) {
            return message(new UserMessage(text, List.of(media)));
        }

        /**
         * Adds an assistant message.
         *
         * @param text its text
         * @return this builder
         */
        public Builder assistant(String text) {
            return message(new AssistantMessage(text));
        }

        /**
         * Adds a message.
         *
         * @param message the message
         * @return this builder
         */
        public Builder message(Message message) {
            messages.add(Objects.requireNonNull(message, "message"));
            return this;
        }

        /**
         * Adds messages.
         *
         * @param messages the messages, in order
         * @return this builder
         */
        public Builder messages(List<? extends Message> messages) {
            messages.forEach(this::message);
            return this;
        }

        /**
         * Puts another message in the place of the last one.
         *
         * @param message the message
         * @return this builder
         * @throws IllegalStateException if there is no message yet
         */
        public Builder replaceLast(Message message) {
            if (messages.isEmpty()) {
                throw new IllegalStateException("there is no message to replace; add one with message(…)");
            }
            messages.set(messages.size() - 1, Objects.requireNonNull(message, "message"));
            return this;
        }

        /**
         * Sets the tools that the model may call.
         *
         * @param tools the tools; replaces those set before
         * @return this builder
         */
        public Builder tools(List<ToolSpec> tools) {
            this.tools = List.copyOf(tools);
            return this;
        }

        /**
         * Sets whether the model may, must, or must not call tools.
         *
         * @param toolChoice the choice
         * @return this builder
         */
        public Builder toolChoice(ToolChoice toolChoice) {
            this.toolChoice = Objects.requireNonNull(toolChoice, "toolChoice");
            return this;
        }

        /**
         * Sets the form of the answer.
         *
         * @param responseFormat the form
         * @return this builder
         */
        public Builder responseFormat(ResponseFormat responseFormat) {
            this.responseFormat = Objects.requireNonNull(responseFormat, "responseFormat");
            return this;
        }

        /**
         * Sets all options at once.
         *
         * @param options the options; replaces those set before
         * @return this builder
         */
        public Builder options(ChatOptions options) {
            this.options = Objects.requireNonNull(options, "options");
            this.ownOptions = null;
            return this;
        }

        /**
         * Chooses the model.
         *
         * @param model its name, as the gateway knows it
         * @return this builder
         */
        public Builder model(String model) {
            own().model(model);
            return this;
        }

        /**
         * Sets how freely the model chooses its words.
         *
         * @param temperature 0 (always the likeliest word) to 2
         * @return this builder
         */
        public Builder temperature(double temperature) {
            own().temperature(temperature);
            return this;
        }

        /**
         * Sets the share of probability among which the model chooses.
         *
         * @param topP 0 to 1
         * @return this builder
         */
        public Builder topP(double topP) {
            own().topP(topP);
            return this;
        }

        /**
         * Limits the answer.
         *
         * @param maxTokens the most tokens it may have, at least 1
         * @return this builder
         */
        public Builder maxTokens(int maxTokens) {
            own().maxTokens(maxTokens);
            return this;
        }

        /**
         * Says who asks.
         *
         * @param caller such as {@code HelpDesk.triage}
         * @return this builder
         */
        public Builder caller(String caller) {
            this.caller = Objects.requireNonNull(caller, "caller");
            return this;
        }

        /**
         * Sets what may still be used.
         *
         * @param budget the budget; whoever sets it has taken the call of this request from it
         * @return this builder
         */
        public Builder budget(Budget budget) {
            this.budget = Objects.requireNonNull(budget, "budget");
            return this;
        }

        /**
         * Ends the request.
         *
         * @return it
         * @throws IllegalArgumentException if it has no message
         */
        public ChatRequest build() {
            return new ChatRequest(this);
        }

        private ChatOptions.Builder own() {
            if (ownOptions == null) {
                ownOptions = ChatOptions.builder();
            }
            return ownOptions;
        }

        private ChatOptions options() {
            return ownOptions == null ? options : ownOptions.build().orElse(options);
        }
    }
}
