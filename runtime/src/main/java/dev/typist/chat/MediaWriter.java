package dev.typist.chat;

import tools.jackson.core.JsonGenerator;

/** Writes {@link Media} as a content part. */
final class MediaWriter {

    private MediaWriter() {}

    static void write(JsonGenerator generator, Media media) {
        generator.writeStartObject();
        switch (media.kind()) {
            case IMAGE -> image(generator, media);
            case AUDIO -> {
                if (media.isData()) {
                    audio(generator, media);
                } else {
                    file(generator, media);
                }
            }
            case DOCUMENT -> file(generator, media);
        }
        generator.writeEndObject();
    }

    private static void image(JsonGenerator generator, Media media) {
        generator.writeStringProperty("type", "image_url");
        generator.writeObjectPropertyStart("image_url");
        generator.writeStringProperty("url", media.url());
        if (media.detail() != null) {
            generator.writeStringProperty("detail", media.detail());
        }
        generator.writeEndObject();
    }

    /** The wire wants the bare bytes and a short name of the format. */
    private static void audio(JsonGenerator generator, Media media) {
        String type = media.mimeType() == null
                ? ""
                : media.mimeType().substring(media.mimeType().indexOf('/') + 1);
        generator.writeStringProperty("type", "input_audio");
        generator.writeObjectPropertyStart("input_audio");
        generator.writeStringProperty("data", media.url().substring(media.url().indexOf(',') + 1));
        generator.writeStringProperty(
                "format",
                switch (type) {
                    case "mpeg" -> "mp3";
                    case "x-wav", "wave" -> "wav";
                    default -> type;
                });
        generator.writeEndObject();
    }

    private static void file(JsonGenerator generator, Media media) {
        generator.writeStringProperty("type", "file");
        generator.writeObjectPropertyStart("file");
        generator.writeStringProperty(media.isData() ? "file_data" : "file_id", media.url());
        if (media.mimeType() != null) {
            generator.writeStringProperty("format", media.mimeType());
        }
        if (media.name() != null) {
            generator.writeStringProperty("filename", media.name());
        }
        generator.writeEndObject();
    }
}
