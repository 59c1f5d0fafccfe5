package dev.typist.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The codes in the source, those explained in docs/errors.md and those asserted in tests are the same. */
final class ErrorCodesTest {

    @Test
    void everyCodeIsExplainedAndTested() throws IOException {
        TreeSet<String> reported = codes("\"\\[([A-Z][A-Za-z]+)] ", Path.of("src/main/java"), ".java");
        assertEquals(reported, codes("(?m)^## ([A-Za-z]+)$", Path.of("../docs"), "errors.md"), "explained");
        assertEquals(reported, codes("\\[([A-Z][A-Za-z]+)] ", Path.of("src/test/java"), "Test.java"), "asserted");
    }

    private static TreeSet<String> codes(String pattern, Path folder, String suffix) throws IOException {
        TreeSet<String> codes = new TreeSet<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file :
                    files.filter(file -> file.toString().endsWith(suffix)).toList()) {
                Matcher matcher = Pattern.compile(pattern).matcher(Files.readString(file));
                while (matcher.find()) {
                    codes.add(matcher.group(1));
                }
            }
        }
        return codes;
    }
}
