package dev.typist.processor;

import com.palantir.javapoet.ClassName;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import javax.lang.model.element.TypeElement;

/** Which type wants which generated class: {@code Shop.Desk} and {@code Shop_Desk} both want {@code Shop_Desk_AiService}. */
final class GeneratedNames {

    private final Map<ClassName, TreeSet<String>> owners = new HashMap<>();

    void claim(ClassName generated, TypeElement type) {
        owners.computeIfAbsent(generated, name -> new TreeSet<>()).add(Names.qualified(type));
    }

    /** Another type that wants the same class. */
    Optional<String> rival(ClassName generated, TypeElement type) {
        return owners.getOrDefault(generated, new TreeSet<>()).stream()
                .filter(owner -> !Names.qualified(type).equals(owner))
                .findFirst();
    }
}
