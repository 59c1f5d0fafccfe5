package dev.typist.processor;

import com.palantir.javapoet.ClassName;
import dev.typist.processor.ValueType.Constant;
import dev.typist.processor.ValueType.EnumType;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/** Reads enums. */
final class EnumReader {

    private final Subject subject;

    EnumReader(Subject subject) {
        this.subject = subject;
    }

    @Nullable
    EnumType read(TypeElement declaration, TypePath path) {
        JacksonAnnotations.checkEnum(declaration, path, subject.problems());
        TypePath inside = path.declaration(declaration, path.text(), subject.problems());
        if (Nesting.isObscured(declaration)) {
            subject.problems()
                    .report(
                            inside.place(),
                            "[NameCollision] %sNo class can name the constants of %s, for a constant beside the enum has its"
                                    + " name; rename one.",
                            path.label(),
                            Names.nested(declaration));
        }
        SpelledNames names = new SpelledNames(subject.problems());
        List<Constant> constants = new ArrayList<>();
        for (Element member : declaration.getEnclosedElements()) {
            if (member.getKind() == ElementKind.ENUM_CONSTANT) {
                String name = WireNames.ofConstant(member, inside, subject.problems());
                names.add(name, member, inside, "constants of " + Names.nested(declaration));
                subject.suppressions().naming(member);
                constants.add(new Constant(
                        name, member.getSimpleName().toString(), Descriptions.of(member, subject.problems())));
            }
        }
        if (constants.isEmpty()) {
            subject.problems()
                    .report(
                            inside.place(),
                            "[UnsupportedType] %sThe enum %s has no constants, so it has no value; add one.",
                            path.label(),
                            Names.nested(declaration));
            return null;
        }
        return new EnumType(
                ClassName.get(declaration), Descriptions.of(declaration, subject.problems()), List.copyOf(constants));
    }
}
