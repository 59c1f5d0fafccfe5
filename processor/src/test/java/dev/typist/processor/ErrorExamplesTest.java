package dev.typist.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * The first example of each section of docs/errors.md is reported by the code that it explains. Examples are as short as
 * they can be read: what is around them, and what they name without showing it, is added here.
 */
final class ErrorExamplesTest {

    /** Nothing that somebody writes leads to these. */
    private static final List<String> WITHOUT_EXAMPLE = List.of("CannotWrite", "InternalError");

    private static final Pattern SECTION = Pattern.compile("(?ms)^## (\\w+)\\n(.*?)(?=^## |\\z)");
    private static final Pattern EXAMPLE = Pattern.compile("(?ms)^```\\w*\\n(.*?)^```$");
    private static final Pattern TYPE = Pattern.compile("(?:^|[\\s)])(?:class|interface|record|enum)\\s+(\\w+)");

    private static final String IMPORTS = """
            import com.fasterxml.jackson.annotation.*;
            import dev.typist.*;
            import dev.typist.System;
            import dev.typist.chat.*;
            import dev.typist.service.Reply;
            import jakarta.validation.constraints.*;
            import java.math.*;
            import java.time.*;
            import java.util.*;
            import org.jspecify.annotations.Nullable;
            import tools.jackson.databind.JsonNode;
            """;

    /** What examples name and do not show. */
    private static final Map<String, String> NAMED = Map.of(
            "Customer", "record Customer(String name) {}",
            "Topic", "enum Topic { DELIVERY, REFUND }",
            "Order", "record Order(long id) {}",
            "Orders", "class Orders { @Tool(\"The status\") String status(long id) { return \"\"; } }",
            "Stock", "class Stock { @Tool(\"How many\") int count(String title) { return 1; } }",
            "Even", "@jakarta.validation.Constraint(validatedBy = {}) @interface Even {}",
            "LocalDate", "");

    private static final List<String> VALIDATION = List.of(
            "package jakarta.validation; public @interface Constraint { Class<?>[] validatedBy(); }",
            "package jakarta.validation.constraints;\n@jakarta.validation.Constraint(validatedBy = {})\n"
                    + "public @interface NotBlank {}",
            "package jakarta.validation.constraints;\n@jakarta.validation.Constraint(validatedBy = {})\n"
                    + "public @interface Size { int min() default 0; int max() default Integer.MAX_VALUE; }",
            "package jakarta.validation.constraints;\n@jakarta.validation.Constraint(validatedBy = {})\n"
                    + "public @interface Min { long value(); }",
            "package jakarta.validation.constraints;\n@jakarta.validation.Constraint(validatedBy = {})\n"
                    + "public @interface DecimalMin { String value(); }",
            "package jakarta.validation.constraints;\n@jakarta.validation.Constraint(validatedBy = {})\n"
                    + "public @interface Pattern { String regexp(); }");

    /** What one file cannot show; {@code ClassPathTest} and {@code MissingRuntimeTest} do. */
    private static final List<String> OF_SEVERAL_FILES = List.of("IncompleteClassPath", "MissingRuntime");

    @Test
    void everySectionHasAnExample() throws IOException {
        assertEquals(
                WITHOUT_EXAMPLE,
                sections()
                        .filter(each -> each.example.isEmpty())
                        .map(Section::code)
                        .toList());
    }

    @TestFactory
    Stream<DynamicTest> examplesAreReported() throws IOException {
        return sections()
                .filter(each -> !each.example.isEmpty() && !OF_SEVERAL_FILES.contains(each.code))
                .map(each -> DynamicTest.dynamicTest(each.code, () -> check(each)));
    }

    private static void check(Section section) {
        TestCompiler compiler =
                TestCompiler.javac().options("-Atypist.lint=all").classPath(TestCompiler.home(JsonCreator.class));
        String example = section.example;
        if (section.code.equals("ToolLimit")) {
            compiler.options("-Atypist.targets=anthropic");
        }
        if (example.startsWith("-A")) {
            compiler.options(example.strip());
            example = "String answer(String question);";
        }
        List<String> sources = new ArrayList<>(VALIDATION);
        sources.add(wrapped(example));
        TestCompiler.Result result = compiler.compile(sources.toArray(String[]::new));
        assertTrue(
                result.diagnostics().stream()
                        .anyMatch(each -> each.getMessage(Locale.ROOT).startsWith("[" + section.code + "] ")),
                () -> sources.get(sources.size() - 1) + "\n" + result);
        assertTrue(
                result.diagnostics().stream()
                        .noneMatch(each -> each.getCode() != null
                                && each.getCode().startsWith("compiler.err")
                                && !each.getMessage(Locale.ROOT).startsWith("[")),
                () -> sources.get(sources.size() - 1) + "\n" + result);
    }

    private static Stream<Section> sections() throws IOException {
        return SECTION.matcher(Files.readString(Path.of("../docs/errors.md")))
                .results()
                .map(section -> {
                    Matcher example = EXAMPLE.matcher(section.group(2));
                    return new Section(section.group(1), example.find() ? example.group(1) : "");
                });
    }

    /** An example as a whole file. */
    private static String wrapped(String example) {
        String written = completed(example.replaceFirst("^package .*\\n", ""));
        List<String> types = new ArrayList<>();
        List<String> members = new ArrayList<>();
        List<String> tools = new ArrayList<>();
        String annotations = "";
        for (String part : parts(written)) {
            if (part.matches("(?s)(@\\w+(\\(.*\\))?\\s*)+")) {
                annotations = part;
            } else if (isType(part)) {
                types.add(part);
            } else if (part.contains("@Tool")) {
                tools.add(part);
            } else {
                members.add(part);
            }
        }
        if (annotations.contains("@Prompt") || annotations.contains("@Options")) {
            members.add(annotations + " String answer(String question);");
            annotations = "";
        }
        if (!tools.isEmpty()) {
            types.add("class Tools {\n" + String.join("\n", tools) + "\n}");
        }
        boolean service = types.stream().anyMatch(type -> type.contains("@AiService"));
        boolean listed = annotations.contains("@AiService");
        if (listed || (!service && members.isEmpty() && types.stream().noneMatch(type -> type.contains("@Tool")))) {
            members.add(result(types) + " answer(String question);");
        }
        if (!members.isEmpty()) {
            String home = listed ? annotations : annotations + " @AiService";
            types.add(0, home + "\ninterface Desk {\n" + String.join("\n", members) + "\n}");
        }
        NAMED.forEach((name, source) -> {
            boolean named =
                    Pattern.compile("\\b" + name + "\\b").matcher(written).find();
            if (named && types.stream().noneMatch(type -> declares(type, name))) {
                types.add(source);
            }
        });
        return "package p;\n" + IMPORTS + String.join("\n\n", types);
    }

    /** Without what stands for more. */
    private static String completed(String example) {
        Matcher parameters = Pattern.compile("(?s), Optional<String> (\\w)2 /\\* and so on, (\\d+) of them \\*/")
                .matcher(example);
        String all = parameters.replaceAll(found -> IntStream.rangeClosed(2, Integer.parseInt(found.group(2)))
                .mapToObj(i -> ", Optional<String> " + found.group(1) + i)
                .collect(Collectors.joining()));
        return Pattern.compile("\"([^\"]*)\"; /\\* and so on, 3,000 times as long \\*/")
                .matcher(all)
                .replaceAll(found -> "\"" + String.join("", Collections.nCopies(3_000, found.group(1))) + "\";")
                .replaceAll("(?m)\\s+// .*$", "")
                .replace("{ … }", "{ throw new IllegalStateException(); }");
    }

    /** Types and members, one by one. */
    private static List<String> parts(String text) {
        List<String> parts = new ArrayList<>();
        int depth = 0;
        int start = 0;
        String plain = Pattern.compile("\"[^\"\\\\]*+(?:\\\\.[^\"\\\\]*+)*+\"")
                .matcher(text)
                .replaceAll(found -> "\"".repeat(found.group().length()));
        for (int i = 0; i < plain.length(); i++) {
            char c = plain.charAt(i);
            depth += "({[".indexOf(c) >= 0 ? 1 : ")}]".indexOf(c) >= 0 ? -1 : 0;
            boolean ends = depth == 0 && (c == ';' || c == '}' || plain.startsWith(")\n\n", i));
            if (ends) {
                parts.add(text.substring(start, i + 1).strip());
                start = i + 1;
            }
        }
        parts.add(text.substring(start).strip());
        return parts.stream().filter(part -> !part.isEmpty()).toList();
    }

    private static boolean isType(String part) {
        int body = part.indexOf('{', part.startsWith("@") ? part.indexOf('\n') + 1 : 0);
        return body > 0 && TYPE.matcher(part.substring(0, body)).find() && !part.startsWith("@Tool");
    }

    private static boolean declares(String type, String name) {
        return TYPE.matcher(type).results().anyMatch(found -> found.group(1).equals(name));
    }

    private static String result(List<String> types) {
        return types.stream()
                .filter(type -> !type.contains("@Tool"))
                .flatMap(type -> TYPE.matcher(type)
                        .results()
                        .map(found -> found.group(1))
                        .limit(1))
                .findFirst()
                .orElse("String");
    }

    private record Section(String code, String example) {}
}
