package dev.typist.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.typist.OutputMode;
import dev.typist.chat.ChatModel;
import dev.typist.chat.ChatOptions;
import dev.typist.chat.Usage;
import dev.typist.service.Outcome;
import dev.typist.service.OutputException;
import dev.typist.service.PromptMethod;
import dev.typist.service.PromptRunner;
import dev.typist.service.Reply;
import dev.typist.service.Result;
import dev.typist.service.ServiceSettings;
import dev.typist.shape.Shape;
import dev.typist.tests.Registry.Person;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Every mode of output through the real gateway to a small real model, and the ways in which such a model fails: whatever it
 * does, the method ends in a value of the type or in a failure that says what was wrong.
 */
@ExtendWith(Gateway.class)
class OutputModeIT {

    private static final String TEXT = "John Smith is 52 years old and lives in London.";
    private static final Person JOHN = new Person("John Smith", 52, "London");

    private static final Shape<Person> PERSON = Shape.record(Person.class)
            .component("name", Shape.STRING, Person::name)
            .component("age", Shape.INT, Person::age)
            .component("city", Shape.STRING, Person::city)
            .construct(values -> new Person(values.get(0), values.getInt(1), values.get(2)));

    private static final String SCHEMA = "{\"type\":\"object\",\"properties\":{\"name\":{\"type\":\"string\"},"
            + "\"age\":{\"type\":\"integer\"},\"city\":{\"type\":\"string\"}},\"required\":[\"name\",\"age\",\"city\"],"
            + "\"additionalProperties\":false}";

    private static final String TYPES = "{ name: string, age: integer, city: string }";

    /** A method as the compiler writes it, whose prompt is its argument. */
    private static <T> PromptMethod<T> method(OutputMode mode, Result<T> result) {
        return PromptMethod.named("Registry.person")
                .output(mode)
                .argument("text", Shape.STRING)
                .returns(result);
    }

    private static Result<Person> person() {
        return Result.of(PERSON, SCHEMA).types(TYPES);
    }

    private static ChatModel model(Gateway.Address gateway, int maxTokens) {
        return gateway.client()
                .timeout(Duration.ofMinutes(2))
                .build()
                .with(ChatOptions.builder()
                        .temperature(0)
                        .seed(1)
                        .maxTokens(maxTokens)
                        .build());
    }

    private static PromptRunner runner(Gateway.Address gateway, int maxTokens) {
        return ServiceSettings.of(model(gateway, maxTokens)).runner();
    }

    @ParameterizedTest
    @EnumSource
    void everyModeGivesTheValue(OutputMode mode, Gateway.Address gateway) {
        Reply<Person> reply = runner(gateway, 200).reply(method(mode, person()), "Extract the person: " + TEXT);

        assertEquals(JOHN, reply.value());
        assertEquals(
                mode == OutputMode.AUTO ? OutputMode.JSON_SCHEMA : mode,
                reply.output().orElseThrow());
        assertTrue(reply.usage().known());
        assertEquals(List.of(), reply.toolCalls());
    }

    @Test
    void generatedMethodsAskInTheModeThatIsWritten(Gateway.Address gateway) {
        Registry registry = new Registry_AiService(model(gateway, 200));

        Reply<Person> bySchema = registry.bySchema(TEXT);
        assertEquals(JOHN, bySchema.value());
        assertEquals(Optional.of(OutputMode.JSON_SCHEMA), bySchema.output());
        assertTrue(registry.byTool(TEXT) instanceof Outcome.Ok<Person> ok
                && ok.value().equals(JOHN)
                && ok.reply().output().equals(Optional.of(OutputMode.TOOL)));
        assertTyped(registry.byObject(TEXT).join(), OutputMode.JSON_OBJECT);
        assertTyped(
                registry.byPrompt(TEXT)
                        .<Outcome<Person>>handle((reply, failure) -> failure == null
                                ? new Outcome.Ok<>(reply)
                                : new Outcome.Failed<>((OutputException) failure))
                        .join(),
                OutputMode.PROMPT);
        assertEquals(Optional.of(52), registry.age(TEXT));
        assertFalse(registry.say("Say hello.").isEmpty());
    }

    /** Tokens as the gateway counts them: the words of a form are paid for, a schema is not, by this server. */
    @Test
    void whatIsSentIsCounted(Gateway.Address gateway) {
        PromptRunner runner = runner(gateway, 200);
        String prompt = "Extract the person: " + TEXT;
        Usage text =
                runner.reply(method(OutputMode.AUTO, Result.text()), prompt).usage();
        Usage schema =
                runner.reply(method(OutputMode.JSON_SCHEMA, person()), prompt).usage();
        Usage words = runner.reply(method(OutputMode.PROMPT, person()), prompt).usage();

        assertTrue(text.known() && schema.known() && words.known());
        assertTrue(text.inputTokens() >= 15 && text.inputTokens() <= 60, text::toString);
        assertEquals(text.inputTokens(), schema.inputTokens());
        long more = words.inputTokens() - schema.inputTokens();
        assertTrue(more >= 15 && more <= 45, () -> more + " tokens for the words");
        assertTrue(schema.outputTokens() >= 10 && schema.outputTokens() <= 60, schema::toString);
    }

    private static void assertTyped(Outcome<Person> outcome, OutputMode mode) {
        if (outcome instanceof Outcome.Ok<Person> ok) {
            assertEquals(JOHN, ok.value());
            assertEquals(Optional.of(mode), ok.reply().output());
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatWasCutIsTruncated(OutputMode mode, Gateway.Address gateway) {
        OutputException e = assertThrows(
                OutputException.class,
                () -> runner(gateway, 6).run(method(mode, person()), "Extract the person: " + TEXT));

        assertEquals(OutputException.Kind.TRUNCATED, e.kind());
        assertEquals(1, e.attempts());
        assertTrue(e.usage().outputTokens() <= 6, () -> e.usage().toString());
    }

    @Test
    void whatIsRepeatedToTheLimitIsTruncated(Gateway.Address gateway) {
        PromptRunner runner = runner(gateway, 150);
        Result<List<String>> words = Result.of(
                        Shape.STRING.list(),
                        "{\"type\":\"object\",\"properties\":{\"items\":{\"type\":\"array\",\"items\":{\"type\":\"string\"}}},"
                                + "\"required\":[\"items\"],\"additionalProperties\":false}")
                .types("{ items: string[] }");
        String endless = "Repeat the word sea a thousand times.";

        for (OutputMode mode : List.of(OutputMode.JSON_SCHEMA, OutputMode.PROMPT)) {
            Outcome<List<String>> outcome = runner.outcome(method(mode, words), endless);

            assertTrue(outcome instanceof Outcome.Truncated<List<String>>, outcome.toString());
        }
    }

    @Test
    void extraKeysAreReported(Gateway.Address gateway) {
        record Named(String name) {}
        Shape<Named> named = Shape.record(Named.class)
                .component("name", Shape.STRING, Named::name)
                .construct(values -> new Named(values.get(0)));

        Reply<Named> reply = runner(gateway, 200)
                .reply(
                        method(
                                OutputMode.JSON_OBJECT,
                                Result.of(named, "{\"type\":\"object\"}").types("{ name: string }")),
                        "Give the name, age, city and job of this person as JSON: John Smith is 52 years old, a baker, and"
                                + " lives in London.");

        assertEquals("John Smith", reply.value().name());
        assertTrue(
                reply.repairs().stream().anyMatch(repair -> repair.path().contains("age")),
                () -> reply.repairs().toString());
    }

    @Test
    void proseIsNoValue(Gateway.Address gateway) {
        OutputException e = assertThrows(
                OutputException.class,
                () -> ServiceSettings.builder(model(gateway, 200))
                        .attempts(1)
                        .build()
                        .runner()
                        .run(method(OutputMode.PROMPT, person()), "Say hello."));

        assertTrue(
                Set.of(OutputException.Kind.SYNTAX, OutputException.Kind.TYPE).contains(e.kind()),
                () -> e.kind() + " " + e.text());
        assertFalse(e.text().isBlank());
    }

    @Test
    void aSchemaThatComesBackIsNoValue(Gateway.Address gateway) {
        OutputException e = assertThrows(
                OutputException.class,
                () -> runner(gateway, 200)
                        .run(method(OutputMode.PROMPT, Result.of(PERSON, SCHEMA)), "Repeat this: " + SCHEMA));

        assertEquals(OutputException.Kind.SCHEMA_ECHO, e.kind());
        assertEquals(2, e.attempts());
    }

    @Test
    void aSchemaThatTheServerRefusesIsReplacedByWordsForGood(Gateway.Address gateway) {
        PromptRunner runner = runner(gateway, 200);
        PromptMethod<Person> refused = method(
                OutputMode.AUTO, Result.of(PERSON, "{\"type\":\"nonsense\"}").types(TYPES));

        for (int call = 1; call <= 2; call++) {
            Reply<Person> reply = runner.reply(refused, "Extract the person: " + TEXT);

            assertEquals(JOHN, reply.value());
            assertEquals(Optional.of(OutputMode.PROMPT), reply.output());
            String why = reply.schemaRefusal().orElseThrow().getMessage();
            assertTrue(why.contains("JSON schema error"), why);
        }
    }

    @Test
    void theGatewayTellsWhatIsBehindAName(Gateway.Address gateway) {
        assertEquals(
                1,
                gateway.client()
                        .build()
                        .gateway()
                        .deployments()
                        .get(gateway.model())
                        .size());
    }
}
