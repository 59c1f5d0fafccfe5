package dev.typist.processor;

import com.palantir.javapoet.ClassName;
import dev.typist.processor.ToolboxModel.Inherited;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Types;

/** Reads what a class with tools inherits. A model calls a tool by its name, and Java the method of the object's class. */
final class InheritedTools {

    private final Subject subject;
    private final Problems problems;
    private final Types types;
    private final List<TypeElement> parents;

    InheritedTools(Subject subject) {
        this.subject = subject;
        this.problems = subject.problems();
        this.types = subject.types();
        this.parents = ToolElements.parents(subject.type(), types);
    }

    /** The toolboxes of the parents; what stands in the way of using them is reported. */
    List<Inherited> read() {
        parents.forEach(this::requireUsable);
        requireUnique();
        ToolElements.of(subject.type()).forEach(tool -> parents.forEach(parent -> requireOneName(tool, parent)));
        return parents.stream()
                .map(parent -> new Inherited(
                        ClassName.get(parent),
                        RuntimeNames.toolboxClass(parent),
                        ToolElements.needObject(ToolElements.offered(parent, types))))
                .toList();
    }

    /** What keeps a parent's toolbox from being written is reported with the parent. */
    boolean canBeWritten() {
        return parents.stream().allMatch(ToolChecks::isNameable);
    }

    private void requireUsable(TypeElement parent) {
        subject.suppressions().naming(parent);
        if (!ToolChecks.isNameable(parent)) {
            return;
        }
        if (!subject.canName(parent)) {
            problems.report(
                    subject.type(),
                    "[InaccessibleType] The class generated beside %s cannot name %s; give it, and what it is nested in, more"
                            + " visibility.",
                    Names.nested(subject.type()),
                    Names.nested(parent));
        } else {
            ToolChecks.requireToolbox(parent, Place.of(subject.type()), subject);
        }
    }

    /** Sees that no two tools have one name, unless one of them overrides the other. */
    private void requireUnique() {
        Map<String, ExecutableElement> byName = new HashMap<>();
        for (ExecutableElement tool : ToolElements.offered(subject.type(), types)) {
            String name = ToolElements.name(tool, problems);
            ExecutableElement other = byName.putIfAbsent(name, tool);
            if (other != null && !Nesting.around(other).equals(Nesting.around(tool))) {
                reportDuplicate(other, tool, name);
            }
        }
    }

    private void reportDuplicate(ExecutableElement one, ExecutableElement two, String name) {
        if (ToolElements.isInherited(one, two, types)) {
            problems.report(
                    subject.type(),
                    "[DuplicateToolName] %s and %s both say what the tool \"%s\" is; declare it again in %s, with @Tool.",
                    owner(one),
                    owner(two),
                    name,
                    Names.nested(subject.type()));
        } else {
            ToolChecks.reportDuplicate(
                    problems.place(one, Place.of(subject.type())), owner(one), owner(two), name, problems);
        }
    }

    private static String owner(ExecutableElement tool) {
        return Names.describe(Nesting.around(tool));
    }

    /** Sees that an override has the name of what it overrides, which its parent's toolbox offers as well. */
    private void requireOneName(ExecutableElement tool, TypeElement parent) {
        String name = ToolElements.name(tool, problems);
        for (ExecutableElement overridden : ToolElements.offered(parent, types)) {
            String other = ToolElements.name(overridden, problems);
            if (ToolElements.isSame(tool, overridden, types) && !other.equals(name)) {
                problems.report(
                        tool,
                        "[DuplicateToolName] %s overrides the tool \"%s\" of %s and would be offered by both names; give both"
                                + " the same.",
                        Names.describe(tool),
                        other,
                        owner(overridden));
            }
        }
    }
}
