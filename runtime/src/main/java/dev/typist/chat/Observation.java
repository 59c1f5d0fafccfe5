package dev.typist.chat;

import java.util.List;
import java.util.function.Supplier;

/**
 * One run of a method or a tool, as a {@link CallListener} follows it. Exactly one of {@link #succeeded} and {@link #failed}
 * is called, once, on any thread.
 */
public interface Observation {

    /** Follows nothing. */
    Observation NONE = new Observation() {};

    /**
     * Does a part of the run, so that what begins in it, on this thread, is seen as a part of the run. Each part on each thread
     * goes through this: a model call, a tool.
     *
     * @param <T> what the part gives
     * @param part the part
     * @return what it gives
     */
    default <T> T during(Supplier<T> part) {
        return part.get();
    }

    /**
     * A method's answer was not exactly a value and was put right. Called before {@link #succeeded}.
     *
     * @param repairs what was put right, each as a line such as {@code $.price: NUMBER "1,234" -> 1234}; they quote the answer
     */
    default void repaired(List<String> repairs) {}

    /**
     * A method's answer is no value, and the model is asked again.
     *
     * @param kind why it is none: the name of a kind of {@code OutputException}, such as {@code TYPE}
     * @param problems what is wrong, each as a line that begins with its path; they quote the answer
     */
    default void askedAgain(String kind, List<String> problems) {}

    /**
     * The provider refused the schema of a method's answer, and the model is asked in words.
     *
     * @param refusal what it said
     */
    default void schemaRefused(GatewayException refusal) {}

    /**
     * The run ended well.
     *
     * @param answer what a method got from the model last, or what a tool answered
     */
    default void succeeded(String answer) {}

    /**
     * The run ended without an answer.
     *
     * @param failure why; a {@link java.util.concurrent.CancellationException} if its caller gave it up
     */
    default void failed(Throwable failure) {}
}
