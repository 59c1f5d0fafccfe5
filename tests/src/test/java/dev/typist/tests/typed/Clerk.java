package dev.typist.tests.typed;

import dev.typist.AiService;
import dev.typist.Prompt;
import dev.typist.service.Outcome;
import dev.typist.service.Reply;
import java.util.concurrent.CompletableFuture;

// doc: around
@AiService
interface Clerk {

    @Prompt("Which order is this customer asking about? {message}")
    Reply<Desk.Enquiry> triage(String message); // tokens, cost, repairs, attempts

    @Prompt("Which order is this customer asking about? {message}")
    Outcome<Desk.Enquiry> attempt(String message); // no exceptions

    @Prompt("Which order is this customer asking about? {message}")
    CompletableFuture<Outcome<Desk.Enquiry>> later(String message); // no waiting
}
// end
