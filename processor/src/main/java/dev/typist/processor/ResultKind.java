package dev.typist.processor;

/** What is around the value that a method returns, and so which method of the runtime's {@code PromptRunner} gives it. */
enum ResultKind {
    VALUE("run"),
    REPLY("reply"),
    OUTCOME("outcome"),
    FUTURE("runAsync"),
    FUTURE_REPLY("replyAsync"),
    FUTURE_OUTCOME("outcomeAsync"),
    STREAM("stream"),
    /** The answer is dropped: what the method does is done by its tools. */
    NOTHING("run");

    private final String runner;

    ResultKind(String runner) {
        this.runner = runner;
    }

    String runner() {
        return runner;
    }
}
