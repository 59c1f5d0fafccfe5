package dev.typist.litellm;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Predicate;

/** A gateway that answers with the user's text, after a while, and sometimes fails. Small enough for many calls at once. */
final class EchoServer implements AutoCloseable {

    private final ServerSocket socket;
    private final ExecutorService threads = Executors.newCachedThreadPool(task -> {
        Thread thread = new Thread(null, task, "echo", 128 << 10);
        thread.setDaemon(true);
        return thread;
    });
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final long delay;
    private final Predicate<String> fails;
    final AtomicLong answered = new AtomicLong();
    final AtomicLong failed = new AtomicLong();

    EchoServer(long delay, Predicate<String> fails) throws IOException {
        this.socket = new ServerSocket(0, 4096, InetAddress.getLoopbackAddress());
        this.delay = delay;
        this.fails = fails;
        threads.execute(this::accept);
    }

    String url() {
        return "http://localhost:" + socket.getLocalPort();
    }

    int connections() {
        return open.size();
    }

    @Override
    public void close() throws IOException {
        socket.close();
        for (Socket connection : open) {
            connection.close();
        }
        threads.shutdownNow();
    }

    private void accept() {
        while (!socket.isClosed()) {
            try {
                Socket connection = socket.accept();
                connection.setTcpNoDelay(true);
                open.add(connection);
                threads.execute(() -> serve(connection));
            } catch (IOException e) {
                return;
            }
        }
    }

    private void serve(Socket connection) {
        try (connection) {
            InputStream in = new BufferedInputStream(connection.getInputStream());
            OutputStream out = connection.getOutputStream();
            while (exchange(in, out)) {
                // One request after the other.
            }
        } catch (IOException e) {
            // The client went away.
        } finally {
            open.remove(connection);
        }
    }

    private boolean exchange(InputStream in, OutputStream out) throws IOException {
        int length = 0;
        String line = line(in);
        if (line.isEmpty()) {
            return false;
        }
        while (!line.isEmpty()) {
            if (line.regionMatches(true, 0, "content-length:", 0, 15)) {
                length = Integer.parseInt(line.substring(15).strip());
            }
            line = line(in);
        }
        String body = new String(in.readNBytes(length), StandardCharsets.UTF_8);
        int from = body.lastIndexOf("\"content\":\"") + 11;
        String text = body.substring(from, body.indexOf('"', from));
        if (delay > 0) {
            pause();
        }
        if (fails.test(text)) {
            failed.incrementAndGet();
            return fail(out, Math.floorMod(text.hashCode(), 4));
        }
        answered.incrementAndGet();
        if (body.contains("\"stream\":true")) {
            answer(out, 200, "text/event-stream", Answers.delta(text) + Answers.END);
        } else {
            answer(out, 200, "application/json", Answers.json(text));
        }
        return true;
    }

    /** Cut before the answer, cut within it, garbage, a decent error. */
    private static boolean fail(OutputStream out, int kind) throws IOException {
        switch (kind) {
            case 0 -> {
                return false;
            }
            case 1 -> {
                out.write("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 500\r\n\r\n{\"cho"
                        .getBytes(StandardCharsets.US_ASCII));
                return false;
            }
            case 2 -> answer(out, 200, "application/json", "{\"choices\":[]}");
            default -> answer(out, 503, "application/json", "{\"error\":{\"message\":\"overloaded\"}}");
        }
        return true;
    }

    private static void answer(OutputStream out, int status, String type, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        byte[] head = ("HTTP/1.1 " + status + " X\r\nContent-Type: " + type + "\r\nContent-Length: " + bytes.length
                        + "\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII);
        byte[] whole = java.util.Arrays.copyOf(head, head.length + bytes.length);
        java.lang.System.arraycopy(bytes, 0, whole, head.length, bytes.length);
        out.write(whole);
    }

    private void pause() {
        try {
            Thread.sleep(delay);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static String line(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int next = in.read(); next >= 0 && next != '\n'; next = in.read()) {
            if (next != '\r') {
                line.append((char) next);
            }
        }
        return line.toString();
    }
}
