package dev.typist.chat;

import java.util.Map;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Models by name, for programs that are told by their configuration what to use.
 *
 * <pre>{@code
 * ChatModel model = ChatModels.open("litellm", Map.of(
 *     "model", "anthropic/claude-sonnet-4-5",
 *     "base_url", "http://localhost:4000/v1"));
 * }</pre>
 */
public final class ChatModels {

    private ChatModels() {}

    /**
     * Makes a model.
     *
     * @param name the name of a {@link ChatModelProvider}
     * @param config its settings
     * @return the model
     * @throws IllegalArgumentException if nobody has this name, or a setting is wrong; the message says which
     */
    public static ChatModel open(String name, Map<String, ?> config) {
        SortedMap<String, ChatModelProvider> providers = providers();
        ChatModelProvider provider = providers.get(name);
        if (provider == null) {
            throw new IllegalArgumentException("there is no provider of models named \"" + name + "\"; there is "
                    + (providers.isEmpty() ? "none at all" : String.join(", ", providers.keySet())));
        }
        try {
            return provider.open(config);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("ChatModels.open(\"" + name + "\"): " + e.getMessage(), e);
        }
    }

    private static SortedMap<String, ChatModelProvider> providers() {
        SortedMap<String, ChatModelProvider> providers = new TreeMap<>();
        // The loader of this class sees Typist itself; that of the thread sees what an application adds.
        find(ChatModels.class.getClassLoader(), providers);
        find(Thread.currentThread().getContextClassLoader(), providers);
        return providers;
    }

    private static void find(ClassLoader loader, Map<String, ChatModelProvider> providers) {
        try {
            for (ChatModelProvider provider : ServiceLoader.load(ChatModelProvider.class, loader)) {
                providers.putIfAbsent(provider.name(), provider);
            }
        } catch (ServiceConfigurationError e) {
            throw new IllegalArgumentException("a provider of models cannot be loaded: " + e.getMessage(), e);
        }
    }
}
