package dev.typist.litellm;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * What the gateway knows about a model. It knows little of models that it has no table for: then everything is empty.
 *
 * <pre>{@code
 * boolean json = gateway.modelInfo("gpt-4o").flatMap(info -> info.supports("response_schema")).orElse(false);
 * }</pre>
 *
 * @param name the name under which it is called
 * @param fields all that the gateway said, name to text, number, flag, list or map; what is null there is left out
 */
public record ModelInfo(String name, Map<String, Object> fields) {

    /** Copies. */
    public ModelInfo {
        fields = Map.copyOf(fields);
    }

    /** {@return the provider behind it, such as {@code openai}} */
    public Optional<String> provider() {
        return fields.get("litellm_provider") instanceof String text ? Optional.of(text) : Optional.empty();
    }

    /** {@return how many tokens its messages may have} */
    public OptionalLong maxInputTokens() {
        return count(fields.get("max_input_tokens"));
    }

    /** {@return how many tokens its answer may have} */
    public OptionalLong maxOutputTokens() {
        Object most = fields.get("max_output_tokens");
        return count(most == null ? fields.get("max_tokens") : most);
    }

    /** {@return what a token of the messages costs, in US dollars} */
    public Optional<BigDecimal> inputCostPerToken() {
        return fields.get("input_cost_per_token") instanceof BigDecimal cost ? Optional.of(cost) : Optional.empty();
    }

    /** {@return what a token of the answer costs, in US dollars} */
    public Optional<BigDecimal> outputCostPerToken() {
        return fields.get("output_cost_per_token") instanceof BigDecimal cost ? Optional.of(cost) : Optional.empty();
    }

    /**
     * Whether it can do something.
     *
     * @param capability what the gateway calls {@code supports_…}: {@code response_schema}, {@code function_calling},
     *     {@code vision}, {@code reasoning}, {@code audio_input}, {@code prompt_caching}
     * @return whether it can; empty if the gateway does not know
     */
    public Optional<Boolean> supports(String capability) {
        return fields.get("supports_" + capability) instanceof Boolean flag ? Optional.of(flag) : Optional.empty();
    }

    private static OptionalLong count(@Nullable Object value) {
        return value instanceof BigDecimal number ? OptionalLong.of(number.longValue()) : OptionalLong.empty();
    }
}
