package dev.typist.processor;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * A class to be written. JavaPoet writes its imports and the names of types, which only it knows. It splits each piece that it
 * writes with a regular expression, and writes all of them twice: so all else is printed around the names afterwards.
 *
 * @param hidden simple names that mean something else inside the class
 * @param head what stands before its members, with the opening brace
 */
record SourceFile(ClassName type, Collection<String> hidden, Code head, List<Code> members) {

    /** No Java has this character. */
    private static final char END = '\u0001';

    private static final String START = " names = " + END;

    String name() {
        return type.simpleName();
    }

    /** Its text, in a package; empty if it is in none. */
    String text(String home) {
        Set<Object> types = types();
        String named = named(home, types);
        StringBuilder text = new StringBuilder(named.length() * 8);
        text.append(named, 0, named.lastIndexOf("class " + name(), named.indexOf(START)));
        CodePrinter printer = new CodePrinter(text, names(types, named));
        printer.print(head);
        for (int i = 0; i < members.size(); i++) {
            text.append(i == 0 ? "" : "\n");
            printer.print(members.get(i));
        }
        return text.append("}\n").toString();
    }

    /**
     * The full name of a class that no expression in it can write, because a constant is called like the package's first
     * part, and Java takes that for what is meant; empty if there is none.
     */
    Optional<String> obscured(String home) {
        if (hidden.isEmpty()) {
            return Optional.empty();
        }
        Set<Object> types = types();
        Map<Object, String> names = names(types, named(home, types));
        for (Code member : members) {
            for (Object type : member.inExpressions()) {
                String name = Objects.requireNonNull(names.get(type), "a type of no member");
                if (name.indexOf('.') > 0 && hidden.contains(name.substring(0, name.indexOf('.')))) {
                    return Optional.of(name);
                }
            }
        }
        return Optional.empty();
    }

    private Set<Object> types() {
        Set<Object> types = new LinkedHashSet<>(head.arguments());
        for (Code member : members) {
            types.addAll(member.arguments());
        }
        return types;
    }

    /** A class of this name with the same imports, whose only member holds the names of the types. */
    private String named(String home, Set<Object> types) {
        StringBuilder format = new StringBuilder().append(END);
        for (Object type : types) {
            format.append(type instanceof AnnotationSpec ? "$L" : "$T").append(END);
        }
        TypeSpec names = TypeSpec.classBuilder(name())
                .alwaysQualify(hidden.toArray(String[]::new))
                .addField(FieldSpec.builder(TypeName.INT, "names")
                        .initializer(CodeBlock.of(format.toString(), types.toArray()))
                        .build())
                .build();
        return JavaFile.builder(home, names).build().toString();
    }

    private static Map<Object, String> names(Set<Object> types, String named) {
        Map<Object, String> names = new HashMap<>();
        int from = named.indexOf(START) + START.length();
        for (Object type : types) {
            int end = named.indexOf(END, from);
            names.put(type, named.substring(from, end));
            from = end + 1;
        }
        return names;
    }
}
