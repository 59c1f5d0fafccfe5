package p;

import dev.typist.chat.ChatModel;
import dev.typist.service.PromptMethod;
import dev.typist.service.PromptRunner;
import dev.typist.service.Result;
import dev.typist.service.ServiceSettings;
import dev.typist.shape.SchemaTarget;
import dev.typist.shape.Shape;
import java.lang.Integer;
import java.lang.Override;
import java.lang.String;
import javax.annotation.processing.Generated;

/**
 * The service behind {@link Desk}, written by Typist.
 */
@Generated("dev.typist.processor.AiServiceProcessor")
final class Desk_AiService implements Desk {
    private static final String ORDER_SCHEMA = """
            {"type":"object","properties":{\
            "title":{"type":"string","description":"the title\\nmust not be blank; must have at most 40 characters"},\
            "copies":{"type":"integer","description":"must be at least 1; must be at most 3000000000"},\
            "price":{"type":"number","description":"must be greater than 0.5; must have at most 4 digits before and 2 after the point"},\
            "codes":{"type":"array","description":"must have 1 to 5 elements","items":{"type":"string","description":"must match [A-Z]+\\\\d"}},\
            "parts":{"type":"array","description":"must not be empty","items":{"type":"object","properties":{"key":{"type":"string"},"value":{"type":"integer","description":"must be greater than 0"}},"required":["key","value"],"additionalProperties":false}},\
            "mail":{"type":["string","null"],"description":"must be a mail address"},\
            "due":{"type":["string","null"],"description":"must be in the future","format":"date"},\
            "note":{"type":["string","null"],"description":"must have at least 2 characters"},\
            "bonus":{"type":"integer","description":"must be at least 0; must be at least -1"},\
            "paid":{"type":"boolean","description":"must be true"},\
            "weight":{"type":"number","description":"must be greater than 0"}},\
            "required":["title","copies","price","codes","parts","mail","due","note","bonus","paid","weight"],"additionalProperties":false}""";

    private static final String ORDER_OPENAI_SCHEMA = """
            {"type":"object","properties":{\
            "title":{"type":"string","description":"the title\\nmust not be blank; must have at most 40 characters"},\
            "copies":{"type":"integer","minimum":1,"maximum":3000000000},\
            "price":{"type":"number","description":"must have at most 4 digits before and 2 after the point","exclusiveMinimum":0.5},\
            "codes":{"type":"array","items":{"type":"string","pattern":"^[A-Z]+\\\\d$"},"minItems":1,"maxItems":5},\
            "parts":{"type":"array","items":{"type":"object","properties":{"key":{"type":"string"},"value":{"type":"integer","minimum":1}},"required":["key","value"],"additionalProperties":false},"minItems":1},\
            "mail":{"type":["string","null"],"format":"email"},\
            "due":{"type":["string","null"],"description":"must be in the future","format":"date"},\
            "note":{"type":["string","null"],"description":"must have at least 2 characters"},\
            "bonus":{"type":"integer","minimum":0},\
            "paid":{"type":"boolean","description":"must be true"},\
            "weight":{"type":"number","exclusiveMinimum":0}},\
            "required":["title","copies","price","codes","parts","mail","due","note","bonus","paid","weight"],"additionalProperties":false}""";

    private static final String ORDER_ANTHROPIC_SCHEMA = """
            {"type":"object","properties":{\
            "title":{"type":"string","description":"the title\\nmust not be blank; must have at most 40 characters"},\
            "copies":{"type":"integer","description":"must be at least 1; must be at most 3000000000"},\
            "price":{"type":"number","description":"must be greater than 0.5; must have at most 4 digits before and 2 after the point"},\
            "codes":{"type":"array","description":"must have 1 to 5 elements","items":{"type":"string","description":"must match [A-Z]+\\\\d"},"minItems":1},\
            "parts":{"type":"array","items":{"type":"object","properties":{"key":{"type":"string"},"value":{"type":"integer","description":"must be greater than 0"}},"required":["key","value"],"additionalProperties":false},"minItems":1},\
            "mail":{"type":["string","null"],"format":"email"},\
            "due":{"type":["string","null"],"description":"must be in the future","format":"date"},\
            "note":{"type":["string","null"],"description":"must have at least 2 characters"},\
            "bonus":{"type":"integer","description":"must be at least 0; must be at least -1"},\
            "paid":{"type":"boolean","description":"must be true"},\
            "weight":{"type":"number","description":"must be greater than 0"}},\
            "required":["title","copies","price","codes","parts","mail","due","note","bonus","paid","weight"],"additionalProperties":false}""";

    private static final String ORDER_GEMINI_SCHEMA = """
            {"type":"object","properties":{\
            "title":{"type":"string","description":"the title\\nmust not be blank; must have at most 40 characters"},\
            "copies":{"type":"integer","minimum":1,"maximum":3000000000},\
            "price":{"type":"number","description":"must be greater than 0.5; must have at most 4 digits before and 2 after the point"},\
            "codes":{"type":"array","items":{"type":"string","description":"must match [A-Z]+\\\\d"},"minItems":1,"maxItems":5},\
            "parts":{"type":"array","items":{"type":"object","properties":{"key":{"type":"string"},"value":{"type":"integer","minimum":1}},"required":["key","value"],"additionalProperties":false},"minItems":1},\
            "mail":{"type":["string","null"],"description":"must be a mail address"},\
            "due":{"type":["string","null"],"description":"must be in the future","format":"date"},\
            "note":{"type":["string","null"],"description":"must have at least 2 characters"},\
            "bonus":{"type":"integer","minimum":0},\
            "paid":{"type":"boolean","description":"must be true"},\
            "weight":{"type":"number","description":"must be greater than 0"}},\
            "required":["title","copies","price","codes","parts","mail","due","note","bonus","paid","weight"],"additionalProperties":false}""";

    private static final String ORDER_ENGINE_SCHEMA = """
            {"type":"object","properties":{\
            "title":{"type":"string","description":"the title\\nmust not be blank","maxLength":40},\
            "copies":{"type":"integer","minimum":1,"maximum":3000000000},\
            "price":{"type":"number","description":"must be greater than 0.5; must have at most 4 digits before and 2 after the point"},\
            "codes":{"type":"array","items":{"type":"string","pattern":"^[A-Z]+\\\\d$"},"minItems":1,"maxItems":5},\
            "parts":{"type":"array","items":{"type":"object","properties":{"key":{"type":"string"},"value":{"type":"integer","minimum":1}},"required":["key","value"],"additionalProperties":false},"minItems":1},\
            "mail":{"type":["string","null"],"format":"email"},\
            "due":{"type":["string","null"],"description":"must be in the future","format":"date"},\
            "note":{"type":["string","null"],"minLength":2},\
            "bonus":{"type":"integer","minimum":0},\
            "paid":{"type":"boolean","description":"must be true"},\
            "weight":{"type":"number","description":"must be greater than 0"}},\
            "required":["title","copies","price","codes","parts","mail","due","note","bonus","paid","weight"],"additionalProperties":false}""";

    private static final String ORDER_TYPES = """
            {
              // the title
              // must not be blank; must have at most 40 characters
              title: string,
              // must be at least 1; must be at most 3000000000
              copies: integer,
              // must be greater than 0.5; must have at most 4 digits before and 2 after the point
              price: number,
              // must have 1 to 5 elements
              // each: must match [A-Z]+\\d
              codes: string[],
              // must not be empty
              // each: must be greater than 0
              parts: { [key: string]: integer },
              // must be a mail address
              mail: string | null,
              // must be in the future
              // a date such as 2026-11-24
              due: string | null,
              // must have at least 2 characters
              note: string | null,
              // must be at least 0; must be at least -1
              bonus: integer,
              // must be true
              paid: boolean,
              // must be greater than 0
              weight: number
            }""";

    private static final Shape<Desk.Order> ORDER = Shape.record(Desk.Order.class)
            .component("title", Shape.STRING.notBlank().size(0, 40), Desk.Order::title)
            .component("copies", Shape.LONG.min(1).max(3000000000L), Desk.Order::copies)
            .component("price", Shape.BIG_DECIMAL.min("0.5", false).digits(4, 2), Desk.Order::price)
            .component("codes", Shape.STRING.pattern("[A-Z]+\\d").list().size(1, 5), Desk.Order::codes)
            .component("parts", Shape.INT.positive().map().notEmpty(), Desk.Order::parts)
            .component("mail", Shape.STRING.email().optional(), Desk.Order::mail)
            .component("due", Shape.LOCAL_DATE.future().optional(), Desk.Order::due)
            .component("note", Shape.STRING.size(2, Integer.MAX_VALUE).nullable(), Desk.Order::note)
            .component("bonus", Shape.INT.min(0).min(-1), Desk.Order::bonus)
            .component("paid", Shape.BOOLEAN.check("must be true", value -> value), Desk.Order::paid)
            .component("weight", Shape.DOUBLE.positive(), Desk.Order::weight)
            .construct(values -> new Desk.Order(values.get(0), values.getLong(1), values.get(2),
                    values.get(3), values.get(4), values.get(5), values.get(6), values.get(7),
                    values.getInt(8), values.getBoolean(9), values.getDouble(10)));

    private static final PromptMethod<Desk.Order> ORDER_2 = PromptMethod.named("Desk.order")
            .argument("text", Shape.STRING)
            .returns(Result.of(ORDER, ORDER_SCHEMA)
                    .schema(SchemaTarget.OPENAI, ORDER_OPENAI_SCHEMA)
                    .schema(SchemaTarget.ANTHROPIC, ORDER_ANTHROPIC_SCHEMA)
                    .schema(SchemaTarget.GEMINI, ORDER_GEMINI_SCHEMA)
                    .schema(SchemaTarget.ENGINE, ORDER_ENGINE_SCHEMA)
                    .types(ORDER_TYPES));

    private final PromptRunner runner;

    Desk_AiService(ChatModel model) {
        this(ServiceSettings.of(model));
    }

    Desk_AiService(ServiceSettings settings) {
        this.runner = settings.runner();
    }

    @Override
    public Desk.Order order(String text) {
        return this.runner.run(ORDER_2, text);
    }
}
