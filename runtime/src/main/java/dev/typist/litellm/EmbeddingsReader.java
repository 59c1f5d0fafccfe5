package dev.typist.litellm;

import dev.typist.chat.Usage;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** Reads vectors, which are too many numbers for a tree. */
final class EmbeddingsReader {

    private final JsonParser parser;
    private final float[] @Nullable [] vectors;
    private final Frame frame = new Frame();

    private EmbeddingsReader(JsonParser parser, int count) {
        this.parser = parser;
        this.vectors = new float[count][];
    }

    static Embeddings read(GatewayCalls.Answered answered, String model, int count) {
        try (JsonParser parser = answered.parser()) {
            EmbeddingsReader reader = new EmbeddingsReader(parser, count);
            if (parser.nextToken() == JsonToken.START_OBJECT) {
                reader.root();
            }
            List<float[]> all = new ArrayList<>();
            for (float[] vector : reader.vectors) {
                if (vector == null) {
                    throw answered.unreadable("which lacks vectors", null);
                }
                all.add(vector);
            }
            String group = answered.headers().modelGroup();
            String named = reader.frame.model.isEmpty() ? model : reader.frame.model;
            Usage usage = reader.frame.usage;
            BigDecimal cost = answered.headers().cost(reader.frame.cost);
            return new Embeddings(all, group == null ? named : group, usage, cost);
        }
    }

    private void root() {
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = parser.currentName();
            JsonToken token = parser.nextToken();
            switch (name) {
                case "model" -> frame.model = Json.string(parser);
                case "usage" -> UsageReader.read(parser, frame);
                case "data" -> {
                    if (token == JsonToken.START_ARRAY) {
                        data();
                    } else {
                        parser.skipChildren();
                    }
                }
                default -> parser.skipChildren();
            }
        }
    }

    private void data() {
        for (int position = 0; parser.nextToken() == JsonToken.START_OBJECT; position++) {
            int index = position;
            float[] vector = null;
            while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                String name = parser.currentName();
                JsonToken token = parser.nextToken();
                if (name.equals("index") && token == JsonToken.VALUE_NUMBER_INT) {
                    index = parser.getIntValue();
                } else if (name.equals("embedding") && token == JsonToken.START_ARRAY) {
                    vector = vector();
                } else {
                    parser.skipChildren();
                }
            }
            if (index >= 0 && index < vectors.length) {
                vectors[index] = vector;
            }
        }
    }

    private float[] vector() {
        float[] numbers = new float[1536];
        int count = 0;
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            if (count == numbers.length) {
                numbers = Arrays.copyOf(numbers, 2 * count);
            }
            numbers[count++] = parser.getFloatValue();
        }
        return Arrays.copyOf(numbers, count);
    }
}
