package shop;

import dev.typist.chat.ChatModel;
import dev.typist.service.ServiceSettings;
import java.lang.Override;
import java.lang.String;
import java.lang.UnsupportedOperationException;
import javax.annotation.processing.Generated;

/**
 * A stub for {@link HelpDesk}, written by Typist.
 */
@Generated("dev.typist.processor.AiServiceProcessor")
final class HelpDesk_AiService implements HelpDesk {
    HelpDesk_AiService(ChatModel model, Orders orders) {
        throw new UnsupportedOperationException("HelpDesk did not compile; see what the compiler printed");
    }

    HelpDesk_AiService(ServiceSettings settings, Orders orders) {
        throw new UnsupportedOperationException("HelpDesk did not compile; see what the compiler printed");
    }

    @Override
    public Enquiry triage(String message) {
        throw new UnsupportedOperationException("HelpDesk did not compile; see what the compiler printed");
    }

    @Override
    public String answer(String question) {
        throw new UnsupportedOperationException("HelpDesk did not compile; see what the compiler printed");
    }
}
