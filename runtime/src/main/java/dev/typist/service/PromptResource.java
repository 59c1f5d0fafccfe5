package dev.typist.service;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.net.URLConnection;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * A file whose text was compiled into a service by {@code @Prompt(resource = …)} or {@code @System(resource = …)}. Called by
 * generated constructors.
 */
public final class PromptResource {

    private PromptResource() {}

    /**
     * Sees that a file is the one that was compiled. The text of the service is in its class: a file that was changed since
     * would otherwise be ignored in silence.
     *
     * @param service the service's name, which begins the message of an exception
     * @param sha256 what the compiler read, as a hash in hexadecimal digits
     * @param file the file as it is now; null if there is none, which is fine
     * @throws IllegalStateException if it is another
     */
    public static void requireUnchanged(String service, String sha256, @Nullable URL file) {
        if (file != null && !sha256.equals(hash(file))) {
            throw new IllegalStateException(service + ": " + file + " is not the file that was compiled into " + service
                    + "; recompile the service");
        }
    }

    private static String hash(URL file) {
        try {
            URLConnection connection = file.openConnection();
            // A cached archive may be the one of before a change.
            connection.setUseCaches(false);
            try (InputStream in = connection.getInputStream()) {
                return HexFormat.of()
                        .formatHex(MessageDigest.getInstance("SHA-256").digest(in.readAllBytes()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
