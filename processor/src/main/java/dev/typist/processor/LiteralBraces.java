package dev.typist.processor;

import com.google.errorprone.annotations.FormatMethod;
import dev.typist.processor.Template.Part;
import dev.typist.processor.Template.Placeholder;
import dev.typist.processor.Template.Text;
import java.util.List;

/** Warns of braces that are sent as they stand, though they look as if somebody had meant a placeholder. */
final class LiteralBraces {

    private final Problems problems;

    LiteralBraces(Problems problems) {
        this.problems = problems;
    }

    /** Looks at the text of a method: other template languages write two braces, of which these leave one. */
    void checkDoubled(Template template, SourceText text) {
        List<Part> parts = template.parts();
        for (int i = 1; i < parts.size() - 1; i++) {
            if (parts.get(i) instanceof Placeholder placeholder
                    && parts.get(i - 1) instanceof Text before
                    && before.text().endsWith("{")
                    && parts.get(i + 1) instanceof Text after
                    && after.text().startsWith("}")) {
                warn(
                        text.at(placeholder.offset()),
                        "[DoubledBraces] {{%s}} is the argument between two braces, which are sent too; write {%s}",
                        placeholder.name(),
                        placeholder.name());
            }
        }
    }

    /** Looks at the system text of a service for the parameters of a method that it is sent with. */
    void checkConstant(SourceText system, List<Parameter> parameters) {
        if (system.text().indexOf('{') < 0) {
            return;
        }
        List<String> names = Parameter.textNames(parameters);
        for (Part part : TemplateParser.parse(system.text(), names).parts()) {
            if (part instanceof Placeholder placeholder && names.contains(placeholder.parameter())) {
                warn(
                        system.at(placeholder.offset()),
                        "[LiteralPlaceholder] {%s} is sent as it stands, since the system text of a service has no arguments;"
                                + " write @System on the method whose parameter is meant",
                        placeholder.name());
            }
        }
    }

    @FormatMethod
    private void warn(Place place, String format, Object... arguments) {
        problems.warn(new TypePath(place, "", place.element()), format, arguments);
    }
}
