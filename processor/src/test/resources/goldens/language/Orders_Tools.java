package shop;

import dev.typist.service.Tool;
import dev.typist.service.ToolMethod;
import dev.typist.service.Toolbox;
import dev.typist.shape.Shape;
import java.lang.Override;
import java.lang.String;
import java.util.List;
import java.util.Objects;
import javax.annotation.processing.Generated;

/**
 * The tools of {@link Orders}, written by Typist.
 */
@Generated("dev.typist.processor.AiServiceProcessor")
final class Orders_Tools implements Toolbox {
    private static final ToolMethod<String> STATUS = ToolMethod.named("status")
            .describedAs("The status of an order")
            .parameter("orderId", Shape.LONG)
            .schema("{\"type\":\"object\",\"properties\":{\"orderId\":{\"type\":\"integer\"}},\"required\":[\"orderId\"],\"additionalProperties\":false}")
            .returns(Shape.STRING);

    private final Orders orders;

    Orders_Tools(Orders orders) {
        this.orders = Objects.requireNonNull(orders, "orders");
    }

    @Override
    public List<Tool> tools() {
        return List.of(STATUS.calls(arguments -> this.orders.status(arguments.getLong(0))));
    }
}
