package dev.typist.tests.corpus;

import dev.typist.service.OutputException;
import dev.typist.shape.Repair;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** What became of a text: a value, as JSON, or none. */
sealed interface Reading {

    /** A value and what it took. */
    record Value(JsonNode value, List<Repair> repairs) implements Reading {}

    /** No value, and why. */
    record Failure(OutputException cause) implements Reading {

        @Override
        public String toString() {
            return cause.kind() + " " + cause.problems();
        }
    }
}
