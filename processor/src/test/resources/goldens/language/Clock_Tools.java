package shop;

import dev.typist.service.Tool;
import dev.typist.service.ToolMethod;
import dev.typist.service.Toolbox;
import dev.typist.shape.Shape;
import java.lang.Integer;
import java.lang.Override;
import java.util.List;
import javax.annotation.processing.Generated;

/**
 * The tools of {@link Clock}, written by Typist.
 */
@Generated("dev.typist.processor.AiServiceProcessor")
final class Clock_Tools implements Toolbox {
    private static final ToolMethod<Integer> HOUR = ToolMethod.named("hour")
            .describedAs("The hour of the day")
            .schema("{\"type\":\"object\",\"properties\":{},\"required\":[],\"additionalProperties\":false}")
            .returns(Shape.INT);

    Clock_Tools() {
    }

    @Override
    public List<Tool> tools() {
        return List.of(HOUR.calls(arguments -> Clock.hour()));
    }
}
