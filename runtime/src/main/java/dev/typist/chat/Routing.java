package dev.typist.chat;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * How the gateway brought about an answer: what it tried, whether its cache had it, what is left of the limits. Read from
 * the headers of the answer; every one of them may be missing.
 *
 * <pre>{@code
 * Routing routing = response.routing();
 * if (routing.fallbacks().orElse(0) > 0) {
 *   log.warning("answered by " + response.model());
 * }
 * }</pre>
 *
 * <p>Immutable.
 */
public final class Routing {

    /** Of an answer that came from no gateway. */
    public static final Routing NONE = new Routing(Map::of);

    private final Supplier<Map<String, String>> source;
    private volatile @Nullable Map<String, String> headers;

    private Routing(Supplier<Map<String, String>> source) {
        this.source = source;
    }

    /**
     * What headers say.
     *
     * @param headers gives name to value, once, when first asked for; without secrets
     * @return the routing
     */
    public static Routing of(Supplier<Map<String, String>> headers) {
        return new Routing(headers);
    }

    /** {@return the headers of the answer, secrets removed; names in any case find them} */
    public Map<String, String> headers() {
        Map<String, String> known = headers;
        if (known == null) {
            Map<String, String> sorted = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
            sorted.putAll(source.get());
            known = Collections.unmodifiableMap(sorted);
            headers = known;
        }
        return known;
    }

    /** {@return how often the gateway tried again, if it said} */
    public OptionalInt retries() {
        return count("x-litellm-attempted-retries");
    }

    /** {@return how many other models the gateway went on to, if it said} */
    public OptionalInt fallbacks() {
        return count("x-litellm-attempted-fallbacks");
    }

    /** {@return whether the answer came from the gateway's cache, and so cost nothing} */
    public boolean cacheHit() {
        return headers().containsKey("x-litellm-cache-key");
    }

    /** {@return the guardrails that were asked for; the gateway lists even those that it does not know} */
    public List<String> guardrails() {
        String names = headers().get("x-litellm-applied-guardrails");
        return names == null ? List.of() : Arrays.asList(names.split("\\s*,\\s*"));
    }

    /** {@return the deployment that answered, if the gateway said} */
    public Optional<String> deployment() {
        return Optional.ofNullable(headers().get("x-litellm-model-id"));
    }

    /** {@return the version of the gateway, if it said} */
    public Optional<String> gatewayVersion() {
        return Optional.ofNullable(headers().get("x-litellm-version"));
    }

    /** {@return how many requests are left in the time that the key's or the provider's limit counts, if known} */
    public OptionalLong remainingRequests() {
        return number("x-ratelimit-remaining-requests");
    }

    /** {@return how many tokens are left in the time that the key's or the provider's limit counts, if known} */
    public OptionalLong remainingTokens() {
        return number("x-ratelimit-remaining-tokens");
    }

    @Override
    public String toString() {
        return "Routing" + headers();
    }

    private OptionalInt count(String header) {
        OptionalLong number = number(header);
        return number.isPresent() ? OptionalInt.of((int) number.getAsLong()) : OptionalInt.empty();
    }

    private OptionalLong number(String header) {
        String text = headers().get(header);
        return text != null && text.matches("\\d{1,9}") ? OptionalLong.of(Long.parseLong(text)) : OptionalLong.empty();
    }
}
