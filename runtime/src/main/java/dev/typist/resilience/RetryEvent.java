package dev.typist.resilience;

import dev.typist.chat.GatewayException;
import java.time.Duration;

/**
 * A try that failed and is followed by another one.
 *
 * @param caller who asked, such as {@code HelpDesk.triage}
 * @param attempt the number of the try that failed, the first is 1
 * @param failure why it failed
 * @param delay how long the next one is waited for
 */
public record RetryEvent(String caller, int attempt, GatewayException failure, Duration delay) {}
