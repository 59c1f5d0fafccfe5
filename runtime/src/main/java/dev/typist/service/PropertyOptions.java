package dev.typist.service;

import dev.typist.chat.ChatOptions;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Options of a method whose texts name properties, as they are written in {@code @Options}. Immutable. */
final class PropertyOptions {

    static final PropertyOptions NONE = new PropertyOptions(Map.of());

    private final Map<String, List<String>> texts;

    PropertyOptions(Map<String, List<String>> texts) {
        this.texts = new LinkedHashMap<>(texts);
    }

    boolean isEmpty() {
        return texts.isEmpty();
    }

    /** Those that go to the model, with the values that the properties have now. */
    ChatOptions resolve(String method, ServiceProperties properties) {
        ChatOptions.Builder options = ChatOptions.builder();
        texts.forEach((member, written) -> {
            List<String> values = written.stream()
                    .map(text ->
                            resolve(method + ": " + member + " is \"" + text + "\" in its @Options", text, properties))
                    .toList();
            requireTexts(method, member, written, values);
            switch (member) {
                case "model" -> options.model(values.get(0));
                case "reasoningEffort" -> options.reasoningEffort(values.get(0));
                case "stop" -> options.stop(values.toArray(String[]::new));
                case "timeout" -> {}
                default -> throw new IllegalArgumentException(method + ": no option " + member + " takes a text");
            }
        });
        return options.build();
    }

    /** The time of the whole method with the values that the properties have now; null if it names none. */
    @Nullable
    Duration time(String method, ServiceProperties properties) {
        List<String> written = texts.get("timeout");
        if (written == null) {
            return null;
        }
        String where = method + ": timeout is \"" + written.get(0) + "\" in its @Options";
        String time = resolve(where, written.get(0), properties);
        return TimeText.read(time)
                .orElseThrow(() -> new IllegalArgumentException(
                        where + ", and \"" + time + "\" is no time above zero; write one such as 30s, 2m or PT1M30S"));
    }

    /** A stop text may be a line end; all else that is blank says nothing. */
    private static void requireTexts(String method, String member, List<String> written, List<String> values) {
        for (int i = 0; i < values.size(); i++) {
            if (member.equals("stop") ? values.get(i).isEmpty() : values.get(i).isBlank()) {
                throw new IllegalArgumentException(method + ": " + member + " is \"" + written.get(i)
                        + "\" in its @Options, and its value is blank; give its property another");
            }
        }
    }

    private static String resolve(String where, String text, ServiceProperties properties) {
        String resolved = PropertyText.resolve(
                text,
                (key, otherwise) -> properties
                        .find(key)
                        .or(() -> Optional.ofNullable(otherwise))
                        .orElseThrow(() ->
                                new IllegalArgumentException(where + ", but " + key + " has no value; give it one by "
                                        + ServiceProperties.places(key) + ", or write a default: ${" + key + ":…}")));
        return resolved;
    }
}
