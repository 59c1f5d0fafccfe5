package shop;

import dev.typist.chat.ChatModel;
import dev.typist.chat.ChatOptions;
import dev.typist.chat.Media;
import dev.typist.service.PromptMethod;
import dev.typist.service.PromptRunner;
import dev.typist.service.Result;
import dev.typist.service.ServiceSettings;
import dev.typist.shape.Shape;
import java.lang.Override;
import java.lang.String;
import java.util.List;
import javax.annotation.processing.Generated;

/**
 * The service behind {@link PhotoDesk}, written by Typist.
 */
@Generated("dev.typist.processor.AiServiceProcessor")
final class PhotoDesk_AiService implements PhotoDesk {
    private static final PromptMethod<String> DESCRIBE = PromptMethod.named("PhotoDesk.describe")
            .system("Answer in ").systemArgument("language", Shape.STRING)
            .system(".")
            .prompt("What is in ").argument("count", Shape.INT)
            .prompt(" photos?")
            .mediaArgument()
            .optionsArgument()
            .mediaArgument()
            .returns(Result.text());

    private static final PromptMethod<String> ASK = PromptMethod.named("PhotoDesk.ask")
            .argument("question", Shape.STRING)
            .optionsArgument()
            .returns(Result.text());

    private static final PromptMethod<String> READ = PromptMethod.named("PhotoDesk.read")
            .prompt("Read it out.")
            .mediaArgument()
            .returns(Result.text());

    private final PromptRunner runner;

    PhotoDesk_AiService(ChatModel model) {
        this(ServiceSettings.of(model));
    }

    PhotoDesk_AiService(ServiceSettings settings) {
        this.runner = settings.runner();
    }

    @Override
    public String describe(Media first, String language, ChatOptions options, List<Media> others,
            int count) {
        return this.runner.run(DESCRIBE, language, count, first, options, others);
    }

    @Override
    public String ask(String question, ChatOptions options) {
        return this.runner.run(ASK, question, options);
    }

    @Override
    public String read(Media page) {
        return this.runner.run(READ, page);
    }
}
