package dev.typist.service;

import dev.typist.chat.CallListener;
import dev.typist.chat.Observation;
import dev.typist.chat.ToolCall;
import dev.typist.chat.ToolSpec;
import dev.typist.shape.MismatchException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Tools by name: all of a service's, or those of one method. */
final class Tools {

    private final List<Toolbox> toolboxes;
    private final CallListener listener;
    private final Map<String, Tool> byName;
    private final List<ToolSpec> specs;

    Tools(List<Toolbox> toolboxes, CallListener listener) {
        this.toolboxes = toolboxes;
        this.listener = listener;
        Map<String, Tool> tools = new LinkedHashMap<>();
        for (Toolbox toolbox : toolboxes) {
            for (Tool tool : toolbox.tools()) {
                if (tools.putIfAbsent(tool.spec().name(), tool) != null) {
                    throw new IllegalArgumentException(
                            "two tools are named " + tool.spec().name() + "; rename one with @Tool(name = \"…\")");
                }
            }
        }
        this.byName = tools;
        this.specs = tools.values().stream().map(Tool::spec).toList();
    }

    Tools only(List<Class<? extends Toolbox>> types) {
        return new Tools(
                toolboxes.stream()
                        .filter(toolbox -> types.contains(toolbox.getClass()))
                        .toList(),
                listener);
    }

    List<ToolSpec> specs() {
        return specs;
    }

    /** Runs a call under observation and returns the answer for the model. */
    ToolAnswer answer(String caller, ToolCall call) {
        Observation observation = listener.toolStarted(caller, call);
        try {
            ToolAnswer answer = observation.during(() -> run(caller, call));
            observation.succeeded(answer.text());
            return answer;
        } catch (RuntimeException | Error e) {
            observation.failed(e);
            throw e;
        }
    }

    /** Runs a call and returns the answer for the model, which is the reason if it could not be run. */
    private ToolAnswer run(String caller, ToolCall call) {
        Tool tool = byName.get(call.name());
        if (tool == null) {
            return ToolAnswer.instead("There is no tool named \"" + call.name() + "\". "
                    + (byName.isEmpty()
                            ? "There are no tools."
                            : "There are: " + String.join(", ", byName.keySet()) + "."));
        }
        try {
            return tool.call(call.arguments());
        } catch (MismatchException e) {
            return ToolAnswer.instead("The tool was not called, its arguments are wrong: " + e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw failed(caller, call, e);
        } catch (Exception e) {
            throw failed(caller, call, e);
        }
    }

    private static ToolException failed(String caller, ToolCall call, Exception cause) {
        return new ToolException(
                caller + ": the tool " + call.name() + " threw "
                        + cause.getClass().getSimpleName() + "; see the cause",
                call.name(),
                cause);
    }
}
