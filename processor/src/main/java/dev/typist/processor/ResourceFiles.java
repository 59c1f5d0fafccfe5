package dev.typist.processor;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.NoSuchFileException;
import java.util.List;
import javax.annotation.processing.Filer;
import javax.tools.FileObject;
import javax.tools.StandardLocation;
import org.jspecify.annotations.Nullable;

/** Finds the files of the user's build that are no sources. */
final class ResourceFiles {

    /** The source path first: in the folder for class files there may be a copy of long ago. */
    private static final List<StandardLocation> LOCATIONS =
            List.of(StandardLocation.SOURCE_PATH, StandardLocation.CLASS_OUTPUT, StandardLocation.CLASS_PATH);

    private final Filer filer;

    ResourceFiles(Filer filer) {
        this.filer = filer;
    }

    /**
     * The bytes of a file; null if there is none.
     *
     * @param home the package in which it is, empty for the root
     * @param name its name from there
     * @throws IOException if it is there and cannot be read
     */
    byte @Nullable [] read(String home, String name) throws IOException {
        for (StandardLocation location : LOCATIONS) {
            FileObject file = file(location, home, name);
            if (file != null) {
                try (InputStream in = file.openInputStream()) {
                    return in.readAllBytes();
                } catch (FileNotFoundException | NoSuchFileException e) {
                    // Of a folder for output, compilers hand out files that do not exist.
                }
            }
        }
        return null;
    }

    /** Whether compilers can find a file of this name at all: they take it for a relative URI. */
    static boolean isLegal(String name) {
        try {
            URI uri = new URI(name);
            return !name.isEmpty()
                    && !uri.isAbsolute()
                    && !name.startsWith("/")
                    && name.equals(uri.getRawPath())
                    && uri.equals(uri.normalize())
                    && !name.startsWith("..");
        } catch (URISyntaxException e) {
            return false;
        }
    }

    /** The places that were looked at, in words. */
    String places(String home, String name) {
        FileObject file = file(StandardLocation.CLASS_OUTPUT, home, name);
        URI output = file == null ? null : file.toUri();
        return "on the source path, "
                + (output == null || output.getPath() == null
                        ? "in the folder for class files"
                        : "as " + output.getPath())
                + " and on the class path";
    }

    private @Nullable FileObject file(StandardLocation location, String home, String name) {
        try {
            return filer.getResource(location, home, name);
        } catch (IOException | IllegalArgumentException | UnsupportedOperationException e) {
            // Compilers tell so that there is no file, or that there is no such path in this build.
            return null;
        }
    }
}
