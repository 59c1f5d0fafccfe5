package dev.typist.service;

import dev.typist.OutputMode;
import dev.typist.chat.ChatOptions;
import dev.typist.chat.ChatRequest;
import dev.typist.chat.ChatResponse;
import dev.typist.chat.Message;
import dev.typist.chat.ResponseFormat;
import dev.typist.chat.ToolCall;
import dev.typist.chat.ToolChoice;
import dev.typist.chat.ToolSpec;
import dev.typist.chat.UserMessage;
import dev.typist.shape.Problem;
import dev.typist.shape.Repair;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How one answer is asked for, and where in a response it is.
 *
 * @param mode the mode, never {@code AUTO}; null for text
 * @param format what the provider holds the model to
 * @param tool the tool whose arguments are the answer, or null
 * @param sequential whether to say that it may be called once only
 * @param words what is said at the end of the prompt; empty if nothing
 * @param types what is said there of the type; empty if nothing
 * @param automatic whether another form may be taken if the provider refuses this one
 * @param refusal the provider's refusal of a schema that led to this form, or null
 */
record AnswerForm(
        @Nullable OutputMode mode,
        ResponseFormat format,
        @Nullable ToolSpec tool,
        boolean sequential,
        String words,
        String types,
        boolean automatic,
        @Nullable SchemaRefusal refusal) {

    /** The name of the tool that is called with the answer. */
    static final String TOOL_NAME = "answer";

    static final AnswerForm TEXT = new AnswerForm(null, ResponseFormat.TEXT, null, false, "", "", false, null);

    static AnswerForm jsonSchema(String name, String schema, boolean automatic) {
        ResponseFormat format = ResponseFormat.jsonSchema(name, schema);
        return new AnswerForm(OutputMode.JSON_SCHEMA, format, null, false, "", "", automatic, null);
    }

    static AnswerForm tool(String schema, boolean sequential) {
        ToolSpec tool = new ToolSpec(TOOL_NAME, "Gives the answer", schema);
        return new AnswerForm(OutputMode.TOOL, ResponseFormat.TEXT, tool, sequential, "", "", false, null);
    }

    static AnswerForm jsonObject(Schemas schemas) {
        String words = Questions.form(schemas);
        return new AnswerForm(
                OutputMode.JSON_OBJECT, ResponseFormat.JSON_OBJECT, null, false, words, types(schemas), false, null);
    }

    static AnswerForm prompt(Schemas schemas, @Nullable SchemaRefusal refusal) {
        String words = Questions.form(schemas);
        return new AnswerForm(
                OutputMode.PROMPT, ResponseFormat.TEXT, null, false, words, types(schemas), false, refusal);
    }

    private static String types(Schemas schemas) {
        return schemas.types() == null ? "" : schemas.types();
    }

    /** A request that asks in this form. Its last message is the user's. */
    ChatRequest onto(ChatRequest request) {
        ChatRequest.Builder asking = request.toBuilder().responseFormat(format);
        if (tool != null) {
            asking.tools(List.of(tool)).toolChoice(ToolChoice.tool(TOOL_NAME));
        }
        if (sequential) {
            asking.options(
                    ChatOptions.builder().parallelToolCalls(false).build().orElse(request.options()));
        }
        if (!words.isEmpty()) {
            asking.replaceLast(worded(request.messages().get(request.messages().size() - 1)));
        }
        return asking.build();
    }

    private UserMessage worded(Message last) {
        UserMessage prompt = (UserMessage) last;
        if (prompt.text().endsWith(words)) {
            return prompt;
        }
        String text = prompt.text().isBlank() ? words : prompt.text() + "\n\n" + words;
        return new UserMessage(text, prompt.media());
    }

    /**
     * Whether an answer looks as if the model had never seen the form: servers drop a schema or a tool that they do not know
     * without a word. Where the form is in the prompt, or was told already, it has been seen.
     */
    boolean isUnseen(ChatResponse response, OutputException.Kind kind, List<Problem> problems) {
        if (mode == null || !words.isEmpty() || isCalled(response)) {
            return false;
        }
        return switch (kind) {
            case SYNTAX, EMPTY -> true;
            case TYPE -> problems.stream().anyMatch(problem -> problem.path().equals("$"));
            default -> false;
        };
    }

    /** This form once its words have been said in a re-ask. */
    AnswerForm told(Schemas schemas) {
        return new AnswerForm(
                mode, format, tool, sequential, Questions.form(schemas), types(schemas), automatic, refusal);
    }

    /** Whether a response holds the answer in the call of a tool. */
    boolean isCalled(ChatResponse response) {
        return tool != null && !response.toolCalls().isEmpty();
    }

    /** What is wrong with the calls of a response as such; null if nothing. */
    @Nullable
    Problem misuse(ChatResponse response) {
        List<ToolCall> calls = response.toolCalls();
        if (calls.isEmpty()) {
            return null;
        }
        if (tool == null) {
            return new Problem("$", "the model called a tool, though none was offered, instead of answering");
        }
        if (calls.stream().anyMatch(call -> !call.name().equals(TOOL_NAME))) {
            return new Problem("$", "the model called another tool than " + TOOL_NAME);
        }
        return calls.stream().map(ToolCall::arguments).distinct().count() == 1
                ? null
                : new Problem("$", "the model called " + TOOL_NAME + " more than once, each time with another answer");
    }

    /** Whether an answer repeats the words in which this form was said; an echo of a schema is seen where it is read. */
    boolean isEchoed(String answer, List<Repair> repairs) {
        return Echo.isIn(types, answer, repairs);
    }

    /** The text that is to be the value: what the tool was called with, or what the model wrote. */
    String answer(ChatResponse response) {
        if (!isCalled(response)) {
            return response.text();
        }
        ToolCall call = response.toolCalls().get(0);
        return call.arguments().isBlank() ? response.text() : call.arguments();
    }
}
