package shop;

import dev.typist.chat.ChatModel;
import dev.typist.chat.ChatOptions;
import dev.typist.service.PromptMethod;
import dev.typist.service.PromptResource;
import dev.typist.service.PromptRunner;
import dev.typist.service.Result;
import dev.typist.service.ServiceSettings;
import dev.typist.shape.Shape;
import java.lang.Override;
import java.lang.String;
import java.time.Duration;
import javax.annotation.processing.Generated;

/**
 * The service behind {@link Desk}, written by Typist.
 */
@Generated("dev.typist.processor.AiServiceProcessor")
final class Desk_AiService implements Desk {
    private static final String TOPIC_SCHEMA = """
            {"type":"object","properties":{"value":{"type":"string","enum":["DELIVERY","REFUND"]}},"required":["value"],"additionalProperties":false}""";

    private static final Shape<Topic> TOPIC = Shape.enumeration(Topic.class)
            .constant("DELIVERY", Topic.DELIVERY)
            .constant("REFUND", Topic.REFUND)
            .build();

    private static final PromptMethod<Topic> TRIAGE = PromptMethod.named("Desk.triage")
            .configured("model", "${desk.model:small}")
            .options(ChatOptions.builder().temperature(0.2).build())
            .configured("stop", "END", "${triage.stop:\n"
                    + "\n"
                    + "}")
            .attempts(3)
            .configured("timeout", "${triage.timeout:PT1.5S}")
            .withoutTools()
            .system("You are the help desk.\n"
                    + "Be brief.")
            .example("My parcel is wet.", "{\"value\":\"DELIVERY\"}")
            .example("I want my money back.", "{\"value\":\"REFUND\"}")
            .prompt("What is this about?\n"
                    + "\n").argument("message", Shape.STRING)
            .prompt(" {\"n\": ").argument("runner", Shape.INT)
            .prompt("}")
            .returns(Result.of(TOPIC, TOPIC_SCHEMA)
                    .types("{ value: \"DELIVERY\" | \"REFUND\" }"));

    private static final PromptMethod<String> ANSWER = PromptMethod.named("Desk.answer")
            .options(ChatOptions.builder().model("large").temperature(0.2).reasoningEffort("high").build())
            .timeout(Duration.ofMinutes(1))
            .system("You are the help desk.\n"
                    + "Be brief.")
            .example("Hello", "Hello. {question}")
            .argument("question", Shape.STRING)
            .returns(Result.text());

    private final PromptRunner runner;

    private final PromptMethod<Topic> triage;

    Desk_AiService(ChatModel model, Orders orders) {
        this(ServiceSettings.of(model), orders);
    }

    Desk_AiService(ServiceSettings settings, Orders orders) {
        PromptResource.requireUnchanged("Desk",
                "48423c7e7ac5868e3067c87b37b449c9892620d60f03d1f7aad4495adb659d21",
                Desk_AiService.class.getResource("/prompts/desk.txt"));
        PromptResource.requireUnchanged("Desk",
                "4a305733a8345d3d6ac39343ef314dadeb9712fc37136fbb89d1a0924b7b1c9a",
                Desk_AiService.class.getResource("prompts/triage.txt"));
        this.runner = settings.runner(new Orders_Tools(orders), new Desk_Tools(this));
        this.triage = settings.resolve(TRIAGE);
    }

    @Override
    public Topic triage(String message, int runner) {
        return this.runner.run(this.triage, message, runner);
    }

    @Override
    public String answer(String question) {
        return this.runner.run(ANSWER, question);
    }
}
