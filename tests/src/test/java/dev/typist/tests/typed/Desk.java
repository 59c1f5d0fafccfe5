package dev.typist.tests.typed;

import dev.typist.AiService;
import dev.typist.Describe;
import dev.typist.Name;
import dev.typist.Prompt;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

// doc: types
@AiService
interface Desk {

    @Prompt("Which order is this customer asking about? {message}")
    Enquiry triage(String message);

    @Prompt("What happened to the parcel? {letter}")
    Event event(String letter);

    @Prompt("Every city on this itinerary: {itinerary}")
    List<String> cities(String itinerary);

    @Prompt("When does the customer want the parcel? {message}")
    Optional<LocalDate> wanted(String message);

    record Enquiry(long orderId, Topic topic, Optional<String> customer) {}

    enum Topic {
        DELIVERY,
        REFUND,
        @Describe("anything else")
        OTHER
    }

    sealed interface Event {}

    record Lost(LocalDate since) implements Event {}

    @Name("Broken")
    record Damaged(String what, double share) implements Event {}
}
// end
