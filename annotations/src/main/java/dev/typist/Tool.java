package dev.typist;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Lets the model call a Java method.
 *
 * <pre>{@code
 * class Orders {
 *
 *   @Tool("The status of an order")
 *   String status(@Describe("the number on the invoice") long orderId) {
 *     return database.statusOf(orderId);
 *   }
 * }
 * }</pre>
 *
 * <p>With {@code @AiService(tools = Orders.class)} the model is told of a tool {@code status} with an integer parameter
 * {@code orderId}. When it asks for the tool, the method is called with the arguments it gave, and what the method returns
 * is sent back to it: text as it is, everything else as JSON.
 *
 * <p>The compiler writes {@code Orders_Tools} beside the class that declares the methods, so a class of tools is compiled
 * once and shared by any number of services. The method may have any visibility but private, and may be static. Arguments
 * that do not fit the parameters are answered to the model with the reason; the method is then not called. An exception
 * from the method ends the service call with a {@code ToolException}. {@code void} methods answer {@code done}.
 *
 * <p>A service may have tools of its own: its {@code default} and static methods with this annotation, and those of its parents,
 * need not be listed.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.CLASS)
public @interface Tool {

    /**
     * What the tool does, in words for the model. It decides by this text when to call the tool.
     *
     * @return the description
     */
    String value();

    /**
     * The name of the tool, if not the method's own: 1 to 64 letters, digits, {@code _} and {@code -}.
     *
     * @return the name; empty (the default) means the method's name
     */
    String name() default "";

    /**
     * Whether the tool's result is the method's: it goes to the caller as it is, and the model is not asked again.
     *
     * <p>A method that may call such a tool returns the tool's type, or {@code String}, which is then what the model would have
     * been told; everything else is a compile error. If the model calls several tools at once, all of them are run, and the
     * first of these is the answer.
     *
     * @return false by default: the model gets the result and goes on
     */
    boolean returnDirect() default false;
}
