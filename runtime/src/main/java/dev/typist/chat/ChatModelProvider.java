package dev.typist.chat;

import java.util.Map;

/**
 * Makes models for {@link ChatModels}. Register an implementation as a service: in {@code module-info.java} with
 * {@code provides dev.typist.chat.ChatModelProvider with …}, or by its name in
 * {@code META-INF/services/dev.typist.chat.ChatModelProvider}.
 */
public interface ChatModelProvider {

    /** {@return the name by which it is opened, such as {@code litellm}} */
    String name();

    /**
     * Makes a model.
     *
     * @param config settings by name
     * @return the model
     * @throws IllegalArgumentException if a setting is unknown or its value wrong; the message begins with its name
     */
    ChatModel open(Map<String, ?> config);
}
