package dev.typist.processor;

import com.palantir.javapoet.ClassName;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.lang.model.element.ModuleElement;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;

/** Reads what every generated class takes over from the type it is written for. To be asked last. */
final class GeneratedClasses {

    private GeneratedClasses() {}

    static GeneratedClass read(Subject subject, ClassName name) {
        PackageElement home = subject.elements().getPackageOf(subject.type());
        subject.suppressions().naming(subject.type());
        if (subject.isPublic()) {
            subject.suppressions().publishedIn(home);
        }
        TreeSet<String> taken = new TreeSet<>();
        hierarchy(subject.type())
                .flatMap(type -> type.getEnclosedElements().stream())
                .filter(member -> member.getKind().isField()
                        || member.getKind().isClass()
                        || member.getKind().isInterface())
                .forEach(member -> taken.add(member.getSimpleName().toString()));
        return new GeneratedClass(
                name,
                subject.isPublic(),
                isMarked(subject, home),
                subject.suppressions().names(),
                List.copyOf(taken));
    }

    /** The annotation exists for everyone, but a module that does not read java.compiler cannot name it. */
    private static boolean isMarked(Subject subject, PackageElement home) {
        ModuleElement module = subject.elements().getModuleOf(home);
        return module != null
                && subject.known()
                        .isMarked(
                                module,
                                each -> subject.elements().getTypeElement(each, "javax.annotation.processing.Generated")
                                        != null);
    }

    private static Stream<TypeElement> hierarchy(TypeElement type) {
        return Stream.concat(
                Stream.of(type),
                type.getInterfaces().stream().map(TypeElements::of).flatMap(GeneratedClasses::hierarchy));
    }
}
