package dev.typist;

/**
 * How a typed answer is asked for: what {@code @Options(output = …)} says.
 *
 * <pre>{@code
 * @Options(model = "small-local-model", output = OutputMode.PROMPT)
 * @Prompt("Which order is this customer asking about? {message}")
 * Enquiry triage(String message);
 * }</pre>
 *
 * <p>However it is asked for, the answer is read with the same care.
 */
public enum OutputMode {
    /**
     * {@link #JSON_SCHEMA}, or {@link #PROMPT} where the model's provider cannot express the type, or has said that it takes
     * no schema.
     */
    AUTO,
    /** The provider is given the type's JSON schema, and most hold the model to it. */
    JSON_SCHEMA,
    /** The model must call one tool, whose arguments are the answer: for models that follow tools better than schemas. */
    TOOL,
    /** The provider holds the model to any JSON object; which one is said at the end of the prompt. */
    JSON_OBJECT,
    /** The form of the answer is said at the end of the prompt, and nowhere else: every model can be asked like this. */
    PROMPT
}
