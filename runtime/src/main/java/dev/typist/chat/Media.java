package dev.typist.chat;

import java.net.URI;
import java.util.Base64;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A picture, a recording or a document beside the text of a {@link UserMessage}, by its address or by its bytes.
 *
 * <pre>{@code
 * ChatRequest.builder()
 *     .user("What is on this picture?", Media.image(bytes, "image/png"))
 *     .build();
 * }</pre>
 *
 * <p>Not every model takes every kind; the gateway's {@code modelInfo} tells. Immutable.
 *
 * @param kind what it is
 * @param mimeType its type, such as {@code image/png}, or null to leave it to the provider
 * @param url where it is: an address, or a {@code data:} URL with the bytes
 * @param name a file name for documents, or null
 * @param detail how closely a picture is looked at, such as {@code low} or {@code high}, or null
 */
public record Media(
        Kind kind,
        @Nullable String mimeType,
        String url,
        @Nullable String name,
        @Nullable String detail) {

    private static final String DATA = "data:";

    /** What a {@link Media} is. */
    public enum Kind {
        /** A picture. */
        IMAGE,
        /** A recording. */
        AUDIO,
        /** Any other file, such as a PDF. */
        DOCUMENT
    }

    /** Refuses nulls. */
    public Media {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(url, "url");
    }

    /**
     * A picture by its address, which the provider must be able to reach.
     *
     * @param address where it is
     * @return the picture
     */
    public static Media image(URI address) {
        return new Media(Kind.IMAGE, null, address.toString(), null, null);
    }

    /**
     * A picture by its bytes.
     *
     * @param bytes the bytes
     * @param mimeType such as {@code image/png}
     * @return the picture
     */
    public static Media image(byte[] bytes, String mimeType) {
        return new Media(Kind.IMAGE, mimeType, data(bytes, mimeType), null, null);
    }

    /**
     * A recording by its address.
     *
     * @param address where it is
     * @param mimeType such as {@code audio/mpeg}
     * @return the recording
     */
    public static Media audio(URI address, String mimeType) {
        return new Media(Kind.AUDIO, mimeType, address.toString(), null, null);
    }

    /**
     * A recording by its bytes.
     *
     * @param bytes the bytes
     * @param mimeType such as {@code audio/wav}
     * @return the recording
     */
    public static Media audio(byte[] bytes, String mimeType) {
        return new Media(Kind.AUDIO, mimeType, data(bytes, mimeType), null, null);
    }

    /**
     * A document by its address.
     *
     * @param address where it is
     * @param mimeType such as {@code application/pdf}
     * @return the document
     */
    public static Media document(URI address, String mimeType) {
        return new Media(Kind.DOCUMENT, mimeType, address.toString(), null, null);
    }

    /**
     * A document by its bytes.
     *
     * @param bytes the bytes
     * @param mimeType such as {@code application/pdf}
     * @param name a file name for it
     * @return the document
     */
    public static Media document(byte[] bytes, String mimeType, String name) {
        return new Media(Kind.DOCUMENT, mimeType, data(bytes, mimeType), Objects.requireNonNull(name, "name"), null);
    }

    /**
     * The same picture, looked at more or less closely, which changes what it costs.
     *
     * @param level such as {@code low}, {@code high} or {@code auto}
     * @return a copy
     */
    public Media withDetail(String level) {
        return new Media(kind, mimeType, url, name, Objects.requireNonNull(level, "level"));
    }

    /** {@return whether the bytes are in it, rather than an address} */
    public boolean isData() {
        return url.startsWith(DATA);
    }

    /** Without the bytes, which may be megabytes. */
    @Override
    public String toString() {
        return "Media[" + kind + ", " + (isData() ? mimeType + ", " + url.length() + " characters" : url) + "]";
    }

    private static String data(byte[] bytes, String mimeType) {
        if (!mimeType.matches("[\\w.+-]+/[\\w.+-]+")) {
            throw new IllegalArgumentException("\"" + mimeType + "\" is no MIME type; write it like image/png");
        }
        return DATA + mimeType + ";base64," + Base64.getEncoder().encodeToString(bytes);
    }
}
