package dev.typist.litellm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.typist.chat.ChatChunk;
import dev.typist.chat.ChatOptions;
import dev.typist.chat.ChatResponse;
import dev.typist.chat.GatewayException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import okhttp3.Call;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.ResponseBody;
import okio.Buffer;
import okio.Okio;
import okio.Source;
import okio.Timeout;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Streams of a real gateway, cut anywhere and fed in pieces of any size. */
final class StreamCutTest {

    private static final OkHttpClient CLIENT = new OkHttpClient();
    private static final Settings SETTINGS = new Settings(
            "gemma",
            Endpoint.parse("http://localhost:4000"),
            () -> null,
            Map.of(),
            ChatOptions.NONE,
            new Settings.Limits(
                    Duration.ofSeconds(30),
                    Duration.ofSeconds(10),
                    Duration.ofSeconds(30),
                    Duration.ofSeconds(30),
                    Duration.ofMinutes(10)));

    static List<String> streams() {
        return Capture.names().stream()
                .filter(name -> !Capture.SHORTENED.contains(name))
                .filter(name -> Capture.of(name).isEvents())
                .toList();
    }

    @Test
    void thereAreManyStreams() {
        assertTrue(streams().size() > 80, "only " + streams().size());
    }

    @ParameterizedTest
    @MethodSource("streams")
    void cutAnywhereItIsTheBeginningAndAnError(String name) {
        Capture capture = Capture.of(name);
        Outcome whole = outcome(capture, capture.body, Integer.MAX_VALUE);
        for (int cut = 0; cut < capture.body.length; cut++) {
            Outcome part = outcome(capture, Arrays.copyOf(capture.body, cut), Integer.MAX_VALUE);
            int chunks = part.chunks().size();
            assertEquals(whole.chunks().subList(0, chunks), part.chunks(), () -> "cut at " + chunks);
            if (part.failure() == null) {
                assertEquals(whole, part, "cut at " + cut);
            } else if (chunks < whole.chunks().size() || whole.failure() == null) {
                assertTrue(part.failure().contains("ended early") || part.equals(whole), part.failure());
            }
        }
    }

    @ParameterizedTest
    @MethodSource("streams")
    void fedInPiecesItIsTheSame(String name) {
        Capture capture = Capture.of(name);
        Outcome whole = outcome(capture, capture.body, Integer.MAX_VALUE);
        for (int most : new int[] {1, 2, 3, 7, 64, 1000}) {
            assertEquals(whole, outcome(capture, capture.body, most), "pieces of up to " + most);
        }
    }

    @ParameterizedTest
    @MethodSource("streams")
    void withOtherLineEndsItIsTheSame(String name) {
        Capture capture = Capture.of(name);
        Outcome whole = outcome(capture, capture.body, Integer.MAX_VALUE);
        String text = new String(capture.body, StandardCharsets.UTF_8);
        for (String end : List.of("\r\n", "\r")) {
            byte[] changed = text.replace("\n", end).getBytes(StandardCharsets.UTF_8);
            assertEquals(whole, outcome(capture, changed, Integer.MAX_VALUE));
            assertEquals(whole, outcome(capture, changed, 1));
            assertEquals(whole, outcome(capture, changed, 5));
        }
        byte[] noisy = ("\uFEFF: a comment\n\nevent: x\nid: 1\nretry: 5\n\n"
                        + text.replace("data: ", "event: message\ndata:"))
                .getBytes(StandardCharsets.UTF_8);
        assertEquals(whole, outcome(capture, noisy, 3));
    }

    private record Outcome(
            List<ChatChunk> chunks,
            @Nullable String answer,
            @Nullable String failure) {}

    /** The head of an answer is made once: only its body differs from cut to cut. */
    private static final Map<String, Response> HEADS = new HashMap<>();

    private static final Exchange EXCHANGE = Exchange.of(SETTINGS, "Test", "gemma");
    private static final Request REQUEST =
            new Request.Builder().url("http://localhost:4000/").build();

    private static Response head(Capture capture) {
        Response.Builder response = new Response.Builder()
                .request(REQUEST)
                .protocol(Protocol.HTTP_1_1)
                .code(200)
                .message("OK")
                .body(ResponseBody.create(new byte[0], null));
        capture.headers.forEach(header -> {
            int colon = header.indexOf(':');
            response.addHeader(
                    header.substring(0, colon), header.substring(colon + 1).strip());
        });
        return response.build();
    }

    private static Outcome outcome(Capture capture, byte[] body, int largestPiece) {
        Response response = HEADS.computeIfAbsent(capture.name, unused -> head(capture));
        Call call = CLIENT.newCall(REQUEST);
        List<ChatChunk> chunks = new ArrayList<>();
        try (LiteLlmStream stream = new LiteLlmStream(
                EXCHANGE,
                new FailureReader(EXCHANGE, unknown -> Optional.empty()),
                call,
                response,
                new StreamWatch(call),
                Okio.buffer(new Pieces(body, largestPiece)))) {
            for (ChatChunk chunk : stream) {
                chunks.add(chunk);
            }
            return new Outcome(chunks, told(stream.response()), null);
        } catch (GatewayException e) {
            return new Outcome(chunks, e.partial().map(StreamCutTest::told).orElse(null), e.getMessage());
        }
    }

    private static String told(ChatResponse response) {
        return Told.response(response) + response.message();
    }

    /** A body that arrives in pieces of random size, the same ones each time. */
    private static final class Pieces implements Source {

        private final byte[] body;
        private final int largest;
        private final Random random = new Random(7);
        private int position;

        Pieces(byte[] body, int largest) {
            this.body = body;
            this.largest = largest;
        }

        @Override
        public long read(Buffer sink, long most) {
            if (position == body.length) {
                return -1;
            }
            int piece = largest == Integer.MAX_VALUE ? body.length : 1 + random.nextInt(largest);
            int count = (int) Math.min(Math.min(piece, most), body.length - position);
            sink.write(body, position, count);
            position += count;
            return count;
        }

        @Override
        public Timeout timeout() {
            return Timeout.NONE;
        }

        @Override
        public void close() {}
    }
}
