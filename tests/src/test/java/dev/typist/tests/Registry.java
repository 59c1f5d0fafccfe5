package dev.typist.tests;

import dev.typist.AiService;
import dev.typist.Options;
import dev.typist.OutputMode;
import dev.typist.Prompt;
import dev.typist.service.Outcome;
import dev.typist.service.Reply;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** A service that asks for the same in every mode, for the tests. */
@AiService
@Options(output = OutputMode.PROMPT)
interface Registry {

    String EXTRACT = "Extract the person: {text}";

    @Options(output = OutputMode.JSON_SCHEMA)
    @Prompt(EXTRACT)
    Reply<Person> bySchema(String text);

    @Options(output = OutputMode.TOOL)
    @Prompt(EXTRACT)
    Outcome<Person> byTool(String text);

    @Options(output = OutputMode.JSON_OBJECT)
    @Prompt(EXTRACT)
    CompletableFuture<Outcome<Person>> byObject(String text);

    @Prompt(EXTRACT)
    CompletableFuture<Reply<Person>> byPrompt(String text);

    @Options(output = OutputMode.AUTO)
    @Prompt("The age named in this text, if any: {text}")
    Optional<Integer> age(String text);

    @Prompt("{text}")
    String say(String text);

    record Person(String name, int age, String city) {}
}
