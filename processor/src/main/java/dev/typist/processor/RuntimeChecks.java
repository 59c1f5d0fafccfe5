package dev.typist.processor;

import java.util.Optional;
import javax.lang.model.element.ModuleElement;

/** Sees whether generated classes can name the runtime: the annotations alone are enough to have them written. */
final class RuntimeChecks {

    private RuntimeChecks() {}

    /** Why the class that is written beside a type cannot; empty if it can. */
    static Optional<String> fault(Subject subject) {
        ModuleElement module = subject.elements().getModuleOf(subject.type());
        String name = RuntimeNames.PROMPT_RUNNER.canonicalName();
        if (module == null || module.isUnnamed()) {
            return subject.elements().getTypeElement(name) == null
                    ? Optional.of(
                            "[MissingRuntime] Generated classes run on Typist's runtime, which is not on the class path;"
                                    + " add the library typist-runtime.")
                    : Optional.empty();
        }
        return subject.elements().getTypeElement(module, name) == null
                ? Optional.of("[MissingRuntime] Generated classes run on Typist's runtime, which the module "
                        + module.getQualifiedName()
                        + " does not read; write \"requires dev.typist.runtime;\" in its module-info.java, and have"
                        + " typist-runtime on the module path.")
                : Optional.empty();
    }
}
