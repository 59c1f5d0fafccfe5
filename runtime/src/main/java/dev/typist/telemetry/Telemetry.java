package dev.typist.telemetry;

import dev.typist.chat.CallListener;
import dev.typist.chat.ChatModel;
import dev.typist.chat.Middleware;
import dev.typist.chat.Observation;
import dev.typist.chat.ToolCall;
import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.trace.Tracer;
import java.util.Objects;

/**
 * Traces model calls, service methods and tools with OpenTelemetry, and counts their tokens and time.
 *
 * <pre>{@code
 * Telemetry telemetry = Telemetry.of(openTelemetry);
 * ChatModel model = LiteLlm.fromEnvironment().with(Retry.ofDefaults(), telemetry);
 * }</pre>
 *
 * <p>As middleware it makes a span of each model call, such as {@code chat gpt-4o}: the last of a list, it sees each try. As
 * the {@link CallListener} of a service it makes a span of each method and each tool, {@code invoke_agent HelpDesk.triage} and
 * {@code execute_tool status}, to which the spans of the calls, and whatever the tool does, belong.
 *
 * <p>The names are those of the semantic conventions for generative AI, version 0.1.0: the metrics
 * {@code gen_ai.client.inference.duration}, {@code …time_to_first_chunk}, {@code …time_per_output_chunk},
 * {@code gen_ai.client.inference.usage.input_tokens} and its siblings, {@code gen_ai.invoke_agent.duration},
 * {@code …inference_calls}, {@code …tool_calls} and {@code gen_ai.execute_tool.duration}. Beside them stand what the gateway
 * alone says: {@code litellm.call_id} and {@code litellm.response_cost}, in US dollars. The span of a method tells, too, what
 * became of its answer: {@code typist.repairs} with the event {@code typist.repaired}, {@code typist.attempts} with an event
 * {@code typist.asked_again} for each attempt after the first, and the event {@code typist.schema_refused}.
 *
 * <p>What users and models say is recorded only on request, see {@link Builder#content}. A failure is recorded by the name of
 * its class. A call that was given up is no error. Keys and headers are never recorded. Immutable and thread-safe.
 */
public final class Telemetry implements Middleware, CallListener {

    private static final String SCOPE = "dev.typist";

    private final Tracer tracer;
    private final Meters meters;
    private final String provider;
    private final boolean content;

    private Telemetry(Builder builder) {
        this.tracer = builder.openTelemetry.getTracer(SCOPE);
        this.meters = new Meters(builder.openTelemetry.getMeter(SCOPE), builder.formerMetrics);
        this.provider = builder.provider;
        this.content = builder.content;
    }

    /**
     * Telemetry without content.
     *
     * @param openTelemetry where spans and metrics go
     * @return the middleware and listener
     */
    public static Telemetry of(OpenTelemetry openTelemetry) {
        return builder(openTelemetry).build();
    }

    /**
     * Starts with the defaults.
     *
     * @param openTelemetry where spans and metrics go
     * @return a builder
     */
    public static Builder builder(OpenTelemetry openTelemetry) {
        return new Builder(openTelemetry);
    }

    @Override
    public ChatModel wrap(ChatModel next) {
        return new TracedModel(next, this);
    }

    @Override
    public Observation methodStarted(String method) {
        return new MethodSpan(this, method);
    }

    @Override
    public Observation toolStarted(String method, ToolCall call) {
        return new ToolSpan(this, call);
    }

    Tracer tracer() {
        return tracer;
    }

    Meters meters() {
        return meters;
    }

    String provider() {
        return provider;
    }

    boolean content() {
        return content;
    }

    /** Collects settings. Not thread-safe. */
    public static final class Builder {

        private final OpenTelemetry openTelemetry;
        private String provider = "litellm";
        private boolean content;
        private boolean formerMetrics;

        Builder(OpenTelemetry openTelemetry) {
            this.openTelemetry = Objects.requireNonNull(openTelemetry, "openTelemetry");
        }

        /**
         * Sets what {@code gen_ai.provider.name} says; {@code litellm} if not set, for the gateway chooses the provider.
         *
         * @param provider a name of the conventions, such as {@code openai}
         * @return this builder
         */
        public Builder provider(String provider) {
            this.provider = Objects.requireNonNull(provider, "provider");
            return this;
        }

        /**
         * Records what is said: messages, answers, the arguments and answers of tools, and the messages of failures. All of it
         * may be private; off if not set.
         *
         * @param content whether to record it
         * @return this builder
         */
        public Builder content(boolean content) {
            this.content = content;
            return this;
        }

        /**
         * Records {@code gen_ai.client.operation.duration} and {@code gen_ai.client.token.usage}, too: the names up to version
         * 1.41 of the general conventions, which many dashboards still read; off if not set.
         *
         * @param formerMetrics whether to record them
         * @return this builder
         */
        public Builder formerMetrics(boolean formerMetrics) {
            this.formerMetrics = formerMetrics;
            return this;
        }

        /**
         * Ends the settings.
         *
         * @return the middleware and listener
         */
        public Telemetry build() {
            return new Telemetry(this);
        }
    }
}
