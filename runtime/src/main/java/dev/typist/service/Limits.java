package dev.typist.service;

import dev.typist.chat.BudgetLimits;
import org.jspecify.annotations.Nullable;

/**
 * How far one call of a method may go.
 *
 * @param toolRounds how often it may go back to the model with the answers of tools
 * @param attempts how often it may ask for a valid answer
 * @param repairs what the repairs of an answer may cost together
 * @param budget what all its model calls may come to, retries and fallbacks included; null for no limit
 */
record Limits(
        int toolRounds, int attempts, int repairs, @Nullable BudgetLimits budget) {}
