package dev.typist.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.typist.chat.AssistantMessage;
import dev.typist.chat.ChatModel;
import dev.typist.chat.ChatRequest;
import dev.typist.chat.ChatResponse;
import dev.typist.chat.FinishReason;
import dev.typist.chat.ScriptedChatModel;
import dev.typist.chat.SystemMessage;
import dev.typist.chat.ToolCall;
import dev.typist.chat.UserMessage;
import dev.typist.service.ServiceSettings;
import java.util.List;
import org.junit.jupiter.api.Test;

/** One service that has everything: what is generated for it, and what that does. */
final class LanguageTest {

    private static final String DESK = """
            package shop;

            import dev.typist.AiService;
            import dev.typist.Example;
            import dev.typist.Options;
            import dev.typist.Prompt;
            import dev.typist.System;
            import dev.typist.Tool;

            @AiService(model = "${desk.model:small}", tools = Orders.class)
            @System(resource = "/prompts/desk.txt")
            @Options(temperature = 0.2, timeout = "1m")
            interface Desk extends Clock {

              @Prompt(resource = "prompts/triage.txt", tools = {})
              @Example(user = "My parcel is wet.", assistant = "{\\"value\\":\\"DELIVERY\\"}")
              @Example(user = "I want my money back.", assistant = "{\\"value\\":\\"REFUND\\"}")
              @Options(timeout = "${triage.timeout:PT1.5S}", stop = {"END", "${triage.stop:\\n\\n}"}, attempts = 3)
              Topic triage(String message, int runner);

              @Options(model = "large", reasoningEffort = "high")
              @Example(user = "Hello", assistant = "Hello. \\\\{question}")
              String answer(String question);

              @Tool(value = "Puts the customer through to a person", returnDirect = true)
              default String transfer(String reason) {
                return "A colleague will help you with: " + reason;
              }
            }
            """;

    private static final String[] SHOP = {DESK, "package shop; enum Topic { DELIVERY, REFUND }", Fixtures.ORDERS, """
        package shop;

        import dev.typist.Tool;

        interface Clock {
          @Tool("The hour of the day")
          static int hour() {
            return 9;
          }
        }
        """};

    private static TestCompiler compiler(TestCompiler compiler) {
        return compiler.file("prompts/desk.txt", "\uFEFFYou are the help desk.\r\nBe brief.\r\n")
                .file("shop/prompts/triage.txt", "What is this about?\n\n{message} {\"n\": {runner}}\n");
    }

    @Test
    void isWrittenAsAPersonWould() throws Exception {
        TestCompiler.Result result =
                compiler(TestCompiler.javac().strict()).compile(SHOP).mustSucceed();
        Goldens.check("language", result.generated());
        assertEquals(
                result.generated(),
                compiler(TestCompiler.ecj()).compile(SHOP).mustSucceed().generated());
    }

    @Test
    void sendsWhatIsWritten() throws Exception {
        TestCompiler.Result result =
                compiler(TestCompiler.javac()).compile(SHOP).mustSucceed();
        ScriptedChatModel model = ScriptedChatModel.answering("{\"value\":\"REFUND\"}");
        Object desk = create(
                result,
                ServiceSettings.builder(model)
                        .property("triage.stop", "STOP")
                        .property("desk.model", "tiny")
                        .build());

        assertEquals(
                "REFUND",
                call(desk, "triage", new Class<?>[] {String.class, int.class}, "Money for {runner}!", 7)
                        .toString());

        ChatRequest request = model.requests().get(0);
        assertEquals(
                List.of(
                        new SystemMessage("You are the help desk.\nBe brief."),
                        new UserMessage("My parcel is wet."),
                        new AssistantMessage("{\"value\":\"DELIVERY\"}"),
                        new UserMessage("I want my money back."),
                        new AssistantMessage("{\"value\":\"REFUND\"}"),
                        new UserMessage("What is this about?\n\nMoney for {runner}! {\"n\": 7}")),
                request.messages());
        assertEquals(List.of("END", "STOP"), request.options().stop());
        assertEquals("tiny", request.options().model().orElseThrow());
        assertEquals(0.2, request.options().temperature().orElseThrow());
        assertEquals(List.of(), request.tools());
        long left = request.budget().orElseThrow().remainingTime().orElseThrow().toMillis();
        assertTrue(left > 0 && left <= 1500, () -> left + " ms");
    }

    @Test
    void hasToolsOfItsOwn() throws Exception {
        TestCompiler.Result result =
                compiler(TestCompiler.javac()).compile(SHOP).mustSucceed();
        ScriptedChatModel model = ScriptedChatModel.answering(
                ChatResponse.builder()
                        .toolCalls(new ToolCall("1", "hour", ""))
                        .finishReason(FinishReason.TOOL_CALLS)
                        .build(),
                ChatResponse.builder()
                        .toolCalls(new ToolCall("2", "transfer", "{\"reason\":\"a wet parcel\"}"))
                        .finishReason(FinishReason.TOOL_CALLS)
                        .build());
        Object desk = create(result, ServiceSettings.of(model));

        assertEquals(
                "A colleague will help you with: a wet parcel",
                call(desk, "answer", new Class<?>[] {String.class}, "Can I talk to somebody?"));

        assertEquals(
                List.of("status", "transfer", "hour"),
                model.requests().get(0).tools().stream()
                        .map(tool -> tool.name())
                        .toList());
        assertEquals(
                new AssistantMessage("Hello. {question}"),
                model.requests().get(0).messages().get(2));
        assertEquals(2, model.requests().size(), "the model is not asked again after a tool with returnDirect");
    }

    private static Object create(TestCompiler.Result result, Object first) throws Exception {
        Class<?> service = result.load("shop.Desk_AiService");
        Class<?> orders = service.getClassLoader().loadClass("shop.Orders");
        var none = orders.getDeclaredConstructor();
        none.setAccessible(true);
        Class<?> type = first instanceof ServiceSettings ? ServiceSettings.class : ChatModel.class;
        var constructor = service.getDeclaredConstructor(type, orders);
        constructor.setAccessible(true);
        return constructor.newInstance(first, none.newInstance());
    }

    private static Object call(Object target, String name, Class<?>[] types, Object... arguments) throws Exception {
        var method = target.getClass().getMethod(name, types);
        method.setAccessible(true);
        return method.invoke(target, arguments);
    }
}
