package dev.typist.examples;

import dev.typist.Describe;

/** What an enquiry is about. */
enum Topic {
    DELIVERY,
    REFUND,
    @Describe("anything else")
    OTHER
}
