package dev.typist.service;

import dev.typist.chat.BudgetLimits;
import dev.typist.chat.ChatOptions;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What {@code @Options} say of a method.
 *
 * @param chat what goes to the model
 * @param properties what names properties, over the other two; empty once they have been looked up
 * @param timeout how long the whole method may take; null if not limited
 */
record MethodOptions(
        ChatOptions chat,
        PropertyOptions properties,
        @Nullable Duration timeout) {

    /** The same options with the values that the properties have now. */
    MethodOptions resolve(String method, ServiceProperties values) {
        Duration time = properties.time(method, values);
        return new MethodOptions(
                properties.resolve(method, values).orElse(chat), PropertyOptions.NONE, time == null ? timeout : time);
    }

    /** What one call may come to; null for no limit. The shorter of two times holds. */
    @Nullable
    BudgetLimits within(@Nullable BudgetLimits settings) {
        if (timeout == null) {
            return settings;
        }
        if (settings == null) {
            return BudgetLimits.builder().time(timeout).build();
        }
        boolean tighter =
                settings.time().map(time -> time.compareTo(timeout) <= 0).orElse(false);
        return tighter ? settings : settings.toBuilder().time(timeout).build();
    }
}
