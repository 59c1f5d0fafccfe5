package dev.typist.litellm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.typist.chat.ChatChunk;
import dev.typist.chat.ChatRequest;
import dev.typist.chat.ChatStream;
import dev.typist.chat.UnavailableException;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLPeerUnverifiedException;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import okhttp3.HttpUrl;
import okhttp3.tls.HandshakeCertificates;
import okhttp3.tls.HeldCertificate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A gateway behind {@code https}, with certificates that no public authority has signed. */
final class TlsTest {

    private static final HeldCertificate AUTHORITY = new HeldCertificate.Builder()
            .certificateAuthority(0)
            .commonName("authority")
            .build();

    private static final ChatRequest REQUEST = ChatRequest.builder().user("Hi").build();

    private final MockWebServer server = new MockWebServer();

    @BeforeEach
    void start() throws IOException {
        HeldCertificate own = new HeldCertificate.Builder()
                .signedBy(AUTHORITY)
                .addSubjectAlternativeName("localhost")
                .build();
        server.useHttps(new HandshakeCertificates.Builder()
                .heldCertificate(own)
                .addTrustedCertificate(AUTHORITY.certificate())
                .build()
                .sslSocketFactory());
        server.start();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void trustsWhomItIsTold() {
        server.enqueue(answer());
        server.enqueue(streamed());
        LiteLlm model = trusting(new HandshakeCertificates.Builder().addTrustedCertificate(AUTHORITY.certificate()));
        assertEquals("Hello.", model.generate(REQUEST).text());
        StringBuilder text = new StringBuilder();
        try (ChatStream stream = model.stream(REQUEST)) {
            for (ChatChunk chunk : stream) {
                text.append(chunk.delta());
            }
        }
        assertEquals("Hello.", text.toString());
    }

    @Test
    void trustsNobodyElse() {
        LiteLlm model = trusting(new HandshakeCertificates.Builder()
                .addTrustedCertificate(new HeldCertificate.Builder()
                        .certificateAuthority(0)
                        .build()
                        .certificate()));
        UnavailableException failure = assertThrows(UnavailableException.class, () -> model.generate(REQUEST));
        assertInstanceOf(SSLException.class, failure.getCause());
        assertTrue(String.valueOf(failure.getMessage()).endsWith("say whom to trust with LiteLlm.builder().tls(…)"));
        assertFalse(failure.retryable(), "another try meets the same certificate");
    }

    @Test
    void trustsNoCertificateOfAnotherHost() {
        HandshakeCertificates known = new HandshakeCertificates.Builder()
                .addTrustedCertificate(AUTHORITY.certificate())
                .build();
        LiteLlm model =
                model(known, server.url("/").newBuilder().host("127.0.0.1").build());
        UnavailableException failure = assertThrows(UnavailableException.class, () -> model.generate(REQUEST));
        assertInstanceOf(SSLPeerUnverifiedException.class, failure.getCause());
        assertFalse(failure.retryable());
    }

    @Test
    void showsItsOwnCertificate() throws InterruptedException {
        server.requireClientAuth();
        server.enqueue(answer());
        HeldCertificate own = new HeldCertificate.Builder()
                .signedBy(AUTHORITY)
                .commonName("shop")
                .build();
        LiteLlm model = trusting(new HandshakeCertificates.Builder()
                .heldCertificate(own)
                .addTrustedCertificate(AUTHORITY.certificate()));
        assertEquals("Hello.", model.generate(REQUEST).text());
        RecordedRequest request = server.takeRequest(1, TimeUnit.SECONDS);
        assertNotNull(request);
        assertEquals("CN=shop", request.getHandshake().peerPrincipal().getName());
    }

    private LiteLlm trusting(HandshakeCertificates.Builder certificates) {
        return model(certificates.build(), server.url("/"));
    }

    private static LiteLlm model(HandshakeCertificates certificates, HttpUrl address) {
        return LiteLlm.builder()
                .model("m")
                .baseUrl(address.toString())
                .timeout(Duration.ofSeconds(5))
                .tls(certificates.sslContext(), certificates.trustManager())
                .build();
    }

    private static MockResponse answer() {
        return new MockResponse.Builder()
                .setHeader("Content-Type", "application/json")
                .body("{\"choices\":[{\"message\":{\"role\":\"assistant\",\"content\":\"Hello.\"},"
                        + "\"finish_reason\":\"stop\"}]}")
                .build();
    }

    private static MockResponse streamed() {
        return new MockResponse.Builder()
                .setHeader("Content-Type", "text/event-stream")
                .body("data: {\"choices\":[{\"delta\":{\"content\":\"Hello.\"}}]}\n\n"
                        + "data: {\"choices\":[{\"delta\":{},\"finish_reason\":\"stop\"}]}\n\ndata: [DONE]\n\n")
                .build();
    }
}
