package dev.typist.service;

import dev.typist.OutputMode;
import dev.typist.chat.ChatResponse;
import dev.typist.chat.FinishReason;
import dev.typist.chat.GatewayException;
import dev.typist.chat.Routing;
import dev.typist.chat.Usage;
import dev.typist.shape.Reading;
import dev.typist.shape.Repair;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A method's value with everything that is known of how it came about. Declare it to receive it:
 *
 * <pre>{@code
 * @Prompt("{question}")
 * Reply<String> answer(String question);
 * }</pre>
 *
 * <p>Immutable.
 *
 * @param <T> the value
 */
public final class Reply<T> {

    private final T value;
    private final List<Repair> repairs;
    private final ChatResponse last;
    private final Usage usage;
    private final @Nullable BigDecimal cost;
    private final List<ToolExecution> toolCalls;
    private final int attempts;
    private final AnswerForm form;

    Reply(
            Reading.Value<T> reading,
            ChatResponse last,
            Tally tally,
            List<ToolExecution> toolCalls,
            int attempts,
            AnswerForm form) {
        this.value = reading.value();
        this.repairs = reading.repairs();
        this.last = last;
        this.usage = tally.usage();
        this.cost = tally.cost();
        this.toolCalls = List.copyOf(toolCalls);
        this.attempts = attempts;
        this.form = form;
    }

    /**
     * A reply that no model gave, for tests of code that receives one:
     *
     * <pre>{@code
     * when(clerk.triage(any())).thenReturn(Reply.of(enquiry));
     * when(clerk.attempt(any())).thenReturn(new Outcome.Ok<>(Reply.of(enquiry)));
     * }</pre>
     *
     * @param <T> the value
     * @param value the value
     * @return a reply of one attempt without repairs, tokens and cost
     */
    public static <T> Reply<T> of(T value) {
        Reading.Value<T> reading = new Reading.Value<>(value, List.of(), 0);
        return new Reply<>(reading, ChatResponse.builder().build(), Tally.NOTHING, List.of(), 1, AnswerForm.TEXT);
    }

    /**
     * What the method without {@code Reply} would have returned.
     *
     * @return the value
     */
    public T value() {
        return value;
    }

    /**
     * The tokens of every model call that the method made.
     *
     * @return the usage; known only if it is known of each call
     */
    public Usage usage() {
        return usage;
    }

    /**
     * What the method's model calls cost together, in US dollars.
     *
     * @return the cost; empty if the gateway does not know it of every call
     */
    public Optional<BigDecimal> cost() {
        return Optional.ofNullable(cost);
    }

    /**
     * The model that gave the last answer.
     *
     * @return its name, as the gateway knows it; empty text if the gateway did not say
     */
    public String model() {
        return last.model();
    }

    /**
     * Why the model stopped writing its last answer.
     *
     * @return the reason
     */
    public FinishReason finishReason() {
        return last.finishReason();
    }

    /**
     * The gateway's id of the last call.
     *
     * @return the id; empty text if the gateway did not say
     */
    public String callId() {
        return last.callId();
    }

    /**
     * What the gateway did with the last call: retries, fallbacks, its cache, guardrails.
     *
     * @return what it said of that
     */
    public Routing routing() {
        return last.routing();
    }

    /**
     * The tools that were called on the way.
     *
     * @return each call with its answer, in order
     */
    public List<ToolExecution> toolCalls() {
        return toolCalls;
    }

    /**
     * What had to be put right in the model's text before it was a value: nothing is repaired in silence.
     *
     * @return the repairs, in the order of the text; empty if the text was exactly a value
     */
    public List<Repair> repairs() {
        return repairs;
    }

    /**
     * How often the model was asked for a valid answer.
     *
     * @return the number, at least 1
     */
    public int attempts() {
        return attempts;
    }

    /**
     * How the typed answer was asked for in the end: what {@code AUTO} came to.
     *
     * @return the mode, never {@code AUTO}; empty for text, and where the last text after the tools was a value already
     */
    public Optional<OutputMode> output() {
        return Optional.ofNullable(form.mode());
    }

    /**
     * Why the answer was asked for in words although nobody said so: the provider refused the schema, at this call or at an
     * earlier one of the same service and model.
     *
     * @return the provider's refusal; empty if there was none
     */
    public Optional<GatewayException> schemaRefusal() {
        return Optional.ofNullable(form.refusal()).map(SchemaRefusal::failure);
    }
}
