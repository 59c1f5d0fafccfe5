package dev.typist.litellm;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
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

    private static final byte[] EVENT = "data:".getBytes(StandardCharsets.US_ASCII);

    private String message = "";
    private @Nullable String type;
    private @Nullable String code;
    private @Nullable String guardrail;

    static ErrorBody parse(byte[] body) {
        ErrorBody error = new ErrorBody();
        // Some gateways send the error of a stream as an event, though the status is not 200.
        int start = startsWith(body, EVENT) ? EVENT.length : 0;
        try (JsonParser parser = Json.parser(body, start, body.length - start)) {
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

    /** Whether it is a web page rather than an answer of an API. */
    boolean isPage() {
        return message.startsWith("<");
    }

    @Nullable
    String type() {
        return type;
    }

    /** The status that the error would have had if the stream had not begun; its code repeats it. */
    int status() {
        return code != null && code.matches("[45]\\d\\d") ? Integer.parseInt(code) : 500;
    }

    @Nullable
    String code() {
        return code;
    }

    @Nullable
    String guardrail() {
        return guardrail;
    }

    private static boolean startsWith(byte[] body, byte[] prefix) {
        return body.length >= prefix.length && Arrays.equals(body, 0, prefix.length, prefix, 0, prefix.length);
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
