package dev.typist.processor;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeVariableName;
import java.util.List;

/**
 * A service as its class is written.
 *
 * @param typeVariables only of a service in error; its stub repeats them
 * @param model the model that its methods name, empty if none
 * @param signatures of every method, of those in error too
 * @param methods of the methods without errors
 */
record ServiceModel(
        ClassName service,
        GeneratedClass generated,
        TypeName implemented,
        List<TypeVariableName> typeVariables,
        List<ToolUse> tools,
        String model,
        List<Signature> signatures,
        List<PromptModel> methods) {

    /**
     * A class of {@code @AiService(tools)}.
     *
     * @param argument the name of its constructor parameter
     * @param instance whether it has one: static tools need no object
     */
    record ToolUse(ClassName type, ClassName toolbox, String argument, boolean instance) {}
}
