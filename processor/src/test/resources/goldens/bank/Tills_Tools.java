package shop;

import dev.typist.service.Tool;
import dev.typist.service.ToolMethod;
import dev.typist.service.Toolbox;
import dev.typist.shape.DataBinding;
import dev.typist.shape.Shape;
import java.lang.Override;
import java.util.List;
import java.util.Objects;
import javax.annotation.processing.Generated;

/**
 * The tools of {@link Tills}, written by Typist.
 */
@Generated("dev.typist.processor.AiServiceProcessor")
final class Tills_Tools implements Toolbox {
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

    private static final ToolMethod<Money> TWICE = ToolMethod.named("twice")
            .describedAs("Doubles")
            .parameter("money", MONEY)
            .schema("{\"type\":\"object\",\"properties\":{\"money\":{\"type\":\"object\",\"description\":\"an amount of money\",\"properties\":{\"amount\":{\"type\":\"number\",\"description\":\"without the currency\"},\"decimal-places\":{\"type\":\"integer\"},\"currency\":{\"type\":\"string\",\"description\":\"of the invoice\",\"enum\":[\"\u20ac\",\"USD\"]},\"due\":{\"type\":[\"string\",\"null\"],\"format\":\"date-time\"}},\"required\":[\"amount\",\"decimal-places\",\"currency\",\"due\"],\"additionalProperties\":false}},\"required\":[\"money\"],\"additionalProperties\":false}")
            .returns(MONEY);

    private final Tills tills;

    Tills_Tools(Tills tills) {
        this.tills = Objects.requireNonNull(tills, "tills");
    }

    @Override
    public List<Tool> tools() {
        return List.of(TWICE.calls(arguments -> this.tills.twice(arguments.get(0))));
    }
}
