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
 *
 * <p><b>Properties.</b> In the text members, <code>${key}</code> and <code>${key:default}</code> stand for a property that is looked
 * up when the service is constructed: first among those of the {@code ServiceSettings}, then as a system property, then as an
 * environment variable, which is {@code TRIAGE_MODEL} for {@code triage.model}. One that is found nowhere and has no default
 * is an error there. <code>\${</code> is literal.
 *
 * <pre>{@code
 * @Options(model = "${triage.model:gpt-4o-mini}", timeout = "${triage.timeout:20s}")
 * Enquiry triage(String message);
 * }</pre>
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
     * @return the texts, at most 4; not sent if not written
     */
    String[] stop() default {};

    /**
     * What makes the model's random choices repeatable, where the provider can.
     *
     * @return any number; not sent if not written
     */
    long seed() default 0;

    /**
     * How long the model thinks before it answers: {@code none}, {@code minimal}, {@code low}, {@code medium}, {@code high},
     * {@code xhigh} or {@code max}, of which each provider knows some.
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

    /**
     * How long the whole method may take, with all its model calls, tools and re-asks: {@code "30s"}, {@code "2m"},
     * {@code "500ms"}, {@code "1h"}, or as ISO-8601 has it, {@code "PT1M30S"}.
     *
     * <p>When the time is over, no further call is begun and the one under way ends, with an {@code AiException}. A tool that runs
     * is not interrupted. If the {@code ServiceSettings} have a budget with a time, the shorter one holds. One HTTP call is limited
     * by {@code LiteLlm.builder().timeout(…)}.
     *
     * @return the time, above zero; not limited here if not written
     */
    String timeout() default "";
}
