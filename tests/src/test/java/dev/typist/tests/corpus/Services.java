package dev.typist.tests.corpus;

import dev.typist.service.OutputException;
import dev.typist.service.Reply;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import tools.jackson.databind.JsonNode;

/** The services whose methods return the types of lines: what is asked of one is answered by generated code. */
final class Services {

    private static final String HEAD = "package " + Compiled.PACKAGE + ";\n\n";
    private static final String NULLABLE = HEAD
            + "@java.lang.annotation.Target(java.lang.annotation.ElementType.TYPE_USE)\npublic @interface Nullable {}\n";

    private final Map<String, Place> places = new HashMap<>();
    private final Compiled compiled;

    /** A line of the log for each of thousands of repairs would hide what the build says. Held, or its level is forgotten. */
    private static final Logger LOGGER = Logger.getLogger("dev.typist.service.PromptRunner");

    static {
        LOGGER.setLevel(Level.OFF);
    }

    private Services(Builder builder) {
        this.places.putAll(builder.places);
        List<String> sources = new ArrayList<>(Constraints.sources());
        sources.add(NULLABLE);
        sources.addAll(builder.types.values().stream()
                .map(type -> HEAD + type.source())
                .toList());
        builder.methods.forEach((service, methods) -> sources.add(HEAD + "@dev.typist.AiService\npublic interface "
                + service + " {\n" + String.join("", methods) + "}\n"));
        this.compiled = Compiled.from(sources);
    }

    /** What becomes of a line's text. */
    Reading read(Line line) {
        Place place = places.get(line.id());
        try {
            Reply<?> reply = compiled.call(place.service, place.method, line.input());
            return new Reading.Value(Rendering.of(reply.value(), line.type()), reply.repairs());
        } catch (OutputException e) {
            return new Reading.Failure(e);
        }
    }

    private record Place(String service, String method) {}

    /** Collects lines. */
    static final class Builder {

        private final Map<String, Place> places = new HashMap<>();
        private final Map<JsonNode, TypeSource> types = new LinkedHashMap<>();
        private final Map<JsonNode, Place> byType = new HashMap<>();
        private final Map<String, List<String>> methods = new LinkedHashMap<>();

        /**
         * Adds a line, as a method of its own.
         *
         * @throws NoSuchType if there is no Java type for it
         */
        Builder add(String service, Line line) {
            TypeSource type = types.get(line.type());
            if (type == null) {
                type = new TypeSource(line.type(), "T" + types.size());
                types.put(line.type(), type);
            }
            List<String> all = methods.computeIfAbsent(service, any -> new ArrayList<>());
            Place place = new Place(service, "line" + all.size());
            all.add("  @dev.typist.Prompt(\"Answer.\")\n  dev.typist.service.Reply<" + type.root() + "> " + place.method
                    + "();\n");
            places.put(line.id(), place);
            byType.put(line.type(), place);
            return this;
        }

        /** Adds a line to a method that returns its type, if there is one, else as a method of its own. */
        Builder join(String service, Line line) {
            Place place = byType.get(line.type());
            if (place == null) {
                return add(service, line);
            }
            places.put(line.id(), place);
            return this;
        }

        Services build() {
            return new Services(this);
        }
    }
}
