package dev.typist.litellm;

import dev.typist.chat.FinishReason;
import dev.typist.chat.Usage;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What one piece of an answer says: one event of a stream, or a whole answer, which is a stream of one. */
final class Frame {

    String id = "";
    String model = "";
    Usage usage = Usage.UNKNOWN;

    @Nullable
    BigDecimal cost;

    boolean failed;

    /** Whether there was a choice at all. */
    boolean answered;

    boolean hasRole;
    String text = "";
    String reasoning = "";

    @Nullable
    String refusal;

    @Nullable
    FinishReason finishReason;

    @Nullable
    String nativeFinishReason;

    List<ToolPiece> tools = List.of();
    Map<String, String> extensions = Map.of();

    void tool(ToolPiece piece) {
        if (tools.isEmpty()) {
            tools = new ArrayList<>();
        }
        tools.add(piece);
    }

    void extension(String name, String json) {
        if (extensions.isEmpty()) {
            extensions = new LinkedHashMap<>();
        }
        extensions.put(name, json);
    }

    void forgetChoice() {
        answered = false;
        hasRole = false;
        text = "";
        reasoning = "";
        refusal = null;
        finishReason = null;
        nativeFinishReason = null;
        tools = List.of();
        extensions = Map.of();
    }

    /**
     * A piece of a tool call.
     *
     * @param index which call it says it belongs to
     * @param id the call's id, empty if not said
     * @param name the tool's name or a piece of it, empty if not said
     * @param arguments the next piece of the arguments
     */
    record ToolPiece(int index, String id, String name, String arguments) {}
}
