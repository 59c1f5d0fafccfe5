package dev.typist.processor;

import java.util.LinkedHashMap;
import java.util.Map;

/** What random services need beside themselves: {@code jakarta.validation}, which is on nobody's class path here. */
final class Surroundings {

    static final Map<String, String> SOURCES = new LinkedHashMap<>();

    static {
        add("NotBlank", "");
        add("NotEmpty", "");
        add("Positive", "");
        add("Email", "");
        add("Size", "int min() default 0; int max() default Integer.MAX_VALUE;");
        add("Min", "long value();");
        add("Max", "long value();");
        add("Digits", "int integer(); int fraction();");
        add("DecimalMin", "String value(); boolean inclusive() default true;");
        add("Pattern", "String regexp();");
    }

    private static void add(String name, String members) {
        SOURCES.put("jakarta/validation/constraints/" + name + ".java", """
                package jakarta.validation.constraints;

                import java.lang.annotation.ElementType;
                import java.lang.annotation.Retention;
                import java.lang.annotation.RetentionPolicy;
                import java.lang.annotation.Target;

                @Target({ElementType.METHOD, ElementType.FIELD, ElementType.PARAMETER, ElementType.TYPE_USE})
                @Retention(RetentionPolicy.RUNTIME)
                public @interface %s { %s }
                """.formatted(name, members));
    }

    private Surroundings() {}
}
