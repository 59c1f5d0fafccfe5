package dev.typist.processor;

import java.util.Set;

/** The annotations that a user writes, by name. */
final class AnnotationNames {

    static final String AI_SERVICE = "dev.typist.AiService";
    static final String SYSTEM = "dev.typist.System";
    static final String PROMPT = "dev.typist.Prompt";
    static final String TOOL = "dev.typist.Tool";
    static final String DESCRIBE = "dev.typist.Describe";

    /** Without {@code @Describe}, which may be on a record component: auto-common 1.2.2 throws on those. */
    static final Set<String> CLAIMED = Set.of(AI_SERVICE, SYSTEM, PROMPT, TOOL);

    private AnnotationNames() {}
}
