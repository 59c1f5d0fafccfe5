package dev.typist.service;

import dev.typist.chat.ChatOptions;
import dev.typist.chat.Media;
import java.util.ArrayList;
import java.util.List;

/**
 * Which arguments of a call have another role than to be written into a message.
 *
 * @param options where the call's {@code ChatOptions} are, or {@link #NONE}
 * @param media where {@code Media} are, or lists of them
 */
record ExtraArguments(int options, List<Integer> media) {

    static final int NONE = -1;

    ExtraArguments {
        media = List.copyOf(media);
    }

    /** The options of one call, over those of the method. */
    ChatOptions options(String method, Object[] values, ChatOptions ofMethod) {
        if (options == NONE) {
            return ofMethod;
        }
        if (values[options] instanceof ChatOptions given) {
            return given.orElse(ofMethod);
        }
        throw new NullPointerException(method + ": the ChatOptions are null; pass ChatOptions.NONE for none");
    }

    List<Media> media(String method, Object[] values) {
        List<Media> all = new ArrayList<>();
        for (int index : media) {
            if (values[index] instanceof Media one) {
                all.add(one);
            } else if (values[index] instanceof List<?> several) {
                several.forEach(each -> all.add((Media) each));
            } else {
                throw new NullPointerException(method + ": the Media are null; pass an empty list for none");
            }
        }
        return all;
    }
}
