package shop;

import dev.typist.service.Tool;
import dev.typist.service.Toolbox;
import java.lang.Override;
import java.lang.UnsupportedOperationException;
import java.util.List;
import javax.annotation.processing.Generated;

/**
 * A stub for {@link Orders}, written by Typist.
 */
@Generated("dev.typist.processor.AiServiceProcessor")
final class Orders_Tools implements Toolbox {
    Orders_Tools(Orders tools) {
        throw new UnsupportedOperationException("Orders did not compile; see what the compiler printed");
    }

    @Override
    public List<Tool> tools() {
        throw new UnsupportedOperationException("Orders did not compile; see what the compiler printed");
    }
}
