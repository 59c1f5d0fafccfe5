package dev.typist.litellm;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A request to a real gateway and its answer, byte for byte. */
final class Capture {

    /** Their middle is left out, so they are no answers any more. */
    static final Set<String> SHORTENED =
            Set.of("upstream-big", "upstream-big-stream", "upstream-stream-1000", "upstream-stream-repeated-delta");

    private static final Path FOLDER = Path.of("src/test/resources/captures");

    final String name;
    final String method;
    final String path;
    final boolean stream;
    final String model;
    final int status;
    final String statusLine;
    final List<String> headers = new ArrayList<>();
    final byte[] body;

    private Capture(String name) {
        this.name = name;
        String request = new String(read(name + ".request.http"), StandardCharsets.UTF_8);
        String[] requestLine = request.lines().findFirst().orElseThrow().split(" ");
        this.method = requestLine[0];
        this.path = requestLine[1];
        this.stream = request.contains("\"stream\": true");
        Matcher named = Pattern.compile("\"model\": \"([^\"]+)\"").matcher(request);
        this.model = named.find() ? named.group(1) : "gemma";
        byte[] response = read(name + ".response.http");
        int split = new String(response, StandardCharsets.ISO_8859_1).indexOf("\n\n");
        String[] head = new String(response, 0, split, StandardCharsets.ISO_8859_1).split("\n");
        this.statusLine = head[0];
        this.status = Integer.parseInt(head[0].split(" ")[1]);
        this.body = Arrays.copyOfRange(response, split + 2, response.length);
        for (String header : Arrays.copyOfRange(head, 1, head.length)) {
            String lower = header.toLowerCase(java.util.Locale.ROOT);
            if (!lower.startsWith("content-length:") && !lower.startsWith("transfer-encoding:")) {
                headers.add(header);
            }
        }
    }

    static Capture of(String name) {
        return new Capture(name);
    }

    static List<String> names() {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(file -> file.endsWith(".response.http"))
                    .map(file -> file.substring(0, file.length() - ".response.http".length()))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean isEvents() {
        return status == 200 && headers.stream().anyMatch(header -> header.contains("text/event-stream"));
    }

    @Override
    public String toString() {
        return name;
    }

    private static byte[] read(String file) {
        try (InputStream in = Files.newInputStream(FOLDER.resolve(file))) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
