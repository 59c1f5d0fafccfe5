package dev.typist;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The system message: who the model is and how it answers.
 *
 * <pre>{@code
 * import dev.typist.System;
 *
 * @AiService
 * @System("You are a translator. Answer with the translation alone.")
 * interface Translator {
 *
 *   @Prompt("Translate into {language}: {text}")
 *   String translate(String text, String language);
 *
 *   @System("You are a translator into {language} who explains each choice.")
 *   @Prompt("{text}")
 *   String explain(String text, String language);
 * }
 * }</pre>
 *
 * <p>On the interface it is a constant text for every method. On a method it replaces the interface's and may have the
 * placeholders that {@link Prompt} describes. A parent interface's counts when the child has none.
 *
 * <p><b>This annotation has the name of a class you use.</b> In a file that imports {@code dev.typist.System}, the simple
 * name {@code System} is the annotation, so {@code System.out} does not compile there: keep the interface in a file of its
 * own, or write {@code java.lang.System.out}. Never write {@code import dev.typist.*;}.
 */
@Documented
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.CLASS)
@SuppressWarnings(
        "JavaLangClash") // The name is the field's own word for this message; the Javadoc says how to live with it.
public @interface System {

    /**
     * The text of the message.
     *
     * @return the text; on an interface a brace is literal, on a method {@code {name}} is a placeholder. Either this or
     *     {@link #resource()} is written
     */
    String value() default "";

    /**
     * The name of a file that holds the text, instead of {@link #value()}; it is found and read like that of
     * {@link Prompt#resource()}.
     *
     * @return the name; not read if empty
     */
    String resource() default "";
}
