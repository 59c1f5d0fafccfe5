package dev.typist.processor;

import static dev.typist.processor.Mistakes.desk;

import org.junit.jupiter.api.Test;

/** One mistake is one message, which says what is written there and gives advice that works. */
final class PlainMessagesTest {

    @Test
    void almostPlaceholdersAreQuotedAsWritten() {
        Mistakes.in(desk("""
                        record Order(int id) {}
                        @Prompt("{x[0]} {x:?} {y.} {order.id } {x[1]} \\\\{x|up}") String ask(String x, String y, Order order);
                        """))
                .at("Desk.java", "\"{x[0]}", malformed("{x[0]}", "{x}"))
                .at("Desk.java", "\"{x[0]}", malformed("{x:?}", "{x}"))
                .at("Desk.java", "\"{x[0]}", malformed("{y.}", "{y}"))
                .at(
                        "Desk.java",
                        "\"{x[0]}",
                        "[BlankPlaceholder] \"{order.id }\" has blanks inside, so a model would see the braces and the name; write"
                                + " {order.id}, or \\{order.id } if the text means the braces (\"\\\\{\" in Java).")
                .at("Desk.java", "\"{x[0]}", malformed("{x[1]}", "{x}"))
                .only();
    }

    private static String malformed(String written, String instead) {
        return "[MalformedPlaceholder] \"" + written
                + "\" is no placeholder, for between its braces is more than a name and"
                + " properties, so a model would see all of it; write " + instead + ", or \\" + written
                + " if the text means the braces (\"\\\\{\" in Java).";
    }

    @Test
    void aTextOfSeveralLinesNamesTheLine() {
        Mistakes.in(desk("""
                        @Prompt(\"""
                            Hello
                            {txt} and { text }
                            {txt}\""") String ask(String text);
                        """))
                .at(
                        "Desk.java",
                        "\"\"\"",
                        line(2, "[UnknownPlaceholder] %sNo parameter of ask is named \"txt\". Did you mean \"text\"?"))
                .at(
                        "Desk.java",
                        "\"\"\"",
                        line(
                                2,
                                "[BlankPlaceholder] %s\"{ text }\" has blanks inside, so a model would see the braces and the name;"
                                        + " write {text}, or \\{ text } if the text means the braces (\"\\\\{\" in Java)."))
                .at(
                        "Desk.java",
                        "\"\"\"",
                        line(3, "[UnknownPlaceholder] %sNo parameter of ask is named \"txt\". Did you mean \"text\"?"))
                .only();
    }

    private static String line(int number, String message) {
        return message.formatted("line " + number + " of the text: ");
    }

    @Test
    void anEmptyPromptAndANameThatIsNoneSayNothingOfParameters() {
        Mistakes.in(desk("""
                        @Prompt("") String one(String text);
                        @Prompt("Hi") String two(@Name("x-y") String text);
                        """))
                .at(
                        "Desk.java",
                        "\"\") String one",
                        "[EmptyPrompt] The prompt text is empty, and a model answers nothing; say what it should do, or remove the"
                                + " annotation.")
                .at(
                        "Desk.java",
                        "\"x-y\"",
                        "[IllegalName] No placeholder can be {x-y}; name the parameter as Java would: letters, digits and _.")
                .only();
    }

    @Test
    void aTypeInErrorIsNotHeldAgainstProviders() {
        Mistakes result = Mistakes.in(desk("", """
                        Same same(String text);
                        Way way(String text);
                        Chain chain(String text);
                        Other other(String text);
                        """, """
                        record Same(int id, @Name("ID") int other) {}
                        sealed interface Way {}
                        record Car(String type) implements Way {}
                        record Chain(Other other, Chain next) {}
                        record Other(Optional<Chain> chain) {}
                        """));
        result.at(
                        "Desk.java",
                        "@Name(\"ID\") int ‸other",
                        "[CaseCollision] The components of Same id and ID differ only in case, which models do not keep apart;"
                                + " rename one.")
                .at(
                        "Desk.java",
                        "record Car",
                        "[DiscriminatorCollision] Car.type: a model says by the property \"type\" which Way it means, so no"
                                + " component of Car can have that name; rename it, or write @Name(\"…\") on it.")
                .at(
                        "Desk.java",
                        "record Chain",
                        "[EndlessType] Chain needs another Chain inside, and that one needs another, without end; make the inner"
                                + " one an Optional or a List.")
                .withoutWarnings()
                .onlyWithOtherLinesInEclipse();
    }

    @Test
    void whatGoesBesideThePromptIsTakenInTwoFormsOnly() {
        Mistakes.in(desk("""
                        String one(String text, dev.typist.chat.Media... many);
                        @Prompt("Hi") String two(Optional<dev.typist.chat.Media> one);
                        @Prompt("Hi") String three(dev.typist.chat.ChatOptions... some);
                        """))
                .at("Desk.java", "dev.typist.chat.Media... ‸many", beside("many", "dev.typist.chat.Media[]"))
                .at(
                        "Desk.java",
                        "Optional<dev.typist.chat.Media> ‸one",
                        beside("one", "Optional<dev.typist.chat.Media>"))
                .at(
                        "Desk.java",
                        "dev.typist.chat.ChatOptions... ‸some",
                        beside("some", "dev.typist.chat.ChatOptions[]"))
                .only();
    }

    private static String beside(String name, String type) {
        return "[UnsupportedType] \"" + name + "\" is of the type " + type
                + ", which no method of a service takes; write ChatOptions, Media or List<Media>.";
    }

    @Test
    void aMethodThatNobodyAnswersWantsABody() {
        Mistakes.in(
                        "package p;\n@dev.typist.AiService interface Desk extends AutoCloseable { String say(String text); }")
                .at(
                        "Desk.java",
                        "interface Desk",
                        "[AutoCloseable.close] [NoPrompt] close has no @Prompt; add one, or exactly one String parameter, which is"
                                + " then sent as it is, or give the method a body (default) if no model is to answer it.")
                .only();
    }

    @Test
    void theServiceSaysWhatAGenericParentLeavesOpen() {
        Mistakes.in(
                        "package p;\ninterface Base<T> { T say(String text); String also(String text); }",
                        "package p;\ninterface Top<T> extends Base<T> { @dev.typist.Prompt(\"{it}\") String tell(T it); }",
                        "package p;\n@dev.typist.AiService\ninterface One extends Top<Thread> {}",
                        "package p;\n@dev.typist.AiService\ninterface Two extends Base<Thread> {}",
                        "package p;\n@dev.typist.AiService\ninterface Raw extends Top { int count(String text); }")
                .at("One.java", "interface One", "[UnsupportedType] Base.say: Thread is not supported; " + OTHERS)
                .at(
                        "One.java",
                        "interface One",
                        "[UnsupportedType] Top.tell: Thread is not supported; name in the placeholder what you mean of it, such as"
                                + " {it.getName}, or pass a record or a String.")
                .at("Two.java", "interface Two", "[UnsupportedType] Base.say: Thread is not supported; " + OTHERS)
                .at(
                        "Raw.java",
                        "interface Raw",
                        "[UnsupportedType] Raw extends the raw type Top, which leaves open what a model is asked for; write"
                                + " Top<…>.")
                .only();
    }

    private static final String OTHERS =
            "use a record, an enum, a sealed interface of them, a List of them, String, a number or boolean.";

    @Test
    void adviceCanBeTaken() {
        Mistakes.in(desk("", """
                        Optional<Integer>[] one(String text);
                        byte[] two(String text);
                        LinkedHashMap<String, Integer> three(String text);
                        java.net.URL four(String text);
                        @Prompt("{error}") String five(Exception error);
                        """, ""))
                .at(
                        "Desk.java",
                        "one(",
                        "[UnsupportedType] Java makes no arrays of Optional<Integer>; use List<Integer>.")
                .at(
                        "Desk.java",
                        "two(",
                        "[UnsupportedType] byte[] is not supported; pass files as Media, other bytes as String in Base64.")
                .at(
                        "Desk.java",
                        "three(",
                        "[UnsupportedType] LinkedHashMap<String, Integer> is not supported; use Map.")
                .at("Desk.java", "four(", "[UnsupportedType] java.net.URL is not supported; use URI.")
                .at(
                        "Desk.java",
                        "Exception ‸error",
                        "[UnsupportedType] Exception is not supported; name in the placeholder what you mean of it, such as"
                                + " {error.getMessage}, or pass a record or a String.")
                .only();
    }

    @Test
    void annotationsWithoutEffect() {
        Mistakes.in(desk("", """
                        @Prompt("hi") String toString();
                        @Prompt("x") int hashCode();
                        Order order(String text);
                        """, """
                        record Order(@Describe("kept") @Name("x") int a) {
                          Order(
                            @Name("x") @Describe("kept") int a) { this.a = a; }
                          Order(
                            @Describe("d") @Name("n") int a, int b) { this(a); }
                        }
                        record Other(int b) {
                          Other(
                            @Describe("e") int b) { this.b = b; }
                        }
                        """))
                .at(
                        "Desk.java",
                        "@Prompt(\"hi\")",
                        "[StrayAnnotation] @Prompt has no effect here; every class has toString already; give the method another name.")
                .at(
                        "Desk.java",
                        "@Prompt(\"x\")",
                        "[StrayAnnotation] @Prompt has no effect here; every class has hashCode already; give the method another name.")
                .at("Desk.java", "@Describe(\"d\")", DESCRIBE)
                .at("Desk.java", "@Name(\"n\")", NAME)
                .at("Desk.java", "@Describe(\"e\")", DESCRIBE)
                .onlyWithOtherLinesInEclipse();
    }

    private static final String DESCRIBE =
            "[StrayAnnotation] @Describe has no effect here; it goes on a record, its components,"
                    + " an enum, its constants, a sealed interface, and on the parameters of a @Tool method.";
    private static final String NAME =
            "[StrayAnnotation] @Name has no effect here; it goes on the components of a record, the"
                    + " constants of an enum, the records and enums of a sealed interface, and on the parameters of a service's method"
                    + " or a tool.";

    @Test
    void servicesThatCannotBeBuiltWithoutAWarning() {
        Mistakes.in(
                        "package p;\n@dev.typist.AiService\ninterface One extends java.io.Serializable { String say(String text); }",
                        "package p;\n@dev.typist.AiService\ninterface Two extends AutoCloseable { String say(String text);\n"
                                + "default void close() throws InterruptedException {} }",
                        "package p;\n@dev.typist.AiService\ninterface Three extends AutoCloseable { String say(String text);\n"
                                + "default void close() throws java.io.IOException {} }")
                .at(
                        "One.java",
                        "interface One",
                        "[SerializableService] One is Serializable, but a service holds a connection, which cannot be; do not"
                                + " extend Serializable.")
                .at(
                        "Two.java",
                        "close",
                        "[InterruptedClose] close throws InterruptedException, and compilers warn of every class with a close that"
                                + " may be interrupted (-Xlint:try), so also of the generated one; declare what else it throws, or"
                                + " nothing.")
                .only();
    }

    /** Eclipse's compiler, which goes on after errors here, adds its own of the class files. */
    @Test
    void aPromptThatIsTooLongBelongsInAFile() {
        Mistakes.in(
                        desk("@Prompt(Texts.LONG) String ask();"),
                        "package p;\ninterface Texts { String LONG = \"%s\"\n+ \"%s\"; }"
                                .formatted("a".repeat(40_000), "b".repeat(40_000)))
                .at(
                        "Desk.java",
                        "Texts‸.LONG",
                        "[ConstantTooLong] The prompt text is a text of 80000 bytes, and a class file holds at most 65535 in one;"
                                + " keep it in a file and name that: @Prompt(resource = \"…\").")
                .onlyIn(TestCompiler.javac());
    }
}
