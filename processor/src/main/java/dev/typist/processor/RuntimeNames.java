package dev.typist.processor;

import com.palantir.javapoet.ClassName;

/** The names that generated code uses. The processor knows the runtime by these alone; its tests compile against the real one. */
final class RuntimeNames {

    static final ClassName SHAPE = ClassName.get("dev.typist.shape", "Shape");
    static final ClassName PROMPT_METHOD = ClassName.get("dev.typist.service", "PromptMethod");
    static final ClassName PROMPT_RUNNER = ClassName.get("dev.typist.service", "PromptRunner");
    static final ClassName REPLY = ClassName.get("dev.typist.service", "Reply");
    static final ClassName RESULT = ClassName.get("dev.typist.service", "Result");
    static final ClassName SERVICE_SETTINGS = ClassName.get("dev.typist.service", "ServiceSettings");
    static final ClassName TOOL = ClassName.get("dev.typist.service", "Tool");
    static final ClassName TOOL_METHOD = ClassName.get("dev.typist.service", "ToolMethod");
    static final ClassName TOOLBOX = ClassName.get("dev.typist.service", "Toolbox");
    static final ClassName CHAT_MODEL = ClassName.get("dev.typist.chat", "ChatModel");

    static final String AI_SERVICE = "dev.typist.AiService";
    static final String SYSTEM = "dev.typist.System";
    static final String PROMPT = "dev.typist.Prompt";
    static final String TOOL_ANNOTATION = "dev.typist.Tool";
    static final String DESCRIBE = "dev.typist.Describe";

    private RuntimeNames() {}
}
