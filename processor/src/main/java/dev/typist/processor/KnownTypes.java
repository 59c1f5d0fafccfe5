package dev.typist.processor;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import dev.typist.processor.ValueType.OptionalType;
import dev.typist.processor.ValueType.SequenceType;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.ModuleElement;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Types;
import org.jspecify.annotations.Nullable;

/**
 * What is worked out once for all that is compiled in one round: the types and tools that several services have in
 * common, and the schemas of answers. What a class can name depends on its package, so each package has types of its own.
 */
final class KnownTypes {

    private final Map<PackageElement, Map<String, Entry>> types = new HashMap<>();
    private final Map<TypeName, List<Answer>> answers = new HashMap<>();
    private final Set<AnswerSchemas> quiet = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Map<TypeElement, ClassName> serviceClasses = new HashMap<>();
    private final Map<TypeElement, ClassName> toolboxClasses = new HashMap<>();
    private final Map<TypeElement, ClassName> names = new HashMap<>();
    private final Map<TypeElement, List<ExecutableElement>> tools = new HashMap<>();
    private final Map<ModuleElement, Boolean> marked = new HashMap<>();

    /**
     * A type of which nothing had to be said.
     *
     * @param depth how many types are inside each other, this one included
     */
    record Entry(ValueType type, int depth) {}

    private record Answer(ValueType type, AnswerSchemas schemas) {}

    /** Whether nothing is to be said of an answer, whoever asks for it. */
    boolean isQuiet(AnswerSchemas answer) {
        return quiet.contains(answer);
    }

    void isFoundQuiet(AnswerSchemas answer) {
        quiet.add(answer);
    }

    /** Whether the modules of generated classes can name an annotation, which takes long to find out. */
    boolean isMarked(ModuleElement module, Predicate<ModuleElement> named) {
        return marked.computeIfAbsent(module, named::test);
    }

    /** The name of a type, without annotations; that of a class is made once. */
    TypeName name(TypeMirror type) {
        boolean plain = type.getKind() == TypeKind.DECLARED
                && ((DeclaredType) type).getTypeArguments().isEmpty()
                && ((DeclaredType) type).getEnclosingType().getKind() == TypeKind.NONE;
        return plain ? names.computeIfAbsent(TypeElements.of(type), ClassName::get) : TypeName.get(type);
    }

    /** The class behind a service. */
    ClassName serviceClass(TypeElement type) {
        return serviceClasses.computeIfAbsent(type, RuntimeNames::serviceClass);
    }

    /** The toolbox of a class. */
    ClassName toolboxClass(TypeElement type) {
        return toolboxClasses.computeIfAbsent(type, RuntimeNames::toolboxClass);
    }

    /** The tools of a class's toolbox. */
    List<ExecutableElement> tools(TypeElement type, Types types) {
        return tools.computeIfAbsent(type, any -> ToolElements.offered(type, types));
    }

    /** A type by its name, with each {@code @Nullable} in it; null if it is not known. */
    @Nullable
    Entry find(PackageElement home, String name) {
        return types.getOrDefault(home, Map.of()).get(name);
    }

    void add(PackageElement home, String name, Entry entry) {
        types.computeIfAbsent(home, any -> new HashMap<>()).put(name, entry);
    }

    /** How a type is asked for; {@code targets} are the same in all of a compilation. */
    AnswerSchemas schemas(ValueType type, Collection<Target> targets) {
        List<Answer> same = answers.computeIfAbsent(type.typeName(), any -> new ArrayList<>());
        for (Answer answer : same) {
            if (isSame(answer.type, type)) {
                return answer.schemas;
            }
        }
        AnswerSchemas schemas = AnswerSchemas.of(type, targets);
        same.add(new Answer(type, schemas));
        return schemas;
    }

    /** Whether two types of one name are the same; what is named is mostly one and the same object. */
    private static boolean isSame(ValueType one, ValueType other) {
        if (one instanceof SequenceType sequence && other instanceof SequenceType second) {
            return sequence.kind() == second.kind() && isSame(sequence.element(), second.element());
        }
        if (one instanceof OptionalType optional && other instanceof OptionalType second) {
            return isSame(optional.content(), second.content());
        }
        return one == other || one.equals(other);
    }
}
