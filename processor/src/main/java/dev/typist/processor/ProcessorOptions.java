package dev.typist.processor;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What the user told the processor by {@code -Atypist.…}.
 *
 * @param chosen the providers that the user means to ask; empty if nothing is said
 * @param lint which lints are on
 * @param faults what cannot be understood, as messages
 */
record ProcessorOptions(Set<Target> chosen, Lint lint, List<String> faults) {

    static final String TARGETS = "typist.targets";
    static final String LINT = "typist.lint";
    static final Set<String> NAMES = Set.of(TARGETS, LINT);

    ProcessorOptions {
        chosen = Set.copyOf(chosen);
        faults = List.copyOf(faults);
    }

    static ProcessorOptions of(Map<String, String> options) {
        List<String> faults = new ArrayList<>();
        Set<Target> chosen = EnumSet.noneOf(Target.class);
        for (String word : options.getOrDefault(TARGETS, "").split(",", -1)) {
            Optional<Target> target = Target.of(word.strip());
            target.ifPresent(chosen::add);
            if (target.isEmpty() && options.containsKey(TARGETS)) {
                faults.add(
                        fault(TARGETS, word, "any of " + String.join(", ", Target.words()) + " with commas between"));
            }
        }
        String lint = options.getOrDefault(LINT, Lint.DEFAULT.word()).strip();
        Optional<Lint> known = Arrays.stream(Lint.values())
                .filter(each -> each.word().equals(lint))
                .findFirst();
        if (known.isEmpty()) {
            faults.add(fault(LINT, lint, "all, default or none"));
        }
        return new ProcessorOptions(chosen, known.orElse(Lint.DEFAULT), faults);
    }

    private static String fault(String option, String word, String legal) {
        return "[IllegalCompilerOption] -A" + option + " knows no \"" + word.strip() + "\"; write " + legal + ".";
    }

    /** Whose schemas are written: those of the providers chosen, or everybody's. */
    Set<Target> targets() {
        return chosen.isEmpty() ? EnumSet.allOf(Target.class) : EnumSet.copyOf(chosen);
    }

    /** Which lints are on. */
    enum Lint {
        /** Those too that a clean program may well give. */
        ALL,
        /** Those that are mistakes nearly always. */
        DEFAULT,
        NONE;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
