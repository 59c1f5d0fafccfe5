package shop;

import dev.typist.chat.ChatModel;
import dev.typist.service.PromptMethod;
import dev.typist.service.PromptRunner;
import dev.typist.service.Result;
import dev.typist.service.ServiceSettings;
import dev.typist.shape.SchemaTarget;
import dev.typist.shape.Shape;
import java.lang.Override;
import java.lang.String;
import javax.annotation.processing.Generated;

/**
 * The service behind {@link HelpDesk}, written by Typist.
 */
@Generated("dev.typist.processor.AiServiceProcessor")
final class HelpDesk_AiService implements HelpDesk {
    private static final String ENQUIRY_SCHEMA = """
            {"type":"object","properties":{\
            "orderId":{"type":"integer"},\
            "topic":{"type":"string","description":"OTHER: anything else","enum":["DELIVERY","REFUND","OTHER"]},\
            "customer":{"type":["string","null"]}},\
            "required":["orderId","topic","customer"],"additionalProperties":false}""";

    private static final String ENQUIRY_ANTHROPIC_SCHEMA = """
            {"type":"object","properties":{\
            "orderId":{"type":"integer"},\
            "topic":{"type":"string","description":"OTHER: anything else","enum":["DELIVERY","REFUND","OTHER"]},\
            "customer":{"type":"string"}},\
            "required":["orderId","topic"],"additionalProperties":false}""";

    private static final String ENQUIRY_TYPES = """
            {
              orderId: integer,
              // OTHER: anything else
              topic: "DELIVERY" | "REFUND" | "OTHER",
              customer: string | null
            }""";

    private static final Shape<Topic> TOPIC = Shape.enumeration(Topic.class)
            .constant("DELIVERY", Topic.DELIVERY)
            .constant("REFUND", Topic.REFUND)
            .constant("OTHER", Topic.OTHER)
            .build();

    private static final Shape<Enquiry> ENQUIRY = Shape.record(Enquiry.class)
            .component("orderId", Shape.LONG, Enquiry::orderId)
            .component("topic", TOPIC, Enquiry::topic)
            .component("customer", Shape.STRING.optional(), Enquiry::customer)
            .construct(values -> new Enquiry(values.getLong(0), values.get(1), values.get(2)));

    private static final PromptMethod<Enquiry> TRIAGE = PromptMethod.named("HelpDesk.triage")
            .system("You are the help desk of a book shop. Be brief.")
            .prompt("Which order is this customer asking about? ").argument("message", Shape.STRING)
            .returns(Result.of(ENQUIRY, ENQUIRY_SCHEMA)
                    .schema(SchemaTarget.ANTHROPIC, ENQUIRY_ANTHROPIC_SCHEMA)
                    .types(ENQUIRY_TYPES));

    private static final PromptMethod<String> ANSWER = PromptMethod.named("HelpDesk.answer")
            .system("You are the help desk of a book shop. Be brief.")
            .argument("question", Shape.STRING)
            .returns(Result.text());

    private final PromptRunner runner;

    HelpDesk_AiService(ChatModel model, Orders orders) {
        this(ServiceSettings.of(model), orders);
    }

    HelpDesk_AiService(ServiceSettings settings, Orders orders) {
        this.runner = settings.runner(new Orders_Tools(orders));
    }

    @Override
    public Enquiry triage(String message) {
        return this.runner.run(TRIAGE, message);
    }

    @Override
    public String answer(String question) {
        return this.runner.run(ANSWER, question);
    }
}
