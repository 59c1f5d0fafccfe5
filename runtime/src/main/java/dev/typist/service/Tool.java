package dev.typist.service;

import dev.typist.chat.ToolSpec;
import dev.typist.shape.MismatchException;
import java.util.Objects;

/** A tool that can be called. Made by {@link ToolMethod#calls} and {@link ToolMethod#runs}. */
public final class Tool {

    private final ToolSpec spec;
    private final Call call;

    Tool(ToolSpec spec, Call call) {
        this.spec = Objects.requireNonNull(spec, "spec");
        this.call = Objects.requireNonNull(call, "call");
    }

    /**
     * What the model is told of the tool.
     *
     * @return name, description and parameters
     */
    public ToolSpec spec() {
        return spec;
    }

    /**
     * Runs the tool.
     *
     * @param arguments the arguments as the model wrote them; empty text means none
     * @return what the method returned
     * @throws MismatchException if the arguments do not fit; the method was then not called
     * @throws Exception whatever the method throws
     */
    ToolAnswer call(String arguments) throws Exception {
        return call.answer(arguments.isBlank() ? "{}" : arguments);
    }

    @FunctionalInterface
    interface Call {
        ToolAnswer answer(String json) throws Exception;
    }
}
