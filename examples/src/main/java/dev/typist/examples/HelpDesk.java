package dev.typist.examples;

import dev.typist.AiService;
import dev.typist.Prompt;
import dev.typist.System;
import dev.typist.service.Reply;

/** The help desk of a book shop. */
@AiService(tools = Orders.class)
@System("You are the help desk of a book shop. Be brief.")
interface HelpDesk {

    @Prompt(
            value = "Which order is this customer asking about? {message}",
            tools = {})
    Reply<Enquiry> triage(String message);

    @Prompt("{question}")
    Reply<String> answer(String question);
}
