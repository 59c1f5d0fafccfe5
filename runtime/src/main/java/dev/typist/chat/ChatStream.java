package dev.typist.chat;

import java.util.Iterator;

/**
 * An answer that arrives in pieces. Iterate it once, and close it:
 *
 * <pre>{@code
 * try (ChatStream stream = model.stream(request)) {
 *   for (ChatChunk chunk : stream) {
 *     out.print(chunk.delta());
 *   }
 *   out.println(stream.response().usage());
 * }
 * }</pre>
 *
 * <p>A stream that breaks throws a {@link GatewayException} from its iterator: an answer that stopped early never looks like
 * a whole one. Closing it early ends the call at the gateway. Not thread-safe, but {@link #close} may be called from another
 * thread.
 */
public interface ChatStream extends Iterable<ChatChunk>, AutoCloseable {

    /**
     * The pieces, each as soon as it has arrived.
     *
     * @return the one iterator of this stream
     * @throws IllegalStateException if it was asked for before
     */
    @Override
    Iterator<ChatChunk> iterator();

    /**
     * The whole answer, put together from the pieces. Reads what has not been read yet.
     *
     * @return the answer, with usage and cost if the gateway gave them
     * @throws GatewayException if the stream broke
     */
    ChatResponse response();

    /**
     * A whole answer as a stream of one chunk, or of none if it is empty.
     *
     * @param response the answer
     * @return the stream
     */
    static ChatStream of(ChatResponse response) {
        return new ResponseStream(response, ResponseStream.oneChunk(response));
    }

    /** Ends the call. What has not arrived yet never will. Does nothing the second time. */
    @Override
    void close();
}
