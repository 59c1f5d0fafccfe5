package dev.typist.litellm;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** Puts the further fields of a message together from the pieces of a stream: lists and texts grow, objects are joined. */
final class ExtensionMerger {

    private static final String THINKING_BLOCKS = "thinking_blocks";

    private final Map<String, List<String>> pieces = new LinkedHashMap<>();

    void add(Map<String, String> extensions) {
        extensions.forEach((name, json) ->
                pieces.computeIfAbsent(name, unused -> new ArrayList<>()).add(json));
    }

    boolean isEmpty() {
        return pieces.isEmpty();
    }

    Map<String, String> merged(boolean streamed) {
        Map<String, String> merged = new LinkedHashMap<>();
        pieces.forEach((name, jsons) -> {
            String json = jsons.size() == 1 ? jsons.get(0) : join(jsons);
            boolean thinking = streamed && name.equals(THINKING_BLOCKS);
            String whole = thinking ? joinThinking(json) : json;
            if (!thinking || isSigned(whole)) {
                merged.put(name, whole);
            }
        });
        return merged;
    }

    private static String join(List<String> jsons) {
        return switch (jsons.get(0).charAt(0)) {
            case '[' -> {
                StringBuilder list = new StringBuilder("[");
                for (String json : jsons) {
                    String items = json.startsWith("[") ? json.substring(1, json.length() - 1) : json;
                    if (!items.isBlank()) {
                        list.append(list.length() > 1 ? "," : "").append(items);
                    }
                }
                yield list.append(']').toString();
            }
            case '{' -> {
                Map<String, String> fields = new LinkedHashMap<>();
                jsons.forEach(json -> fields.putAll(fields(json)));
                yield Json.object(fields);
            }
            case '"' -> {
                StringBuilder text = new StringBuilder();
                jsons.forEach(json -> text.append(text(json)));
                yield Json.quoted(text.toString());
            }
            default -> jsons.get(jsons.size() - 1);
        };
    }

    /** One block of thought comes in many pieces, the last with its signature. */
    private static String joinThinking(String json) {
        List<Map<String, String>> blocks = new ArrayList<>();
        try (JsonParser parser = Json.parser(json)) {
            if (parser.nextToken() != JsonToken.START_ARRAY) {
                return json;
            }
            while (parser.nextToken() == JsonToken.START_OBJECT) {
                Map<String, String> block = fields(parser);
                Map<String, String> last = blocks.isEmpty() ? Map.of() : blocks.get(blocks.size() - 1);
                if (isSigned(last) || !"\"thinking\"".equals(block.get("type")) || last.isEmpty()) {
                    blocks.add(block);
                } else {
                    String thought = text(last.getOrDefault("thinking", "")) + text(block.getOrDefault("thinking", ""));
                    last.putAll(block);
                    last.put("thinking", Json.quoted(thought));
                }
            }
        }
        return "[" + String.join(",", blocks.stream().map(Json::object).toList()) + "]";
    }

    /** Without their signatures a provider refuses its own thoughts; the gateway loses them in some streams. */
    private static boolean isSigned(String json) {
        try (JsonParser parser = Json.parser(json)) {
            parser.nextToken();
            while (parser.nextToken() == JsonToken.START_OBJECT) {
                if (!isSigned(fields(parser))) {
                    return false;
                }
            }
            return true;
        }
    }

    private static boolean isSigned(Map<String, String> block) {
        return block.containsKey("data")
                || !block.getOrDefault("signature", "null").equals("null");
    }

    private static Map<String, String> fields(String json) {
        try (JsonParser parser = Json.parser(json)) {
            parser.nextToken();
            return fields(parser);
        }
    }

    private static Map<String, String> fields(JsonParser parser) {
        Map<String, String> fields = new LinkedHashMap<>();
        if (parser.currentToken() == JsonToken.START_OBJECT) {
            while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                String name = parser.currentName();
                parser.nextToken();
                fields.put(name, Json.raw(parser));
            }
        }
        return fields;
    }

    private static String text(String json) {
        if (!json.startsWith("\"")) {
            return "";
        }
        try (JsonParser parser = Json.parser(json)) {
            parser.nextToken();
            return Json.string(parser);
        }
    }
}
