package dev.typist.chat;

import java.time.Duration;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * How one call uses the gateway's response cache.
 *
 * <pre>{@code GatewayOptions.builder().cache(CacheUse.ON.ttl(Duration.ofHours(1)).namespace("help-desk"))}</pre>
 *
 * @param fields what goes over the wire, name to value
 */
public record CacheUse(Map<String, Object> fields) {

    /** Read and write, also where the gateway's configuration says {@code default_off}. */
    public static final CacheUse ON = new CacheUse(Map.of("use-cache", true));

    /** Neither read nor write. */
    public static final CacheUse OFF = new CacheUse(Map.of("no-cache", true, "no-store", true));

    /** Ask the model, and keep its answer for others. */
    public static final CacheUse REFRESH = new CacheUse(Map.of("use-cache", true, "no-cache", true));

    /** Copies, in the order of names, for the same bytes each time. */
    public CacheUse {
        fields = Collections.unmodifiableMap(new TreeMap<>(fields));
    }

    /**
     * The same, keeping the answer for a while only.
     *
     * @param ttl how long, in whole seconds
     * @return a copy
     */
    public CacheUse ttl(Duration ttl) {
        return with("ttl", ttl.toSeconds());
    }

    /**
     * The same, taking no answer older than this.
     *
     * @param maxAge how old, in whole seconds
     * @return a copy
     */
    public CacheUse maxAge(Duration maxAge) {
        return with("s-maxage", maxAge.toSeconds());
    }

    /**
     * The same, in a part of the cache of its own.
     *
     * @param namespace the part
     * @return a copy
     */
    public CacheUse namespace(String namespace) {
        return with("namespace", namespace);
    }

    private CacheUse with(String name, Object value) {
        Map<String, Object> more = new TreeMap<>(fields);
        more.put(name, value);
        return new CacheUse(more);
    }
}
