package dev.typist.processor;

import dev.typist.processor.TypeDraft.Component;
import dev.typist.processor.TypeDraft.Kind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Random types that a service may use for results, parameters and tools. */
final class RandomTypes {

    private static final int DEEPEST = 4;

    private static final List<String> COMPONENTS = List.of(
            "id",
            "name",
            "value",
            "values",
            "type2",
            "orderId",
            "size",
            "get",
            "next",
            "record",
            "var",
            "sealed",
            "_x",
            "URL",
            "x1",
            "arguments",
            "shape",
            "STATUS",
            "of",
            "equals1",
            "length",
            "index",
            "java",
            "dev",
            "permits",
            "yield");

    private static final List<String> STRANGE = List.of("gr\u00F6\u00DFe", "$", "a$b", "\u540D\u524D", "\uD835\uDCB3");

    private final Draft draft;
    private final Dice dice;
    private final List<TypeDraft> enums = new ArrayList<>();
    private final List<TypeDraft> records = new ArrayList<>();
    private final List<TypeDraft> unions = new ArrayList<>();
    /** Whether what is made now is read to its end. */
    private boolean whole;

    RandomTypes(Draft draft) {
        this.draft = draft;
        this.dice = draft.dice;
    }

    /** A type of which every part is read. */
    TypeUse wholeValue() {
        whole = true;
        TypeUse value = value(0);
        whole = false;
        return value;
    }

    TypeUse value(int depth) {
        return switch (dice.below(depth >= DEEPEST ? 9 : 19)) {
            case 0, 1 -> library("java.lang.String");
            case 2 ->
                dice.pick(
                        TypeUse.primitive("int", draft.library("java.lang.Integer")),
                        TypeUse.primitive("long", draft.library("java.lang.Long")),
                        TypeUse.primitive("double", draft.library("java.lang.Double")),
                        TypeUse.primitive("boolean", draft.library("java.lang.Boolean")));
            case 3 ->
                library(dice.pick("java.lang.Integer", "java.lang.Long", "java.lang.Double", "java.lang.Boolean"));
            case 4 -> library(dice.pick("java.math.BigDecimal", "java.math.BigInteger"));
            case 5 ->
                library(dice.pick(
                        "java.time.LocalDate",
                        "java.time.LocalTime",
                        "java.time.LocalDateTime",
                        "java.time.OffsetDateTime",
                        "java.time.ZonedDateTime",
                        "java.time.Instant",
                        "java.time.Duration",
                        "java.util.UUID",
                        "java.net.URI"));
            case 6 -> library(dice.oneIn(4) ? "tools.jackson.databind.JsonNode" : "java.lang.String");
            case 7, 8 -> named(enums, this::enumeration);
            case 9, 10, 11 -> record(depth);
            case 12 -> genericRecord(depth);
            case 13 -> dice.oneIn(4) ? genericUnion(depth) : named(unions, () -> union(depth));
            case 14, 15 ->
                TypeUse.of(
                        draft.library("java.util.List") + "<" + value(depth + 1).boxed() + ">");
            case 16 ->
                TypeUse.of(
                        draft.library("java.util.Set") + "<" + value(depth + 1).boxed() + ">");
            case 17 ->
                TypeUse.of(draft.library("java.util.Map") + "<" + draft.library("java.lang.String") + ", "
                        + value(depth + 1).boxed() + ">");
            default -> array(depth);
        };
    }

    private TypeUse library(String name) {
        return TypeUse.of(draft.library(name));
    }

    private TypeUse array(int depth) {
        TypeUse element = value(depth + 1);
        return element.generic() || element.code().contains("@") ? element : TypeUse.of(element.code() + "[]");
    }

    private TypeUse named(List<TypeDraft> known, java.util.function.Supplier<TypeDraft> fresh) {
        TypeDraft type = !known.isEmpty() && dice.oneIn(2) ? dice.pick(known) : fresh.get();
        if (whole) {
            mark(type);
        }
        TypeUse plain = TypeUse.of(type.reference());
        return new TypeUse(plain.code(), plain.code(), type, false);
    }

    private void mark(TypeDraft type) {
        if (draft.whole.add(type)) {
            type.members.forEach(this::mark);
            type.components.stream()
                    .map(component -> component.type().declaration())
                    .filter(declaration -> declaration != null)
                    .forEach(this::mark);
        }
    }

    private TypeDraft declare(Kind kind) {
        List<String> holders = new ArrayList<>(List.of("", draft.reference()));
        if (draft.outer != null) {
            holders.add(draft.outer.reference());
        }
        TypeDraft type = new TypeDraft(kind, draft.typeName(), dice.pick(holders));
        decorate(type);
        draft.types.add(type);
        return type;
    }

    private void decorate(TypeDraft type) {
        if (dice.oneIn(5)) {
            type.annotations += draft.typist("Describe", draft.texts.literal(draft.texts.words())) + "\n";
        }
        if (dice.oneIn(12)) {
            type.annotations += "@" + draft.library("java.lang.Deprecated") + dice.pick(" ", "(forRemoval = true) ");
        }
        if (dice.oneIn(3)) {
            type.modifiers = "public ";
        }
    }

    TypeDraft enumeration() {
        TypeDraft type = declare(Kind.ENUM);
        constants(type);
        enums.add(type);
        return type;
    }

    private void constants(TypeDraft type) {
        List<String> names = dice.shuffled(List.of(
                "OPEN",
                "Closed",
                "gr\u00F6\u00DFe",
                "$",
                "VALUE",
                "values",
                "_1",
                "Order",
                "RED",
                "\u540D\u524D",
                "name",
                "ordinal",
                "record"));
        for (String name : names.subList(0, 1 + dice.below(5))) {
            type.constants.add((dice.oneIn(5) ? draft.typist("Describe", draft.texts.literal(draft.texts.words())) : "")
                    + (dice.oneIn(6) ? draft.typist("Name", draft.texts.literal(name + " 1\n\u00E9\"")) : "")
                    + (dice.oneIn(15) ? "@" + draft.library("java.lang.Deprecated") + " " : "")
                    + name
                    + (dice.oneIn(8)
                            ? " { @" + draft.library("java.lang.Override") + " public "
                                    + draft.library("java.lang.String") + " toString() { return \"\"; } }"
                            : ""));
        }
        if (dice.oneIn(6)) {
            type.body.add("int size() { return 1; } static int SIZE = 1;");
        }
    }

    private TypeUse record(int depth) {
        return named(records, () -> {
            TypeDraft type = declare(Kind.RECORD);
            components(type, depth, dice.below(6));
            extras(type);
            records.add(type);
            return type;
        });
    }

    /** A record with components, some of which hold others of its kind. */
    private void components(TypeDraft type, int depth, int count) {
        Set<String> taken = new HashSet<>();
        for (int i = 0; i < count; i++) {
            type.components.add(component(depth, taken));
        }
        if (dice.oneIn(6)) {
            String self = type.reference();
            String around = dice.pick(
                    draft.library("java.util.List") + "<" + self + ">",
                    draft.library("java.util.Optional") + "<" + self + ">",
                    draft.library("java.util.Map") + "<" + draft.library("java.lang.String") + ", " + self + ">",
                    self + "[]");
            type.components.add(new Component("", TypeUse.of(around), "self"));
        }
    }

    private Component component(int depth, Set<String> taken) {
        String name = dice.oneIn(8) ? dice.pick(STRANGE) : dice.pick(COMPONENTS);
        while (!taken.add(name.toLowerCase(Locale.ROOT))) {
            name = name + "1";
        }
        StringBuilder annotations = new StringBuilder();
        if (!name.matches("[a-zA-Z0-9_-]{1,64}")) {
            annotations.append(draft.typist("Name", "\"wire-" + taken.size() + "\""));
        }
        if (dice.oneIn(4)) {
            annotations.append(draft.typist("Describe", draft.texts.literal(draft.texts.words())));
        }
        if (dice.oneIn(15)) {
            annotations
                    .append("@")
                    .append(draft.library("java.lang.Deprecated"))
                    .append(' ');
        }
        TypeUse type = value(depth + 1);
        if (dice.oneIn(6)) {
            type = TypeUse.of(draft.library("java.util.Optional") + "<" + type.boxed() + ">");
        } else if (dice.oneIn(8) && !type.isPrimitive() && !type.code().endsWith("]")) {
            type = TypeUse.of(type.annotated("@" + draft.library("org.jspecify.annotations.Nullable") + " ")
                    .code());
        } else if (dice.oneIn(4)) {
            annotations.append(constraint(type));
        }
        return new Component(annotations.toString(), type, name);
    }

    private String constraint(TypeUse type) {
        String home = "@" + "jakarta.validation.constraints.";
        if (is(type, "java.lang.String")) {
            return home
                    + dice.pick(
                            "NotBlank ",
                            "Size(min = 1, max = 40) ",
                            "Pattern(regexp = \"[a-z]+\\\\d\\\"\") ",
                            "Email ");
        }
        if (is(type, "java.lang.Integer") || is(type, "java.lang.Long")) {
            return home
                    + dice.pick("Min(-5) ", "Max(3_000_000_000L) ", "Positive ", "Digits(integer = 4, fraction = 0) ");
        }
        if (is(type, "java.math.BigDecimal")) {
            return home + dice.pick("DecimalMin(\"0.5\") ", "DecimalMin(value = \"-1\", inclusive = false) ");
        }
        boolean list = type.code().startsWith(draft.library("java.util.List") + "<")
                || type.code().endsWith("]");
        return list ? home + dice.pick("NotEmpty ", "Size(max = 3) ") : "";
    }

    /** Whether it is a type of the library, not one of the same name that hides it. */
    private boolean is(TypeUse type, String name) {
        return type.isPrimitive()
                ? type.boxed().equals(name) || name.equals("java.lang." + type.boxed())
                : type.declaration() == null && type.code().equals(draft.library(name));
    }

    /** What records may have besides their components. */
    private void extras(TypeDraft type) {
        String self = type.name;
        if (dice.oneIn(6)) {
            type.body.add("public " + self + " { if (1 > 2) throw new java.lang.Error(); }");
        }
        if (dice.oneIn(6) && !type.components.isEmpty()) {
            // As many parameters as the canonical constructor, of types that hide nothing.
            StringBuilder parameters = new StringBuilder();
            for (int i = 0; i < type.components.size(); i++) {
                parameters
                        .append(i == 0 ? "" : ", ")
                        .append("java.lang.Thread p")
                        .append(i);
            }
            type.body.add("public " + self + "(" + parameters + ") { this("
                    + type.components.stream()
                            .map(component -> empty(component.type().code()))
                            .reduce((one, other) -> one + ", " + other)
                            .orElse("")
                    + "); }");
        }
        if (dice.oneIn(6) && !type.components.isEmpty()) {
            type.body.add("static int " + type.components.get(0).name() + "(java.lang.Thread thread) { return 1; }");
        }
        if (dice.oneIn(6) && type.holder.isEmpty()) {
            type.body.add("static final int SHAPE = 1; interface Nested {}");
        }
    }

    static String empty(String type) {
        return switch (type) {
            case "int", "long", "double" -> "0";
            case "boolean" -> "false";
            case "void" -> "";
            default -> "(" + type + ") null";
        };
    }

    private TypeUse genericRecord(int depth) {
        TypeDraft type = declare(Kind.RECORD);
        boolean bounded = dice.oneIn(3);
        type.typeParameters = bounded ? "<A, N extends java.lang.Number>" : "<A, N>";
        type.components.add(new Component("", TypeUse.of("A"), "first"));
        type.components.add(new Component("", TypeUse.of(draft.library("java.util.List") + "<N>"), "rest"));
        if (dice.oneIn(2)) {
            type.components.add(new Component("", TypeUse.of(draft.library("java.util.Optional") + "<A>"), "maybe"));
        }
        if (dice.oneIn(3)) {
            type.components.add(new Component("", value(depth + 1), "other"));
        }
        String second = bounded
                ? draft.library(dice.pick("java.lang.Integer", "java.math.BigDecimal", "java.lang.Double"))
                : value(depth + 1).boxed();
        return TypeUse.of(type.reference() + "<" + value(depth + 1).boxed() + ", " + second + ">");
    }

    private TypeUse genericUnion(int depth) {
        TypeDraft union = declare(Kind.UNION);
        union.typeParameters = "<T>";
        TypeDraft some = new TypeDraft(Kind.RECORD, draft.typeName(), union.reference());
        some.annotations = draft.typist("Name", "\"some\"");
        some.typeParameters = "<T>";
        some.parents = " implements " + union.reference() + "<T>";
        some.components.add(new Component("", TypeUse.of("T"), "value"));
        TypeDraft none = new TypeDraft(Kind.RECORD, draft.typeName(), union.reference());
        none.annotations = draft.typist("Name", "\"none\"");
        none.typeParameters = "<U>";
        none.parents = " implements " + union.reference() + "<U>";
        union.members.addAll(List.of(some, none));
        union.nested.addAll(List.of(some, none));
        return TypeUse.of(union.reference() + "<" + value(depth + 1).boxed() + ">");
    }

    private TypeDraft union(int depth) {
        TypeDraft union = declare(Kind.UNION);
        boolean inside = dice.oneIn(2);
        for (int i = 1 + dice.below(3); i > 0; i--) {
            Kind kind = dice.oneIn(4) ? Kind.ENUM : Kind.RECORD;
            TypeDraft member = new TypeDraft(kind, draft.typeName(), inside ? union.reference() : union.holder);
            member.parents = " implements " + union.reference();
            if (!member.name.matches("[a-zA-Z0-9_-]{1,64}") || dice.oneIn(5)) {
                member.annotations = draft.typist("Name", "\"member-" + i + "\"");
            }
            if (kind == Kind.ENUM) {
                constants(member);
            } else {
                components(member, depth + 1, dice.below(4));
                if (dice.oneIn(5)) {
                    member.components.add(new Component(
                            "", TypeUse.of(draft.library("java.util.List") + "<" + union.reference() + ">"), "parts"));
                }
                extras(member);
            }
            union.members.add(member);
            (inside ? union.nested : draft.types).add(member);
        }
        unions.add(union);
        return union;
    }
}
