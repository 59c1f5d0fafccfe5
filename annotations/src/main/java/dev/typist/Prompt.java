package dev.typist;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The user message that a method sends.
 *
 * <pre>{@code
 * @Prompt("Translate into {language}: {text}")
 * String translate(String text, String language);
 * }</pre>
 *
 * <p>Calling {@code translate("good morning", "French")} sends {@code Translate into French: good morning} and returns what
 * the model answers.
 *
 * <p><b>Placeholders.</b> {@code {name}} stands for the parameter of that name. The compiler splits the text once, so an
 * argument that itself contains {@code {text}} is sent as it is. Every other brace is literal: JSON and code need no
 * escaping. <code>\{name}</code> is the literal text {@code {name}}; in a Java string that is <code>"\\{name}"</code>. A placeholder
 * without a parameter and a parameter without a placeholder are compile errors.
 *
 * <p><b>Arguments.</b> Text, numbers, booleans and enum constants are written as plain text, records and lists as compact
 * JSON, an empty {@code Optional} as nothing.
 *
 * <p><b>Longer texts</b> are better kept in a file of their own: {@code @Prompt(resource = "prompts/triage.txt")}. The compiler
 * reads it, checks its placeholders like those of a text written here, and puts it into the generated class.
 *
 * <p>A method without this annotation and with exactly one {@code String} parameter sends that parameter.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.CLASS)
public @interface Prompt {

    /**
     * The text of the message, with {@code {name}} placeholders.
     *
     * @return the text; either this or {@link #resource()} is written
     */
    String value() default "";

    /**
     * The name of a file that holds the text, instead of {@link #value()}. It is relative to the package of the interface;
     * one that begins with {@code /} is not.
     *
     * <p>The compiler looks for it on the source path, in the folder for class files, where Maven puts
     * {@code src/main/resources}, and on the class path. It is UTF-8; a byte order mark and the last line end are left out,
     * and all other line ends become {@code \n}. The program does not need the file when it runs. If it is there all the same
     * and is another than the one that was compiled, the service cannot be constructed: recompile it.
     *
     * @return the name; not read if empty
     */
    String resource() default "";

    /**
     * Which of the service's tool classes the model may call in this method.
     *
     * <p>{@code tools = {}} means none: a method that only sorts or extracts is answered in one model call instead of three.
     * {@code tools = Orders.class} leaves only those of {@code Orders}, which {@link AiService#tools()} must list.
     *
     * @return the tool classes; all of the service's when this is not written
     */
    Class<?>[] tools() default {};
}
