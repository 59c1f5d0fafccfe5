package dev.typist.processor;

import dev.typist.chat.ChatModel;
import dev.typist.chat.ChatResponse;
import dev.typist.chat.FinishReason;
import dev.typist.chat.Message;
import dev.typist.chat.ScriptedChatModel;
import dev.typist.chat.ToolCall;
import dev.typist.chat.ToolMessage;
import dev.typist.chat.UserMessage;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A generated service at work, with a model that says what a test wants. */
record GeneratedService(Object object, ScriptedChatModel model) {

    /** A service whose model will answer these. Its classes are loaded by the first of several. */
    static GeneratedService of(Class<?> generated, ScriptedChatModel model) throws Exception {
        Constructor<?> constructor = Stream.of(generated.getDeclaredConstructors())
                .filter(candidate -> candidate.getParameterTypes()[0] == ChatModel.class)
                .findFirst()
                .orElseThrow();
        constructor.setAccessible(true);
        Object[] arguments = new Object[constructor.getParameterCount()];
        arguments[0] = model;
        for (int i = 1; i < arguments.length; i++) {
            Constructor<?> tools = constructor.getParameterTypes()[i].getDeclaredConstructor();
            tools.setAccessible(true);
            arguments[i] = tools.newInstance();
        }
        return new GeneratedService(constructor.newInstance(arguments), model);
    }

    static GeneratedService answering(Class<?> generated, String... answers) throws Exception {
        return of(generated, ScriptedChatModel.answering(answers));
    }

    /** A service whose model calls a tool and then says no more. */
    static GeneratedService calling(Class<?> generated, String tool, String arguments) throws Exception {
        return of(
                generated,
                ScriptedChatModel.answering(
                        ChatResponse.builder()
                                .toolCalls(new ToolCall("1", tool, arguments))
                                .finishReason(FinishReason.TOOL_CALLS)
                                .build(),
                        ChatResponse.builder()
                                .text("done")
                                .finishReason(FinishReason.STOP)
                                .build()));
    }

    /** Calls a method; what it throws is thrown. */
    Object call(String method, @Nullable Object... arguments) throws Exception {
        Method found = Stream.of(object.getClass().getDeclaredMethods())
                .filter(candidate -> candidate.getName().equals(method))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no method " + method));
        found.setAccessible(true);
        try {
            return found.invoke(object, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause() instanceof Exception cause ? cause : e;
        }
    }

    /** The last thing that was said to the model: a prompt, or what a tool answered. */
    String said() {
        List<Message> messages =
                model.requests().get(model.requests().size() - 1).messages();
        Message last = messages.get(messages.size() - 1);
        return last instanceof ToolMessage tool ? tool.text() : ((UserMessage) last).text();
    }

    /** The schema that the model was given. */
    String schema() {
        return String.valueOf(model.requests().get(0).responseFormat());
    }
}
