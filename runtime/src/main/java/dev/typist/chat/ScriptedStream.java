package dev.typist.chat;

import java.util.Iterator;
import java.util.List;

/** A whole answer as a stream of one chunk. */
final class ScriptedStream implements ChatStream {

    private final ChatResponse response;
    private boolean iterated;

    ScriptedStream(ChatResponse response) {
        this.response = response;
    }

    @Override
    public Iterator<ChatChunk> iterator() {
        if (iterated) {
            throw new IllegalStateException("a stream is iterated once");
        }
        iterated = true;
        return List.of(new ChatChunk(response.text())).iterator();
    }

    @Override
    public ChatResponse response() {
        return response;
    }

    @Override
    public void close() {
        // Nothing is open.
    }
}
