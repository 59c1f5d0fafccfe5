package dev.typist.litellm;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.channels.SocketChannel;
import javax.net.SocketFactory;

/**
 * Sockets over channels: unlike plain ones, a thread that waits on them can be interrupted. Without TCP_NODELAY a request of
 * more than 8 KB waits 40 ms for the peer's delayed acknowledgement.
 */
final class ChannelSockets extends SocketFactory {

    @Override
    public Socket createSocket() throws IOException {
        Socket socket = SocketChannel.open().socket();
        socket.setTcpNoDelay(true);
        return socket;
    }

    @Override
    public Socket createSocket(String host, int port) {
        throw connectedByClient();
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress localHost, int localPort) {
        throw connectedByClient();
    }

    @Override
    public Socket createSocket(InetAddress host, int port) {
        throw connectedByClient();
    }

    @Override
    public Socket createSocket(InetAddress host, int port, InetAddress localHost, int localPort) {
        throw connectedByClient();
    }

    private static UnsupportedOperationException connectedByClient() {
        return new UnsupportedOperationException("sockets are connected by the HTTP client");
    }
}
