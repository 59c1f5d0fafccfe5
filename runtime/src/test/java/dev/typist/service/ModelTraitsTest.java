package dev.typist.service;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.typist.shape.SchemaTarget;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whose schemas models take, by their names and by what is behind these. */
class ModelTraitsTest {

    @ParameterizedTest
    @CsvSource({
        "gpt-4o, OPENAI, true",
        "openai/gpt-4o-mini, OPENAI, true",
        "GPT-5, OPENAI, true",
        "chatgpt-4o-latest, OPENAI, true",
        "ft:gpt-4o:shop::1, PORTABLE, true",
        "openai/ft:gpt-4.1-mini:shop::1, PORTABLE, true",
        "openrouter/openai/gpt-4.1, OPENAI, true",
        "azure/our-deployment, OPENAI, false",
        "azure/gpt-4o, OPENAI, true",
        "o1, OPENAI, false",
        "o3-mini, OPENAI, false",
        "openai/o4-mini, OPENAI, false",
        "claude-sonnet-4-5, ANTHROPIC, true",
        "anthropic/claude-sonnet-4-5, ANTHROPIC, true",
        "bedrock/us.anthropic.claude-3-5-sonnet-20240620-v1:0, ANTHROPIC, true",
        "bedrock/anthropic.claude-v2, ANTHROPIC, true",
        "vertex_ai/claude-opus-4-1, ANTHROPIC, true",
        "databricks/databricks-claude-3-7-sonnet, ANTHROPIC, true",
        "gemini/gemini-2.5-pro, GEMINI, true",
        "gemini-2.5-flash, GEMINI, true",
        "vertex_ai/gemini-2.0-flash, GEMINI, true",
        "openrouter/google/gemini-2.5-pro, GEMINI, true",
        "ollama/llama3, ENGINE, false",
        "ollama_chat/gpt-oss:20b, ENGINE, false",
        "hosted_vllm/meta-llama/Llama-3.3-70B, ENGINE, false",
        "vllm/x, ENGINE, false",
        "lm_studio/claude-distilled, ENGINE, false",
        "llamafile/x, ENGINE, false",
        "groq/openai/gpt-oss-120b, PORTABLE, false",
        "openai/gemma, PORTABLE, false",
        "mistral/mistral-large-latest, PORTABLE, false",
        "vertex_ai/meta/llama-4, PORTABLE, false",
        "smart, PORTABLE, false",
        "demo1, PORTABLE, false",
        "'', PORTABLE, false",
    })
    void areToldByTheName(String model, SchemaTarget target, boolean sequential) {
        assertEquals(new ModelTraits(target, sequential), ModelTraits.of(model));
    }

    @Test
    void ofAnAliasAreThoseOfAllThatIsBehindIt() {
        Models models = new Models(
                null,
                Map.of(
                        "smart", List.of("anthropic/claude-sonnet-4-5", "bedrock/anthropic.claude-v2"),
                        "any", List.of("openai/gpt-4o", "openai/o3"),
                        "mixed", List.of("openai/gpt-4o", "gemini/gemini-2.5-pro"),
                        "gpt-4o", List.of("ollama/llama3"),
                        "empty", List.of()),
                Set.of());

        assertEquals(new ModelTraits(SchemaTarget.ANTHROPIC, true), models.traits("smart"));
        assertEquals(new ModelTraits(SchemaTarget.OPENAI, false), models.traits("any"));
        assertEquals(new ModelTraits(SchemaTarget.PORTABLE, true), models.traits("mixed"));
        assertEquals(new ModelTraits(SchemaTarget.ENGINE, false), models.traits("gpt-4o"));
        assertEquals(new ModelTraits(SchemaTarget.PORTABLE, false), models.traits("empty"));
        assertEquals(new ModelTraits(SchemaTarget.OPENAI, true), models.traits("gpt-4.1"));
    }

    @Test
    void yieldToATargetThatWasSet() {
        Models models = new Models(SchemaTarget.ENGINE, Map.of(), Set.of());

        assertEquals(new ModelTraits(SchemaTarget.ENGINE, true), models.traits("gpt-4o"));
    }

    @Test
    void areKeptForAThousandNamesOnly() {
        Models models = new Models(null, Map.of(), Set.of());

        for (int i = 0; i < 3000; i++) {
            assertEquals(SchemaTarget.OPENAI, models.traits("gpt-" + i).target());
        }
    }
}
