package dev.typist.processor;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A class to be written. JavaPoet writes its head, its imports and the names of types, which only it knows. It splits each
 * piece that it writes with a regular expression, and writes all of them twice: so the members, most of the text, are
 * printed around the names afterwards.
 *
 * @param head the class without members
 */
record SourceFile(TypeSpec head, List<Code> members) {

    static final String INDENT = "    ";

    /** No name has this character. */
    private static final char END = '\uE000';

    String name() {
        return head.name();
    }

    /** Its text, in a package; empty if it is in none. */
    String text(String home) {
        Set<Object> types = new LinkedHashSet<>();
        int size = 0;
        for (Code member : members) {
            types.addAll(member.arguments());
            size += member.format().length();
        }
        String source =
                JavaFile.builder(home, withNames(types)).indent(INDENT).build().toString();
        int first = source.lastIndexOf(" names = " + END) + " names = ".length();
        int last = source.lastIndexOf(END);
        StringBuilder text = new StringBuilder(source.length() + size * 2);
        text.append(source, 0, source.lastIndexOf('\n', first) + 1);
        CodePrinter printer = new CodePrinter(text, names(types, source, first));
        for (int i = 0; i < members.size(); i++) {
            text.append(i == 0 ? "" : "\n");
            printer.print(members.get(i));
        }
        return text.append(source, source.indexOf('\n', last) + 1, source.length())
                .toString();
    }

    /** The class with one member, which holds the names of all types that its members name. */
    private TypeSpec withNames(Set<Object> types) {
        StringBuilder format = new StringBuilder().append(END);
        for (Object type : types) {
            format.append(type instanceof AnnotationSpec ? "$L" : "$T").append(END);
        }
        return head.toBuilder()
                .addField(FieldSpec.builder(TypeName.INT, "names")
                        .initializer(CodeBlock.of(format.toString(), types.toArray()))
                        .build())
                .build();
    }

    private static Map<Object, String> names(Set<Object> types, String source, int first) {
        Map<Object, String> names = new HashMap<>();
        int from = first + 1;
        for (Object type : types) {
            int end = source.indexOf(END, from);
            names.put(type, source.substring(from, end));
            from = end + 1;
        }
        return names;
    }
}
