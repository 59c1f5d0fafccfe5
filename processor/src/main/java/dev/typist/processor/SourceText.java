package dev.typist.processor;

/**
 * A text of a service, and where it stands.
 *
 * @param place the annotation's value that holds it or names its file
 * @param known false if it could not be read, which is reported; nothing can be said of what it does not hold
 * @param resource its file as the generated class finds it; empty if the annotation holds the text itself
 * @param sha256 the hash of the file, in hexadecimal digits
 */
record SourceText(String text, Place place, boolean known, String resource, String sha256) {

    static SourceText of(Annotations.Text text) {
        return new SourceText(text.text(), text.place(), !text.text().equals(Annotations.MISSING), "", "");
    }

    static SourceText unknown(Place place) {
        return new SourceText("", place, false, "", "");
    }

    /** The place of something in the text: compilers point at annotations, so the line is said in words. */
    Place at(int offset) {
        if (resource.isEmpty() && text.strip().indexOf('\n') < 0) {
            return place;
        }
        long line = 1 + text.substring(0, offset).chars().filter(c -> c == '\n').count();
        return place.inside(resource.isEmpty() ? "line " + line + " of the text" : resource + ":" + line);
    }
}
