package dev.typist.litellm;

import java.time.Duration;
import java.util.Map;
import java.util.function.Consumer;

/** Settings from environment variables; a wrong one is an error that names the variable. */
final class Environment {

    private static final int NANOS = 9;

    private Environment() {}

    static void read(Map<String, String> environment, String name, Consumer<String> setting) {
        String value = environment.get(name);
        if (value == null || value.isBlank()) {
            return;
        }
        try {
            setting.accept(value.strip());
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("environment variable " + name + ": " + e.getMessage(), e);
        }
    }

    static Duration seconds(String text) {
        try {
            return Duration.ofNanos(
                    new java.math.BigDecimal(text).movePointRight(NANOS).longValueExact());
        } catch (ArithmeticException | NumberFormatException e) {
            throw new IllegalArgumentException("\"" + text + "\" is not a number of seconds, such as 30 or 2.5", e);
        }
    }
}
