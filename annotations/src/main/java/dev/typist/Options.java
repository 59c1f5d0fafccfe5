package dev.typist;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * How the model answers: which one, how freely, how long.
 *
 * <pre>{@code
 * @AiService
 * @Options(temperature = 0.2)
 * interface Translator {
 *
 *   @Prompt("Translate into {language}: {text}")
 *   String translate(String text, String language);
 *
 *   @Options(model = "gpt-4o", temperature = 1, maxTokens = 400)
 *   @Prompt("Write a limerick about {topic}")
 *   String limerick(String topic);
 * }
 * }</pre>
 *
 * <p>{@code translate} is asked for at temperature 0.2, {@code limerick} at 1 and of another model. On the interface it is
 * for every method, and a parent interface's counts when the child has none; on a method it wins, member by member. What is
 * written nowhere is left to the {@code ChatModel}, and what a {@code ChatOptions} argument says wins over all.
 *
 * <p>Only what is written is sent; the defaults below just say so. Values that no provider takes are errors at compile time.
 */
@Documented
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.CLASS)
public @interface Options {

    /**
     * The name of the model, as the gateway knows it.
     *
     * @return the model's name; not sent if not written
     */
    String model() default "";

    /**
     * How freely the model chooses its words: 0 (always the likeliest) to 2.
     *
     * @return the temperature; not sent if not written
     */
    double temperature() default Double.NaN;

    /**
     * The share of probability among which the model chooses, 0 to 1.
     *
     * @return the share; not sent if not written
     */
    double topP() default Double.NaN;

    /**
     * How long the answer may be, in tokens.
     *
     * @return the most tokens, at least 1; not sent if not written
     */
    int maxTokens() default 0;

    /**
     * Texts at whose beginning the answer ends.
     *
     * @return the texts; not sent if not written
     */
    String[] stop() default {};

    /**
     * What makes the model's random choices repeatable, where the provider can.
     *
     * @return any number; not sent if not written
     */
    long seed() default 0;

    /**
     * How long the model thinks before it answers: {@code "low"}, {@code "high"} or what else the provider knows.
     *
     * @return the effort; not sent if not written
     */
    String reasoningEffort() default "";

    /**
     * How a typed answer is asked for.
     *
     * @return the mode; if not written, what the {@code ServiceSettings} say
     */
    OutputMode output() default OutputMode.AUTO;

    /**
     * How often the model is asked for a valid answer; from the second time on it is told what was wrong.
     *
     * @return the most times, at least 1; if not written, what the {@code ServiceSettings} say
     */
    int attempts() default 0;
}
