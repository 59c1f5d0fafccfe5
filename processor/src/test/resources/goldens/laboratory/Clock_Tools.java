package lab;

import dev.typist.service.Tool;
import dev.typist.service.ToolMethod;
import dev.typist.service.Toolbox;
import dev.typist.shape.Shape;
import java.lang.Override;
import java.lang.String;
import java.util.List;
import javax.annotation.processing.Generated;

/**
 * The tools of {@link Clock}, written by Typist.
 */
@Generated("dev.typist.processor.AiServiceProcessor")
final class Clock_Tools implements Toolbox {
    private static final ToolMethod<String> NOW = ToolMethod.named("now")
            .describedAs("The time of day")
            .schema("{\"type\":\"object\",\"properties\":{},\"required\":[],\"additionalProperties\":false}")
            .returns(Shape.STRING);

    Clock_Tools() {
    }

    @Override
    public List<Tool> tools() {
        return List.of(NOW.calls(arguments -> Clock.now()));
    }
}
