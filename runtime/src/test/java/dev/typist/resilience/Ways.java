package dev.typist.resilience;

import dev.typist.chat.ChatChunk;
import dev.typist.chat.ChatModel;
import dev.typist.chat.ChatRequest;
import dev.typist.chat.ChatStream;
import java.util.concurrent.CompletionException;

/** The three ways to call a model, for tests that hold for each. */
enum Ways {
    SYNC {
        @Override
        String call(ChatModel model, ChatRequest request) {
            return model.generate(request).text();
        }
    },
    ASYNC {
        @Override
        String call(ChatModel model, ChatRequest request) {
            try {
                return model.generateAsync(request).join().text();
            } catch (CompletionException e) {
                if (e.getCause() instanceof RuntimeException failure) {
                    throw failure;
                }
                throw e;
            }
        }
    },
    STREAM {
        @Override
        String call(ChatModel model, ChatRequest request) {
            StringBuilder text = new StringBuilder();
            try (ChatStream stream = model.stream(request)) {
                for (ChatChunk chunk : stream) {
                    text.append(chunk.delta());
                }
            }
            return text.toString();
        }
    };

    abstract String call(ChatModel model, ChatRequest request);

    String call(ChatModel model) {
        return call(model, Failing.request());
    }
}
