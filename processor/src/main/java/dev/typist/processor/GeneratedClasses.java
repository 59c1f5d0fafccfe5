package dev.typist.processor;

import com.palantir.javapoet.ClassName;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ModuleElement;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;

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
        take(subject.type(), taken);
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

    /** Takes the names of a type's fields and classes, and of those that it inherits. */
    private static void take(TypeElement type, Set<String> taken) {
        for (Element member : type.getEnclosedElements()) {
            ElementKind kind = member.getKind();
            if (kind.isField() || kind.isClass() || kind.isInterface()) {
                taken.add(member.getSimpleName().toString());
            }
        }
        for (TypeMirror parent : type.getInterfaces()) {
            take(TypeElements.of(parent), taken);
        }
    }
}
