package dev.typist.processor;

import java.io.IOException;
import java.io.Writer;
import java.util.Optional;
import javax.annotation.processing.Filer;
import javax.annotation.processing.FilerException;

/** Writes generated classes into files. */
final class SourceFiles {

    private final Filer filer;

    SourceFiles(Filer filer) {
        this.filer = filer;
    }

    /**
     * Writes a class; false if that failed, which is then reported. Each file has exactly one origin: incremental builds
     * compile it again when that changes, and only then.
     */
    boolean write(SourceFile file, Subject subject) {
        String home = subject.elements()
                .getPackageOf(subject.type())
                .getQualifiedName()
                .toString();
        try {
            SourceFile.Named named = file.in(home);
            Optional<String> obscured = file.obscured(named);
            if (obscured.isEmpty()) {
                create(home.isEmpty() ? file.name() : home + "." + file.name(), file.text(named), subject);
                return true;
            }
            subject.problems()
                    .report(
                            subject.type(),
                            "[NameCollision] The class generated for %s has to write out %s, and cannot, for something in %s is"
                                    + " called %s, which Java takes for what is meant; rename that.",
                            Names.nested(subject.type()),
                            obscured.get(),
                            Names.nested(subject.type()),
                            obscured.get().substring(0, obscured.get().indexOf('.')));
        } catch (FilerException e) {
            subject.problems()
                    .report(
                            subject.type(),
                            "[NameCollision] The class generated for %s is %s, which exists already; rename one.",
                            Names.nested(subject.type()),
                            file.name());
        } catch (IOException e) {
            subject.problems()
                    .report(
                            subject.type(),
                            "[CannotWrite] %s could not be written: %s. Look at the folder for generated sources and at the"
                                    + " space on its disk.",
                            file.name(),
                            e);
        } catch (RuntimeException e) {
            Failures.report(e, subject);
        }
        return false;
    }

    private void create(String name, String source, Subject subject) throws IOException {
        try (Writer writer = filer.createSourceFile(name, subject.type()).openWriter()) {
            writer.write(source);
        }
    }
}
