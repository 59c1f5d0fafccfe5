package shop;

import dev.typist.chat.ChatModel;
import dev.typist.service.PromptMethod;
import dev.typist.service.PromptRunner;
import dev.typist.service.Reply;
import dev.typist.service.Result;
import dev.typist.service.ServiceSettings;
import dev.typist.shape.DataBinding;
import dev.typist.shape.Shape;
import java.lang.Override;
import java.lang.String;
import java.util.List;
import javax.annotation.processing.Generated;

/**
 * The service behind {@link Bank}, written by Typist.
 */
@Generated("dev.typist.processor.AiServiceProcessor")
final class Bank_AiService implements Bank {
    private static final Shape<Money.Currency> CURRENCY = Shape.enumeration(Money.Currency.class)
            .constant("\u20ac", Money.Currency.EUR)
            .constant("USD", Money.Currency.USD)
            .build();

    private static final Shape<Money> MONEY = DataBinding.of(Money.class)
            .component("amount", Shape.BIG_DECIMAL)
            .component("decimal-places", Shape.INT)
            .component("currency", CURRENCY)
            .component("due", Shape.OFFSET_DATE_TIME.optional())
            .build();

    private static final Shape<Bank.Invoice> INVOICE = Shape.record(Bank.Invoice.class)
            .component("total", MONEY, Bank.Invoice::total)
            .component("paid", MONEY.optional(), Bank.Invoice::paid)
            .construct(values -> new Bank.Invoice(values.get(0), values.get(1)));

    private static final PromptMethod<Money> PRICE = PromptMethod.named("Bank.price")
            .withoutTools()
            .argument("text", Shape.STRING)
            .returns(Result.of(MONEY, "{\"type\":\"object\",\"description\":\"an amount of money\",\"properties\":{\"amount\":{\"type\":\"number\",\"description\":\"without the currency\"},\"decimal-places\":{\"type\":\"integer\"},\"currency\":{\"type\":\"string\",\"description\":\"of the invoice\",\"enum\":[\"\u20ac\",\"USD\"]},\"due\":{\"type\":[\"string\",\"null\"],\"format\":\"date-time\"}},\"required\":[\"amount\",\"decimal-places\",\"currency\",\"due\"],\"additionalProperties\":false}"));

    private static final PromptMethod<List<Money>> PRICES = PromptMethod.named("Bank.prices")
            .withoutTools()
            .argument("text", Shape.STRING)
            .returns(Result.of(MONEY.list(), "{\"type\":\"object\",\"properties\":{\"items\":{\"type\":\"array\",\"items\":{\"type\":\"object\",\"description\":\"an amount of money\",\"properties\":{\"amount\":{\"type\":\"number\",\"description\":\"without the currency\"},\"decimal-places\":{\"type\":\"integer\"},\"currency\":{\"type\":\"string\",\"description\":\"of the invoice\",\"enum\":[\"\u20ac\",\"USD\"]},\"due\":{\"type\":[\"string\",\"null\"],\"format\":\"date-time\"}},\"required\":[\"amount\",\"decimal-places\",\"currency\",\"due\"],\"additionalProperties\":false}}},\"required\":[\"items\"],\"additionalProperties\":false}"));

    private static final PromptMethod<Bank.Invoice> INVOICE_2 = PromptMethod.named("Bank.invoice")
            .withoutTools()
            .argument("text", Shape.STRING)
            .returns(Result.of(INVOICE, "{\"type\":\"object\",\"properties\":{\"total\":{\"type\":\"object\",\"description\":\"an amount of money\",\"properties\":{\"amount\":{\"type\":\"number\",\"description\":\"without the currency\"},\"decimal-places\":{\"type\":\"integer\"},\"currency\":{\"type\":\"string\",\"description\":\"of the invoice\",\"enum\":[\"\u20ac\",\"USD\"]},\"due\":{\"type\":[\"string\",\"null\"],\"format\":\"date-time\"}},\"required\":[\"amount\",\"decimal-places\",\"currency\",\"due\"],\"additionalProperties\":false},\"paid\":{\"anyOf\":[{\"type\":\"object\",\"description\":\"an amount of money\",\"properties\":{\"amount\":{\"type\":\"number\",\"description\":\"without the currency\"},\"decimal-places\":{\"type\":\"integer\"},\"currency\":{\"type\":\"string\",\"description\":\"of the invoice\",\"enum\":[\"\u20ac\",\"USD\"]},\"due\":{\"type\":[\"string\",\"null\"],\"format\":\"date-time\"}},\"required\":[\"amount\",\"decimal-places\",\"currency\",\"due\"],\"additionalProperties\":false},{\"type\":\"null\"}]}},\"required\":[\"total\",\"paid\"],\"additionalProperties\":false}"));

    private static final PromptMethod<String> SAY = PromptMethod.named("Bank.say")
            .withoutTools()
            .argument("money", MONEY)
            .returns(Result.text());

    private static final PromptMethod<String> USE = PromptMethod.named("Bank.use")
            .argument("text", Shape.STRING)
            .returns(Result.text());

    private final PromptRunner runner;

    Bank_AiService(ChatModel model, Tills tills) {
        this(ServiceSettings.of(model), tills);
    }

    Bank_AiService(ServiceSettings settings, Tills tills) {
        this.runner = settings.runner(new Tills_Tools(tills));
    }

    @Override
    public Reply<Money> price(String text) {
        return this.runner.reply(PRICE, text);
    }

    @Override
    public List<Money> prices(String text) {
        return this.runner.run(PRICES, text);
    }

    @Override
    public Bank.Invoice invoice(String text) {
        return this.runner.run(INVOICE_2, text);
    }

    @Override
    public String say(Money money) {
        return this.runner.run(SAY, money);
    }

    @Override
    public String use(String text) {
        return this.runner.run(USE, text);
    }
}
