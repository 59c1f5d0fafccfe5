package dev.typist.processor;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;

/** Reads the text of a {@code @Prompt} or {@code @System}: its value, or the file that it names. */
final class TextReader {

    private final Subject subject;
    private final Problems problems;

    TextReader(Subject subject) {
        this.subject = subject;
        this.problems = subject.problems();
    }

    /** The text; unknown if there is none, which is then reported. */
    SourceText read(Element element, AnnotationMirror mirror, String kind) {
        AnnotationValue value = Annotations.member(mirror, "value");
        AnnotationValue resource = Annotations.member(mirror, "resource");
        Place place = new Place(element, mirror, resource);
        if ((value == null) == (resource == null)) {
            problems.report(
                    place,
                    "[TextOrResource] The %s has %s; write its text, or resource = \"…\" for a file that holds it.",
                    kind,
                    value == null ? "no text" : "both a text and a file");
            return SourceText.unknown(place);
        }
        SourceText text = resource == null
                ? SourceText.of(Annotations.text(element, mirror, "value", problems))
                : file(element, Annotations.text(element, mirror, "resource", problems));
        if (resource == null) {
            TextChecks.requireValue(text.text(), kind, text.place(), problems);
        }
        if (text.known() && text.text().isBlank()) {
            problems.report(
                    text.resource().isEmpty() ? text.place() : text.place().inside(text.resource()),
                    "[EmptyPrompt] The %s text is empty, and a model answers nothing; say what it should do, or remove the"
                            + " annotation.",
                    kind);
        }
        return text;
    }

    private SourceText file(Element element, Annotations.Text written) {
        Place place = written.place();
        if (written.text().equals(Annotations.MISSING)) {
            return SourceText.unknown(place);
        }
        boolean absolute = written.text().startsWith("/");
        String name = absolute ? written.text().substring(1) : written.text();
        if (!ResourceFiles.isLegal(name)) {
            problems.report(
                    place,
                    "[UnreadableResource] No compiler finds a file named \"%s\"; write a name with / between folders, without"
                            + " blanks, \\ and ..",
                    written.text());
            return SourceText.unknown(place);
        }
        String home =
                subject.elements().getPackageOf(element).getQualifiedName().toString();
        try {
            byte[] bytes = subject.resources().read(absolute ? "" : home, name);
            if (bytes != null) {
                return new SourceText(decode(bytes), place, true, seenFromHere(home, absolute, name), hash(bytes));
            }
            reportMissing(place, home, name, absolute);
        } catch (CharacterCodingException e) {
            problems.report(
                    place, "[UnreadableResource] %s is not in UTF-8; save it in that encoding.", written.text());
        } catch (IOException e) {
            problems.report(
                    place,
                    "[UnreadableResource] %s cannot be read: %s. Write the name of a file that can.",
                    written.text(),
                    e);
        }
        return SourceText.unknown(place);
    }

    private void reportMissing(Place place, String home, String name, boolean absolute) throws IOException {
        boolean elsewhere = subject.resources().read(absolute ? home : "", name) != null;
        String other = absolute ? name : "/" + name;
        problems.report(
                place,
                "[MissingResource] There is no file %s: looked for it %s. %s.",
                absolute || home.isEmpty() ? name : home.replace('.', '/') + "/" + name,
                subject.resources().places(absolute ? "" : home, name),
                elsewhere
                        ? "But there is one " + (absolute ? "in the package" : "at the root") + "; write \"" + other
                                + "\""
                        : "Put it there (Maven does so with what is in src/main/resources), or correct the name, which is"
                                + " relative to the package unless it begins with /");
    }

    /** A parent's file may be in another package than the generated class. */
    private String seenFromHere(String home, boolean absolute, String name) {
        boolean here = subject.elements()
                .getPackageOf(subject.type())
                .getQualifiedName()
                .contentEquals(home);
        if (absolute || (!here && home.isEmpty())) {
            return "/" + name;
        }
        return here ? name : "/" + home.replace('.', '/') + "/" + name;
    }

    /** Without a byte order mark, with {@code \n} between lines; the end of the last line belongs to the file. */
    private static String decode(byte[] bytes) throws CharacterCodingException {
        String text = StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(bytes))
                .toString()
                .replaceAll("\\r\\n?", "\n");
        int start = text.startsWith("\uFEFF") ? 1 : 0;
        int end = text.endsWith("\n") ? text.length() - 1 : text.length();
        return start >= end ? "" : text.substring(start, end);
    }

    private static String hash(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
