package dev.typist.processor;

import dev.typist.chat.ChatModel;
import org.junit.jupiter.api.Test;

/** The annotations alone, with no runtime that a generated class could name. */
final class MissingRuntimeTest {

    private static final String DESK = """
            package shop;
            import dev.typist.*;
            @AiService(tools = Orders.class)
            interface Desk { String say(String text); }
            """;
    private static final String ORDERS = """
            package shop;
            import dev.typist.*;
            class Orders { @Tool("Adds") int add() { return 1; } }
            """;
    private static final String OTHER =
            "package shop; @dev.typist.AiService interface Other { String say(String text); }";
    private static final String MESSAGE = "[MissingRuntime] Generated classes run on Typist's runtime, which ";
    private static final String OF_MODULE = MESSAGE
            + "the module user.shop does not read; write \"requires dev.typist.runtime;\" in its module-info.java, and have"
            + " typist-runtime on the module path.";

    @Test
    void onTheClassPath() {
        String message = MESSAGE + "is not on the class path; add the library typist-runtime.";
        for (var compiler : new TestCompiler[] {TestCompiler.javac(), TestCompiler.ecj()}) {
            Mistakes.in(DESK, ORDERS, OTHER)
                    .at("Desk.java", "interface Desk", message)
                    .onlyIn(compiler.without(ChatModel.class));
        }
        Mistakes.in(ORDERS)
                .at("Orders.java", "class Orders", message)
                .onlyIn(TestCompiler.javac().without(ChatModel.class));
    }

    @Test
    void onTheModulePath() {
        String module = "module user.shop { requires dev.typist.annotations; }";
        Mistakes.in(DESK, ORDERS, OTHER, module)
                .at("Desk.java", "interface Desk", OF_MODULE)
                .onlyIn(TestCompiler.javac().modular());
        Mistakes.in(DESK, ORDERS, OTHER, module)
                .at("Desk.java", "interface Desk", OF_MODULE)
                .onlyIn(TestCompiler.javac().without(ChatModel.class).modular());
    }
}
