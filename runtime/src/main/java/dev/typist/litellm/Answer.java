package dev.typist.litellm;

import dev.typist.chat.AssistantMessage;
import dev.typist.chat.ChatChunk;
import dev.typist.chat.ChatResponse;
import dev.typist.chat.FinishReason;
import dev.typist.chat.Routing;
import dev.typist.chat.ToolCallDelta;
import dev.typist.chat.Usage;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** An answer as far as it has arrived. A whole answer is one {@link Frame}, a stream is many. */
final class Answer {

    private static final String THINK = "<think>";
    private static final String END_OF_THINK = "</think>";

    /** What the gateway turns into a harmless {@code stop}, though it means that the provider failed. */
    private static final Set<String> FAILED = Set.of(
            "error", "ERROR", "network_error", "MALFORMED_FUNCTION_CALL", "MALFORMED_RESPONSE", "UNEXPECTED_TOOL_CALL");

    private final ResponseHeaders headers;
    private final String callId;
    private final boolean streamed;

    private final StringBuilder text = new StringBuilder();
    private final StringBuilder reasoning = new StringBuilder();
    private final ToolCallAssembler tools = new ToolCallAssembler();
    private final ExtensionMerger extensions = new ExtensionMerger();
    private boolean begun;
    private boolean calling;
    private @Nullable String refusal;
    private @Nullable FinishReason finishReason;
    private @Nullable String nativeFinishReason;
    private Usage usage = Usage.UNKNOWN;
    private @Nullable BigDecimal cost;
    private String id = "";
    private String model = "";

    Answer(ResponseHeaders headers, String callId, boolean streamed) {
        this.headers = headers;
        this.callId = callId;
        this.streamed = streamed;
    }

    /** Takes a piece in; null if it holds nothing to hand out. */
    @Nullable
    ChatChunk add(Frame frame) {
        begun |= frame.hasRole;
        id = id.isEmpty() ? frame.id : id;
        model = frame.model.isEmpty() ? model : frame.model;
        usage = frame.usage.known() ? frame.usage : usage;
        cost = frame.cost != null ? frame.cost : cost;
        refusal = frame.refusal != null ? frame.refusal : refusal;
        if (finishReason == null) {
            finishReason = frame.finishReason;
        }
        if (nativeFinishReason == null) {
            nativeFinishReason = frame.nativeFinishReason;
        }
        text.append(frame.text);
        reasoning.append(frame.reasoning);
        extensions.add(frame.extensions);
        List<ToolCallDelta> deltas = deltas(frame);
        if (frame.text.isEmpty() && frame.reasoning.isEmpty() && deltas.isEmpty() && frame.extensions.isEmpty()) {
            return null;
        }
        return new ChatChunk(frame.text, frame.reasoning, deltas, frame.extensions);
    }

    private List<ToolCallDelta> deltas(Frame frame) {
        if (frame.tools.isEmpty()) {
            return List.of();
        }
        calling = true;
        List<ToolCallDelta> deltas = new ArrayList<>(frame.tools.size());
        for (Frame.ToolPiece piece : frame.tools) {
            deltas.add(tools.add(piece));
        }
        return deltas;
    }

    boolean isFinished() {
        return finishReason != null;
    }

    /** Whether anything at all has arrived that a caller could use. */
    boolean isEmpty() {
        return text.isEmpty() && reasoning.isEmpty() && !calling && extensions.isEmpty() && refusal == null;
    }

    /** What the gateway makes of a provider's garbage: an end without a beginning. */
    boolean isHollow() {
        return isEmpty() && !begun && !usage.known();
    }

    /** The provider's word for a failure that the gateway reports as a good end; null if there is none. */
    @Nullable
    String hiddenFailure() {
        return nativeFinishReason != null && FAILED.contains(nativeFinishReason) ? nativeFinishReason : null;
    }

    ChatResponse response() {
        String said = text.toString();
        String thought = reasoning.toString();
        if (streamed && thought.isEmpty() && said.stripLeading().startsWith(THINK) && said.contains(END_OF_THINK)) {
            // Without a stream the gateway takes the thoughts out of the text; with one it leaves that to us.
            int end = said.indexOf(END_OF_THINK);
            thought = said.substring(said.indexOf(THINK) + THINK.length(), end);
            said = said.substring(end + END_OF_THINK.length());
        }
        Map<String, String> fields = extensions.merged(streamed);
        if (!thought.isEmpty()) {
            fields = new LinkedHashMap<>(fields);
            fields.put("reasoning_content", Json.quoted(thought));
        }
        String group = headers.modelGroup();
        return ChatResponse.builder()
                .message(new AssistantMessage(said, tools.calls(id.isEmpty() ? callId : id), fields))
                .finishReason(finishReason == null ? FinishReason.UNKNOWN : finishReason)
                .nativeFinishReason(nativeFinishReason)
                .reasoning(thought)
                .refusal(refusal)
                .usage(usage)
                .cost(headers.cost(cost))
                .model(group == null ? model : group)
                .callId(callId)
                .routing(Routing.of(headers::withoutSecrets))
                .build();
    }
}
