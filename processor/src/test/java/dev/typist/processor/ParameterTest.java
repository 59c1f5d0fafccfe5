package dev.typist.processor;

import static dev.typist.processor.Mistakes.desk;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

final class ParameterTest {

    private static final String PHOTO_DESK = """
            package shop;

            import dev.typist.AiService;
            import dev.typist.Prompt;
            import dev.typist.System;
            import dev.typist.chat.ChatOptions;
            import dev.typist.chat.Media;
            import java.util.List;

            @AiService
            interface PhotoDesk {
              @System("Answer in {language}.")
              @Prompt("What is in {count} photos?")
              String describe(Media first, String language, ChatOptions options, List<Media> others, int count);

              String ask(String question, ChatOptions options);

              @Prompt("Read it out.")
              String read(Media page);
            }
            """;

    @Test
    void optionsAndMediaComeAfterTheTexts() throws Exception {
        TestCompiler.Result result =
                TestCompiler.javac().strict().compile(PHOTO_DESK).mustSucceed();
        Goldens.check("photodesk", result.generated());
        TestCompiler.ecj().compile(PHOTO_DESK).mustSucceed();
    }

    /** The generated method has the parameter too, however little of it is read. */
    @Test
    void aRawTypeIsNoneWhateverIsReadOfIt() {
        Mistakes.in(desk("", """
                        @Prompt("{list.size}") String one(
                          List list);
                        @Prompt("{boxes.size}") String two(
                          Map<String, ? extends Box[]> boxes);
                        @Prompt("{box.size} {boxes.size}") String three(Box<?> box, Map<?, ? super Box<String>> boxes);
                        """, "class Box<T> { int size() { return 1; } }"))
                .at(
                        "Desk.java",
                        "list);",
                        "[UnsupportedType] The raw type List does not say what is in it; write List<…>.")
                .at(
                        "Desk.java",
                        "boxes);",
                        "[UnsupportedType] The raw type p.Box does not say what is in it; write Box<…>.")
                .only();
    }

    @Test
    void aRoleIsNoText() {
        Mistakes.in(desk("import dev.typist.chat.*;", """
                        @Prompt("See {photo}") String one(Media photo);
                        @Prompt("Be {options} {pages}")
                        String two(ChatOptions options, List<Media> pages);
                        @Prompt("Hello") String three(ChatOptions some, ChatOptions more);
                        Media four(String text);
                        String five(Media photo);
                        """, ""))
                .at(
                        "Desk.java",
                        "\"See {photo}\") String one(",
                        "[NotAText] \"photo\" goes beside the prompt and is no part of a text, so {photo} cannot name it;"
                                + " remove the placeholder, or write \\{photo} if the text means the braces (\"\\\\{\" in"
                                + " Java).")
                .at(
                        "Desk.java",
                        "\"Be {options}",
                        "[NotAText] \"options\" holds the options of a call and is no part of a text, so {options} cannot name it;"
                                + " remove the placeholder, or write \\{options} if the text means the braces (\"\\\\{\" in"
                                + " Java).")
                .at(
                        "Desk.java",
                        "\"Be {options}",
                        "[NotAText] \"pages\" goes beside the prompt and is no part of a text, so {pages} cannot name it;"
                                + " remove the placeholder, or write \\{pages} if the text means the braces (\"\\\\{\" in"
                                + " Java).")
                .at(
                        "Desk.java",
                        "three(ChatOptions some, ChatOptions ‸more",
                        "[DuplicateOptions] A call has one set of options, and \"more\" would be a second; remove it.")
                .at(
                        "Desk.java",
                        "four(",
                        "[UnsupportedType] dev.typist.chat.Media is not supported; a method of a service takes it as a"
                                + " parameter of its own, one Media or a List<Media>.")
                .at(
                        "Desk.java",
                        "five(",
                        "[NoPrompt] five has no @Prompt; add one, or exactly one String parameter, which is then sent as it is, or"
                                + " give the method a body (default) if no model is to answer it.")
                .only();
    }

    @Test
    void aRoleIsNeverNull() {
        Mistakes.in(desk("import dev.typist.chat.*; import org.jspecify.annotations.Nullable;", """
                        @Prompt("Hello") String one(@Nullable ChatOptions options);
                        @Prompt("Hello") String two(@Nullable Media photo);
                        """, ""))
                .at(
                        "Desk.java",
                        "one(@Nullable ChatOptions ‸options",
                        "[NullableArgument] \"options\" cannot be null; remove the @Nullable and pass ChatOptions.NONE for"
                                + " none.")
                .at(
                        "Desk.java",
                        "two(@Nullable Media ‸photo",
                        "[NullableArgument] \"photo\" cannot be null; remove the @Nullable and pass an empty List<Media> for"
                                + " none.")
                .only();
    }

    @Test
    void placeholdersReachIntoTheirParameters() {
        String[] sources = {"""
            package shop;

            import dev.typist.AiService;
            import dev.typist.Prompt;
            import java.util.List;
            import java.util.Optional;
            import org.jspecify.annotations.Nullable;

            @AiService
            interface Letters {
              @Prompt("Dear {order.customer.name} of {order.customer.town}, {order.buyer.getNick}: {order.lines} {order.count}")
              String write(Order order);

              @Prompt("{pair.second.name}")
              String generic(Pair<String, Customer> pair);

              record Order(Customer customer, Buyer buyer, List<String> lines) {
                int count() {
                  return lines.size();
                }
              }

              record Customer(String name, Optional<String> town) {}

              record Pair<A, B>(A first, B second) {}

              interface Buyer {
                @Nullable String getNick();
              }
            }
            """};
        String generated = TestCompiler.javac()
                .strict()
                .compile(sources)
                .mustSucceed()
                .generated("shop/Letters_AiService.java")
                .replaceAll("\\s+", " ");
        assertTrue(
                generated.contains("this.runner.run(WRITE, order.customer().name(), order.customer().town(),"
                        + " Optional.ofNullable(order.buyer().getNick()), order.lines(), order.count())"),
                generated);
        assertTrue(generated.contains("this.runner.run(GENERIC, pair.second().name())"), generated);
        assertTrue(generated.contains(".prompt(\"Dear \").argument(\"order.customer.name\", Shape.STRING)"), generated);
        TestCompiler.ecj().compile(sources).mustSucceed();
    }

    @Test
    void everyWrongStepIsReported() {
        Mistakes.in(desk("import org.jspecify.annotations.Nullable;", """
                        @Prompt("{order.custmer.name}") String one(Order order);
                        @Prompt("{order.gift.name}") String two(Order order);
                        @Prompt("{order.customer}") String three(@Nullable Order order);
                        @Prompt("{order.buyer.nick}") String four(Order order);
                        @Prompt("{order.buyer.check}") String five(Order order);
                        @Prompt("{order.buyer}") String six(Order order);
                        @Prompt("{text.size}") String seven(int text);
                        @Prompt("{ordr.customer}") String eight(Order order);
                        @Prompt("{order.price}") String nine(Order order);
                        @Prompt("{day.price}") String ten(java.time.LocalDate day);
                        """, """
                        record Order(String customer, Optional<Gift> gift, Buyer buyer) {}
                        record Gift(String name) {}
                        interface Buyer { String getNick(); String check() throws Exception; }
                        """))
                .at(
                        "Desk.java",
                        "\"{order.custmer.name}\") String one(",
                        "[UnknownProperty] {order.custmer.name}: p.Order has no component or method without parameters named"
                                + " \"custmer\". Did you mean \"customer\"?")
                .at(
                        "Desk.java",
                        "\"{order.gift.name}\") String two(",
                        "[AbsentProperty] {order.gift.name} reaches into \"order.gift\", which may be absent; write"
                                + " {order.gift}, or make what it names a parameter of its own.")
                .at(
                        "Desk.java",
                        "\"{order.customer}\") String three(",
                        "[AbsentProperty] {order.customer} reaches into \"order\", which may be absent; write {order}, or make"
                                + " what it names a parameter of its own.")
                .at(
                        "Desk.java",
                        "\"{order.buyer.nick}\") String four(",
                        "[UnknownProperty] {order.buyer.nick}: p.Buyer has no component or method without parameters named"
                                + " \"nick\". Did you mean \"getNick\"?")
                .at(
                        "Desk.java",
                        "\"{order.buyer.check}\") String five(",
                        "[ThrowingProperty] {order.buyer.check}: Buyer.check throws Exception; call it yourself and"
                                + " pass what it gives.")
                .at(
                        "Desk.java",
                        "\"{order.buyer}\") String six(",
                        "[UnsupportedType] order.buyer: p.Buyer is not supported; name in the placeholder what you mean of it,"
                                + " such as {order.buyer.getNick}, or pass a record or a String.")
                .at(
                        "Desk.java",
                        "\"{text.size}\") String seven(",
                        "[UnknownProperty] {text.size}: int has no component or method without parameters named \"size\". It has"
                                + " none; write {text}, or make what you mean a parameter of its own.")
                .at(
                        "Desk.java",
                        "\"{ordr.customer}\") String eight(",
                        "[UnknownPlaceholder] No parameter of eight is named \"ordr\". Did you mean \"order\"?")
                .at(
                        "Desk.java",
                        "\"{order.price}\") String nine(",
                        "[UnknownProperty] {order.price}: p.Order has no component or method without parameters named"
                                + " \"price\". There are: buyer, customer, gift.")
                .at(
                        "Desk.java",
                        "\"{day.price}\") String ten(",
                        "[UnknownProperty] {day.price}: java.time.LocalDate has no component or method without parameters named"
                                + " \"price\". After the dot stands a method of it that takes nothing and gives a value.")
                .only();
    }

    @Test
    void twoOfOneName() {
        Mistakes.in(desk("""
                        @Prompt("{a}") String one(@Name("a") String x,
                            @Name("a") String y);
                        @Prompt("{b}") String two(String b,
                            @Name("b") int a);
                        """))
                .at(
                        "Desk.java",
                        "String ‸y",
                        "[DuplicateParameter] Two parameters are named \"a\", and {a} can mean only one of them; rename one.")
                .at(
                        "Desk.java",
                        "int ‸a",
                        "[DuplicateParameter] Two parameters are named \"b\", and {b} can mean only one of them; rename one.")
                .only();
    }

    /** To a model they are properties. */
    @Test
    void twoOfOneNameOfATool() {
        Mistakes.in(Mistakes.box("""
                        @Tool("Adds") int add(@Name("a") int x,
                            @Name("a") int y) { return 1; }
                        """))
                .at("Box.java", "int ‸y", "[CaseCollision] The parameters of add a and a are the same; rename one.")
                .only();
    }
}
