package dev.typist.service;

/**
 * How far one call of a method may go.
 *
 * @param toolRounds how often it may go back to the model with the answers of tools
 * @param attempts how often it may ask for a valid answer
 */
record Limits(int toolRounds, int attempts) {}
