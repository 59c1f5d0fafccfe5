/** What generated services run on: typed values, the chat vocabulary, the LiteLLM client and the tool loop. */
module dev.typist.runtime {
    requires transitive dev.typist.annotations;
    requires tools.jackson.core;
    requires transitive okhttp3;
    requires tools.jackson.databind;
    requires static org.jspecify;

    exports dev.typist.shape;
    exports dev.typist.chat;
    exports dev.typist.litellm;
    exports dev.typist.service;

    uses dev.typist.chat.ChatModelProvider;

    provides dev.typist.chat.ChatModelProvider with
            dev.typist.litellm.LiteLlmProvider;
}
