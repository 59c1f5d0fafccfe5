package dev.typist.tests;

import dev.typist.AiService;
import dev.typist.Describe;
import dev.typist.Prompt;
import dev.typist.Tool;
import dev.typist.chat.ChatOptions;
import dev.typist.service.Outcome;
import dev.typist.service.Reply;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

/** A service with one of everything, for the tests. */
@AiService(tools = {Library.Books.class, Library.Clock.class})
interface Library {

    @Prompt("What is the capital of {country}?")
    String capital(String country);

    @Prompt(
            value = "Which order is this customer asking about? {message}",
            tools = {})
    Reply<Enquiry> triage(String message);

    @Prompt("How much does the book {title} cost?")
    Reply<String> price(String title);

    @Prompt(
            value = "{text}",
            tools = {})
    List<City> cities(String text);

    @Prompt("{text}")
    Reply<Enquiry> look(String text);

    @Prompt(
            value = "{text}",
            tools = {})
    Stream<String> tell(String text, ChatOptions options);

    @Prompt(
            value = "Extract the person: {text}",
            tools = {})
    CompletableFuture<Outcome<Person>> person(String text);

    record Person(String name, int age, String city) {}

    record Enquiry(long orderId, Topic topic, Optional<String> customer) {}

    record City(String city, String country) {}

    enum Topic {
        DELIVERY,
        REFUND,
        @Describe("anything else")
        OTHER
    }

    /** Instance tools. */
    class Books {

        final List<String> asked = new java.util.concurrent.CopyOnWriteArrayList<>();

        @Tool("The price of a book")
        String price(@Describe("the title of the book") String title) {
            asked.add(title);
            return "12.50 EUR";
        }
    }

    /** Static tools only: no constructor parameter. */
    final class Clock {

        private Clock() {}

        @Tool("The time of day")
        static String time() {
            return "noon";
        }
    }
}
