package dev.typist.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class TemplateParserTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '`',
            value = {
                "plain ~ plain",
                "{name} ~ <name>",
                "a{name}b{other}c ~ a<name>b<other>c",
                "{name}{name} ~ <name><name>",
                "{unknown} ~ <unknown>",
                "{un.known} ~ <un.known>",
                "{{name}} ~ {<name>}",
                "${name} ~ $<name>",
                "{\"a\": {\"b\": [1]}} ~ {\"a\": {\"b\": [1]}}",
                "{0} {} { } {1x} {a-b} ~ {0} {} { } {1x} {a-b}",
                "{ unknown } {unknown ~ { unknown } {unknown",
                "{ name: 1 } ~ { name: 1 }",
                "\\{name} ~ {name}",
                "\\{name ~ {name",
                "\\{ name } ~ { name }",
                "\\{name.part} ~ {name.part}",
                "\\{unknown} ~ {unknown}",
                "\\{a, b\\} \\frac{1}{2} ~ \\{a, b\\} \\frac{1}{2}",
                "\\\\{name} ~ \\{name}",
                "{name ~ {name!UNCLOSED:name",
                "{name.part ~ {name.part!UNCLOSED:name.part",
                "{name, or {other} ~ {name, or <other>!UNCLOSED:name",
                "{ name} { other } ~ { name} { other }!BLANK:name!BLANK:other",
                "{name.part.more} ~ <name.part.more>",
                "{größe} ~ <größe>",
                "} { ~ } {",
            })
    void splits(String text, String expected) {
        assertEquals(expected, shown(TemplateParser.parse(text, List.of("name", "other"))));
    }

    @Test
    void keepsWhatIsOutsideTheBasicPlane() {
        assertEquals("😀<name>מ", shown(TemplateParser.parse("😀{name}מ", List.of("name"))));
        assertEquals("<𝒳>", shown(TemplateParser.parse("{𝒳}", List.of("𝒳"))));
    }

    @Test
    void anEmptyTextHasNoParts() {
        assertEquals(List.of(), TemplateParser.parse("", List.of()).parts());
    }

    private static String shown(Template template) {
        return template.parts().stream()
                        .map(part -> part instanceof Template.Text text
                                ? text.text()
                                : "<" + ((Template.Placeholder) part).name() + ">")
                        .collect(Collectors.joining())
                + template.faults().stream()
                        .map(fault -> "!" + fault.kind() + ":" + fault.name())
                        .collect(Collectors.joining());
    }
}
