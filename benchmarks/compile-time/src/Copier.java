import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.annotation.processing.SupportedAnnotationTypes;
import javax.annotation.processing.SupportedOptions;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;

/** Writes what another processor wrote before: what javac alone takes for its rounds and for the files. */
@SupportedAnnotationTypes("*")
@SupportedOptions("from")
public final class Copier extends AbstractProcessor {

    private boolean done;

    @Override
    public SourceVersion getSupportedSourceVersion() {
        return SourceVersion.latestSupported();
    }

    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
        if (!done) {
            done = true;
            Path from = Path.of(processingEnv.getOptions().get("from"));
            try {
                for (Path file : Worker.javaFiles(from)) {
                    String name = from.relativize(file).toString().replace(".java", "").replace('/', '.');
                    try (Writer writer = processingEnv.getFiler().createSourceFile(name).openWriter()) {
                        writer.write(Files.readString(file));
                    }
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return false;
    }
}
