package dev.typist.chat;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/** A whole answer as a stream of given chunks, or of one. */
final class ResponseStream implements ChatStream {

    private final ChatResponse response;
    private final List<ChatChunk> chunks;
    private boolean iterated;

    ResponseStream(ChatResponse response, List<ChatChunk> chunks) {
        this.response = response;
        this.chunks = List.copyOf(chunks);
    }

    static List<ChatChunk> oneChunk(ChatResponse response) {
        List<ToolCallDelta> calls = new ArrayList<>();
        for (ToolCall call : response.toolCalls()) {
            calls.add(new ToolCallDelta(calls.size(), call.name(), call.arguments()));
        }
        ChatChunk chunk = new ChatChunk(response.text(), response.reasoning(), calls);
        return chunk.isEmpty() ? List.of() : List.of(chunk);
    }

    @Override
    public Iterator<ChatChunk> iterator() {
        if (iterated) {
            throw new IllegalStateException("a stream is iterated once");
        }
        iterated = true;
        return chunks.iterator();
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
