package dev.typist.litellm;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import okhttp3.Headers;
import org.jspecify.annotations.Nullable;

/** Takes keys out of what others said: the key of this call, and what looks like a key of anybody. */
final class Secrets {

    private static final Pattern KEYS =
            Pattern.compile("(?<![A-Za-z0-9])sk-[A-Za-z0-9_-]{8,}|(?<![A-Za-z0-9])AIza[A-Za-z0-9_-]{20,}");
    private static final Pattern BEARER = Pattern.compile("(?i)\\bbearer\\s+[A-Za-z0-9._~+/=-]{8,}");
    private static final Pattern SECRET_HEADER = Pattern.compile(".*(cookie|authoriz|authenticat|api-?key|secret).*");

    private final @Nullable String apiKey;

    Secrets(@Nullable String apiKey) {
        this.apiKey = apiKey;
    }

    String hide(String text) {
        String safe = apiKey == null ? text : text.replace(apiKey, "…");
        if (safe.contains("sk-") || safe.contains("AIza")) {
            safe = KEYS.matcher(safe).replaceAll("…");
        }
        return safe.regionMatches(true, 0, "bearer", 0, 6) || safe.contains("earer")
                ? BEARER.matcher(safe).replaceAll("Bearer …")
                : safe;
    }

    /** Headers by name in lower case; of one that is sent twice the last counts. */
    Map<String, String> hide(Headers headers) {
        Map<String, String> safe = new LinkedHashMap<>();
        for (int i = 0; i < headers.size(); i++) {
            String name = headers.name(i).toLowerCase(Locale.ROOT);
            if (!SECRET_HEADER.matcher(name).matches()) {
                safe.put(name, hide(headers.value(i)));
            }
        }
        return safe;
    }
}
