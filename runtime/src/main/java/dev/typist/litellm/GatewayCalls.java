package dev.typist.litellm;

import dev.typist.chat.GatewayException;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import okhttp3.HttpUrl;
import okhttp3.Request;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;

/** Questions to the gateway other than chats. */
final class GatewayCalls {

    private final Settings settings;
    private final Transport transport;

    GatewayCalls(Settings settings, Transport transport) {
        this.settings = settings;
        this.transport = transport;
    }

    Tree get(String caller, HttpUrl url) {
        return get(caller, url, settings.limits().call());
    }

    Tree get(String caller, HttpUrl url, Duration limit) {
        Exchange exchange = Exchange.of(settings, caller, settings.model());
        return send(exchange, exchange.get(url), limit).tree();
    }

    Tree post(String caller, HttpUrl url, Consumer<OutputStream> writer) {
        return postFor(caller, settings.model(), url, writer).tree();
    }

    Answered postFor(String caller, String model, HttpUrl url, Consumer<OutputStream> writer) {
        Exchange exchange = Exchange.of(settings, caller, model);
        return send(exchange, exchange.post(url, JsonBody.of(writer)), exchange.callLimit());
    }

    private Answered send(Exchange exchange, Request request, Duration limit) {
        try (Response response = Transport.execute(transport.plain(request, limit))) {
            byte[] body = Transport.body(response);
            if (!response.isSuccessful()) {
                throw new FailureReader(exchange, unknown -> Optional.empty())
                        .read(response.code(), response.headers(), body, null);
            }
            return new Answered(exchange, exchange.headers(response.headers()), response.code(), body);
        } catch (IOException e) {
            throw new TransportFailures(exchange).failure(e, limit);
        }
    }

    /** An answer that is still to be read. */
    static final class Answered {

        private final Exchange exchange;
        private final ResponseHeaders headers;
        private final int status;
        private final byte[] body;

        Answered(Exchange exchange, ResponseHeaders headers, int status, byte[] body) {
            this.exchange = exchange;
            this.headers = headers;
            this.status = status;
            this.body = body;
        }

        ResponseHeaders headers() {
            return headers;
        }

        JsonParser parser() {
            return Json.parser(body);
        }

        Tree tree() {
            try (JsonParser parser = parser()) {
                return Tree.of(parser.nextToken() == null ? null : Json.tree(parser));
            } catch (JacksonException e) {
                throw unreadable("which is not JSON: " + e.getOriginalMessage(), e);
            }
        }

        GatewayException unreadable(String why, @Nullable Exception cause) {
            return FailureReader.unreadable(exchange, status, headers, why, body, cause);
        }
    }
}
