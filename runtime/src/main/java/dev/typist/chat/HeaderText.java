package dev.typist.chat;

import java.util.Locale;
import java.util.Set;

/** What a header may carry. Messages name the header, never its value, which may be a secret. */
final class HeaderText {

    private static final Set<String> WRITTEN_BY_CLIENT =
            Set.of("host", "content-length", "content-type", "transfer-encoding", "connection", "accept-encoding");

    private HeaderText() {}

    static String key(String apiKey) {
        if (apiKey.isBlank()) {
            throw new IllegalArgumentException("apiKey is blank; leave it unset for a gateway without keys");
        }
        if (!apiKey.chars().allMatch(c -> c > ' ' && c < 0x7f)) {
            throw new IllegalArgumentException(
                    "apiKey holds a blank, a line end or another character that a header cannot"
                            + " carry; was it copied with more than the key?");
        }
        return apiKey;
    }

    static String name(String name) {
        if (name.isEmpty() || !name.chars().allMatch(HeaderText::inName)) {
            throw new IllegalArgumentException(
                    "\"" + name.replaceAll("[^ -~]", "?") + "\" is no name of a header; use letters, digits and -");
        }
        String lower = name.toLowerCase(Locale.ROOT);
        if (WRITTEN_BY_CLIENT.contains(lower)) {
            throw new IllegalArgumentException("the client writes the header " + lower + " itself");
        }
        return lower;
    }

    static String value(String name, String value) {
        if (!value.chars().allMatch(c -> (c >= ' ' && c < 0x7f) || c == '\t')) {
            throw new IllegalArgumentException(
                    "the value of the header " + name + " holds a line end or a character that is not ASCII");
        }
        return value;
    }

    private static boolean inName(int c) {
        return c < 0x7f && (Character.isLetterOrDigit(c) || "-_.!#$%&'*+^`|~".indexOf(c) >= 0);
    }
}
