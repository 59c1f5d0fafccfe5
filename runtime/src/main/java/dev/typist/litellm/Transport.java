package dev.typist.litellm;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import javax.net.SocketFactory;
import okhttp3.ConnectionPool;
import okhttp3.Dispatcher;
import okhttp3.OkHttpClient;
import okhttp3.Response;
import okhttp3.ResponseBody;

/** The HTTP client that a {@link LiteLlm} makes for itself, and what it may read. */
final class Transport {

    private static final int IDLE_CONNECTIONS = 64;
    private static final int CALLS_AT_ONCE = 10_000;
    private static final long LARGEST_BODY = 64L << 20;

    private Transport() {}

    static OkHttpClient client(Duration timeout) {
        // Daemon threads: the pool of OkHttp's own dispatcher keeps a finished program alive for a minute.
        ThreadPoolExecutor executor = new ThreadPoolExecutor(
                0, Integer.MAX_VALUE, 5, TimeUnit.SECONDS, new SynchronousQueue<>(), Transport::daemon);
        Dispatcher dispatcher = new Dispatcher(executor);
        dispatcher.setMaxRequests(CALLS_AT_ONCE);
        dispatcher.setMaxRequestsPerHost(CALLS_AT_ONCE);
        return new OkHttpClient.Builder()
                .dispatcher(dispatcher)
                .connectionPool(new ConnectionPool(IDLE_CONNECTIONS, 5, TimeUnit.MINUTES))
                .socketFactory(new ChannelSockets())
                .callTimeout(timeout)
                // The limit of the whole call is the only one: a model may think in silence for all of it.
                .connectTimeout(Duration.ZERO)
                .readTimeout(Duration.ZERO)
                .writeTimeout(Duration.ZERO)
                // A key must not follow a redirect to another host, and a POST must not be sent twice.
                .followRedirects(false)
                .retryOnConnectionFailure(true)
                .build();
    }

    static byte[] body(Response response) throws IOException {
        ResponseBody body = response.body();
        if (body.contentLength() > LARGEST_BODY) {
            throw new IOException("the answer is larger than " + (LARGEST_BODY >> 20) + " MB");
        }
        okio.BufferedSource source = body.source();
        if (source.request(LARGEST_BODY + 1)) {
            throw new IOException("the answer is larger than " + (LARGEST_BODY >> 20) + " MB");
        }
        return source.readByteArray();
    }

    static boolean isTimeout(IOException e) {
        return e instanceof InterruptedIOException;
    }

    private static Thread daemon(Runnable task) {
        Thread thread = new Thread(task, "typist-litellm");
        thread.setDaemon(true);
        return thread;
    }

    /**
     * Sockets over channels: unlike plain ones, a thread that waits on them can be interrupted. Without TCP_NODELAY a request
     * of more than 8 KB waits 40 ms for the peer's delayed acknowledgement.
     */
    private static final class ChannelSockets extends SocketFactory {

        @Override
        public Socket createSocket() throws IOException {
            Socket socket = SocketChannel.open().socket();
            socket.setTcpNoDelay(true);
            return socket;
        }

        @Override
        public Socket createSocket(String host, int port) {
            throw new UnsupportedOperationException("sockets are connected by the HTTP client");
        }

        @Override
        public Socket createSocket(String host, int port, InetAddress localHost, int localPort) {
            throw new UnsupportedOperationException("sockets are connected by the HTTP client");
        }

        @Override
        public Socket createSocket(InetAddress host, int port) {
            throw new UnsupportedOperationException("sockets are connected by the HTTP client");
        }

        @Override
        public Socket createSocket(InetAddress host, int port, InetAddress localHost, int localPort) {
            throw new UnsupportedOperationException("sockets are connected by the HTTP client");
        }
    }
}
