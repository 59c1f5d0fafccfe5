/**
 * Traces and metrics for OpenTelemetry. It needs {@code io.opentelemetry:opentelemetry-api}, which this library does not bring
 * along; whoever does not use this package does not need it.
 */
@NullMarked
package dev.typist.telemetry;

import org.jspecify.annotations.NullMarked;
