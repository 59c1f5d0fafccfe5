package dev.typist.litellm;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * The body of a failed answer. Usually {@code {"error":{"message":…,"type":…,"code":…}}}, but {@code {"detail":…}}, a text
 * under {@code error}, HTML and nothing at all are seen too.
 */
final class ErrorBody {

    private String message = "";
    private @Nullable String type;
    private @Nullable String code;
    private @Nullable String guardrail;

    static ErrorBody parse(byte[] body) {
        ErrorBody error = new ErrorBody();
        try (JsonParser parser = Json.parser(body)) {
            if (parser.nextToken() == JsonToken.START_OBJECT) {
                error.fields(parser);
            }
        } catch (JacksonException e) {
            error.message = "";
        }
        if (error.message.isEmpty()) {
            error.message = new String(body, StandardCharsets.UTF_8).strip();
        }
        return error;
    }

    /** What went wrong, without what the gateway's router adds about fallbacks: that may name other kinds of errors. */
    String message() {
        String first = message;
        for (String suffix : new String[] {"\n\nLiteLLM: model group", "\nmodel=", ". Received Model Group"}) {
            int cut = first.indexOf(suffix);
            first = cut < 0 ? first : first.substring(0, cut);
        }
        return first;
    }

    boolean says(String... texts) {
        String lower = message().toLowerCase(Locale.ROOT);
        for (String text : texts) {
            if (lower.contains(text.toLowerCase(Locale.ROOT))) {
                return true;
            }
        }
        return false;
    }

    @Nullable
    String type() {
        return type;
    }

    @Nullable
    String code() {
        return code;
    }

    @Nullable
    String guardrail() {
        return guardrail;
    }

    private void fields(JsonParser parser) {
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = parser.currentName();
            JsonToken token = parser.nextToken();
            switch (name) {
                case "error", "detail", "provider_specific_fields" -> {
                    if (token == JsonToken.START_OBJECT) {
                        fields(parser);
                    } else if (message.isEmpty() && !name.equals("provider_specific_fields")) {
                        message = orEmpty(scalar(parser));
                    } else {
                        parser.skipChildren();
                    }
                }
                case "message" ->
                    message = token == JsonToken.START_OBJECT ? Json.raw(parser) : orEmpty(scalar(parser));
                case "type" -> type = scalar(parser);
                case "code" -> code = scalar(parser);
                case "guardrail_name" -> guardrail = scalar(parser);
                default -> parser.skipChildren();
            }
        }
    }

    /** A value as text; null for null and for the word None, which older gateways write instead. */
    private static @Nullable String scalar(JsonParser parser) {
        if (!parser.currentToken().isScalarValue()) {
            return Json.raw(parser);
        }
        if (parser.currentToken() == JsonToken.VALUE_NULL || parser.getString().equals("None")) {
            return null;
        }
        return parser.getString();
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
