package shop;

import dev.typist.chat.ChatModel;
import dev.typist.service.Outcome;
import dev.typist.service.PromptMethod;
import dev.typist.service.PromptRunner;
import dev.typist.service.Reply;
import dev.typist.service.Result;
import dev.typist.service.ServiceSettings;
import dev.typist.shape.Shape;
import java.lang.Integer;
import java.lang.Override;
import java.lang.String;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import javax.annotation.processing.Generated;

/**
 * The service behind {@link Writer}, written by Typist.
 */
@Generated("dev.typist.processor.AiServiceProcessor")
final class Writer_AiService implements Writer {
    private static final String LIST_OF_INTEGER_SCHEMA = """
            {"type":"object","properties":{"items":{"type":"array","items":{"type":"integer"}}},"required":["items"],"additionalProperties":false}""";

    private static final PromptMethod<String> TEXT = PromptMethod.named("Writer.text")
            .argument("topic", Shape.STRING)
            .returns(Result.text());

    private static final PromptMethod<String> REPLY = PromptMethod.named("Writer.reply")
            .argument("topic", Shape.STRING)
            .returns(Result.text());

    private static final PromptMethod<String> LATER = PromptMethod.named("Writer.later")
            .argument("topic", Shape.STRING)
            .returns(Result.text());

    private static final PromptMethod<List<Integer>> REPLY_LATER = PromptMethod.named("Writer.replyLater")
            .argument("topic", Shape.STRING)
            .returns(Result.of(Shape.INT.list(), LIST_OF_INTEGER_SCHEMA)
                    .types("{ items: integer[] }"));

    private static final PromptMethod<String> PIECES = PromptMethod.named("Writer.pieces")
            .argument("topic", Shape.STRING)
            .returns(Result.text());

    private static final PromptMethod<Integer> OUTCOME = PromptMethod.named("Writer.outcome")
            .argument("topic", Shape.STRING)
            .returns(Result.of(Shape.INT, "{\"type\":\"object\",\"properties\":{\"value\":{\"type\":\"integer\"}},\"required\":[\"value\"],\"additionalProperties\":false}")
                    .types("{ value: integer }"));

    private static final PromptMethod<String> OUTCOME_LATER = PromptMethod.named("Writer.outcomeLater")
            .argument("topic", Shape.STRING)
            .returns(Result.text());

    private final PromptRunner runner;

    Writer_AiService(ChatModel model) {
        this(ServiceSettings.of(model));
    }

    Writer_AiService(ServiceSettings settings) {
        this.runner = settings.runner();
    }

    @Override
    public String text(String topic) {
        return this.runner.run(TEXT, topic);
    }

    @Override
    public Reply<String> reply(String topic) {
        return this.runner.reply(REPLY, topic);
    }

    @Override
    public CompletableFuture<String> later(String topic) {
        return this.runner.runAsync(LATER, topic);
    }

    @Override
    public CompletableFuture<Reply<List<Integer>>> replyLater(String topic) {
        return this.runner.replyAsync(REPLY_LATER, topic);
    }

    @Override
    public Stream<String> pieces(String topic) {
        return this.runner.stream(PIECES, topic);
    }

    @Override
    public Outcome<Integer> outcome(String topic) {
        return this.runner.outcome(OUTCOME, topic);
    }

    @Override
    public CompletableFuture<Outcome<String>> outcomeLater(String topic) {
        return this.runner.outcomeAsync(OUTCOME_LATER, topic);
    }
}
