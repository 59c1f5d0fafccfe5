package shop;

import dev.typist.AiService;
import dev.typist.Describe;
import dev.typist.Prompt;
import dev.typist.System;
import dev.typist.chat.ChatModel;
import dev.typist.chat.ChatOptions;
import dev.typist.service.Outcome;
import dev.typist.service.Reply;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

@AiService(tools = {Orders.class, Clock.class})
@System("You are the help desk of a book shop. Be brief.")
interface HelpDesk {

    @Prompt("Which order is this customer asking about? {message} {hint}")
    Enquiry triage(String message, @Nullable String hint);

    @Prompt("{enquiry.customer} {enquiry.topic} {lines}")
    Reply<List<Enquiry>> more(Enquiry enquiry, @Nullable List<Line> lines, ChatOptions options);

    @Prompt("{question}")
    Outcome<Optional<Line>> ask(Optional<String> question);

    @Prompt("{numbers}")
    CompletableFuture<Map<String, int[]>> sums(int... numbers);

    Stream<String> answer(String question);

    static HelpDesk of(ChatModel model) {
        return new HelpDesk_AiService(model, new Orders());
    }

    record Enquiry(long orderId, Topic topic, Optional<String> customer, @Nullable String note) {}

    sealed interface Line {}

    record Book(String title, @Nullable Integer copies) implements Line {}

    record Note(String text) implements Line {}

    enum Topic {
        DELIVERY,
        REFUND,
        @Describe("anything else")
        OTHER
    }
}
