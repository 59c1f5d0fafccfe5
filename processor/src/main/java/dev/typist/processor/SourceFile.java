package dev.typist.processor;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import com.palantir.javapoet.TypeVariableName;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A class to be written. JavaPoet writes its imports and the names of types, which only it knows. It splits each piece that it
 * writes with a regular expression, and writes all of them twice: so all else is printed around the names afterwards.
 *
 * @param scope what names mean inside the class
 * @param head what stands before its members, with the opening brace
 */
record SourceFile(ClassName type, Scope scope, Code head, List<Code> members) {

    /** No Java has this character. */
    private static final char END = '\u0001';

    private static final Code BLANK_LINE = Code.of("\n");

    private static final String START = " names = " + END;

    String name() {
        return type.simpleName();
    }

    /** Has JavaPoet find the names of all types, in a package; empty if the class is in none. */
    Named in(String home) {
        Set<Object> types = new LinkedHashSet<>(head.arguments());
        for (Code member : members) {
            types.addAll(member.arguments());
        }
        String named = named(home, types);
        return new Named(
                named.substring(0, named.lastIndexOf("class " + name(), named.indexOf(START))), names(types, named));
    }

    /** Its text, with these names. */
    String text(Named named) {
        StringBuilder text = new StringBuilder(named.imports);
        CodePrinter printer = new CodePrinter(text, named.names);
        printer.print(head);
        for (int i = 0; i < members.size(); i++) {
            if (i > 0) {
                printer.print(BLANK_LINE);
            }
            printer.print(members.get(i));
        }
        return text.append("}\n").toString();
    }

    /**
     * The full name of a class that no expression in it can write, because something that it inherits is called like the
     * package's first part, and Java takes that for what is meant; empty if there is none.
     */
    Optional<String> obscured(Named named) {
        if (scope.inherited().isEmpty()) {
            return Optional.empty();
        }
        for (Code member : members) {
            for (String name : member.inExpressions(named.names)) {
                if (name.indexOf('.') > 0 && scope.inherited().contains(name.substring(0, name.indexOf('.')))) {
                    return Optional.of(name);
                }
            }
        }
        return Optional.empty();
    }

    /** A class of this name with the same imports, whose only field holds the names of the types. */
    private String named(String home, Set<Object> types) {
        StringBuilder format = new StringBuilder().append(END);
        for (Object type : types) {
            format.append(type instanceof AnnotationSpec ? "$L" : "$T").append(END);
        }
        TypeSpec.Builder names = TypeSpec.classBuilder(name())
                .alwaysQualify(scope.qualified().toArray(String[]::new))
                .addField(FieldSpec.builder(TypeName.INT, "names")
                        .initializer(CodeBlock.of(format.toString(), types.toArray()))
                        .build());
        for (String variable : scope.typeVariables()) {
            names.addTypeVariable(TypeVariableName.get(variable));
        }
        for (String nested : scope.nested()) {
            names.addType(TypeSpec.classBuilder(nested).build());
        }
        return JavaFile.builder(home, names.build()).build().toString();
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

    /**
     * What JavaPoet knows of a class.
     *
     * @param imports all that stands before its head
     * @param names how types are written in it
     */
    record Named(String imports, Map<Object, String> names) {}

    /**
     * What simple names mean inside a class.
     *
     * @param qualified what may mean something else, so that classes of these names are written out
     * @param inherited those of them that do, because the class inherits them
     * @param typeVariables those of the class and of its methods
     * @param nested the classes inside
     */
    record Scope(
            Collection<String> qualified,
            Collection<String> inherited,
            Collection<String> typeVariables,
            Collection<String> nested) {}
}
