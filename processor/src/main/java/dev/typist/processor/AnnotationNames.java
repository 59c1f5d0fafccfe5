package dev.typist.processor;

import java.util.Set;

/** The annotations that a user writes, by name. */
final class AnnotationNames {

    static final String AI_SERVICE = "dev.typist.AiService";
    static final String SYSTEM = "dev.typist.System";
    static final String PROMPT = "dev.typist.Prompt";
    static final String TOOL = "dev.typist.Tool";
    static final String DESCRIBE = "dev.typist.Describe";
    static final String NAME = "dev.typist.Name";
    static final String OPTIONS = "dev.typist.Options";
    static final String EXAMPLE = "dev.typist.Example";
    /** What the compiler makes of several examples. */
    static final String EXAMPLES = "dev.typist.Examples";

    static final Set<String> ALL = Set.of(AI_SERVICE, SYSTEM, PROMPT, TOOL, DESCRIBE, NAME, OPTIONS, EXAMPLE, EXAMPLES);

    private AnnotationNames() {}
}
