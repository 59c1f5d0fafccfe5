package dev.typist;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Shows the model how a method is answered: one question and its answer, sent between the system message and the prompt.
 *
 * <pre>{@code
 * @Prompt("What is this about? {message}")
 * @Example(user = "What is this about? My parcel is wet.", assistant = "{\"value\":\"DELIVERY\"}")
 * @Example(user = "What is this about? I want my money back.", assistant = "{\"value\":\"REFUND\"}")
 * Topic topic(String message);
 * }</pre>
 *
 * <p>Examples are sent in the order in which they are written, each as a message of the user and one of the model.
 *
 * <p><b>They are texts, no templates:</b> braces are literal. One that names a parameter, such as {@code {message}}, is an error,
 * because it would not be replaced; <code>\{message}</code> is the literal text {@code {message}}.
 *
 * <p><b>Answers of a typed method are JSON</b> in the form that the model is asked for: an object for a record,
 * {@code {"items":[…]}} for a list, {@code {"value":…}} for everything else. The compiler checks them against the schema that it
 * writes for the method.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.CLASS)
@Repeatable(Examples.class)
public @interface Example {

    /**
     * What a user might send.
     *
     * @return the text
     */
    String user();

    /**
     * What the model should answer to it.
     *
     * @return the text; JSON if the method does not return text
     */
    String assistant();
}
