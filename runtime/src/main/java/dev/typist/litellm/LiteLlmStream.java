package dev.typist.litellm;

import dev.typist.chat.AiException;
import dev.typist.chat.ChatChunk;
import dev.typist.chat.ChatResponse;
import dev.typist.chat.ChatStream;
import dev.typist.chat.UnavailableException;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.SocketTimeoutException;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.concurrent.locks.ReentrantLock;
import okhttp3.Call;
import okhttp3.Response;
import okio.BufferedSource;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/** An answer as it arrives. Whatever ends it but a whole answer is an exception that holds what had arrived. */
final class LiteLlmStream implements ChatStream {

    private final Exchange exchange;
    private final FailureReader failures;
    private final TransportFailures transport;
    private final Call call;
    private final Response response;
    private final StreamWatch watch;
    private final EventReader events;
    private final Answer answer;

    /** Held while the body is read: a body must not be closed under a reader's hands. */
    private final ReentrantLock reading = new ReentrantLock();

    private volatile boolean closed;
    private boolean iterated;
    private boolean begun;
    private boolean done;
    private @Nullable AiException failure;

    LiteLlmStream(Exchange exchange, FailureReader failures, Call call, Response response, StreamWatch watch) {
        this(exchange, failures, call, response, watch, response.body().source());
    }

    LiteLlmStream(
            Exchange exchange,
            FailureReader failures,
            Call call,
            Response response,
            StreamWatch watch,
            BufferedSource source) {
        this.exchange = exchange;
        this.failures = failures;
        this.transport = new TransportFailures(exchange);
        this.call = call;
        this.response = response;
        this.watch = watch;
        this.events = new EventReader(source, Transport.LARGEST_BODY);
        ResponseHeaders headers = exchange.headers(response.headers());
        String callId = headers.callId();
        this.answer = new Answer(headers, callId == null ? exchange.callId() : callId, true);
    }

    @Override
    public Iterator<ChatChunk> iterator() {
        if (iterated) {
            throw new IllegalStateException("a stream is iterated once");
        }
        iterated = true;
        return new Chunks();
    }

    @Override
    public ChatResponse response() {
        iterated = true;
        while (!done) {
            advance();
        }
        return answer.response();
    }

    @Override
    public void close() {
        closed = true;
        watch.disarm();
        if (!done) {
            call.cancel();
        }
        closeUnlessRead();
    }

    private void closeUnlessRead() {
        if (reading.tryLock()) {
            try {
                response.close();
            } finally {
                reading.unlock();
            }
        }
    }

    private @Nullable ChatChunk advance() {
        reading.lock();
        try {
            return readOn();
        } finally {
            reading.unlock();
            if (closed) {
                closeUnlessRead();
            }
        }
    }

    private @Nullable ChatChunk readOn() {
        if (failure != null) {
            throw failure;
        }
        if (closed) {
            throw fail(transport.closed(partial()));
        }
        watch.readerReturns();
        if (begun && watch.hasFired()) {
            throw fail(transport.timeout(
                    "nobody asked for the rest of the stream for "
                            + Settings.describe(exchange.limits().idle())
                            + ", so it was ended; close streams, or allow more with LiteLlm.builder().idleTimeout(…)",
                    partial(),
                    null));
        }
        try {
            ChatChunk chunk = read();
            watch.readerLeaves();
            return chunk;
        } catch (IOException e) {
            throw fail(broken(e));
        }
    }

    private @Nullable ChatChunk read() throws IOException {
        while (events.next()) {
            begin();
            if (events.isDone()) {
                finish();
                return null;
            }
            if (events.isBlank()) {
                continue;
            }
            ChatChunk chunk = answer.add(frame());
            if (chunk != null) {
                return chunk;
            }
        }
        throw fail(early());
    }

    private Frame frame() {
        Frame frame;
        try {
            frame = FrameReader.chunk(events.bytes(), events.offset(), events.length());
        } catch (JacksonException e) {
            throw fail(
                    events.isCut()
                            ? early()
                            : transport.unavailable(
                                    "the stream broke: a piece of it is not JSON (" + e.getOriginalMessage() + ")",
                                    partial(),
                                    e));
        }
        if (frame.failed) {
            byte[] body = events.copy();
            throw fail(failures.read(ErrorBody.parse(body).status(), response.headers(), body, partial()));
        }
        return frame;
    }

    private void begin() {
        if (!begun) {
            begun = true;
            watch.begin(exchange.limits().idle());
        }
    }

    private void finish() {
        if (answer.isHollow()) {
            throw fail(transport.unavailable(
                    "the answer is empty: this is what the gateway makes of a provider's failure; try again later",
                    null,
                    null));
        }
        String hidden = answer.hiddenFailure();
        if (hidden != null) {
            throw fail(transport.unavailable(
                    "the provider stopped with \"" + hidden + "\" and no whole answer; try again later",
                    partial(),
                    null));
        }
        if (!answer.isFinished()) {
            throw fail(transport.unavailable("the answer ended without a reason, so it is not whole", partial(), null));
        }
        done = true;
        watch.disarm();
        response.close();
    }

    private AiException early() {
        String guardrails = exchange.headers(response.headers()).appliedGuardrails();
        if (guardrails == null) {
            return transport.unavailable("the stream ended early, the answer is not whole", partial(), null);
        }
        return new UnavailableException(
                exchange.caller() + ": the stream ended early, perhaps cut by the guardrail " + guardrails
                        + "; ask whoever runs the gateway",
                transport.details(false, partial()),
                null);
    }

    private AiException broken(IOException e) {
        boolean late = watch.hasFired();
        if (closed) {
            return transport.closed(partial());
        }
        if (Thread.currentThread().isInterrupted()) {
            return transport.interrupted(e);
        }
        if (late) {
            return transport.timeout(
                    "no piece of an answer within "
                            + Settings.describe(exchange.limits().firstByte())
                            + "; allow more with LiteLlm.builder().firstByteTimeout(…)",
                    null,
                    e);
        }
        if (e instanceof SocketTimeoutException) {
            return transport.timeout(
                    "the stream stood still for "
                            + Settings.describe(exchange.limits().idle())
                            + "; allow more with LiteLlm.builder().idleTimeout(…)",
                    partial(),
                    e);
        }
        if (e instanceof InterruptedIOException) {
            return transport.timeout(
                    "the stream took longer than "
                            + Settings.describe(exchange.streamLimit())
                            + "; allow more with "
                            + exchange.remedy(exchange.streamLimit(), "LiteLlm.builder().streamTimeout(…)"),
                    partial(),
                    e);
        }
        if (e instanceof TooLargeException) {
            return transport.tooLarge(e);
        }
        return transport.unavailable(
                "the connection broke within the answer (" + exchange.secrets().hide(String.valueOf(e.getMessage()))
                        + ")",
                partial(),
                e);
    }

    private @Nullable ChatResponse partial() {
        return answer.isEmpty() ? null : answer.response();
    }

    /** Keeps the failure, for one who asks again, and lets go of the connection. */
    private AiException fail(AiException reason) {
        failure = reason;
        watch.disarm();
        call.cancel();
        response.close();
        return reason;
    }

    private final class Chunks implements Iterator<ChatChunk> {

        private @Nullable ChatChunk next;

        @Override
        public boolean hasNext() {
            if (next == null && !done) {
                next = advance();
            }
            return next != null;
        }

        @Override
        public ChatChunk next() {
            ChatChunk chunk = hasNext() ? next : null;
            if (chunk == null) {
                throw new NoSuchElementException("the answer is at its end");
            }
            next = null;
            return chunk;
        }
    }
}
