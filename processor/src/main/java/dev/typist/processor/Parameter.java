package dev.typist.processor;

import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/**
 * A parameter of a service's method.
 *
 * @param type its type as a member of the service
 * @param name its name in templates
 * @param variable its name in generated code
 * @param nullable whether it may be null
 */
record Parameter(VariableElement element, TypeMirror type, String name, String variable, boolean nullable, Role role) {

    /** The names that a text may have in its placeholders. */
    static List<String> names(List<Parameter> parameters) {
        List<String> names = new ArrayList<>();
        for (Parameter parameter : parameters) {
            names.add(parameter.name);
        }
        return names;
    }

    /** Those of them that a placeholder can name. */
    static List<String> textNames(List<Parameter> parameters) {
        List<String> names = new ArrayList<>();
        for (Parameter parameter : parameters) {
            if (parameter.isText()) {
                names.add(parameter.name);
            }
        }
        return names;
    }

    /** Those that no text names, because they have another role. */
    static List<Parameter> extras(List<Parameter> parameters) {
        List<Parameter> extras = new ArrayList<>();
        for (Parameter parameter : parameters) {
            if (!parameter.isText()) {
                extras.add(parameter);
            }
        }
        return extras;
    }

    /** The first of a name; null if there is none. */
    static @Nullable Parameter named(String name, List<Parameter> parameters) {
        for (Parameter parameter : parameters) {
            if (parameter.name.equals(name)) {
                return parameter;
            }
        }
        return null;
    }

    boolean isText() {
        return role == Role.TEXT;
    }

    /** Where its type stands: at the method if the service says what a generic parent leaves open. */
    TypePath path(TypePath method) {
        TypeMirror declared = element.asType();
        boolean said = type == declared
                || ScalarType.of(declared) != null
                || Names.full(type).equals(Names.full(declared));
        return said ? TypePath.from(element) : method;
    }

    /** What an argument is for. */
    enum Role {
        /** A placeholder of a text names it. */
        TEXT(""),
        /** The options of one call. */
        OPTIONS("optionsArgument"),
        /** Images and the like that go with the user message. */
        MEDIA("mediaArgument");

        private final String builder;

        Role(String builder) {
            this.builder = builder;
        }

        /** The method of the runtime's {@code PromptMethod.Builder} that takes it. */
        String builder() {
            return builder;
        }
    }
}
