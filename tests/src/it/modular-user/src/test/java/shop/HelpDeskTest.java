package shop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.typist.chat.ChatResponse;
import dev.typist.chat.ScriptedChatModel;
import dev.typist.chat.ToolCall;
import dev.typist.service.AiServices;
import java.lang.invoke.MethodHandles;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import shop.tools.Orders;

class HelpDeskTest {

    private static final String REFUND = "{\"orderId\":4711,\"topic\":\"REFUND\",\"customer\":null}";

    @Test
    void isMadeByItsConstructor() {
        HelpDesk desk = new HelpDesk_AiService(ScriptedChatModel.answering(REFUND), new Orders());

        assertEquals(
                new HelpDesk.Enquiry(4711, HelpDesk.Topic.REFUND, Optional.empty()), desk.triage("my money?"));
    }

    @Test
    void isMadeByName() {
        ScriptedChatModel model = ScriptedChatModel.answering(
                ChatResponse.builder()
                        .toolCalls(new ToolCall("1", "status", "{\"orderId\":4711}"))
                        .build(),
                ChatResponse.builder().text("It is shipped.").build());

        HelpDesk desk = AiServices.create(MethodHandles.lookup(), HelpDesk.class, model, new Orders());

        assertEquals("It is shipped.", desk.answer("where is 4711?"));
        assertEquals(2, model.requests().size());
    }

    @Test
    void explainsWhatCannotBeReached() {
        IllegalArgumentException e = assertThrows(
                IllegalArgumentException.class,
                () -> AiServices.create(HelpDesk.class, ScriptedChatModel.answering(REFUND), new Orders()));

        assertTrue(e.getMessage().contains("AiServices.create(MethodHandles.lookup(), HelpDesk.class"), e.getMessage());
        assertTrue(e.getMessage().contains("new HelpDesk_AiService("), e.getMessage());
    }

    @Test
    void explainsAMissingProcessor() {
        interface Forgotten {}

        IllegalArgumentException e = assertThrows(
                IllegalArgumentException.class,
                () -> AiServices.create(MethodHandles.lookup(), Forgotten.class, ScriptedChatModel.answering(REFUND)));

        assertTrue(e.getMessage().contains("annotationProcessorPaths"), e.getMessage());
    }

    @Test
    void explainsWrongTools() {
        IllegalArgumentException e = assertThrows(
                IllegalArgumentException.class,
                () -> AiServices.create(MethodHandles.lookup(), HelpDesk.class, ScriptedChatModel.answering(REFUND)));

        assertTrue(e.getMessage().contains("HelpDesk takes (ChatModel, Orders)"), e.getMessage());
    }
}
