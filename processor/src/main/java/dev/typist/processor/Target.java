package dev.typist.processor;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Who schemas are written for besides everybody; the runtime's {@code SchemaTarget} has the same names. */
enum Target {
    OPENAI(SchemaProfiles.OPENAI),
    ANTHROPIC(SchemaProfiles.ANTHROPIC),
    GEMINI(SchemaProfiles.GEMINI),
    ENGINE(SchemaProfiles.ENGINE);

    @SuppressWarnings("ImmutableEnumChecker") // Its sets and maps are copies that cannot change.
    private final SchemaProfile profile;

    Target(SchemaProfile profile) {
        this.profile = profile;
    }

    SchemaProfile profile() {
        return profile;
    }

    /** How it is written in {@code -Atypist.targets}. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Target> of(String word) {
        return Arrays.stream(values())
                .filter(target -> target.word().equals(word))
                .findFirst();
    }

    static List<String> words() {
        return Arrays.stream(values()).map(Target::word).toList();
    }
}
