package dev.typist.service;

import static dev.typist.service.Shop.BAD_JSON;
import static dev.typist.service.Shop.DUNE;
import static dev.typist.service.Shop.DUNE_JSON;
import static dev.typist.service.Shop.FIND;
import static dev.typist.service.Shop.find;
import static dev.typist.service.Shop.order;
import static dev.typist.service.Shop.script;
import static dev.typist.service.Shop.tooComplex;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.typist.chat.CallListener;
import dev.typist.chat.GatewayException;
import dev.typist.chat.Observation;
import dev.typist.chat.ScriptedChatModel;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a listener hears and a log says of repairs, re-asks and refused schemas, though the method returns the bare value. */
class MethodEventsTest {

    private static final String FENCED = "```json\n{\"id\": \"1\", title: \"Dune\"}\n```";

    private final List<String> events = new ArrayList<>();
    private final List<String> lines = new ArrayList<>();
    private final Logger logger = Logger.getLogger(PromptRunner.class.getName());
    private final Handler handler = new Handler() {
        @Override
        public void publish(LogRecord line) {
            lines.add(line.getLevel() + " " + line.getMessage());
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };

    @BeforeEach
    void listen() {
        logger.addHandler(handler);
        logger.setUseParentHandlers(false);
    }

    @AfterEach
    void leave() {
        logger.removeHandler(handler);
        logger.setUseParentHandlers(true);
    }

    private PromptRunner runner(ScriptedChatModel model) {
        CallListener listener = new CallListener() {
            @Override
            public Observation methodStarted(String method) {
                return new Noting();
            }
        };
        return ServiceSettings.builder(model).listener(listener).build().runner();
    }

    private final class Noting implements Observation {

        @Override
        public void repaired(List<String> repairs) {
            events.add("repaired " + repairs);
        }

        @Override
        public void askedAgain(String kind, List<String> problems) {
            events.add("again " + kind + " " + problems);
        }

        @Override
        public void schemaRefused(GatewayException refusal) {
            events.add("refused " + refusal.status().orElse(0));
        }

        @Override
        public void succeeded(String answer) {
            events.add("succeeded");
        }

        @Override
        public void failed(Throwable failure) {
            events.add("failed");
        }
    }

    @Test
    void repairsAreTold() {
        assertEquals(DUNE, runner(script(FENCED)).run(FIND, "which?"));

        assertEquals(2, events.size(), events.toString());
        assertTrue(events.get(0).contains("$: FENCE ```json"), events.toString());
        assertTrue(events.get(0).contains("$.id: NUMBER \"1\" -> 1"), events.toString());
        assertEquals("succeeded", events.get(1));
        assertEquals(1, lines.size(), lines.toString());
        assertTrue(lines.get(0).startsWith("INFO Shop.find: the answer was repaired: $: "), lines.toString());
        assertTrue(lines.get(0).contains("; $.id: NUMBER \"1\" -> 1"), lines.toString());
    }

    @Test
    void anotherAttemptIsTold() throws Exception {
        assertEquals(DUNE, runner(script(BAD_JSON, DUNE_JSON)).run(FIND, "which?"));

        String problem = "$.id: expected a whole number of at most 64 bits, got \"one\"";
        assertEquals(List.of("again TYPE [" + problem + "]", "succeeded"), events);
        assertEquals(
                List.of("WARNING Shop.find: the answer is not of the declared type: " + problem
                        + " (TYPE, asking again)"),
                lines);

        events.clear();
        assertEquals(
                DUNE,
                runner(script(BAD_JSON, DUNE_JSON)).runAsync(FIND, "which?").get());
        assertEquals(List.of("again TYPE [" + problem + "]", "succeeded"), events);
    }

    @Test
    void theLastAttemptsFailureIsNoOther() {
        assertThrows(
                OutputException.class, () -> runner(script(BAD_JSON, BAD_JSON)).run(FIND, "which?"));

        assertEquals(2, events.size(), events.toString());
        assertEquals("failed", events.get(1));
        assertEquals(1, lines.size(), lines.toString());
    }

    @Test
    void aRefusedSchemaIsTold() {
        assertEquals(DUNE, runner(script(tooComplex(), DUNE_JSON)).run(FIND, "which?"));

        assertEquals(List.of("refused 400", "succeeded"), events);
        assertEquals(
                List.of(
                        "WARNING Shop.find: the provider refused the schema (asking in words): Shop: Schema is too complex"
                                + " for compilation"),
                lines);
    }

    @Test
    void aValueThatIsExactIsToldByNothing() {
        assertEquals(DUNE, runner(script(DUNE_JSON)).run(FIND, "which?"));

        assertEquals(List.of("succeeded"), events);
        assertEquals(List.of(), lines);
    }

    @Test
    void aLineIsOneAndShort() {
        StringBuilder answer = new StringBuilder("{\"id\":1,\"title\":\"Dune\"");
        for (int i = 0; i < 50; i++) {
            answer.append(",\"forged\\nWARNING ")
                    .append("x".repeat(2000))
                    .append(i)
                    .append("\":\"")
                    .append("y".repeat(2000))
                    .append('"');
        }

        runner(script(answer + "}")).run(find().returns(order()), "which?");

        assertEquals(1, lines.size());
        assertFalse(lines.get(0).contains("\n"), lines.get(0));
        assertTrue(lines.get(0).length() < 3000, () -> "line of " + lines.get(0).length());
        assertTrue(lines.get(0).endsWith("; and 45 more"), lines.get(0));
    }
}
