package dev.typist;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Several {@link Example}s on one method. Write {@code @Example} repeatedly instead; the compiler makes this of them. */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.CLASS)
public @interface Examples {

    /**
     * The examples, in order.
     *
     * @return the examples
     */
    Example[] value();
}
