package dev.typist.chat;

/** Sees what comes of one call. Exactly one of {@link #answered}, {@link #failed} and {@link #abandoned} ends it. */
interface CallObserver {

    /** A piece of a stream was handed out. */
    default void chunk(ChatChunk chunk) {}

    /** The whole answer is there. */
    void answered(ChatResponse response);

    /** There will be no answer. */
    void failed(Throwable failure);

    /** Nobody wanted the rest: a stream was closed, a future cancelled. */
    default void abandoned() {}
}
