package dev.typist.examples;

import java.util.Optional;

/** What a customer wants. */
record Enquiry(long orderId, Topic topic, Optional<String> customer) {}
