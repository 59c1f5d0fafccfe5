package dev.typist.telemetry;

import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.StatusCode;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletionException;

/** What a failure is called: the name of its class, which there are few of, never its message, which may quote content. */
final class ErrorType {

    private ErrorType() {}

    static void describe(Span span, Throwable failure, boolean content) {
        span.setAttribute(GenAi.ERROR_TYPE, of(failure));
        String message = failure.getMessage();
        if (content && message != null) {
            span.setStatus(StatusCode.ERROR, message);
        } else {
            span.setStatus(StatusCode.ERROR);
        }
    }

    static Attributes with(Attributes attributes, Throwable failure) {
        return attributes.toBuilder().put(GenAi.ERROR_TYPE, of(failure)).build();
    }

    static Throwable cause(Throwable failure) {
        return failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
    }

    static boolean isGivenUp(Throwable failure) {
        return failure instanceof CancellationException;
    }

    private static String of(Throwable failure) {
        return failure.getClass().getName();
    }
}
