package dev.typist.tests.typed;

import dev.typist.AiService;
import dev.typist.Options;
import dev.typist.OutputMode;
import dev.typist.Prompt;

// doc: output
@AiService
@Options(output = OutputMode.TOOL)
interface Triage {

    @Prompt("Which order is this customer asking about? {message}")
    Desk.Enquiry triage(String message);

    @Options(model = "small-local-model", output = OutputMode.PROMPT)
    @Prompt("What is this message about? {message}")
    Desk.Topic topic(String message);
}
// end
