package dev.typist.service;

import dev.typist.shape.Problem;
import dev.typist.shape.Repair;
import java.util.ArrayList;
import java.util.List;

/** What is said of an answer that could be read, but only with more repairs than the settings allow. */
final class Distrust {

    private Distrust() {}

    /** The answer as a whole, and each place that had to be put right. */
    static List<Problem> of(List<Repair> repairs) {
        List<Problem> problems = new ArrayList<>();
        problems.add(new Problem(
                "$", Problem.Kind.SYNTAX, "too much had to be put right, write exactly the JSON that was asked for"));
        for (Repair repair : repairs) {
            String before = repair.before().strip();
            problems.add(new Problem(
                    repair.path(),
                    Problem.Kind.SYNTAX,
                    "had to be put right (" + repair.kind() + ")" + (before.isEmpty() ? "" : ": " + before)));
        }
        return problems;
    }
}
