package dev.typist;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks an interface whose methods are answered by a language model. The compiler writes the class behind it.
 *
 * <pre>{@code
 * @AiService(tools = Orders.class)
 * @System("You are the help desk of a book shop. Be brief.")
 * interface HelpDesk {
 *
 *   @Prompt("Which order is this customer asking about? {message}")
 *   Enquiry triage(String message);
 *
 *   @Prompt("{question}")
 *   String answer(String question);
 * }
 * }</pre>
 *
 * <p>Compiling this interface generates {@code HelpDesk_AiService}, a plain final class in the same package and with the
 * same visibility. Its constructor takes the model and one argument for each tool class that has instance tools:
 *
 * <pre>{@code
 * HelpDesk desk = new HelpDesk_AiService(LiteLlm.fromEnvironment(), new Orders());
 * }</pre>
 *
 * <p>A nested interface {@code Shop.HelpDesk} becomes {@code Shop_HelpDesk_AiService}. Instances are thread-safe. Every
 * mistake the compiler can see is an error at the line that holds it; {@code docs/errors.md} lists them.
 *
 * <p>The interface may be top-level or nested and package-private, but not private, sealed or generic. Default, static
 * and private methods are left alone; those with {@link Tool} are tools of every method.
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.CLASS)
public @interface AiService {

    /**
     * The classes whose {@link Tool} methods the model may call in every method of this service.
     *
     * <p>{@code tools = {Orders.class, Prices.class}} adds the constructor parameters {@code Orders orders, Prices prices}.
     * A class whose tools are all static adds none. Tool names must be unique across the service.
     *
     * @return the tool classes; none by default
     */
    Class<?>[] tools() default {};

    /**
     * The name of the model that answers, as the gateway knows it: {@code "gpt-4o"}, {@code "anthropic/claude-sonnet-4-5"}
     * or an alias. It wins over the model that the {@code ChatModel} was built with, and may name properties as
     * {@link Options} describes.
     *
     * @return the model's name; empty (the default) means the one that the {@code ChatModel} was built with
     */
    String model() default "";
}
