package dev.typist.litellm;

import java.util.Map;
import java.util.function.Consumer;

/** Settings from environment variables; a wrong one is an error that names the variable. */
final class Environment {

    private final Map<String, String> variables;

    private Environment(Map<String, String> variables) {
        this.variables = variables;
    }

    static LiteLlm.Builder read(Map<String, String> variables, LiteLlm.Builder builder) {
        Environment environment = new Environment(variables);
        environment.read("LITELLM_BASE_URL", builder::baseUrl);
        environment.read("LITELLM_API_KEY", builder::apiKey);
        environment.read("LITELLM_MODEL", builder::model);
        environment.read("LITELLM_TIMEOUT", seconds -> builder.timeout(Configuration.seconds(seconds)));
        return builder;
    }

    private void read(String name, Consumer<String> setting) {
        String value = variables.get(name);
        if (value == null || value.isBlank()) {
            return;
        }
        try {
            setting.accept(value.strip());
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("environment variable " + name + ": " + e.getMessage(), e);
        }
    }
}
