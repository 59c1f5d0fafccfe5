package dev.typist.shape;

import java.util.List;
import tools.jackson.core.JsonParser;
import tools.jackson.core.sym.PropertyNameMatcher;

/** Reads the properties of one object into {@link Values}: each at most once, all of them, and no others. */
final class PropertyReader {

    private final String[] names;
    private final Shape<?>[] shapes;
    private final PropertyNameMatcher matcher;
    private final boolean unboxed;

    PropertyReader(List<String> names, List<Shape<?>> shapes) {
        this.names = names.toArray(new String[0]);
        this.shapes = shapes.toArray(new Shape<?>[0]);
        this.matcher = Json.matcher(names);
        this.unboxed = shapes.stream().anyMatch(Shape::unboxed);
    }

    /** Reads from the object's start to its end. */
    Values read(JsonParser parser) {
        Values values = new Values(names.length, unboxed);
        int found = 0;
        int index;
        while ((index = parser.nextNameMatch(matcher)) != PropertyNameMatcher.MATCH_END_OBJECT) {
            if (index < 0) {
                throw new Mismatch("unknown property").in(String.valueOf(parser.currentName()));
            }
            if (!values.claim(index)) {
                throw new Mismatch("given twice").in(names[index]);
            }
            parser.nextToken();
            readProperty(parser, values, index);
            found++;
        }
        if (found < names.length) {
            fillAbsent(values);
        }
        return values;
    }

    private void readProperty(JsonParser parser, Values values, int index) {
        try {
            shapes[index].readInto(parser, values, index);
        } catch (Mismatch mismatch) {
            throw mismatch.in(names[index]);
        }
    }

    private void fillAbsent(Values values) {
        for (int index = 0; index < names.length; index++) {
            if (values.claim(index)) {
                try {
                    shapes[index].absent(values, index);
                } catch (Mismatch mismatch) {
                    throw mismatch.in(names[index]);
                }
            }
        }
    }
}
