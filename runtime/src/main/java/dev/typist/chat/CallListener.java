package dev.typist.chat;

/**
 * Told when a service runs a method or a tool; single model calls are seen by {@link Middleware}. For tracing and metrics:
 *
 * <pre>{@code
 * Observation observation = listener.methodStarted("HelpDesk.triage");
 * try {
 *   ChatResponse response = observation.during(() -> model.generate(request));
 *   observation.succeeded(response.text());
 * } catch (RuntimeException | Error e) {
 *   observation.failed(e);
 *   throw e;
 * }
 * }</pre>
 *
 * <p>Implementations are thread-safe, quick, and throw nothing.
 */
public interface CallListener {

    /** Listens to nothing. */
    CallListener NONE = new CallListener() {};

    /**
     * A service method begins. Called on the thread that called the method.
     *
     * @param method the service and method, such as {@code HelpDesk.triage}
     * @return what is told how it goes on
     */
    default Observation methodStarted(String method) {
        return Observation.NONE;
    }

    /**
     * A tool begins. Called on the thread that runs it, {@linkplain Observation#during during} its method.
     *
     * @param method the service and method that offers the tool
     * @param call what the model asked for
     * @return what is told how it goes on
     */
    default Observation toolStarted(String method, ToolCall call) {
        return Observation.NONE;
    }
}
