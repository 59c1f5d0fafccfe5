package dev.typist.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.typist.service.OutputException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.tools.Diagnostic;
import org.junit.jupiter.api.Test;

final class ConstraintTest {

    private static final String ADVICE =
            "; check it in the record's constructor, whose exception the model is told, or say"
                    + " with @SuppressWarnings(\"typist:UnsupportedConstraint\") that you know.";

    private static final String DESK = """
            package p;

            import dev.typist.*;
            import jakarta.validation.constraints.*;
            import java.math.BigDecimal;
            import java.time.LocalDate;
            import java.util.*;
            import org.jspecify.annotations.Nullable;

            @AiService
            interface Desk {
              record Order(
                  @Describe("the title") @NotBlank @Size(max = 40) String title,
                  @Min(1) @Max(3_000_000_000L) long copies,
                  @DecimalMin(value = "0.5", inclusive = false) @Digits(integer = 4, fraction = 2) BigDecimal price,
                  @Size(min = 1, max = 5) List<@Pattern(regexp = "[A-Z]+\\\\d") String> codes,
                  @NotEmpty Map<String, @Positive Integer> parts,
                  Optional<@Email String> mail,
                  @Future Optional<LocalDate> due,
                  @Size(min = 2) @Nullable String note,
                  @NotNull @Min.List({@Min(0), @Min(-1)}) int bonus,
                  @AssertTrue boolean paid,
                  @Positive(groups = jakarta.validation.groups.Default.class) double weight) {}

              Order order(String text);
            }
            """;

    private static String[] with(String... sources) {
        List<String> all = new ArrayList<>(List.of(sources));
        all.add(annotation("NotBlank", ""));
        all.add(annotation("NotEmpty", ""));
        all.add(annotation("NotNull", ""));
        all.add(annotation("Positive", ""));
        all.add(annotation("Future", ""));
        all.add(annotation("AssertTrue", ""));
        all.add(annotation("Email", "String regexp() default \".*\";"));
        all.add(annotation("Size", "int min() default 0; int max() default Integer.MAX_VALUE;"));
        all.add(annotation("Min", "long value();"));
        all.add(annotation("Max", "long value();"));
        all.add(annotation("Digits", "int integer(); int fraction();"));
        all.add(annotation("DecimalMin", "String value(); boolean inclusive() default true;"));
        all.add(annotation("Pattern", "String regexp(); String[] flags() default {};"));
        all.add("package jakarta.validation.groups; public interface Default {}");
        return all.toArray(String[]::new);
    }

    /** Where the original may be, though not on a record's component. */
    static String annotation(String name, String members) {
        return """
                package jakarta.validation.constraints;
                import java.lang.annotation.*;
                @Retention(RetentionPolicy.RUNTIME)
                @Target({ElementType.METHOD, ElementType.FIELD, ElementType.PARAMETER, ElementType.TYPE_USE})
                public @interface %s {
                  %s
                  Class<?>[] groups() default {};
                  @Retention(RetentionPolicy.RUNTIME)
                  @Target({ElementType.METHOD, ElementType.FIELD, ElementType.PARAMETER})
                  @interface List { %s[] value(); }
                }
                """.formatted(name, members, name);
    }

    /** {@code @Size String[]} is an annotation of the component and of {@code String}. */
    @Test
    void beforeAnArrayMeanTheArray() {
        for (TestCompiler compiler : List.of(TestCompiler.javac(), TestCompiler.ecj())) {
            TestCompiler.Result result = compiler.compile(with("""
                            package p;
                            import jakarta.validation.constraints.*;
                            import java.util.List;
                            @dev.typist.AiService
                            interface Desk {
                              record Order(
                                  @Size(max = 3) String[] codes,
                                  @NotEmpty Line[][] lines,
                                  List<@NotBlank String[]> rows) {}
                              record Line(int copies) {}
                              Order order(String text);
                            }
                            """)).mustSucceed();
            String generated = result.generated("p/Desk_AiService.java");
            for (String expected : List.of(
                    "(\"codes\", Shape.STRING.array(String[]::new).size(0, 3), ",
                    "(\"lines\", LINE.array(Desk.Line[]::new).array(Desk.Line[][]::new).notEmpty(), ",
                    "(\"rows\", Shape.STRING.array(String[]::new).list(), ")) {
                assertTrue(generated.contains(expected), () -> expected + "\n" + generated);
            }
            assertEquals(
                    List.of(
                            "[UnsupportedConstraint] Desk.Order.rows[][]: @NotBlank is not checked on the elements of an array;"
                                    + " use a List, whose elements are checked, or say with"
                                    + " @SuppressWarnings(\"typist:UnsupportedConstraint\") that you know."),
                    result.diagnostics().stream()
                            .map(each -> each.getMessage(Locale.ROOT))
                            .filter(message -> message.startsWith("[Uns"))
                            .toList());
        }
    }

    @Test
    void becomeRulesOfShapesAndWordsOfSchemas() {
        for (TestCompiler compiler : List.of(TestCompiler.javac().strict(), TestCompiler.ecj())) {
            String generated = compiler.compile(with(DESK)).mustSucceed().generated("p/Desk_AiService.java");
            for (String expected : List.of(
                    "(\"title\", Shape.STRING.notBlank().size(0, 40), ",
                    "(\"copies\", Shape.LONG.min(1).max(3000000000L), ",
                    "(\"price\", Shape.BIG_DECIMAL.min(\"0.5\", false).digits(4, 2), ",
                    "(\"codes\", Shape.STRING.pattern(\"[A-Z]+\\\\d\").list().size(1, 5), ",
                    "(\"parts\", Shape.INT.positive().map().notEmpty(), ",
                    "(\"mail\", Shape.STRING.email().optional(), ",
                    "(\"due\", Shape.LOCAL_DATE.future().optional(), ",
                    "(\"note\", Shape.STRING.size(2, Integer.MAX_VALUE).nullable(), ",
                    "(\"bonus\", Shape.INT.min(0).min(-1), ",
                    "(\"paid\", Shape.BOOLEAN.check(\"must be true\", value -> value), ",
                    "(\"weight\", Shape.DOUBLE.positive(), ",
                    "values.getLong(1)",
                    "{\"type\":\"string\",\"description\":\"the title\\\\nmust not be blank; must have at most 40 characters\"}",
                    "\"description\":\"must be greater than 0.5; must have at most 4 digits before and 2 after the point\"",
                    "{\"type\":\"array\",\"description\":\"must have 1 to 5 elements\",\"items\":{\"type\":\"string\","
                            + "\"description\":\"must match [A-Z]+\\\\\\\\d\"}}",
                    "\"mail\":{\"type\":[\"string\",\"null\"],\"description\":\"must be a mail address\"}")) {
                assertTrue(generated.contains(expected), () -> expected + "\n" + generated);
            }
        }
    }

    @Test
    void becomeKeywordsOfThoseWhoTakeThem() throws Exception {
        Map<String, String> generated =
                TestCompiler.javac().strict().compile(with(DESK)).mustSucceed().generated();
        Goldens.check("constraints", generated);
        assertEquals(
                generated, TestCompiler.ecj().compile(with(DESK)).mustSucceed().generated());
    }

    @Test
    void ofToolsTooAreChecked() {
        String generated =
                TestCompiler.javac().strict().compile(with("""
                        package p;
                        class Box {
                          @dev.typist.Tool("Packs") void pack(@jakarta.validation.constraints.Min(2) int count) {}
                        }
                        """)).mustSucceed().generated("p/Box_Tools.java");
        assertTrue(generated.contains(".parameter(\"count\", Shape.INT.min(2))"), generated);
    }

    @Test
    void ofWholeResultsAreChecked() throws Exception {
        TestCompiler.Result result =
                TestCompiler.javac().strict().compile(with("""
                        package p;
                        import dev.typist.*;
                        import dev.typist.service.Reply;
                        import jakarta.validation.constraints.*;
                        import java.util.*;
                        import java.util.concurrent.CompletableFuture;
                        @AiService interface Desk {
                          @Size(max = 2) List<String> tags(String text);
                          List<@NotBlank String> words(String text);
                          @Min(1) int count(String text);
                          @Size(max = 5) String brief(String text);
                          Reply<@Size(max = 2) List<@NotBlank String>> reply(String text);
                          Optional<@Min(1) Integer> maybe(String text);
                          @Max(3) CompletableFuture<Integer> later(String text);
                          Map<String, @NotEmpty List<@Min(0) Integer>> map(String text);
                        }
                        """)).mustSucceed();
        Class<?> desk = result.load("p.Desk_AiService");
        ok(desk, "tags", "{\"items\":[\"a\",\"b\"]}", "[a, b]");
        broken(desk, "tags", "{\"items\":[\"a\",\"b\",\"c\"]}", "$.items: must have at most 2 elements, got 3");
        broken(desk, "words", "{\"items\":[\"a\",\" \"]}", "$.items[1]: must not be blank");
        ok(desk, "count", "{\"value\":1}", "1");
        broken(desk, "count", "{\"value\":0}", "$.value: must be at least 1, got 0");
        ok(desk, "brief", "short", "short");
        broken(desk, "brief", "too long", "$: must have at most 5 characters, got 8");
        broken(desk, "reply", "{\"items\":[\"a\",\"b\",\"c\"]}", "$.items: must have at most 2 elements, got 3");
        broken(desk, "maybe", "{\"value\":0}", "$.value: must be at least 1, got 0");
        ok(desk, "maybe", "{\"value\":null}", "Optional.empty");
        broken(desk, "map", "{\"value\":[{\"key\":\"a\",\"value\":[]}]}", "must have at least 1 elements");
        broken(desk, "map", "{\"value\":{\"a\":[-1]}}", "$.value.a[0]: must be at least 0, got -1");
        String generated = result.generated("p/Desk_AiService.java");
        assertTrue(generated.contains(".returns(Result.text(Shape.STRING.size(0, 5)))"), generated);
        assertTrue(generated.contains(".returns(Result.of(Shape.INT.max(3), "), generated);
        assertTrue(generated.contains("\"description\":\"must have at most 2 elements\""), generated);
    }

    private static void ok(Class<?> desk, String method, String answer, String value) throws Exception {
        assertEquals(
                value, String.valueOf(GeneratedService.answering(desk, answer).call(method, "x")));
    }

    /** A broken rule is asked about again before it is an error. */
    private static void broken(Class<?> desk, String method, String answer, String problem) throws Exception {
        GeneratedService service = GeneratedService.answering(desk, answer, answer);
        OutputException thrown = assertThrows(OutputException.class, () -> service.call(method, "x"));
        assertTrue(thrown.problems().toString().contains(problem), () -> problem + " " + thrown.problems());
        assertTrue(service.said().contains(problem), service::said);
    }

    @Test
    void thoseThatNobodyChecksAreWarnedOf() {
        String source = """
                package p;
                import dev.typist.*;
                import jakarta.validation.constraints.*;
                import java.util.*;
                import java.util.stream.Stream;
                @AiService(tools = Box.class) interface Desk {
                  String ask(
                      @NotBlank @NotNull String text);
                  Stream<@NotBlank String> pieces(String text);
                }
                class Box {
                  @Tool("a") @Size(max = 2) List<String> tags() { return List.of(); }
                  @SuppressWarnings("UnsupportedConstraint") @Tool("b") @Min(1) int count() { return 1; }
                }
                """;
        List<String> warnings = TestCompiler.javac().compile(with(source)).mustSucceed().diagnostics().stream()
                .filter(diagnostic -> diagnostic.getKind() == Diagnostic.Kind.WARNING)
                .map(diagnostic -> diagnostic.getLineNumber() + " " + diagnostic.getMessage(Locale.ROOT))
                .filter(text -> text.contains("[Unsupported"))
                .sorted()
                .toList();
        String known = ", or say with @SuppressWarnings(\"typist:UnsupportedConstraint\") that you know.";
        assertEquals(
                List.of(
                        "12 [UnsupportedConstraint] @Size is not checked on what a tool returns; check it in the tool, which may"
                                + " throw an exception" + known,
                        "8 [UnsupportedConstraint] @NotBlank is not checked on the argument of a prompt; check it before the call"
                                + known,
                        "9 [UnsupportedConstraint] @NotBlank is not checked on a stream, whose pieces are given before the text is"
                                + " complete; return String" + known),
                warnings);
    }

    @Test
    void thoseWithoutARuleAreWarnedOf() {
        String source = """
                package p;

                import dev.typist.*;
                import jakarta.validation.constraints.*;

                @AiService interface Desk {
                  @Even record Order(@Size(max = 2, groups = Even.class) String day,
                      @Even int number,
                      @SuppressWarnings("typist:UnsupportedConstraint") @Even boolean paid,
                      @Pattern(regexp = "a", flags = "x") String code,
                      @SuppressWarnings("typist:all") @Even boolean sent,
                      java.util.Map<@NotBlank String, String> notes) {
                    @AssertTrue boolean isFair() {
                      return true;
                    }
                  }

                  @jakarta.validation.Constraint
                  @interface Even {}

                  Order order(String text);
                }
                """;
        String constraint = "package jakarta.validation; public @interface Constraint {}";
        List<String> warnings =
                TestCompiler.javac().compile(with(source, constraint)).mustSucceed().diagnostics().stream()
                        .filter(diagnostic -> diagnostic.getKind() == Diagnostic.Kind.WARNING)
                        .map(diagnostic -> diagnostic.getLineNumber() + " " + diagnostic.getMessage(Locale.ROOT))
                        .filter(text -> text.contains("[Unsupported"))
                        .toList();
        assertEquals(
                List.of(
                        warning(7, "Order.day: @Size", "String"),
                        warning(8, "Order.number: @Even", "Integer"),
                        warning(10, "Order.code: @Pattern", "String"),
                        warning(12, "Order.notes: @NotBlank", "the keys of a map"),
                        "7 [UnsupportedConstraint] @Even is not checked on Desk.Order as a whole" + ADVICE,
                        warning(13, "Order.isFair: @AssertTrue", "methods")),
                warnings);
    }

    private static String warning(int line, String what, String type) {
        return line + " [UnsupportedConstraint] Desk." + what + " is not checked on " + type + ADVICE;
    }

    @Test
    void thoseThatSayNothingOfAType() {
        Mistakes.in(with("""
                        package p;
                        import dev.typist.*;
                        import jakarta.validation.constraints.*;
                        class Box {
                          enum Kind { SMALL, LARGE }

                          @Tool("Packs") void pack(
                              @Future String day,
                              @NotBlank int count,
                              @NotEmpty long number,
                              @Size(max = 3) Kind kind,
                              @Positive java.util.List<@AssertTrue String> labels) {}
                        }
                        """))
                .at("Box.java", "String ‸day", misplaced("Future", "String"))
                .at("Box.java", "int ‸count", misplaced("NotBlank", "Integer"))
                .at("Box.java", "long ‸number", misplaced("NotEmpty", "Long"))
                .at("Box.java", "Kind ‸kind", misplaced("Size", "p.Box.Kind"))
                .at("Box.java", "labels", misplaced("Positive", "List<String>"))
                .at("Box.java", "labels", misplaced("AssertTrue", "String"))
                .only();
    }

    /** Else one of two methods would have the rules of the other: both return the same type. */
    @Test
    void onArgumentsOfGenericRecords() {
        Mistakes.in(with("""
                        package p;
                        import dev.typist.*;
                        import jakarta.validation.constraints.*;
                        import java.util.*;
                        @AiService interface Desk {
                          @Prompt("{text}")
                          Page<@Size(max = 3) String> checked(String text);
                          @Prompt("{text}") Page<String> plain(String text);
                          @Prompt("{text}") Page<@NotNull String> present(String text);
                          @Prompt("{text}")
                          List<Page<List<@Min(1) Integer>>> deep(String text);
                        }
                        record Page<T>(T value) {}
                        """))
                .at("Desk.java", "‸checked(", misplaced("Size", "an argument of Page"))
                .at("Desk.java", "‸deep(", misplaced("Min", "an argument of List"))
                .only();
    }

    private static String misplaced(String constraint, String type) {
        return "[MisplacedConstraint] @" + constraint + " says nothing of " + type
                + ", and whoever validates it throws; remove it, or write it where it belongs.";
    }

    @Test
    void wrongPatterns() {
        Mistakes.in(with("""
                        package p;
                        import dev.typist.*;
                        import jakarta.validation.constraints.*;
                        @AiService interface Desk {
                          Order order(String text);
                        }
                        record Order(
                            @Pattern(regexp = "[") String code) {}
                        """))
                .at(
                        "Desk.java",
                        "String ‸code",
                        "[IllegalPattern] Order.code: \"[\" is no regular expression of Java; correct it.")
                .onlyWithOtherLinesInEclipse();
    }
}
