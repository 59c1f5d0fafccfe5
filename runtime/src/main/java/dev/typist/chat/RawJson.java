package dev.typist.chat;

/**
 * A value that is JSON text already and goes over the wire as it is.
 *
 * <pre>{@code ChatOptions.builder().extra("thinking", new RawJson("{\"type\":\"enabled\",\"budget_tokens\":1024}"))}</pre>
 *
 * @param text one JSON value
 */
public record RawJson(String text) {

    /** Refuses what is not one JSON value: it would break the request around it. */
    public RawJson {
        Json.check(text);
    }
}
