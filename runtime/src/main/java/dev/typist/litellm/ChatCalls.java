package dev.typist.litellm;

import dev.typist.chat.AiException;
import dev.typist.chat.ChatOptions;
import dev.typist.chat.ChatRequest;
import dev.typist.chat.ChatResponse;
import dev.typist.chat.ChatStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import okhttp3.Call;
import okhttp3.Response;
import tools.jackson.core.JacksonException;

/** The three ways to call the gateway for a chat; what differs is only how the answer is waited for. */
final class ChatCalls {

    private final Settings settings;
    private final Transport transport;
    private final Function<String, Optional<String>> nearestModel;

    ChatCalls(Settings settings, Transport transport, Function<String, Optional<String>> nearestModel) {
        this.settings = settings;
        this.transport = transport;
        this.nearestModel = nearestModel;
    }

    ChatResponse generate(ChatRequest request) {
        ChatRequest completed = completed(request);
        Exchange exchange = Exchange.of(settings, completed);
        Call call = plainCall(exchange, completed);
        try (Response response = Transport.execute(call)) {
            return answer(exchange, call, response);
        } catch (IOException e) {
            throw new TransportFailures(exchange).failure(e, exchange.callLimit());
        }
    }

    CompletableFuture<ChatResponse> generateAsync(ChatRequest request) {
        ChatRequest completed = completed(request);
        Exchange exchange = Exchange.of(settings, completed);
        TransportFailures failures = new TransportFailures(exchange);
        Call call = plainCall(exchange, completed);
        return AsyncCall.start(
                call,
                response -> answer(exchange, call, response),
                failed -> failures.failure(failed, exchange.callLimit()));
    }

    ChatStream stream(ChatRequest request) {
        ChatRequest completed = completed(request);
        Exchange exchange = Exchange.of(settings, completed);
        JsonBody body = JsonBody.of(target -> completed.writeJson(target, settings.model(), true));
        Call call = transport.streaming(exchange.stream(body), exchange.streamLimit());
        StreamWatch watch = new StreamWatch(call);
        watch.arm(settings.limits().firstByte());
        Response response = null;
        boolean handedOut = false;
        try {
            response = Transport.execute(call);
            if (response.isSuccessful() && Transport.isEvents(response)) {
                transport.limitSilence(response, settings.limits().idle());
                handedOut = true;
                return new LiteLlmStream(exchange, failures(exchange), call, response, watch);
            }
            return ChatStream.of(answer(exchange, call, response));
        } catch (IOException e) {
            throw beforeStream(exchange, watch, e);
        } finally {
            if (!handedOut) {
                watch.disarm();
                if (response != null) {
                    response.close();
                }
            }
        }
    }

    private AiException beforeStream(Exchange exchange, StreamWatch watch, IOException e) {
        boolean late = watch.hasFired() && !Thread.currentThread().isInterrupted();
        TransportFailures failures = new TransportFailures(exchange);
        return late
                ? failures.timeout(
                        "no answer from " + exchange.endpoint() + " within "
                                + Settings.describe(settings.limits().firstByte())
                                + "; allow more with LiteLlm.builder().firstByteTimeout(…)",
                        null,
                        e)
                : failures.failure(e, settings.limits().firstByte());
    }

    private ChatRequest completed(ChatRequest request) {
        ChatOptions options = request.options().orElse(settings.options());
        return options.equals(request.options())
                ? request
                : request.toBuilder().options(options).build();
    }

    private Call plainCall(Exchange exchange, ChatRequest request) {
        JsonBody body = JsonBody.of(target -> request.writeJson(target, settings.model(), false));
        return transport.plain(exchange.chat(body), exchange.callLimit());
    }

    private FailureReader failures(Exchange exchange) {
        return new FailureReader(exchange, nearestModel);
    }

    private ChatResponse answer(Exchange exchange, Call call, Response response) throws IOException {
        if (response.isSuccessful() && Transport.isEvents(response)) {
            try (LiteLlmStream stream =
                    new LiteLlmStream(exchange, failures(exchange), call, response, new StreamWatch(call))) {
                return stream.response();
            }
        }
        byte[] body = Transport.body(response);
        if (!response.isSuccessful()) {
            throw failures(exchange).read(response.code(), response.headers(), body, null);
        }
        return whole(exchange, response, body);
    }

    private ChatResponse whole(Exchange exchange, Response response, byte[] body) {
        ResponseHeaders headers = exchange.headers(response.headers());
        Frame frame;
        try {
            frame = FrameReader.completion(body);
        } catch (JacksonException e) {
            throw FailureReader.unreadable(
                    exchange, response.code(), headers, "which is not JSON: " + e.getOriginalMessage(), body, e);
        }
        if (frame.failed) {
            ErrorBody error = ErrorBody.parse(body);
            throw failures(exchange).read(error.status(), response.headers(), body, null);
        }
        if (!frame.answered) {
            throw FailureReader.unreadable(exchange, response.code(), headers, "which holds no choices", body, null);
        }
        String callId = headers.callId();
        Answer answer = new Answer(headers, callId == null ? exchange.callId() : callId, false);
        answer.add(frame);
        ChatResponse whole = answer.response().toBuilder()
                .body(() -> new String(body, StandardCharsets.UTF_8))
                .build();
        String hidden = answer.hiddenFailure();
        if (hidden != null) {
            throw new TransportFailures(exchange)
                    .unavailable(
                            "the provider stopped with \"" + hidden + "\" and no whole answer; try again later",
                            answer.isEmpty() ? null : whole,
                            null);
        }
        return whole;
    }
}
