package dev.typist.service;

import dev.typist.shape.SchemaTarget;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What of a model matters for how it is asked.
 *
 * @param target whose schemas it takes
 * @param sequential whether it can be told to call one tool only; a gateway refuses the option where the provider has none
 */
record ModelTraits(SchemaTarget target, boolean sequential) {

    private static final ModelTraits UNKNOWN = new ModelTraits(SchemaTarget.PORTABLE, false);

    /** By names as LiteLLM writes them, {@code provider/model}. The first row that fits counts: who runs a model comes first. */
    private static final List<Family> FAMILIES = List.of(
            // Servers that make a grammar of the schema, whatever model they run.
            new Family(
                    "(ollama|ollama_chat|hosted_vllm|vllm|lm_studio|llamafile|xinference|docker_model_runner|lemonade|triton)/.*",
                    SchemaTarget.ENGINE,
                    false),
            // Claude has the same limits directly and by Bedrock, Vertex, OpenRouter.
            new Family("(.*[/.-])?(claude|anthropic).*", SchemaTarget.ANTHROPIC, true),
            // So has Gemini.
            new Family("(.*[/-])?gemini.*", SchemaTarget.GEMINI, true),
            // An open model that many run; only its name is OpenAI's.
            new Family("(.*/)?gpt-oss.*", SchemaTarget.PORTABLE, false),
            // These refuse parallel_tool_calls.
            new Family("(.*/)?o[1-9].*", SchemaTarget.OPENAI, false),
            new Family("(.*/)?(gpt-|chatgpt|codex).*", SchemaTarget.OPENAI, true),
            // Fine-tuned ones take no pattern and no bounds in a schema.
            new Family("(.*/)?ft:(gpt-|chatgpt|codex).*", SchemaTarget.PORTABLE, true),
            // Only OpenAI's models are there, and a deployment may have any name.
            new Family("(azure|azure_text)/.*", SchemaTarget.OPENAI, false),
            // Under another name than OpenAI's, openai/ is any server that speaks like OpenAI.
            new Family("openai/.*", SchemaTarget.PORTABLE, false));

    /** Those of a model, by its name. */
    static ModelTraits of(String model) {
        String name = model.toLowerCase(Locale.ROOT);
        return FAMILIES.stream()
                .filter(family -> family.names.matcher(name).matches())
                .map(Family::traits)
                .findFirst()
                .orElse(UNKNOWN);
    }

    /** What holds of both. */
    ModelTraits and(ModelTraits other) {
        return new ModelTraits(target == other.target ? target : SchemaTarget.PORTABLE, sequential && other.sequential);
    }

    /**
     * Models with the same traits.
     *
     * @param names their names in lower case
     * @param traits the traits
     */
    private record Family(Pattern names, ModelTraits traits) {

        Family(String names, SchemaTarget target, boolean sequential) {
            this(Pattern.compile(names), new ModelTraits(target, sequential));
        }
    }
}
