package dev.typist.processor;

import static dev.typist.processor.Mistakes.desk;

import org.junit.jupiter.api.Test;

final class TypeErrorsTest {

    private static final String TIMES = "use Instant or ZonedDateTime.";

    @Test
    void unsupportedTypeDeepInAResult() {
        Mistakes.in(desk("Order order(String text);\nList<Order> again(String text);"), """
                        package p;
                        import java.util.*;
                        record Order(List<Line> lines, Optional<HashMap<String, Integer>> prices) {}
                        record Line(String title,
                            Calendar meta) {}
                        """)
                .at(
                        "Order.java",
                        "Calendar ‸meta",
                        "[UnsupportedType] Order.lines[].meta: Calendar is not supported; " + TIMES)
                .at(
                        "Order.java",
                        "prices",
                        "[UnsupportedType] Order.prices: HashMap<String, Integer> is not" + " supported; use Map.")
                .onlyWithOtherLinesInEclipse();
    }

    @Test
    void unsupportedTypes() {
        Mistakes.in(desk("", """
                        void one(String text);
                        Object two(String text);
                        List three(String text);
                        List<?> four(String text);
                        char seven(String text);
                        List<Optional<String>> eleven(String text);
                        Pair<String> thirteen(String text);
                        Pair fourteen(String text);
                        Pair<? extends String> fifteen(String text);
                        None sixteen(String text);
                        """, """
                        record Pair<T>(T one, Collection<T> more) {}
                        enum None {}
                        """))
                .at(
                        "Desk.java",
                        "one(",
                        type("A method of a service gives back what the model answers; return String, not void."))
                .at("Desk.java", "two(", type("Object says nothing of what is in it; name a type, such as a record."))
                .at("Desk.java", "three(", type("The raw type List does not say what is in it; write List<…>."))
                .at("Desk.java", "four(", type("The wildcard ? is not supported; name the type itself."))
                .at("Desk.java", "seven(", type("char is not supported; use String."))
                .at(
                        "Desk.java",
                        "eleven(",
                        type("Optional<String> is not supported; an Optional is a whole result, a"
                                + " component or a parameter; use a List, which may be empty."))
                .at(
                        "Desk.java",
                        "Pair<T>(T one, Collection<T> ‸more",
                        type("Pair.more: Collection<String> is not supported; use List."))
                .at("Desk.java", "fourteen(", type("The raw type p.Pair does not say what is in it; write Pair<…>."))
                .at(
                        "Desk.java",
                        "fifteen(",
                        type("The wildcard ? extends String is not supported; name the type itself."))
                .at("Desk.java", "enum None", type("The enum None has no constants, so it has no value; add one."))
                .onlyWithOtherLinesInEclipse();
    }

    private static String type(String text) {
        return "[UnsupportedType] " + text;
    }

    @Test
    void nullableParts() {
        Mistakes.in(desk("", "@Prompt(\"{list}\") String list(List<@N.Nullable String> list);", """
                        interface N {
                          @java.lang.annotation.Target(java.lang.annotation.ElementType.TYPE_USE) @interface Nullable {}
                        }
                        """))
                .at(
                        "Desk.java",
                        "list(List<@N.Nullable String> ‸list",
                        "[UnsupportedType] A @Nullable String inside another type is not supported; leave out the"
                                + " @Nullable, or put the value into a record with an Optional component.")
                .onlyWithOtherLinesInEclipse();
    }

    @Test
    void inaccessibleType() {
        Mistakes.in(
                        "package p; @dev.typist.AiService interface Desk extends q.Base {}",
                        "package q; public interface Base { Hidden find(String text); }\nrecord Hidden(int x) {}")
                .at(
                        "Base.java",
                        "find",
                        "[InaccessibleType] The class generated beside Desk cannot name q.Hidden; give it, and what it is"
                                + " nested in, more visibility.")
                .only();
    }

    @Test
    void caseCollision() {
        Mistakes.in(desk(
                        "",
                        "Order order(String text);",
                        "record Order(int id,\nint ID, Kind kind) {}\nenum Kind { Open,\nOPEN }"))
                .at(
                        "Desk.java",
                        "int ‸ID",
                        "[CaseCollision] The components of Order id and ID differ only in case, which models do not keep apart;"
                                + " rename one.")
                .at(
                        "Desk.java",
                        "OPEN }",
                        "[CaseCollision] The constants of Kind Open and OPEN differ only in case, which models do not keep"
                                + " apart; rename one.")
                .onlyWithOtherLinesInEclipse();
    }

    @Test
    void emptyDescription() {
        Mistakes.in(desk("", "Order order(String text);", "record Order(@Describe(\" \") int id) {}"))
                .at(
                        "Desk.java",
                        "record Order(@Describe(\" \") int ‸id",
                        "[EmptyDescription] The description of id is empty; say in words what it means, or remove the"
                                + " @Describe.")
                .onlyWithOtherLinesInEclipse();
    }

    @Test
    void constantTooLong() {
        String half = "x".repeat(40_000);
        Mistakes.in(desk(
                        "",
                        "Order order(String text);",
                        "record Order(@Describe(\"" + half + "\") int id, @Describe(\"" + half + "\") int size) {}"))
                .at(
                        "Desk.java",
                        "order(",
                        "[ConstantTooLong] The JSON schema of the result of order is a text of 80170 bytes, and a class file"
                                + " holds at most 65534 in one; make it shorter.")
                .only();
    }

    /** Eclipse's compiler cannot point at a record, its components, or the constants of an enum. */
    @Test
    void eclipseBlamesTheMethodThatLeadsThere() {
        Mistakes.in(
                        desk(
                                "",
                                "Order order(String text);",
                                "record Order(@Describe(\"\") int id,\nCalendar meta, Kind kind) {}\nenum Kind { Open,\nOPEN }"))
                .at("Desk.java", "order(", "[UnsupportedType] Order.meta: Calendar is not supported; " + TIMES)
                .at(
                        "Desk.java",
                        "enum Kind",
                        "[CaseCollision] The constants of Kind Open and OPEN differ only in case, which models do not keep"
                                + " apart; rename one.")
                .at(
                        "Desk.java",
                        "interface Desk",
                        "[Order.id] [EmptyDescription] The description of id is empty; say in words what it means, or remove"
                                + " the @Describe.")
                .onlyIn(TestCompiler.ecj());
    }
}
