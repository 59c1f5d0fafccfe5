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
 * The tools of {@link Desk}, written by Typist.
 */
@Generated("dev.typist.processor.AiServiceProcessor")
final class Desk_Tools implements Toolbox {
    private static final ToolMethod<String> TRANSFER = ToolMethod.named("transfer")
            .describedAs("Puts the customer through to a person")
            .parameter("reason", Shape.STRING)
            .schema("{\"type\":\"object\",\"properties\":{\"reason\":{\"type\":\"string\"}},\"required\":[\"reason\"],\"additionalProperties\":false}")
            .returnDirect()
            .returns(Shape.STRING);

    private final Desk desk;

    Desk_Tools(Desk desk) {
        this.desk = Objects.requireNonNull(desk, "desk");
    }

    @Override
    public List<Tool> tools() {
        return Toolbox.join(
                List.of(TRANSFER.calls(arguments -> this.desk.transfer(arguments.get(0)))),
                new Clock_Tools());
    }
}
