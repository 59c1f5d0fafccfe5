package dev.typist.processor;

import com.palantir.javapoet.ClassName;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import javax.lang.model.element.TypeElement;

/** Which type wants which generated class: {@code Shop.Desk} and {@code Shop_Desk} both want {@code Shop_Desk_AiService}. */
final class GeneratedNames {

    private final Map<String, TreeSet<String>> owners = new HashMap<>();

    void claim(ClassName generated, TypeElement type) {
        owners.computeIfAbsent(generated.canonicalName(), name -> new TreeSet<>())
                .add(Names.qualified(type));
    }

    /** Another type that wants the same class. */
    Optional<String> rival(ClassName generated, TypeElement type) {
        TreeSet<String> all = owners.get(generated.canonicalName());
        if (all == null || (all.size() == 1 && all.contains(Names.qualified(type)))) {
            return Optional.empty();
        }
        return all.stream()
                .filter(owner -> !Names.qualified(type).equals(owner))
                .findFirst();
    }
}
