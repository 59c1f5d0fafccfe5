package dev.typist.litellm;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import okio.BufferedSource;

/**
 * Splits a body of server-sent events. Hands out the data of each event as soon as its empty line is there, without copying
 * it. Lines end at LF, CR or CRLF and nowhere else: the text may hold other separators of Unicode.
 */
final class EventReader {

    private static final byte[] DATA = "data".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] DONE = "[DONE]".getBytes(StandardCharsets.US_ASCII);
    private static final int NONE = -1;

    private final BufferedSource source;
    private final long limit;

    private byte[] buffer = new byte[8192];
    private int end;
    private int position;
    private int lineStart;
    private int lineEnd;
    private boolean afterReturn;
    private boolean begun;
    private boolean cut;
    private long total;

    private int dataStart = NONE;
    private int dataEnd;
    private byte[] joined = {};
    private boolean isJoined;

    EventReader(BufferedSource source, long limit) {
        this.source = source;
        this.limit = limit;
    }

    /** Moves on to the next event that has data; false at the end of the body. */
    boolean next() throws IOException {
        dataStart = NONE;
        isJoined = false;
        while (nextLine()) {
            if (lineStart == lineEnd) {
                if (dataStart != NONE) {
                    return true;
                }
            } else if (isData()) {
                takeData();
            }
        }
        return dataStart != NONE;
    }

    byte[] bytes() {
        return isJoined ? joined : buffer;
    }

    int offset() {
        return isJoined ? 0 : dataStart;
    }

    int length() {
        return isJoined ? joined.length : dataEnd - dataStart;
    }

    boolean isDone() {
        return Arrays.equals(bytes(), offset(), offset() + length(), DONE, 0, DONE.length);
    }

    boolean isBlank() {
        for (int i = offset(); i < offset() + length(); i++) {
            if (bytes()[i] != ' ') {
                return false;
            }
        }
        return true;
    }

    /** Whether the body ended within the event's line. */
    boolean isCut() {
        return cut;
    }

    byte[] copy() {
        return Arrays.copyOfRange(bytes(), offset(), offset() + length());
    }

    private boolean isData() {
        int name = lineStart + DATA.length;
        return lineEnd >= name
                && Arrays.equals(buffer, lineStart, name, DATA, 0, DATA.length)
                && (lineEnd == name || buffer[name] == ':');
    }

    private void takeData() {
        int start = Math.min(lineStart + DATA.length + 1, lineEnd);
        if (start < lineEnd && buffer[start] == ' ') {
            start++;
        }
        if (dataStart == NONE) {
            dataStart = start;
            dataEnd = lineEnd;
            return;
        }
        byte[] before = copy();
        joined = Arrays.copyOf(before, before.length + 1 + lineEnd - start);
        joined[before.length] = '\n';
        java.lang.System.arraycopy(buffer, start, joined, before.length + 1, lineEnd - start);
        isJoined = true;
    }

    private boolean nextLine() throws IOException {
        if (afterReturn) {
            if (position == end && !fill()) {
                return false;
            }
            if (buffer[position] == '\n') {
                position++;
            }
            afterReturn = false;
        }
        int scanned = 0;
        while (true) {
            byte[] bytes = buffer;
            for (int i = position + scanned; i < end; i++) {
                byte next = bytes[i];
                if (next <= '\r' && (next == '\n' || next == '\r')) {
                    afterReturn = next == '\r';
                    line(i, i + 1);
                    return true;
                }
            }
            scanned = end - position;
            if (!fill()) {
                if (scanned == 0) {
                    return false;
                }
                cut = true;
                line(end, end);
                return true;
            }
        }
    }

    private void line(int lineEnd, int next) {
        this.lineStart = position;
        this.lineEnd = lineEnd;
        this.position = next;
        if (!begun) {
            begun = true;
            boolean marked = lineEnd - lineStart >= 3
                    && buffer[lineStart] == (byte) 0xEF
                    && buffer[lineStart + 1] == (byte) 0xBB
                    && buffer[lineStart + 2] == (byte) 0xBF;
            lineStart += marked ? 3 : 0;
        }
    }

    /** Reads what there is, at least a byte; keeps what belongs to the event. False at the end. */
    private boolean fill() throws IOException {
        int keep = dataStart != NONE && !isJoined ? dataStart : position;
        if (keep > 0) {
            java.lang.System.arraycopy(buffer, keep, buffer, 0, end - keep);
            end -= keep;
            position -= keep;
            if (dataStart != NONE) {
                dataStart -= isJoined ? 0 : keep;
                dataEnd -= isJoined ? 0 : keep;
            }
        }
        if (end == buffer.length) {
            buffer = Arrays.copyOf(buffer, buffer.length * 2);
        }
        int count = source.read(buffer, end, buffer.length - end);
        if (count < 0) {
            return false;
        }
        end += count;
        total += count;
        if (total > limit) {
            throw new TooLargeException(limit);
        }
        return true;
    }
}
