package dev.typist.service;

import dev.typist.OutputMode;
import dev.typist.chat.AssistantMessage;
import dev.typist.chat.BudgetLimits;
import dev.typist.chat.ChatOptions;
import dev.typist.chat.ChatRequest;
import dev.typist.chat.Message;
import dev.typist.chat.UserMessage;
import dev.typist.shape.Shape;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One method of a service as data: what it sends and how its answer is read. Generated code holds one constant for each
 * method:
 *
 * <pre>{@code
 * static final PromptMethod<String> GREET = PromptMethod.named("Greeter.greet")
 *     .system("You are polite.")
 *     .prompt("Say hello to ").argument("name", Shape.STRING)
 *     .returns(Result.text());
 * }</pre>
 *
 * <p>The arguments of a call are given in the order in which they were declared here. Immutable.
 *
 * @param <T> what the method returns
 */
public final class PromptMethod<T> {

    private static final int LONGEST_SCHEMA_NAME = 64;
    private static final int NONE = -1;

    private final String name;
    private final @Nullable Template system;
    private final List<Message> examples;
    private final Template prompt;
    private final int arguments;
    private final ExtraArguments extras;
    private final MethodOptions options;
    private final int attempts;
    private final @Nullable List<Class<? extends Toolbox>> toolboxes;
    private final Result<T> result;
    private final @Nullable OutputMode output;
    private final String schemaName;

    private PromptMethod(Builder builder, Result<T> result) {
        this.name = builder.name;
        this.system = builder.system.isEmpty() ? null : builder.system.build();
        this.prompt = builder.prompt.build();
        this.arguments = builder.arguments;
        this.extras = new ExtraArguments(builder.optionsArgument, builder.mediaArguments);
        this.examples = List.copyOf(builder.examples);
        this.options = new MethodOptions(
                builder.given.orElse(builder.options.build()),
                new PropertyOptions(builder.properties),
                builder.timeout);
        this.attempts = builder.attempts;
        this.toolboxes = builder.toolboxes;
        this.result = result;
        this.output = builder.output;
        this.schemaName = schemaName(name);
    }

    /** A method whose properties have been looked up. */
    private PromptMethod(PromptMethod<T> method, MethodOptions options) {
        this.name = method.name;
        this.system = method.system;
        this.examples = method.examples;
        this.prompt = method.prompt;
        this.arguments = method.arguments;
        this.extras = method.extras;
        this.options = options;
        this.attempts = method.attempts;
        this.toolboxes = method.toolboxes;
        this.result = method.result;
        this.output = method.output;
        this.schemaName = method.schemaName;
    }

    /**
     * Starts a method.
     *
     * @param name its service and name, such as {@code HelpDesk.triage}
     * @return a builder
     */
    public static Builder named(String name) {
        return new Builder(name);
    }

    String name() {
        return name;
    }

    Result<T> result() {
        return result;
    }

    /** How the typed answer is asked for; null to leave it to the settings. */
    @Nullable
    OutputMode output() {
        return output;
    }

    /** What providers are told that the schema is called. */
    String schemaName() {
        return schemaName;
    }

    /** The same method with the values that its properties have now. */
    PromptMethod<T> resolve(ServiceProperties values) {
        return new PromptMethod<>(this, options.resolve(name, values));
    }

    /** What one call may come to; null for no limit. */
    @Nullable
    BudgetLimits budget(Limits limits) {
        return options.within(limits.budget());
    }

    /** How often the model is asked for a valid answer. */
    int attempts(Limits limits) {
        return attempts == NONE ? limits.attempts() : attempts;
    }

    /** The toolboxes that the method may use; null for all. */
    @Nullable
    List<Class<? extends Toolbox>> toolboxes() {
        return toolboxes;
    }

    /** A request with the messages of one call, without tools and without a response format. */
    ChatRequest request(Object[] values) {
        if (values.length != arguments) {
            throw new IllegalArgumentException(name + " takes " + arguments + " arguments, not " + values.length
                    + "; recompile the service against this version of the runtime");
        }
        if (!options.properties().isEmpty()) {
            throw new IllegalStateException(
                    name + " names properties; run what ServiceSettings.resolve(…) makes of it");
        }
        ChatRequest.Builder request =
                ChatRequest.builder().caller(name).options(extras.options(name, values, options.chat()));
        if (system != null) {
            request.system(system.render(name, values));
        }
        examples.forEach(request::message);
        return request.message(new UserMessage(prompt.render(name, values), extras.media(name, values)))
                .build();
    }

    /** Providers take 64 letters, digits, {@code _} and {@code -}; the end of a long name tells more than its start. */
    private static String schemaName(String name) {
        String legal = name.replaceAll("[^a-zA-Z0-9_-]", "_");
        return legal.substring(Math.max(0, legal.length() - LONGEST_SCHEMA_NAME));
    }

    /** Collects a method's messages. Not thread-safe. */
    public static final class Builder {

        private final String name;
        private final Template.Builder system = new Template.Builder();
        private final Template.Builder prompt = new Template.Builder();
        private final List<Message> examples = new ArrayList<>();
        private final ChatOptions.Builder options = ChatOptions.builder();
        private final Map<String, List<String>> properties = new LinkedHashMap<>();
        private @Nullable Duration timeout;
        private @Nullable List<Class<? extends Toolbox>> toolboxes;
        private int arguments;
        private ChatOptions given = ChatOptions.NONE;
        private int attempts = NONE;
        private @Nullable OutputMode output;
        private int optionsArgument = ExtraArguments.NONE;
        private final List<Integer> mediaArguments = new ArrayList<>();

        Builder(String name) {
            this.name = Objects.requireNonNull(name, "name");
        }

        /**
         * Adds text to the system message.
         *
         * @param text the text
         * @return this builder
         */
        public Builder system(String text) {
            system.literal(text);
            return this;
        }

        /**
         * Adds an argument to the system message.
         *
         * @param name the argument's name, for error messages
         * @param shape how it is written
         * @return this builder
         */
        public Builder systemArgument(String name, Shape<?> shape) {
            system.argument(name, arguments++, shape);
            return this;
        }

        /**
         * Adds text to the user message.
         *
         * @param text the text
         * @return this builder
         */
        public Builder prompt(String text) {
            prompt.literal(text);
            return this;
        }

        /**
         * Adds an argument to the user message.
         *
         * @param name the argument's name, for error messages
         * @param shape how it is written
         * @return this builder
         */
        public Builder argument(String name, Shape<?> shape) {
            prompt.argument(name, arguments++, shape);
            return this;
        }

        /**
         * Takes the next argument as the options of one call, over those of the method.
         *
         * @return this builder
         */
        public Builder optionsArgument() {
            optionsArgument = arguments++;
            return this;
        }

        /**
         * Takes the next argument, a {@link dev.typist.chat.Media} or a list of them, as what goes with the user message.
         *
         * @return this builder
         */
        public Builder mediaArgument() {
            mediaArguments.add(arguments++);
            return this;
        }

        /**
         * Chooses the model, over the one that the {@code ChatModel} was built with.
         *
         * @param model its name, as the gateway knows it
         * @return this builder
         */
        public Builder model(String model) {
            options.model(model);
            return this;
        }

        /**
         * Sets how the model answers this method, over what the {@code ChatModel} was built with.
         *
         * @param options the options
         * @return this builder
         */
        public Builder options(ChatOptions options) {
            this.given = Objects.requireNonNull(options, "options");
            return this;
        }

        /**
         * Sets options by texts that name properties: <code>${triage.model:gpt-4o}</code>. They have values only in what
         * {@link ServiceSettings#resolve} makes of the method, and win over {@link #options} and {@link #timeout}.
         *
         * @param option {@code model}, {@code stop}, {@code reasoningEffort} or {@code timeout}
         * @param texts its text; several for {@code stop}
         * @return this builder
         */
        public Builder configured(String option, String... texts) {
            properties.put(option, List.of(texts));
            return this;
        }

        /**
         * Limits how long one call of the method may take, with all its model calls and tools. If the {@code ServiceSettings}
         * have a budget with a time, the shorter one holds.
         *
         * @param timeout the longest time, above zero
         * @return this builder
         */
        public Builder timeout(Duration timeout) {
            if (timeout.isZero() || timeout.isNegative()) {
                throw new IllegalArgumentException("timeout is " + timeout + ", must be above zero");
            }
            this.timeout = timeout;
            return this;
        }

        /**
         * Adds an example: a message of the user and the model's answer to it, sent before the user message.
         *
         * @param user what a user might send
         * @param assistant what the model should answer
         * @return this builder
         */
        public Builder example(String user, String assistant) {
            examples.add(new UserMessage(user));
            examples.add(new AssistantMessage(assistant));
            return this;
        }

        /**
         * Limits how often the model is asked for a valid answer, over what the {@code ServiceSettings} say.
         *
         * @param attempts the most times, at least 1
         * @return this builder
         */
        public Builder attempts(int attempts) {
            if (attempts < 1) {
                throw new IllegalArgumentException("attempts is " + attempts + ", must be at least 1");
            }
            this.attempts = attempts;
            return this;
        }

        /**
         * Sets how a typed answer is asked for, over what the {@code ServiceSettings} say.
         *
         * @param output the mode
         * @return this builder
         */
        public Builder output(OutputMode output) {
            this.output = Objects.requireNonNull(output, "output");
            return this;
        }

        /**
         * Leaves to this method only the tools of toolboxes that are named.
         *
         * @param toolbox one of them
         * @return this builder
         */
        public Builder toolbox(Class<? extends Toolbox> toolbox) {
            toolboxes = Stream.concat(toolboxes == null ? Stream.empty() : toolboxes.stream(), Stream.of(toolbox))
                    .toList();
            return this;
        }

        /**
         * Leaves no tools to this method.
         *
         * @return this builder
         */
        public Builder withoutTools() {
            toolboxes = List.of();
            return this;
        }

        /**
         * Ends the method.
         *
         * @param <T> what it returns
         * @param result how its answer is read
         * @return the method
         */
        public <T> PromptMethod<T> returns(Result<T> result) {
            return new PromptMethod<>(this, result);
        }
    }
}
