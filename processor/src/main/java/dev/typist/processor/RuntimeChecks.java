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
        // Asked for no module, compilers look into each that there is.
        boolean there = module == null
                ? subject.elements().getTypeElement(name) != null
                : subject.elements().getTypeElement(module, name) != null;
        if (there) {
            return Optional.empty();
        }
        if (module == null || module.isUnnamed()) {
            return Optional.of(
                    "[MissingRuntime] Generated classes run on Typist's runtime, which is not on the class path;"
                            + " add the library typist-runtime.");
        }
        return Optional.of("[MissingRuntime] Generated classes run on Typist's runtime, which the module "
                + module.getQualifiedName()
                + " does not read; write \"requires dev.typist.runtime;\" in its module-info.java, and have"
                + " typist-runtime on the module path.");
    }
}
