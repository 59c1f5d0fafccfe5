package dev.typist;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says to the model what a value means. The text goes into the JSON schema.
 *
 * <pre>{@code
 * @Describe("What a customer wants")
 * record Enquiry(
 *     @Describe("the number on the invoice") long orderId,
 *     Topic topic) {}
 *
 * enum Topic {
 *   DELIVERY,
 *   REFUND,
 *   @Describe("anything else") OTHER
 * }
 * }</pre>
 *
 * <p>On a record, a record component or a tool's parameter it becomes the {@code description} of that schema. On an enum
 * constant it is listed in the description of the enum: {@code OTHER: anything else}.
 *
 * <p>Descriptions are read from this annotation, never from Javadoc: comments are gone once a class is compiled, and the
 * schema of a type must not depend on where the compiler found it.
 */
@Documented
@Target({ElementType.TYPE, ElementType.RECORD_COMPONENT, ElementType.FIELD, ElementType.PARAMETER})
@Retention(RetentionPolicy.CLASS)
public @interface Describe {

    /**
     * What the value means, in words for the model.
     *
     * @return the description
     */
    String value();
}
