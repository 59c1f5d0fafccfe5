package dev.typist.litellm;

import dev.typist.chat.ToolCall;
import dev.typist.chat.ToolCallDelta;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;

/**
 * Puts tool calls together from pieces. Providers number them, but some give every call number 0, some repeat id and name on
 * every piece, some leave ids out: a new id, or new arguments after whole ones, begin a new call whatever the number says.
 */
final class ToolCallAssembler {

    private final List<Draft> drafts = new ArrayList<>();
    private final Map<Integer, Draft> current = new HashMap<>();

    ToolCallDelta add(Frame.ToolPiece piece) {
        Draft draft = current.get(piece.index());
        if (draft == null || draft.endsBefore(piece)) {
            draft = new Draft(drafts.size());
            drafts.add(draft);
            current.put(piece.index(), draft);
        }
        return draft.add(piece);
    }

    /**
     * The calls.
     *
     * @param answer the answer's id, from which missing ids are made: the same for the same answer, unlike any other's
     */
    List<ToolCall> calls(String answer) {
        return drafts.stream().map(draft -> draft.call(answer)).toList();
    }

    private static final class Draft {

        private final int position;
        private final StringBuilder arguments = new StringBuilder();
        private String id = "";
        private String name = "";

        Draft(int position) {
            this.position = position;
        }

        boolean endsBefore(Frame.ToolPiece piece) {
            if (!id.isEmpty() && !piece.id().isEmpty()) {
                return !id.equals(piece.id());
            }
            return (!piece.name().isEmpty() || piece.arguments().startsWith("{")) && isWhole(arguments);
        }

        ToolCallDelta add(Frame.ToolPiece piece) {
            if (id.isEmpty()) {
                id = piece.id();
            }
            String more = "";
            if (arguments.isEmpty() && !piece.name().equals(name)) {
                more = piece.name().startsWith(name) ? piece.name().substring(name.length()) : piece.name();
                name += more;
            }
            arguments.append(piece.arguments());
            return new ToolCallDelta(position, more, piece.arguments());
        }

        ToolCall call(String answer) {
            return new ToolCall(id.isEmpty() ? madeUp(answer) : id, name, arguments.toString());
        }

        private String madeUp(String answer) {
            UUID unique = UUID.nameUUIDFromBytes((answer + "/" + position).getBytes(StandardCharsets.UTF_8));
            return "call_" + unique.toString().replace("-", "");
        }

        private static boolean isWhole(StringBuilder json) {
            if (json.isEmpty() || json.charAt(json.length() - 1) != '}') {
                return false;
            }
            try (JsonParser parser = Json.parser(json.toString())) {
                parser.nextToken();
                parser.skipChildren();
                return parser.nextToken() == null;
            } catch (JacksonException e) {
                return false;
            }
        }
    }
}
