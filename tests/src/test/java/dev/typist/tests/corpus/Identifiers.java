package dev.typist.tests.corpus;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import javax.lang.model.SourceVersion;

/** Makes Java's names of the names on the wire, each once. */
final class Identifiers {

    /** Names that the methods of every object have. */
    private static final Set<String> OBJECT =
            Set.of("clone", "finalize", "getClass", "hashCode", "notify", "notifyAll", "toString", "wait");

    private final Set<String> taken = new HashSet<>(OBJECT);

    String component(String wire) {
        String name = capitalized(wire);
        return unique(name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1));
    }

    String constant(String wire) {
        return unique(wire.replaceAll("[^\\p{L}\\p{N}]+", "_").toUpperCase(Locale.ROOT));
    }

    static String capitalized(String wire) {
        StringBuilder name = new StringBuilder();
        for (String word : wire.split("[^\\p{L}\\p{N}]+")) {
            name.append(word.substring(0, Math.min(1, word.length())).toUpperCase(Locale.ROOT))
                    .append(word.substring(Math.min(1, word.length())));
        }
        return name.isEmpty() || !Character.isJavaIdentifierStart(name.charAt(0)) ? "X" + name : name.toString();
    }

    private String unique(String wanted) {
        String legal = SourceVersion.isName(wanted) ? wanted : "x" + wanted;
        String name = legal;
        for (int i = 2; !taken.add(name); i++) {
            name = legal + i;
        }
        return name;
    }
}
