package dev.typist.processor;

import static dev.typist.processor.Mistakes.desk;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

final class ResultTest {

    private static final String RESULTS = """
            package shop;

            import dev.typist.AiService;
            import dev.typist.service.Outcome;
            import dev.typist.service.Reply;
            import java.util.List;
            import java.util.concurrent.CompletableFuture;
            import java.util.stream.Stream;

            @AiService
            interface Writer {
              String text(String topic);

              Reply<String> reply(String topic);

              CompletableFuture<String> later(String topic);

              CompletableFuture<Reply<List<Integer>>> replyLater(String topic);

              Stream<String> pieces(String topic);

              Outcome<Integer> outcome(String topic);

              CompletableFuture<Outcome<String>> outcomeLater(String topic);
            }
            """;

    @Test
    void eachKindHasItsMethodOfTheRunner() throws Exception {
        TestCompiler.Result result =
                TestCompiler.javac().strict().compile(RESULTS).mustSucceed();
        Goldens.check("results", result.generated());
        TestCompiler.ecj().compile(RESULTS).mustSucceed();
    }

    @Test
    void everyOtherNestingIsAnErrorOfItsOwn() {
        Mistakes.in(desk("import java.util.stream.*; import java.util.concurrent.*;", """
                        Stream<Integer> one(String text);
                        CompletableFuture<Stream<String>> two(String text);
                        Reply<Stream<String>> three(String text);
                        Reply<CompletableFuture<String>> four(String text);
                        CompletableFuture<CompletableFuture<String>> five(String text);
                        CompletableFuture<Reply<Reply<String>>> six(String text);
                        Optional<Reply<String>> seven(String text);
                        List<Reply<String>> eight(String text);
                        CompletableFuture<Void> nine(String text);
                        Stream<List<String>> ten(String text);
                        """, ""))
                .at(
                        "Desk.java",
                        "one(",
                        "[ResultNesting] A stream gives the text of an answer as it comes, so Stream<Integer> is not"
                                + " supported in this version; return Stream<String>, or List<Integer> for complete"
                                + " values.")
                .at(
                        "Desk.java",
                        "two(",
                        "[ResultNesting] A stream waits for nothing before its first piece is asked for, so it needs no"
                                + " CompletableFuture around it; return Stream<String>.")
                .at(
                        "Desk.java",
                        "three(",
                        "[ResultNesting] A Reply or an Outcome is there when the answer is complete, a stream long before;"
                                + " return Stream<String>, or leave out the Stream.")
                .at(
                        "Desk.java",
                        "four(",
                        "[ResultNesting] The future goes outside; return CompletableFuture<Reply<…>> or"
                                + " CompletableFuture<Outcome<…>>.")
                .at(
                        "Desk.java",
                        "five(",
                        "[ResultNesting] One CompletableFuture around the result is enough; remove the other.")
                .at(
                        "Desk.java",
                        "six(",
                        "[ResultNesting] One Reply or Outcome around the result is enough, and an Outcome has the Reply"
                                + " inside; remove one.")
                .at(
                        "Desk.java",
                        "seven(",
                        "[ResultNesting] An Optional goes around the value, not around a Stream, a CompletableFuture, a"
                                + " Reply or an Outcome; write it inside of them, or leave it out.")
                .at(
                        "Desk.java",
                        "eight(",
                        "[UnsupportedType] dev.typist.service.Reply<String> is not supported here: Reply goes around"
                                + " the whole result of a method, once.")
                .at(
                        "Desk.java",
                        "nine(",
                        "[UnsupportedType] Void is not supported; return what the model answers, such as String.")
                .at(
                        "Desk.java",
                        "ten(",
                        "[ResultNesting] A stream gives the text of an answer as it comes, so"
                                + " Stream<List<String>> is not supported in this version; return"
                                + " Stream<String>, or List<List<String>> for complete values.")
                .only();
    }

    private static final String VOID = """
            package shop;

            import dev.typist.AiService;
            import dev.typist.Prompt;

            @AiService(tools = Orders.class)
            interface Clerk {
              @Prompt("Close what is done: {list}")
              void close(String list);
            }
            """;

    private static final String ORDERS = """
            package shop;

            import dev.typist.Tool;

            class Orders {
              @Tool("Closes an order")
              void close(long id) {}

              @Tool(value = "Counts the orders", returnDirect = true)
              int count() { return 0; }
            }
            """;

    @Test
    void nothingIsReturnedWhereToolsDoTheWork() {
        TestCompiler.Result result =
                TestCompiler.javac().strict().compile(VOID, ORDERS).mustSucceed();
        String generated = result.generated("shop/Clerk_AiService.java");

        assertTrue(generated.contains(".returns(Result.nothing())"), generated);
        assertTrue(generated.contains("\n        this.runner.run(CLOSE, list);\n"), generated);
        TestCompiler.ecj().compile(VOID, ORDERS).mustSucceed();
    }

    @Test
    void nothingIsReturnedByToolsAlone() {
        TestCompiler.Result result = TestCompiler.javac()
                .compile(
                        VOID.replace(
                                "@Prompt(\"Close what is done: {list}\")", "@Prompt(value = \"{list}\", tools = {})"),
                        ORDERS);

        assertEquals(1, result.errors().size(), result.toString());
        assertTrue(
                result.toString()
                        .contains(
                                "[UnsupportedType] A method of a service gives back what the model answers; return String, not"
                                        + " void."),
                result.toString());
    }
}
