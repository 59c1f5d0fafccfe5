package dev.typist.processor;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeVariableName;
import java.util.List;
import java.util.Optional;

/**
 * A service as its class is written.
 *
 * @param typeVariables only of a service in error; its stub repeats them
 * @param model the model that its methods name, if any
 * @param signatures of every method, of those in error too
 * @param methods of the methods without errors
 */
record ServiceModel(
        ClassName service,
        GeneratedClass generated,
        TypeName implemented,
        List<TypeVariableName> typeVariables,
        List<ToolUse> tools,
        Optional<Option> model,
        List<Signature> signatures,
        List<PromptModel> methods) {

    /**
     * A class of {@code @AiService(tools)}, or the service itself or a parent of it, if they have tools.
     *
     * @param argument the name of its constructor parameter; empty if it has none
     * @param target what its tools are called on
     */
    record ToolUse(ClassName type, ClassName toolbox, String argument, Target target) {

        /** Whether the constructors of the service take an object of the class. */
        boolean isArgument() {
            return target == Target.ARGUMENT;
        }

        /** The objects that tools may be called on. */
        enum Target {
            /** One that the constructor is given. */
            ARGUMENT,
            /** The service itself. */
            SERVICE,
            /** None: all tools are static. */
            NONE
        }
    }
}
