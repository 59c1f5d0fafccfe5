package dev.typist.shape;

import java.util.ArrayList;
import java.util.List;

/** A token of well-formed compact JSON, for damaging it. */
record Token(Type type, int start, int end) {

    enum Type {
        OPEN,
        CLOSE,
        COMMA,
        COLON,
        KEY,
        TEXT,
        NUMBER,
        WORD
    }

    String in(String json) {
        return json.substring(start, end);
    }

    /** From this opening bracket to the one that closes it. */
    Token through(List<Token> tokens) {
        int depth = 0;
        for (Token token : tokens.subList(tokens.indexOf(this), tokens.size())) {
            depth += token.type == Type.OPEN ? 1 : token.type == Type.CLOSE ? -1 : 0;
            if (depth == 0) {
                return new Token(type, start, token.end);
            }
        }
        throw new IllegalArgumentException("never closed");
    }

    static List<Token> of(String json) {
        List<Token> tokens = new ArrayList<>();
        int at = 0;
        while (at < json.length()) {
            int start = at;
            char c = json.charAt(at++);
            Type type;
            if (c == '"') {
                while (json.charAt(at) != '"') {
                    at += json.charAt(at) == '\\' ? 2 : 1;
                }
                at++;
                type = at < json.length() && json.charAt(at) == ':' ? Type.KEY : Type.TEXT;
            } else if ("{}[],:".indexOf(c) >= 0) {
                type = c == ',' ? Type.COMMA : c == ':' ? Type.COLON : c == '{' || c == '[' ? Type.OPEN : Type.CLOSE;
            } else {
                while (at < json.length() && "{}[],:".indexOf(json.charAt(at)) < 0) {
                    at++;
                }
                type = Character.isLetter(c) ? Type.WORD : Type.NUMBER;
            }
            tokens.add(new Token(type, start, at));
        }
        return tokens;
    }
}
