package dev.typist.service;

import dev.typist.chat.BadRequestException;
import dev.typist.chat.GatewayException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A provider's refusal of a JSON schema. There is no common code for it; it is told by what providers and engines say.
 *
 * @param failure the refusal
 * @param everySchema whether the model takes no schema at all; else it is this one
 */
record SchemaRefusal(BadRequestException failure, boolean everySchema) {

    /** What all of them speak of: the parameter by its many names, the schema, or the grammar made of it. */
    private static final List<String> SUBJECTS = List.of(
            "schema",
            "response_format",
            "response format",
            "responseformat",
            "output_config",
            "output_format",
            "structured output",
            "structured_output",
            "grammar",
            "too many states");

    /** How they say that no schema would do. */
    private static final List<String> UNSUPPORTED = List.of(
            "unsupported param",
            "unsupportedparams",
            "support parameters",
            "not supported with this model",
            "not supported by this model",
            "not support response",
            "not support structured",
            "model does not support",
            "model doesn't support",
            "is unavailable");

    /** The refusal that a failure is; empty if it is about something else. */
    static Optional<SchemaRefusal> of(GatewayException failure) {
        int status = failure.status().orElse(0);
        if (!(failure instanceof BadRequestException refusal) || (status != 400 && status != 422)) {
            return Optional.empty();
        }
        String said = failure.body().toLowerCase(Locale.ROOT);
        return SUBJECTS.stream().anyMatch(said::contains)
                ? Optional.of(new SchemaRefusal(refusal, UNSUPPORTED.stream().anyMatch(said::contains)))
                : Optional.empty();
    }
}
