package dev.typist.service;

import dev.typist.chat.ChatRequest;
import dev.typist.chat.ChatResponse;
import dev.typist.chat.Message;
import dev.typist.chat.ToolCall;
import dev.typist.chat.ToolMessage;
import dev.typist.chat.UserMessage;

/** The request that follows on an answer that is no value: the same conversation, the answer, and what is wrong with it. */
final class Again {

    /** As much of an answer as is sent back: garbage without end would be paid for twice. */
    static final int MOST_SENT_BACK = 16_000;

    private static final int TAIL = 4_000;

    private Again() {}

    /**
     * The next request.
     *
     * @param asked how the answer was asked for
     * @param question what is wrong and what is wanted
     */
    static ChatRequest after(ChatRequest request, ChatResponse response, AnswerForm asked, String question) {
        ChatRequest.Builder again = request.toBuilder();
        if (asked.isCalled(response) && isShort(response)) {
            // Every call wants an answer of its own, or providers refuse the request.
            again.message(response.message());
            response.toolCalls().forEach(call -> again.message(new ToolMessage(call.id(), question)));
            return again.build();
        }
        String answer = asked.answer(response);
        if (!answer.isBlank()) {
            return again.assistant(shortened(answer)).user(question).build();
        }
        return instead(request, question);
    }

    /** The next request where there is no answer that could be sent back. */
    static ChatRequest instead(ChatRequest request, String question) {
        ChatRequest.Builder again = request.toBuilder();
        Message last = request.messages().get(request.messages().size() - 1);
        if (!(last instanceof UserMessage user)) {
            return again.user(question).build();
        }
        // There is no answer to stand between them, and some providers refuse two messages of the user in a row.
        return user.text().endsWith(question)
                ? request
                : again.replaceLast(new UserMessage(user.text() + "\n\n" + question, user.media()))
                        .build();
    }

    /** A call goes back whole or not at all, for its arguments have to be what the model sent. */
    private static boolean isShort(ChatResponse response) {
        return response.toolCalls().stream()
                        .map(ToolCall::arguments)
                        .mapToInt(String::length)
                        .sum()
                <= MOST_SENT_BACK;
    }

    /** The head and the tail of a long answer. */
    static String shortened(String answer) {
        if (answer.length() <= MOST_SENT_BACK) {
            return answer;
        }
        int head = boundary(answer, MOST_SENT_BACK - TAIL);
        int tail = boundary(answer, answer.length() - TAIL);
        return answer.substring(0, head) + "\n[… " + (tail - head) + " characters left out …]\n"
                + answer.substring(tail);
    }

    private static int boundary(String text, int at) {
        return Character.isLowSurrogate(text.charAt(at)) && Character.isHighSurrogate(text.charAt(at - 1))
                ? at - 1
                : at;
    }
}
