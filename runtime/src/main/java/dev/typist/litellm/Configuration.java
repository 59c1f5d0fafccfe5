package dev.typist.litellm;

import dev.typist.chat.ChatOptions;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;

/** Settings from a map, as a program's own configuration gives them; a wrong name or value is an error that names it. */
final class Configuration {

    private static final int NANOS = 9;
    private static final String HEADER = "header.";

    private static final Map<String, BiConsumer<LiteLlm.Builder, Object>> SETTINGS = new LinkedHashMap<>();
    private static final Map<String, BiConsumer<ChatOptions.Builder, Object>> OPTIONS = new LinkedHashMap<>();

    static {
        SETTINGS.put("model", (builder, value) -> builder.model(text(value)));
        SETTINGS.put("base_url", (builder, value) -> builder.baseUrl(text(value)));
        SETTINGS.put("api_key", (builder, value) -> builder.apiKey(text(value)));
        SETTINGS.put("timeout", (builder, value) -> builder.timeout(seconds(value)));
        SETTINGS.put("connect_timeout", (builder, value) -> builder.connectTimeout(seconds(value)));
        SETTINGS.put("first_byte_timeout", (builder, value) -> builder.firstByteTimeout(seconds(value)));
        SETTINGS.put("idle_timeout", (builder, value) -> builder.idleTimeout(seconds(value)));
        SETTINGS.put("stream_timeout", (builder, value) -> builder.streamTimeout(seconds(value)));

        OPTIONS.put(
                "temperature",
                (options, value) -> options.temperature(decimal(value).doubleValue()));
        OPTIONS.put("top_p", (options, value) -> options.topP(decimal(value).doubleValue()));
        OPTIONS.put("max_tokens", (options, value) -> options.maxTokens(integer(value)));
        OPTIONS.put("max_completion_tokens", (options, value) -> options.maxCompletionTokens(integer(value)));
        OPTIONS.put("seed", (options, value) -> options.seed(decimal(value).longValueExact()));
        OPTIONS.put("stop", (options, value) -> options.stop(texts(value)));
        OPTIONS.put(
                "frequency_penalty",
                (options, value) -> options.frequencyPenalty(decimal(value).doubleValue()));
        OPTIONS.put(
                "presence_penalty",
                (options, value) -> options.presencePenalty(decimal(value).doubleValue()));
        OPTIONS.put("user", (options, value) -> options.user(text(value)));
        OPTIONS.put("reasoning_effort", (options, value) -> options.reasoningEffort(text(value)));
        OPTIONS.put("service_tier", (options, value) -> options.serviceTier(text(value)));
        OPTIONS.put("parallel_tool_calls", (options, value) -> options.parallelToolCalls(flag(value)));
    }

    private Configuration() {}

    static LiteLlm.Builder read(Map<String, ?> config) {
        LiteLlm.Builder builder = LiteLlm.builder();
        ChatOptions.Builder options = ChatOptions.builder();
        // Sorted, so that of several mistakes always the same is told.
        new TreeMap<String, Object>(config).forEach((name, value) -> {
            try {
                set(builder, options, name, value);
            } catch (ArithmeticException e) {
                throw new IllegalArgumentException(name + ": " + value + " is not a whole number of its size", e);
            } catch (IllegalArgumentException e) {
                throw new IllegalArgumentException(name + ": " + e.getMessage(), e);
            }
        });
        return builder.options(options.build());
    }

    static Duration seconds(Object value) {
        if (value instanceof Duration duration) {
            return duration;
        }
        try {
            return Duration.ofNanos(new BigDecimal(String.valueOf(value).strip())
                    .movePointRight(NANOS)
                    .longValueExact());
        } catch (ArithmeticException | NumberFormatException e) {
            throw new IllegalArgumentException("\"" + value + "\" is not a number of seconds, such as 30 or 2.5", e);
        }
    }

    private static void set(LiteLlm.Builder builder, ChatOptions.Builder options, String name, Object value) {
        BiConsumer<LiteLlm.Builder, Object> setting = SETTINGS.get(name);
        BiConsumer<ChatOptions.Builder, Object> option = OPTIONS.get(name);
        if (setting != null) {
            setting.accept(builder, value);
        } else if (option != null) {
            option.accept(options, value);
        } else if (name.startsWith(HEADER)) {
            builder.header(name.substring(HEADER.length()), text(value));
        } else {
            throw new IllegalArgumentException("there is no such setting; " + suggestion(name));
        }
    }

    private static String suggestion(String name) {
        Map<String, Object> known = new TreeMap<>(SETTINGS);
        known.putAll(OPTIONS);
        return Nearest.to(name, known.keySet())
                .map(near -> "did you mean \"" + near + "\"?")
                .orElse("there are " + String.join(", ", known.keySet()) + " and header.NAME");
    }

    private static String text(Object value) {
        if (value instanceof String text) {
            return text;
        }
        throw new IllegalArgumentException("a " + value.getClass().getName() + " is not text");
    }

    private static String[] texts(Object value) {
        return value instanceof List<?> list
                ? list.stream().map(Configuration::text).toArray(String[]::new)
                : new String[] {text(value)};
    }

    private static BigDecimal decimal(Object value) {
        try {
            return new BigDecimal(String.valueOf(value).strip());
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("\"" + value + "\" is not a number", e);
        }
    }

    private static int integer(Object value) {
        return decimal(value).intValueExact();
    }

    private static boolean flag(Object value) {
        return switch (String.valueOf(value)) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException("\"" + value + "\" is neither true nor false");
        };
    }
}
