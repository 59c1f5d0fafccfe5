package dev.typist.litellm;

/**
 * How many tokens messages have.
 *
 * @param tokens how many
 * @param estimated whether the gateway guessed with a tokenizer of its own, rather than asking the provider
 */
public record TokenCount(long tokens, boolean estimated) {}
