package dev.typist.litellm;

/** Placeholder until the client lands. */
public final class LiteLlm {
    private LiteLlm() {}
}
