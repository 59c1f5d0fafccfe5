package dev.typist.litellm;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import okhttp3.Call;
import okhttp3.ConnectionPool;
import okhttp3.Dispatcher;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.ResponseBody;

/** The HTTP client of a {@link LiteLlm}: its own, or the user's with what is missing for this work. */
final class Transport {

    static final long LARGEST_BODY = 64L << 20;

    private static final int IDLE_CONNECTIONS = 256;
    private static final int CALLS_AT_ONCE = 10_000;

    /** The gateway's server drops connections that were idle for 5 s, and a request on one that it just dropped is lost. */
    private static final Duration IDLE_CONNECTION = Duration.ofSeconds(4);

    private final OkHttpClient plain;
    private final OkHttpClient streaming;

    private Transport(OkHttpClient base, Settings.Limits limits, boolean ownReadTimeout) {
        this.plain = base;
        this.streaming = ownReadTimeout
                ? base.newBuilder().readTimeout(limits.firstByte()).build()
                : base;
    }

    static Transport own(OkHttpClient.Builder builder, Settings.Limits limits) {
        // Daemon threads: the pool of OkHttp's own dispatcher keeps a finished program alive for a minute.
        ThreadPoolExecutor executor = new ThreadPoolExecutor(
                0, Integer.MAX_VALUE, 5, TimeUnit.SECONDS, new SynchronousQueue<>(), Transport::daemon);
        Dispatcher dispatcher = new Dispatcher(executor);
        dispatcher.setMaxRequests(CALLS_AT_ONCE);
        dispatcher.setMaxRequestsPerHost(CALLS_AT_ONCE);
        OkHttpClient client = builder.dispatcher(dispatcher)
                .connectionPool(new ConnectionPool(IDLE_CONNECTIONS, IDLE_CONNECTION.toMillis(), TimeUnit.MILLISECONDS))
                .socketFactory(new ChannelSockets())
                .connectTimeout(limits.connect())
                // The limit of the whole call is the only one: a model may think in silence for all of it.
                .readTimeout(Duration.ZERO)
                .writeTimeout(Duration.ZERO)
                .followRedirects(false)
                .build();
        return new Transport(client, limits, true);
    }

    /** The user's client with its settings; ours stand in where it has OkHttp's defaults, which it cannot have meant. */
    static Transport of(OkHttpClient users, Settings.Limits limits) {
        int untouched = new OkHttpClient().readTimeoutMillis();
        OkHttpClient.Builder builder = users.newBuilder()
                // A key must not follow a redirect to another host.
                .followRedirects(false);
        if (users.connectTimeoutMillis() == untouched) {
            builder.connectTimeout(limits.connect());
        }
        if (users.writeTimeoutMillis() == untouched) {
            builder.writeTimeout(Duration.ZERO);
        }
        boolean ownReadTimeout = users.readTimeoutMillis() == untouched;
        if (ownReadTimeout) {
            builder.readTimeout(Duration.ZERO);
        }
        if (users.socketFactory() == javax.net.SocketFactory.getDefault()) {
            builder.socketFactory(new ChannelSockets());
        }
        return new Transport(builder.build(), limits, ownReadTimeout);
    }

    Call plain(Request request, Duration limit) {
        return limited(plain.newCall(request), limit);
    }

    Call streaming(Request request, Duration limit) {
        return limited(streaming.newCall(request), limit);
    }

    /** Sends a call. Interrupted while connecting, OkHttp throws an exception that it does not declare. */
    static Response execute(Call call) throws IOException {
        try {
            return call.execute();
        } catch (Exception e) {
            if (e instanceof InterruptedException) {
                Thread.currentThread().interrupt();
                throw new IOException("interrupted while connecting", e);
            }
            throw e;
        }
    }

    /** From the head of a stream on, each silence has its own limit. */
    void limitSilence(Response response, Duration idle) {
        if (streaming != plain) {
            response.body().source().timeout().timeout(idle.toNanos(), TimeUnit.NANOSECONDS);
        }
    }

    static byte[] body(Response response) throws IOException {
        ResponseBody body = response.body();
        if (body.contentLength() > LARGEST_BODY) {
            throw new TooLargeException(LARGEST_BODY);
        }
        okio.BufferedSource source = body.source();
        if (source.request(LARGEST_BODY + 1)) {
            throw new TooLargeException(LARGEST_BODY);
        }
        return source.readByteArray();
    }

    /** Whether it is a stream; decided by what came, for a failed one is answered as JSON. */
    static boolean isEvents(Response response) {
        String type = response.header("Content-Type");
        return type != null && type.toLowerCase(java.util.Locale.ROOT).startsWith("text/event-stream");
    }

    private static Call limited(Call call, Duration limit) {
        call.timeout().timeout(limit.toNanos(), TimeUnit.NANOSECONDS);
        return call;
    }

    private static Thread daemon(Runnable task) {
        Thread thread = new Thread(task, "typist-litellm");
        thread.setDaemon(true);
        return thread;
    }
}
