/**
 * Middleware for calls that fail, hang or cost too much. Each of these is a {@link dev.typist.chat.Middleware}; they are
 * combined in one list, the outermost first, and the usual order is
 *
 * <pre>{@code
 * ChatModel model = LiteLlm.fromEnvironment().with(limit, fallback, retry, circuitBreaker, bulkhead);
 * }</pre>
 *
 * <p>which reads: the limit holds for all that follows; another model is asked when all tries have failed; each try goes
 * through the circuit breaker, so that it learns of every failure, and waits its turn in the bulkhead. {@code Hedge} stands
 * where {@code retry} does, or behind it. Nothing is ever tried again once a piece of a stream was handed out.
 *
 * <p>Blocking calls stay on the thread of their caller and can be interrupted. The waits of asynchronous calls, and the
 * deadlines of all, run on daemon threads that Failsafe shares between all its users; no thread is started for a middleware.
 */
@NullMarked
package dev.typist.resilience;

import org.jspecify.annotations.NullMarked;
