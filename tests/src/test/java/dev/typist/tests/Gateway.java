package dev.typist.tests;

import dev.typist.litellm.LiteLlm;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives tests the real LiteLLM gateway with a small real model. It is started once for all tests and ends with this JVM, even
 * a killed one: it runs only as long as somebody holds its standard input. Where it cannot be had the tests are skipped with
 * the reason, but on a build server ({@code CI=true}) that is a failure.
 */
final class Gateway implements ParameterResolver {

    /** Where it listens and what it accepts. */
    record Address(String baseUrl, String apiKey, String model) {

        LiteLlm.Builder client() {
            return LiteLlm.builder().baseUrl(baseUrl).apiKey(apiKey).model(model);
        }
    }

    private static final String SCRIPT = Path.of("..", "examples", "gateway", "gateway.py")
            .toAbsolutePath()
            .normalize()
            .toString();

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Address.class;
    }

    @Override
    public Address resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getRoot()
                .getStore(ExtensionContext.Namespace.GLOBAL)
                .computeIfAbsent(Running.class, any -> Running.start(), Running.class)
                .address();
    }

    private record Running(FaultyUpstream upstream, Process process, Address address) implements AutoCloseable {

        private static final Pattern FIELD = Pattern.compile("\"(base_url|api_key|model)\": *\"([^\"]*)\"");

        static Running start() {
            try {
                check();
                FaultyUpstream upstream = FaultyUpstream.started();
                ProcessBuilder serve =
                        new ProcessBuilder("python3", SCRIPT, "serve").redirectError(ProcessBuilder.Redirect.INHERIT);
                serve.environment().put("TYPIST_UPSTREAM_BASE_URL", upstream.baseUrl());
                Process process = serve.start();
                BufferedReader output =
                        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
                String line = output.readLine();
                if (line == null) {
                    throw new IllegalStateException("the gateway did not start; it said why above");
                }
                return new Running(upstream, process, address(line));
            } catch (IOException e) {
                throw new IllegalStateException("the gateway did not start", e);
            }
        }

        private static void check() {
            String reason;
            try {
                Process process = new ProcessBuilder("python3", SCRIPT, "check")
                        .redirectErrorStream(true)
                        .start();
                reason = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
                if (process.waitFor() == 0) {
                    return;
                }
            } catch (IOException e) {
                reason = "gateway: python3 3.10 or newer is needed to run LiteLLM (" + e.getMessage() + ")";
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
            if ("true".equals(java.lang.System.getenv("CI"))) {
                throw new IllegalStateException("the gateway tests must run on a build server. " + reason);
            }
            java.lang.System.out.println("SKIPPED, the gateway tests: " + reason);
            Assumptions.abort(reason);
        }

        private static Address address(String line) {
            java.util.Map<String, String> fields = new java.util.HashMap<>();
            Matcher matcher = FIELD.matcher(line);
            while (matcher.find()) {
                fields.put(matcher.group(1), matcher.group(2));
            }
            if (!fields.keySet().containsAll(List.of("base_url", "api_key", "model"))) {
                throw new IllegalStateException("the gateway said something else than its address");
            }
            return new Address(fields.get("base_url"), fields.get("api_key"), fields.get("model"));
        }

        @Override
        public void close() throws IOException {
            upstream.close();
            process.getOutputStream().close();
            try {
                if (!process.waitFor(30, TimeUnit.SECONDS)) {
                    process.destroyForcibly();
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                process.destroyForcibly();
            }
        }
    }
}
