package dev.typist.service;

import dev.typist.OutputMode;
import dev.typist.chat.ChatModel;
import dev.typist.chat.ChatRequest;
import dev.typist.chat.GatewayException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How typed answers are asked for: decides by method and model, and learns from refusals. Thread-safe. */
final class Asking {

    private final ChatModel model;
    private final OutputMode mode;
    private final Models models;
    private final SchemaRefusals refusals = new SchemaRefusals();

    /**
     * @param model who is asked when a request names nobody
     * @param mode how, unless a method says otherwise
     * @param models what is known of the models
     */
    Asking(ChatModel model, OutputMode mode, Models models) {
        this.model = model;
        this.mode = mode;
        this.models = models;
    }

    /** The form in which a request of a method is to ask for its answer. */
    AnswerForm form(PromptMethod<?> method, ChatRequest request) {
        Schemas schemas = method.result().schemas();
        if (schemas == null) {
            return AnswerForm.TEXT;
        }
        String name = name(request);
        ModelTraits traits = models.traits(name);
        OutputMode wanted = method.output() == null ? mode : method.output();
        Optional<String> schema = schemas.of(traits.target());
        SchemaRefusal refusal = wanted == OutputMode.AUTO ? refusals.find(name, method.name()) : null;
        if (wanted == OutputMode.AUTO && (refusal != null || schema.isEmpty() || !models.takesSchemas(name))) {
            return AnswerForm.prompt(schemas, refusal);
        }
        return switch (wanted) {
            case AUTO, JSON_SCHEMA ->
                AnswerForm.jsonSchema(
                        method.schemaName(), schema.orElse(schemas.portable()), wanted == OutputMode.AUTO);
            case TOOL -> AnswerForm.tool(schema.orElse(schemas.portable()), traits.sequential());
            case JSON_OBJECT -> AnswerForm.jsonObject(schemas);
            case PROMPT -> AnswerForm.prompt(schemas, null);
        };
    }

    /** The form to take instead after a failure; null if the failure is about something else, or the form was insisted on. */
    @Nullable
    AnswerForm after(PromptMethod<?> method, AnswerForm form, GatewayException failure) {
        Schemas schemas = method.result().schemas();
        return schemas == null || !form.automatic()
                ? null
                : SchemaRefusal.of(failure)
                        .map(refusal -> AnswerForm.prompt(schemas, refusal))
                        .orElse(null);
    }

    /**
     * Keeps in mind that a model refused a method's schema, once it has answered without: else it was not for the schema.
     * Where the failure stands for others, middleware has asked other models, too, and nobody can tell which one refused.
     */
    void remember(PromptMethod<?> method, ChatRequest request, SchemaRefusal refusal) {
        if (refusal.failure().getSuppressed().length == 0) {
            refusals.remember(name(request), method.name(), refusal);
        }
    }

    private String name(ChatRequest request) {
        return request.options().model().orElseGet(model::modelId);
    }
}
