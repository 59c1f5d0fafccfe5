package dev.typist.tests.typed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.typist.OutputMode;
import dev.typist.chat.BadRequestException;
import dev.typist.chat.BudgetLimits;
import dev.typist.chat.ChatRequest;
import dev.typist.chat.ChatResponse;
import dev.typist.chat.FinishReason;
import dev.typist.chat.GatewayException;
import dev.typist.chat.ScriptedChatModel;
import dev.typist.chat.UserMessage;
import dev.typist.litellm.LiteLlm;
import dev.typist.service.Outcome;
import dev.typist.service.OutputException;
import dev.typist.service.Reply;
import dev.typist.service.ServiceSettings;
import dev.typist.shape.Reading;
import dev.typist.shape.SchemaTarget;
import dev.typist.shape.Shape;
import dev.typist.tests.typed.Desk.Enquiry;
import dev.typist.tests.typed.Desk.Topic;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The code of {@code docs/typed-results.md}, compiled and run. Each block of the document stands here or in {@link Desk}; the
 * last test compares them.
 */
class TypedResultsDocTest {

    private static final String GOOD = "{\"orderId\":4711,\"topic\":\"REFUND\",\"customer\":null}";
    private static final String BAD = "{\"orderId\":\"about 4700\",\"topic\":\"REFUND\",\"customer\":null}";

    @Test
    void typesTravelAsTheDocumentSays() {
        Desk desk = new Desk_AiService(ScriptedChatModel.answering(
                "{\"type\":\"Broken\",\"what\":\"the lid\",\"share\":0.5}",
                "{\"type\":\"Lost\",\"since\":\"2026-11-20\"}",
                "{\"items\":[\"Oslo\",\"Rome\"]}",
                "{\"value\":null}"));

        assertEquals(new Desk.Damaged("the lid", 0.5), desk.event("…"));
        assertEquals(new Desk.Lost(LocalDate.of(2026, 11, 20)), desk.event("…"));
        assertEquals(List.of("Oslo", "Rome"), desk.cities("…"));
        assertEquals(Optional.empty(), desk.wanted("…"));
    }

    @Test
    void repairs() {
        // doc: repairs
        ScriptedChatModel model =
                ScriptedChatModel.answering("Sure! {\"orderId\": \"4711\", topic: \"refund\", \"customer\": null,}");

        Reply<Enquiry> reply = new Clerk_AiService(model).triage("Where is my money?");

        reply.value(); // Enquiry[orderId=4711, topic=REFUND, customer=Optional.empty]
        reply.repairs(); // [… $: SURROUNDING_TEXT Sure! -> , … $.topic: NAME "refund" -> REFUND]
        // end
        assertEquals(new Enquiry(4711, Topic.REFUND, Optional.empty()), reply.value());
        String repairs = reply.repairs().toString();
        assertTrue(repairs.contains("$: SURROUNDING_TEXT"), repairs);
        assertTrue(repairs.endsWith("$.topic: NAME \"refund\" -> REFUND]"), repairs);
        assertTrue(repairs.contains("$.orderId: NUMBER \"4711\" -> 4711"), repairs);
    }

    record Facts(int number, Topic topic, boolean flag, Optional<Integer> maybe, List<String> list, LocalDate date) {}

    private static final String EXACT =
            "{'number':4711,'topic':'REFUND','flag':true,'maybe':null,'list':['a'],'date':'2025-04-03'}";

    private static final Shape<Facts> FACTS = Shape.record(Facts.class)
            .component("number", Shape.INT, Facts::number)
            .component(
                    "topic",
                    Shape.enumeration(Topic.class)
                            .constant("DELIVERY", Topic.DELIVERY)
                            .constant("REFUND", Topic.REFUND)
                            .constant("OTHER", Topic.OTHER)
                            .build(),
                    Facts::topic)
            .component("flag", Shape.BOOLEAN, Facts::flag)
            .component("maybe", Shape.INT.optional(), Facts::maybe)
            .component("list", Shape.STRING.list(), Facts::list)
            .component("date", Shape.LOCAL_DATE, Facts::date)
            .construct(values -> new Facts(
                    values.getInt(0),
                    values.get(1),
                    values.getBoolean(2),
                    values.get(3),
                    values.get(4),
                    values.get(5)));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "4711|'4711'", "4711|4,711", "4711|'$4711'", "4711|4711.0", "'REFUND'|'refund'", "'REFUND'|'Refund.'",
                "true|'yes'", "true|1", "null|'None'", "null|'N/A'", "['a']|'a'", "true|true,'more':1",
                "'2025-04-03'|'2025-04-03T00:00:00'", "'topic'|topic", "'REFUND',|'REFUND' ",
                        "'2025-04-03'}|'2025-04-03',}",
            })
    void whatIsAcceptedIsReported(String part, String other) {
        Reading<Facts> reading = FACTS.align(EXACT.replace(part, other).replace('\'', '"'));

        assertTrue(
                reading instanceof Reading.Value<Facts> value
                        && value.value()
                                .equals(new Facts(
                                        4711,
                                        Topic.REFUND,
                                        true,
                                        Optional.empty(),
                                        List.of("a"),
                                        LocalDate.of(2025, 4, 3)))
                        && !value.repairs().isEmpty(),
                reading.toString());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "4711|'about 4700'", "4711|'47%'", "4711|'4.711,5'", "4711|3.7", "4711|4711471147114711",
                "'REFUND'|'delivery or refund'", "true|'maybe'", "4711|'None'", "true|['yes','no']", "'flag':true,|",
                "'2025-04-03'|'03/04/2025'", "'date':'2025-04-03'}|'da",
            })
    void whatWouldHaveToBeGuessedIsRefused(String part, String other) {
        Reading<Facts> reading =
                FACTS.align(EXACT.replace(part, other == null ? "" : other).replace('\'', '"'));

        assertTrue(reading instanceof Reading.Failure<Facts>, reading.toString());
    }

    @Test
    void failure() {
        Desk desk = new Desk_AiService(ScriptedChatModel.answering(BAD, BAD));

        OutputException e = assertThrows(OutputException.class, () -> triage(desk, "Where is my money?"));

        assertEquals(OutputException.Kind.TYPE, e.kind());
        assertEquals(
                "[$.orderId: expected a whole number of at most 64 bits, got \"about 4700\"]",
                e.problems().toString());
        assertEquals(2, e.attempts());
    }

    private static Enquiry triage(Desk desk, String message) {
        // doc: failure
        try {
            return desk.triage(message);
        } catch (OutputException e) {
            e.kind(); // TYPE
            e.problems(); // [$.orderId: expected a whole number of at most 64 bits, got "about 4700"]
            e.text(); // what the model wrote last
            e.attempts(); // 2
            e.usage(); // the tokens of both, as cost() is of both
            throw e;
        }
        // end
    }

    @Test
    void outcome() {
        assertEquals("4711", outcome(GOOD));
        assertEquals(
                "a person must look: I will not.",
                outcome(ChatResponse.builder().refusal("I will not.").build()));
        assertEquals(
                "allow more tokens than for: " + GOOD,
                outcome(ChatResponse.builder()
                        .text(GOOD)
                        .finishReason(FinishReason.LENGTH)
                        .build()));
    }

    private static String outcome(String text) {
        return outcome(ChatResponse.builder().text(text).build());
    }

    private static String outcome(ChatResponse response) {
        Clerk clerk = new Clerk_AiService(ScriptedChatModel.answering(response));
        String message = "Where is my money?";
        // doc: outcome
        Outcome<Enquiry> outcome = clerk.attempt(message);
        if (outcome instanceof Outcome.Ok<Enquiry> ok) {
            return String.valueOf(ok.value().orderId());
        } else if (outcome instanceof Outcome.Refused<Enquiry> refused) {
            return "a person must look: " + refused.words();
        } else if (outcome instanceof Outcome.Truncated<Enquiry> truncated) {
            return "allow more tokens than for: " + truncated.text();
        } // also Filtered, Invalid with its problems, and Failed: the gateway or a tool
        // end
        throw new AssertionError(outcome);
    }

    @Test
    void again() {
        ScriptedChatModel model = ScriptedChatModel.answering(BAD, GOOD);
        // doc: again
        ServiceSettings settings = ServiceSettings.builder(model)
                .attempts(3)
                .budget(BudgetLimits.builder()
                        .tokens(20_000)
                        .cost(new BigDecimal("0.05"))
                        .time(Duration.ofMinutes(1))
                        .allowUnknown()
                        .build())
                .build();
        Reply<Enquiry> reply = new Clerk_AiService(settings).triage("Where is my money?");

        reply.attempts(); // 2
        reply.usage(); // of both answers, and so is the cost
        // end
        assertEquals(2, reply.attempts());
        List<ChatRequest> requests = model.requests();
        assertEquals(
                "That answer cannot be used:\n"
                        + "- $.orderId: expected a whole number of at most 64 bits, got \"about 4700\"\n"
                        + "Give the whole answer again as JSON of the required form, and nothing else.",
                ((UserMessage) requests.get(1).messages().get(2)).text());
    }

    @Test
    void output() {
        ScriptedChatModel model = ScriptedChatModel.answering("{\"value\":\"OTHER\"}");

        assertEquals(Topic.OTHER, new Triage_AiService(model).topic("Hello"));

        String prompt = ((UserMessage) model.requests().get(0).messages().get(0)).text();
        assertTrue(prompt.startsWith("What is this message about? Hello\n\nAnswer with JSON"), prompt);
    }

    @Test
    void settings() {
        ScriptedChatModel scripted = ScriptedChatModel.answering(GOOD);
        // doc: settings
        ServiceSettings settings = ServiceSettings.builder(scripted)
                .output(OutputMode.JSON_OBJECT) // where a method does not say
                .schemaTarget(SchemaTarget.ENGINE) // whose schemas, whatever the model is called
                .build();
        // end
        assertEquals(
                Optional.of(OutputMode.JSON_OBJECT),
                new Clerk_AiService(settings).triage("…").output());
    }

    /** Compiled only: what it shows asks a gateway. */
    static ServiceSettings deployments() {
        // doc: deployments
        LiteLlm model = LiteLlm.fromEnvironment();
        ServiceSettings settings = ServiceSettings.builder(model)
                .deployments(model.gateway().deployments()) // {smart=[anthropic/claude-sonnet-4-5], …}
                .build();
        // end
        return settings;
    }

    /** Compiled only: what it shows asks a gateway. */
    static ServiceSettings schemaless() {
        // doc: schemaless
        LiteLlm model = LiteLlm.fromEnvironment();
        ServiceSettings settings = ServiceSettings.builder(model)
                .withoutSchemas(model.gateway().modelsWithout("response_schema"))
                .build();
        // end
        return settings;
    }

    @Test
    void steppedDown() {
        String body = "{\"error\":{\"message\":\"Schema is too complex for compilation.\",\"code\":\"400\"}}";
        ScriptedChatModel model = ScriptedChatModel.answering(new String[0])
                .thenFailing(new BadRequestException(
                        "Clerk.triage: the request was found wrong",
                        new GatewayException.Details(400, null, "400", null, false, null, body),
                        null))
                .thenAnswering(ChatResponse.builder().text(GOOD).build());
        Clerk clerk = new Clerk_AiService(model);
        String message = "Where is my money?";
        // doc: steppedDown
        Reply<Enquiry> reply = clerk.triage(message);

        reply.output(); // Optional[PROMPT]
        reply.schemaRefusal(); // Optional[…BadRequestException: … Schema is too complex …], else empty
        // end
        assertEquals(Optional.of(OutputMode.PROMPT), reply.output());
        assertTrue(reply.schemaRefusal().orElseThrow().body().contains("too complex"));
    }

    @Test
    void theDocumentShowsThisCode() throws IOException {
        String document = Files.readString(Path.of("../docs/typed-results.md"));
        Path folder = Path.of("src/test/java/dev/typist/tests/typed");
        int blocks = 0;
        for (String file : List.of("Desk.java", "Clerk.java", "Triage.java", "TypedResultsDocTest.java")) {
            Matcher block = Pattern.compile(" *// doc: \\w+\n(.*?) *// end\n", Pattern.DOTALL)
                    .matcher(Files.readString(folder.resolve(file)));
            while (block.find()) {
                String code = block.group(1).stripTrailing().stripIndent() + "\n";
                assertTrue(document.contains("```java\n" + code), "docs/typed-results.md must show:\n" + code);
                blocks++;
            }
        }
        assertEquals(
                blocks, Pattern.compile("```java\n").matcher(document).results().count(), "blocks not from here");
    }
}
