/** What generated services run on: typed values, the chat vocabulary, the LiteLLM client and the tool loop. */
// OpenTelemetry has no module descriptors yet; the names it has promised are in its manifests.
@SuppressWarnings("requires-automatic")
module dev.typist.runtime {
    requires transitive dev.typist.annotations;
    requires tools.jackson.core;
    requires transitive okhttp3;
    requires tools.jackson.databind;
    requires dev.failsafe.core;
    requires static org.jspecify;
    requires static io.opentelemetry.api;
    requires static io.opentelemetry.context;

    exports dev.typist.shape;
    exports dev.typist.chat;
    exports dev.typist.litellm;
    exports dev.typist.service;
    exports dev.typist.resilience;
    exports dev.typist.telemetry;

    uses dev.typist.chat.ChatModelProvider;

    provides dev.typist.chat.ChatModelProvider with
            dev.typist.litellm.LiteLlmProvider;
}
