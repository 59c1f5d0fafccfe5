package dev.typist.litellm;

import dev.typist.chat.AiException;
import dev.typist.chat.BadRequestException;
import dev.typist.chat.ChatResponse;
import dev.typist.chat.GatewayException;
import dev.typist.chat.RequestTimeoutException;
import dev.typist.chat.UnavailableException;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.SocketTimeoutException;
import java.security.cert.CertificateException;
import java.time.Duration;
import java.util.Locale;
import javax.net.ssl.SSLPeerUnverifiedException;
import org.jspecify.annotations.Nullable;

/** Exceptions for calls that got no answer, or no whole one. */
final class TransportFailures {

    private final Exchange exchange;

    TransportFailures(Exchange exchange) {
        this.exchange = exchange;
    }

    /** Before the answer began. */
    AiException failure(IOException e, Duration limit) {
        if (Thread.currentThread().isInterrupted()) {
            return interrupted(e);
        }
        if (isConnectTimeout(e)) {
            return unavailable(
                    "no connection to the gateway at " + exchange.endpoint() + " within "
                            + Settings.describe(exchange.limits().connect()) + "; is the address right?",
                    null,
                    e);
        }
        if (e instanceof InterruptedIOException) {
            return timeout(
                    "no answer from " + exchange.endpoint() + " within " + Settings.describe(limit)
                            + "; allow more with "
                            + exchange.remedy(limit, "LiteLlm.builder().timeout(…) or LITELLM_TIMEOUT"),
                    null,
                    e);
        }
        if (e instanceof TooLargeException) {
            return tooLarge(e);
        }
        if (e instanceof SSLPeerUnverifiedException || e.getCause() instanceof CertificateException) {
            return untrusted(e);
        }
        return unavailable(
                "cannot reach the gateway at " + exchange.endpoint() + " ("
                        + exchange.secrets().hide(String.valueOf(e.getMessage()))
                        + "); is it running? The address is set by LiteLlm.builder().baseUrl(…) or LITELLM_BASE_URL",
                null,
                e);
    }

    AiException interrupted(IOException e) {
        return new AiException(exchange.caller() + ": interrupted while waiting for the model", e);
    }

    GatewayException timeout(String what, @Nullable ChatResponse partial, @Nullable IOException cause) {
        return new RequestTimeoutException(exchange.caller() + ": " + what, details(true, partial), cause);
    }

    GatewayException unavailable(String what, @Nullable ChatResponse partial, @Nullable Exception cause) {
        return new UnavailableException(exchange.caller() + ": " + what, details(true, partial), cause);
    }

    /** Another try would meet the same certificate. */
    private GatewayException untrusted(IOException e) {
        return new UnavailableException(
                exchange.caller() + ": the certificate of " + exchange.endpoint() + " is not trusted ("
                        + exchange.secrets().hide(String.valueOf(e.getMessage()))
                        + "); say whom to trust with LiteLlm.builder().tls(…)",
                details(false, null),
                e);
    }

    GatewayException tooLarge(IOException e) {
        return new BadRequestException(
                exchange.caller() + ": " + e.getMessage() + "; limit it with maxTokens(…)", details(false, null), e);
    }

    GatewayException closed(@Nullable ChatResponse partial) {
        return new GatewayException(
                exchange.caller() + ": the stream was closed before its end; read it to the end for its response",
                details(false, partial),
                null);
    }

    GatewayException.Details details(boolean retryable, @Nullable ChatResponse partial) {
        return new GatewayException.Details(0, null, null, exchange.callId(), retryable, null, "").withPartial(partial);
    }

    private static boolean isConnectTimeout(IOException e) {
        String message = String.valueOf(e.getMessage()).toLowerCase(Locale.ROOT);
        return e instanceof SocketTimeoutException && message.contains("connect");
    }
}
