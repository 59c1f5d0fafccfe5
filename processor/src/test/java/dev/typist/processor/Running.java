package dev.typist.processor;

import dev.typist.chat.ChatModel;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Arrays;

/** Calls what tests have compiled, whatever its visibility. */
final class Running {

    private Running() {}

    /** A service {@code p.Desk} with a model. */
    static Object desk(TestCompiler.Result result, ChatModel model) throws Exception {
        Constructor<?> constructor = result.load("p.Desk_AiService").getDeclaredConstructor(ChatModel.class);
        constructor.setAccessible(true);
        return constructor.newInstance(model);
    }

    /** Calls the only method of a name; throws what it throws. */
    static Object call(Object target, String name, Object... arguments) throws Exception {
        Method method = Arrays.stream(target.getClass().getMethods())
                .filter(each -> each.getName().equals(name) && !each.isBridge())
                .findFirst()
                .orElseThrow();
        method.setAccessible(true);
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause() instanceof Exception cause ? cause : e;
        }
    }
}
