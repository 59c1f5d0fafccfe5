package dev.typist.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import dev.typist.AiService;
import dev.typist.Example;
import dev.typist.Options;
import dev.typist.Prompt;
import dev.typist.chat.AssistantMessage;
import dev.typist.chat.ScriptedChatModel;
import dev.typist.chat.UserMessage;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A prompt that Maven has copied to where the compiler and the program find it. */
final class ResourcePromptTest {

    @AiService
    @Options(timeout = "30s")
    interface Sorter {

        @Prompt(resource = "sort.txt")
        @Example(user = "My parcel is wet.", assistant = "{\"value\":\"DELIVERY\"}")
        Library.Topic sort(String message);
    }

    @Test
    void isCompiledInAndUnchanged() {
        assertNotNull(Sorter.class.getResource("sort.txt"), "the file is there, so its hash is checked");
        ScriptedChatModel model = ScriptedChatModel.answering("{\"value\":\"REFUND\"}");
        assertEquals(Library.Topic.REFUND, new ResourcePromptTest_Sorter_AiService(model).sort("Money!"));
        assertEquals(
                List.of(
                        new UserMessage("My parcel is wet."),
                        new AssistantMessage("{\"value\":\"DELIVERY\"}"),
                        new UserMessage("Sort this message of a customer.\n\nMoney!")),
                model.requests().get(0).messages());
    }
}
