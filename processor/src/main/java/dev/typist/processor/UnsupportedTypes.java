package dev.typist.processor;

import java.util.Map;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** Says of a type why it cannot travel, and what to write instead. */
final class UnsupportedTypes {

    private static final Map<String, String> INSTEAD = Map.ofEntries(
            Map.entry("byte[]", "pass files as Media, other bytes as String in Base64"),
            Map.entry("char[]", "use String"),
            Map.entry("short[]", "use int[]"),
            Map.entry("float[]", "use double[]"),
            Map.entry("byte", "use int"),
            Map.entry("short", "use int"),
            Map.entry("char", "use String"),
            Map.entry("float", "use double"),
            Map.entry("java.lang.Byte", "use int"),
            Map.entry("java.lang.Short", "use int"),
            Map.entry("java.lang.Character", "use String"),
            Map.entry("java.lang.Float", "use double"),
            Map.entry("java.lang.Number", "use BigDecimal"),
            Map.entry("java.lang.CharSequence", "use String"),
            Map.entry("java.util.OptionalInt", "use Optional<Integer>"),
            Map.entry("java.util.OptionalLong", "use Optional<Long>"),
            Map.entry("java.util.OptionalDouble", "use Optional<Double>"),
            Map.entry("java.util.Date", "use Instant or LocalDate"),
            Map.entry("java.util.Calendar", "use Instant or ZonedDateTime"),
            Map.entry("java.util.GregorianCalendar", "use Instant or ZonedDateTime"),
            Map.entry("java.sql.Timestamp", "use Instant"),
            Map.entry("java.sql.Date", "use LocalDate"),
            Map.entry("java.sql.Time", "use LocalTime"),
            Map.entry("java.util.Locale", "use String"),
            Map.entry("java.util.Currency", "use String"),
            Map.entry("java.net.URL", "use URI"),
            Map.entry("java.util.HashMap", "use Map"),
            Map.entry("java.util.LinkedHashMap", "use Map"),
            Map.entry("java.util.TreeMap", "use Map"),
            Map.entry("java.util.SortedMap", "use Map"),
            Map.entry("java.util.EnumMap", "use a List of a record with a key and a value"),
            Map.entry("java.util.HashSet", "use Set"),
            Map.entry("java.util.LinkedHashSet", "use Set"),
            Map.entry("java.util.TreeSet", "use Set"),
            Map.entry("java.util.SortedSet", "use Set"),
            Map.entry("java.util.EnumSet", "use Set"),
            Map.entry("java.util.Collection", "use List"),
            Map.entry("java.util.ArrayList", "use List"),
            Map.entry("java.util.LinkedList", "use List"),
            Map.entry("java.util.Deque", "use List"),
            Map.entry("java.util.ArrayDeque", "use List"),
            Map.entry("java.util.Queue", "use List"),
            Map.entry("java.lang.Iterable", "use List"),
            Map.entry("dev.typist.chat.ChatOptions", "a method of a service takes it as a parameter of its own"),
            Map.entry(
                    "dev.typist.chat.Media",
                    "a method of a service takes it as a parameter of its own, one Media or a List<Media>"),
            Map.entry("java.lang.Void", "return what the model answers, such as String"),
            Map.entry("java.util.concurrent.Future", "use CompletableFuture"),
            Map.entry("java.util.concurrent.CompletionStage", "use CompletableFuture"),
            Map.entry("java.util.concurrent.Flow.Publisher", "use Stream<String>"),
            Map.entry("java.util.stream.Stream", "a Stream is the whole result of a method; use List inside"),
            Map.entry("java.util.concurrent.CompletableFuture", "it goes around the whole result of a method, once"),
            Map.entry(
                    "java.util.Optional",
                    "an Optional is a whole result, a component or a parameter; use a List, which may be empty"));

    private UnsupportedTypes() {}

    /** Whether there is advice for this type alone. */
    static boolean isKnown(TypeMirror type) {
        return INSTEAD.containsKey(
                type.getKind() == TypeKind.DECLARED
                        ? TypeElements.of(type).getQualifiedName().toString()
                        : Names.full(type));
    }

    static String explain(TypeMirror type) {
        return switch (type.getKind()) {
            case VOID -> "A method of a service gives back what the model answers; return String, not void.";
            case TYPEVAR ->
                "The type variable " + Names.shown(type)
                        + " is not a type that can be written as a schema; name a type.";
            case WILDCARD -> "The wildcard " + Names.shown(type) + " is not supported; name the type itself.";
            case DECLARED -> declared((DeclaredType) type);
            default -> Names.shown(type) + " is not supported" + instead(Names.full(type)) + ".";
        };
    }

    private static String declared(DeclaredType type) {
        TypeElement declaration = (TypeElement) type.asElement();
        String name = declaration.getQualifiedName().toString();
        if (type.getTypeArguments().size() != declaration.getTypeParameters().size()) {
            return "The raw type " + Names.shown(type) + " does not say what is in it; write "
                    + declaration.getSimpleName() + "<…>.";
        }
        if (name.equals("java.lang.Object")) {
            return "Object says nothing of what is in it; name a type, such as a record.";
        }
        if (name.equals("dev.typist.service.Reply") || name.equals("dev.typist.service.Outcome")) {
            return Names.shown(type) + " is not supported here: " + declaration.getSimpleName()
                    + " goes around the whole result of a method, once.";
        }
        if (declaration.getModifiers().contains(Modifier.SEALED)) {
            return Names.shown(type)
                    + " is sealed, but no interface; make it one, and what it permits records or enums.";
        }
        return Names.shown(type) + " is not supported" + instead(name) + ".";
    }

    private static String instead(String name) {
        return "; "
                + INSTEAD.getOrDefault(
                        name,
                        "use a record, an enum, a sealed interface of them, a List of them, String, a number or boolean");
    }
}
