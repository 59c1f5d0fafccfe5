package dev.typist.processor;

import com.palantir.javapoet.ClassName;
import javax.lang.model.element.TypeElement;

/**
 * The part of the runtime that generated code names. The processor knows these by name only; a test that compiles against
 * the real runtime catches drift.
 */
final class RuntimeNames {

    static final ClassName CHAT_MODEL = ClassName.get("dev.typist.chat", "ChatModel");
    static final ClassName CHAT_OPTIONS = ClassName.get("dev.typist.chat", "ChatOptions");

    static final ClassName OUTPUT_MODE = ClassName.get("dev.typist", "OutputMode");

    static final ClassName DATA_BINDING = ClassName.get("dev.typist.shape", "DataBinding");
    static final ClassName SHAPE = ClassName.get("dev.typist.shape", "Shape");

    static final ClassName OUTCOME = service("Outcome");
    static final ClassName PROMPT_METHOD = service("PromptMethod");
    static final ClassName PROMPT_RESOURCE = service("PromptResource");
    static final ClassName PROMPT_RUNNER = service("PromptRunner");
    static final ClassName REPLY = service("Reply");
    static final ClassName RESULT = service("Result");
    static final ClassName SERVICE_SETTINGS = service("ServiceSettings");
    static final ClassName TOOL = service("Tool");
    static final ClassName TOOL_METHOD = service("ToolMethod");
    static final ClassName TOOLBOX = service("Toolbox");

    private RuntimeNames() {}

    private static ClassName service(String name) {
        return ClassName.get("dev.typist.service", name);
    }

    /** The class behind a service: {@code Shop.HelpDesk} becomes {@code Shop_HelpDesk_AiService}. */
    static ClassName serviceClass(TypeElement type) {
        return beside(type, "_AiService");
    }

    /** The toolbox of a class: {@code Shop.Orders} becomes {@code Shop_Orders_Tools}. */
    static ClassName toolboxClass(TypeElement type) {
        return beside(type, "_Tools");
    }

    /** A {@code $} of the name itself becomes {@code _} too, for the runtime finds the class by its binary name. */
    private static ClassName beside(TypeElement type, String suffix) {
        ClassName name = ClassName.get(type);
        return ClassName.get(
                name.packageName(), String.join("_", name.simpleNames()).replace('$', '_') + suffix);
    }
}
