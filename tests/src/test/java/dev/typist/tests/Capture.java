package dev.typist.tests;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import mockwebserver3.MockResponse;
import okio.Buffer;

/** A recorded answer of the real gateway, byte for byte. The recordings lie with the runtime's tests. */
final class Capture {

    private static final Path FOLDER = Path.of("..", "runtime", "src", "test", "resources", "captures");

    private Capture() {}

    static MockResponse response(String name) {
        try {
            byte[] file = Files.readAllBytes(FOLDER.resolve(name + ".response.http"));
            int end = endOfHead(file);
            String[] head = new String(file, 0, end, StandardCharsets.ISO_8859_1).split("\n");
            MockResponse.Builder response = new MockResponse.Builder().status(head[0]);
            for (int line = 1; line < head.length; line++) {
                int colon = head[line].indexOf(':');
                String header = head[line].substring(0, colon);
                if (!header.equalsIgnoreCase("content-length")) {
                    response.addHeader(header, head[line].substring(colon + 1).strip());
                }
            }
            return response.body(new Buffer().write(file, end + 2, file.length - end - 2))
                    .build();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static int endOfHead(byte[] file) {
        for (int i = 1; i < file.length; i++) {
            if (file[i] == '\n' && file[i - 1] == '\n') {
                return i - 1;
            }
        }
        throw new IllegalStateException("no empty line after the head");
    }
}
