package dev.typist.litellm;

import dev.typist.chat.ChatModel;
import dev.typist.chat.ChatModelProvider;
import java.util.Map;

/**
 * Makes {@link LiteLlm} models under the name {@code litellm}. Found by {@code ServiceLoader}; programs use
 * {@code ChatModels.open("litellm", config)}.
 *
 * <p>Settings: {@code model}, {@code base_url}, {@code api_key}, {@code timeout}, {@code connect_timeout},
 * {@code first_byte_timeout}, {@code idle_timeout}, {@code stream_timeout} (seconds or a {@code Duration}),
 * {@code header.NAME}, and the options of requests under their names on the wire, such as {@code temperature} and
 * {@code max_tokens}.
 */
public final class LiteLlmProvider implements ChatModelProvider {

    /** For {@code ServiceLoader}. */
    public LiteLlmProvider() {}

    @Override
    public String name() {
        return "litellm";
    }

    @Override
    public ChatModel open(Map<String, ?> config) {
        return Configuration.read(config).build();
    }
}
