package dev.typist.service;

import dev.typist.OutputMode;
import dev.typist.chat.BudgetLimits;
import dev.typist.chat.CallListener;
import dev.typist.chat.ChatModel;
import dev.typist.shape.SchemaTarget;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a service runs with. A model alone is enough; the rest has defaults:
 *
 * <pre>{@code
 * ServiceSettings settings = ServiceSettings.builder(model).toolRounds(3).build();
 * HelpDesk desk = new HelpDesk_AiService(settings, new Orders());
 * }</pre>
 *
 * <p>Immutable but for what it learns of models: which of them refuse a schema is found out once for all services that share
 * the settings. Thread-safe.
 */
public final class ServiceSettings {

    private final ChatModel model;
    private final Limits limits;
    private final Asking asking;
    private final CallListener listener;
    private final ServiceProperties properties;

    private ServiceSettings(Builder builder) {
        this.model = builder.model;
        this.limits = new Limits(builder.toolRounds, builder.attempts, builder.repairLimit, builder.budget);
        Models models = new Models(builder.schemaTarget, builder.deployments, builder.withoutSchemas);
        this.asking = new Asking(builder.model, builder.output, models);
        this.listener = builder.listener;
        this.properties = ServiceProperties.of(builder.properties);
    }

    /**
     * A model with the defaults.
     *
     * @param model the model
     * @return the settings
     */
    public static ServiceSettings of(ChatModel model) {
        return builder(model).build();
    }

    /**
     * Starts with the defaults.
     *
     * @param model the model
     * @return a builder
     */
    public static Builder builder(ChatModel model) {
        return new Builder(model);
    }

    /**
     * Makes what runs the methods of a service. Called by generated constructors.
     *
     * @param toolboxes the service's tools
     * @return the runner
     * @throws IllegalArgumentException if two tools have the same name
     */
    public PromptRunner runner(Toolbox... toolboxes) {
        return new PromptRunner(model, new Tools(List.of(toolboxes), listener), limits, asking, listener);
    }

    /**
     * Looks up the properties that a method's {@code @Options} name: among those of these settings, then the system
     * properties, then the environment. Called by generated constructors.
     *
     * @param <T> what the method returns
     * @param method the method
     * @return the same method with values for its properties
     * @throws IllegalArgumentException if a property has no value, or one that cannot be used
     */
    public <T> PromptMethod<T> resolve(PromptMethod<T> method) {
        return method.resolve(properties);
    }

    /** Collects settings. Not thread-safe. */
    public static final class Builder {

        private final ChatModel model;
        private int toolRounds = 10;
        private int attempts = 2;
        private int repairLimit = 1000;
        private @Nullable BudgetLimits budget;
        private OutputMode output = OutputMode.AUTO;
        private @Nullable SchemaTarget schemaTarget;
        private Map<String, List<String>> deployments = Map.of();
        private Set<String> withoutSchemas = Set.of();
        private CallListener listener = CallListener.NONE;
        private final Map<String, String> properties = new HashMap<>();

        Builder(ChatModel model) {
            this.model = Objects.requireNonNull(model, "model");
        }

        /**
         * Limits how often one call of a method may go back to the model with the answers of tools; 10 if not set.
         *
         * @param toolRounds the most round trips, at least 1
         * @return this builder
         */
        public Builder toolRounds(int toolRounds) {
            if (toolRounds < 1) {
                throw new IllegalArgumentException("toolRounds is " + toolRounds + ", must be at least 1");
            }
            this.toolRounds = toolRounds;
            return this;
        }

        /**
         * Limits how often the model is asked for a valid answer; 2 if not set. From the second time on it is told what was
         * wrong with its last one. An answer that was cut off at the token limit, refused or filtered is not asked for again.
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
         * Limits what may be put right in an answer before it counts as none and is asked for again. A repair costs from 0,
         * for what is around the answer (a fence, reasoning), by 1 for the spelling of JSON, to 5 for a value that was picked
         * out of a sentence; 1000 together if not set, and so no more than a {@link Reply} can list. With 0 only answers are
         * taken that are exact.
         *
         * @param repairLimit the highest cost, at least 0
         * @return this builder
         */
        public Builder repairLimit(int repairLimit) {
            if (repairLimit < 0) {
                throw new IllegalArgumentException("repairLimit is " + repairLimit + ", must be at least 0");
            }
            this.repairLimit = repairLimit;
            return this;
        }

        /**
         * Limits what one call of a method may come to in model calls, tokens, money and time: its tool rounds and re-asks,
         * and the retries, fallbacks and hedges of middleware, all together. No limit if not set.
         *
         * @param budget the limits
         * @return this builder
         */
        public Builder budget(BudgetLimits budget) {
            this.budget = Objects.requireNonNull(budget, "budget");
            return this;
        }

        /**
         * Sets how typed answers are asked for where a method does not say; {@code AUTO} if not set.
         *
         * @param output the mode
         * @return this builder
         */
        public Builder output(OutputMode output) {
            this.output = Objects.requireNonNull(output, "output");
            return this;
        }

        /**
         * Sets whose JSON schemas are sent to every model. If not set, the name of the model that is asked tells, or what is
         * {@linkplain #deployments behind} it.
         *
         * @param schemaTarget who the schemas are for
         * @return this builder
         */
        public Builder schemaTarget(SchemaTarget schemaTarget) {
            this.schemaTarget = Objects.requireNonNull(schemaTarget, "schemaTarget");
            return this;
        }

        /**
         * Says what is behind the names of models, so that an alias such as {@code smart} is asked as what it stands for. The
         * gateway knows:
         *
         * <pre>{@code
         * LiteLlm model = LiteLlm.fromEnvironment();
         * ServiceSettings settings = ServiceSettings.builder(model)
         *     .deployments(model.gateway().deployments())
         *     .build();
         * }</pre>
         *
         * @param deployments by name, what may answer under it, such as {@code anthropic/claude-sonnet-4-5}; where several
         *     differ, they are sent what suits them all
         * @return this builder
         */
        public Builder deployments(Map<String, List<String>> deployments) {
            Map<String, List<String>> copies = new HashMap<>();
            deployments.forEach((name, behind) -> copies.put(name, List.copyOf(behind)));
            this.deployments = copies;
            return this;
        }

        /**
         * Says which models take no JSON schema, so that in {@code AUTO} they are asked in words at once, and no first call is
         * lost to a refusal. The gateway knows of many:
         *
         * <pre>{@code
         * LiteLlm model = LiteLlm.fromEnvironment();
         * ServiceSettings settings = ServiceSettings.builder(model)
         *     .withoutSchemas(model.gateway().modelsWithout("response_schema"))
         *     .build();
         * }</pre>
         *
         * @param models their names, as requests call them
         * @return this builder
         */
        public Builder withoutSchemas(Collection<String> models) {
            this.withoutSchemas = Set.copyOf(models);
            return this;
        }

        /**
         * Sets who is told of every method and every tool, such as {@code Telemetry}; nobody if not set.
         *
         * @param listener the listener
         * @return this builder
         */
        public Builder listener(CallListener listener) {
            this.listener = Objects.requireNonNull(listener, "listener");
            return this;
        }

        /**
         * Gives a value to a property that <code>@Options(model = "${triage.model}")</code> and the like name, before any
         * system property or environment variable.
         *
         * @param key the property's name
         * @param value its value
         * @return this builder
         */
        public Builder property(String key, String value) {
            properties.put(Objects.requireNonNull(key, "key"), Objects.requireNonNull(value, "value"));
            return this;
        }

        /**
         * Ends the settings.
         *
         * @return them
         */
        public ServiceSettings build() {
            return new ServiceSettings(this);
        }
    }
}
