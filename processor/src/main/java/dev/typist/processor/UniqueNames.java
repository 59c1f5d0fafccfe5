package dev.typist.processor;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import javax.lang.model.SourceVersion;

/** Hands out names, each once: {@code TRIAGE}, {@code TRIAGE_2}. */
final class UniqueNames {

    private final Set<String> taken;

    UniqueNames(Collection<String> taken) {
        this.taken = new HashSet<>(taken);
    }

    String next(String wanted) {
        boolean legal = SourceVersion.isIdentifier(wanted) && !SourceVersion.isKeyword(wanted);
        String name = legal ? wanted : wanted + "_";
        for (int i = 2; !taken.add(name); i++) {
            name = wanted + "_" + i;
        }
        return name;
    }
}
