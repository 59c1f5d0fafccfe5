package dev.typist.service;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Where the properties that {@code @Options} name are looked up: the settings, then the system properties, then the
 * environment.
 *
 * @param own those of the settings
 * @param system the value of a system property, null if there is none
 * @param environment the value of an environment variable, null if there is none
 */
record ServiceProperties(
        Map<String, String> own,
        Function<String, @Nullable String> system,
        Function<String, @Nullable String> environment) {

    static ServiceProperties of(Map<String, String> own) {
        return new ServiceProperties(Map.copyOf(own), java.lang.System::getProperty, java.lang.System::getenv);
    }

    Optional<String> find(String key) {
        return Optional.ofNullable(own.get(key))
                .or(() -> Optional.ofNullable(system.apply(key)))
                .or(() -> Optional.ofNullable(environment.apply(variable(key))));
    }

    /** The environment variable for a property: {@code TRIAGE_MODEL} for {@code triage.model}. */
    static String variable(String key) {
        return key.replaceAll("[^A-Za-z0-9]", "_").toUpperCase(Locale.ROOT);
    }

    /** All places where a property can be given a value, for who has given it none. */
    static String places(String key) {
        return "ServiceSettings.builder(…).property(\"" + key + "\", …), the system property -D" + key
                + "=…, the environment variable " + variable(key);
    }
}
