package dev.typist.shape;

/**
 * Who a JSON schema is written for. Each provider takes another part of JSON Schema, and refuses or ignores the rest.
 *
 * <p>Generated code holds a type's schema for each target that differs from the portable one; which of them is sent depends
 * on the model.
 */
public enum SchemaTarget {
    /** What every provider takes. */
    PORTABLE,
    /** OpenAI and Azure: rules of numbers and patterns are kept, every property is required. */
    OPENAI,
    /** Anthropic, directly or by Bedrock and Vertex: no recursion, few unions, rules in words. */
    ANTHROPIC,
    /** Gemini, directly or by Vertex: inclusive limits, no patterns. */
    GEMINI,
    /** Engines that hold an open model to a grammar: vLLM, llama.cpp, Ollama and the like. */
    ENGINE
}
