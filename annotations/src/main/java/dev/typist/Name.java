package dev.typist;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Gives something another name in prompts and on the wire than it has in Java.
 *
 * <pre>{@code
 * record Invoice(
 *     @Name("invoice-number") String number,
 *     Status status) {}
 *
 * enum Status {
 *   OPEN,
 *   @Name("paid in part") PARTLY_PAID
 * }
 *
 * sealed interface Payment {
 *   @Name("credit-card") record Card(String number) implements Payment {}
 * }
 * }</pre>
 *
 * <p>The model is told of {@code invoice-number} and of the statuses {@code OPEN} and {@code paid in part}, and says
 * {@code "type":"credit-card"} when it means a {@code Card}; in Java nothing changes. Without this annotation a record's
 * component, an enum's constant and a type that a sealed interface permits are called as in Java.
 *
 * <p>On a parameter of a service's method it is the name that placeholders use, on one of a tool the name of the argument.
 * An interface or a class with tools that is compiled without {@code -parameters} loses the names of its parameters once it
 * is a class file; with this annotation they stay:
 *
 * <pre>{@code
 * @Prompt("Translate {text} into {language}")
 * String translate(@Name("text") String text, @Name("language") String language);
 * }</pre>
 *
 * <p>Names of components, arguments and permitted types are 1 to 64 of the letters {@code a} to {@code z} and {@code A} to
 * {@code Z}, digits, {@code _} and {@code -}, which is what every provider takes; a constant may be called anything. A name
 * that cannot be used, or that only differs in case from another beside it, is an error at compile time. Jackson's
 * {@code @JsonProperty} is understood as well; if both are there, this one counts.
 */
@Documented
@Target({ElementType.TYPE, ElementType.RECORD_COMPONENT, ElementType.FIELD, ElementType.PARAMETER})
@Retention(RetentionPolicy.CLASS)
public @interface Name {

    /**
     * The name that models and prompts use.
     *
     * @return the name
     */
    String value();
}
