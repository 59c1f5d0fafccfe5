package dev.typist.litellm;

import dev.typist.chat.AiException;
import dev.typist.chat.ChatRequest;
import dev.typist.chat.GatewayException;
import dev.typist.chat.UserMessage;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.core.JsonGenerator;

/**
 * What a gateway tells about itself, and what else than chats it does.
 *
 * <pre>{@code
 * Gateway gateway = LiteLlm.fromEnvironment().gateway();
 * gateway.models();                                     // [gpt-4o, anthropic/claude-sonnet-4-5]
 * gateway.modelInfo("gpt-4o").get().maxInputTokens();   // 128000
 * }</pre>
 *
 * <p>Every method asks the gateway and waits, within the time limit of a call, and throws what
 * {@link LiteLlm#generate generate} throws. Models and what is known about them are kept for five minutes. Thread-safe.
 */
public final class Gateway {

    private static final Duration KEPT = Duration.ofMinutes(5);
    private static final Duration HINT_LIMIT = Duration.ofSeconds(2);

    private final Settings settings;
    private final GatewayCalls calls;
    private final Cached<List<String>> models = new Cached<>(KEPT);
    private final Cached<Map<String, ModelInfo>> infos = new Cached<>(KEPT);
    private final Cached<Map<String, List<String>>> deployments = new Cached<>(KEPT);
    private final Cached<List<String>> hints = new Cached<>(Duration.ofMinutes(1));

    Gateway(Settings settings, Transport transport) {
        this.settings = settings;
        this.calls = new GatewayCalls(settings, transport);
    }

    /**
     * The models that the key may use.
     *
     * @return their names, as the gateway lists them
     */
    public List<String> models() {
        return models.get(() -> list("LiteLlm.models", settings.limits().call()));
    }

    /**
     * What the gateway knows about all its models.
     *
     * @return by name; of several deployments behind one name the first
     */
    public Map<String, ModelInfo> modelInfos() {
        return infos.get(() -> {
            Map<String, ModelInfo> byName = new LinkedHashMap<>();
            for (Tree deployment : described("LiteLlm.modelInfo")) {
                String name = deployment.text("model_name");
                byName.putIfAbsent(
                        name,
                        new ModelInfo(name, deployment.object("model_info").withoutNulls()));
            }
            return byName;
        });
    }

    /**
     * What the gateway knows about a model: capabilities, prices, context window.
     *
     * @param model its name
     * @return the knowledge; empty if the gateway does not know the name
     */
    public Optional<ModelInfo> modelInfo(String model) {
        return Optional.ofNullable(modelInfos().get(model));
    }

    /**
     * What is behind the names of models: {@code smart} may be {@code openai/gpt-4o}, or several that the gateway chooses from.
     *
     * @return by name, the models that answer under it, as {@code provider/model}; a name of which the gateway does not say is
     *     left out
     */
    public Map<String, List<String>> deployments() {
        return deployments.get(() -> {
            Map<String, List<String>> byName = new LinkedHashMap<>();
            for (Tree deployment : described("LiteLlm.deployments")) {
                Tree parameters = deployment.object("litellm_params");
                String model = parameters.text("model");
                String provider = parameters.text("custom_llm_provider");
                if (!model.isEmpty()) {
                    byName.computeIfAbsent(deployment.text("model_name"), any -> new ArrayList<>())
                            .add(
                                    provider.isEmpty() || model.startsWith(provider + "/")
                                            ? model
                                            : provider + "/" + model);
                }
            }
            byName.replaceAll((name, models) -> List.copyOf(models));
            return byName;
        });
    }

    /**
     * The models of which the gateway says that they cannot do something.
     *
     * @param capability as in {@link ModelInfo#supports}, such as {@code response_schema}
     * @return their names; a model of which the gateway does not know is not among them
     */
    public Set<String> modelsWithout(String capability) {
        return modelInfos().values().stream()
                .filter(info -> !info.supports(capability).orElse(true))
                .map(ModelInfo::name)
                .collect(Collectors.toUnmodifiableSet());
    }

    /**
     * Whether the gateway is ready. This asks no provider and costs nothing.
     *
     * @return its health; not ready if it answered so
     * @throws GatewayException if it did not answer at all
     */
    public Health health() {
        try {
            Tree answer = calls.get("LiteLlm.health", settings.endpoint().root("health/readiness"));
            String status = answer.text("status");
            return new Health(status.equals("healthy") || status.equals("connected"), status, answer.text("db"));
        } catch (GatewayException e) {
            if (e.status().isPresent() && e.status().getAsInt() >= 500) {
                return new Health(false, "", "");
            }
            throw e;
        }
    }

    /**
     * Counts the tokens of a request's messages, before it is sent.
     *
     * @param request the request; its model, or the default one, says how to count
     * @return the count
     */
    public TokenCount tokenCount(ChatRequest request) {
        Tree answer = calls.post(
                "LiteLlm.tokenCount",
                settings.endpoint().root("utils/token_counter"),
                target -> request.writeJson(target, settings.model(), false));
        return new TokenCount(
                answer.number("total_tokens").map(BigDecimal::longValue).orElse(0L),
                answer.text("count_source").contains("estimate"));
    }

    /**
     * Counts the tokens of a text, as a message of the user to the default model.
     *
     * @param text the text
     * @return the count
     */
    public TokenCount tokenCount(String text) {
        return tokenCount(ChatRequest.builder().message(new UserMessage(text)).build());
    }

    /**
     * Turns texts into vectors.
     *
     * @param model the name of a model for embeddings
     * @param texts the texts, at least one
     * @return the vectors
     */
    public Embeddings embed(String model, List<String> texts) {
        if (texts.isEmpty()) {
            throw new IllegalArgumentException("there are no texts to embed");
        }
        GatewayCalls.Answered answered =
                calls.postFor("LiteLlm.embed", model, settings.endpoint().version1("embeddings"), target -> {
                    try (JsonGenerator generator = Json.generator(target)) {
                        generator.writeStartObject();
                        generator.writeStringProperty("model", model);
                        generator.writeArrayPropertyStart("input");
                        texts.forEach(generator::writeString);
                        generator.writeEndArray();
                        generator.writeEndObject();
                    }
                });
        return EmbeddingsReader.read(answered, model, texts.size());
    }

    /**
     * What the gateway's database knows about the key in use.
     *
     * @return the knowledge
     * @throws GatewayException if the gateway has no database
     */
    public KeyInfo keyInfo() {
        Map<String, Object> fields = calls.get(
                        "LiteLlm.keyInfo", settings.endpoint().root("key/info"))
                .object("info")
                .withoutNulls();
        fields.keySet().removeAll(List.of("token", "key", "key_name", "hashed_token"));
        return new KeyInfo(fields);
    }

    /** The listed name nearest to one that is not listed. Asked for within a failure, so it gives up soon and quietly. */
    Optional<String> nearestModel(String unknown) {
        if (Thread.currentThread().isInterrupted()) {
            return Optional.empty();
        }
        try {
            return Nearest.to(unknown, hints.get(() -> quietly()));
        } catch (RuntimeException e) {
            return Optional.empty();
        }
    }

    private List<String> quietly() {
        try {
            return list("LiteLlm.models", HINT_LIMIT);
        } catch (AiException e) {
            return List.of();
        }
    }

    private List<Tree> described(String caller) {
        return calls.get(caller, settings.endpoint().version1("model/info")).list("data");
    }

    private List<String> list(String caller, Duration limit) {
        List<String> names = new ArrayList<>();
        for (Tree model :
                calls.get(caller, settings.endpoint().version1("models"), limit).list("data")) {
            names.add(model.text("id"));
        }
        return List.copyOf(names);
    }

    @Override
    public String toString() {
        return "Gateway[" + settings.endpoint() + "]";
    }
}
