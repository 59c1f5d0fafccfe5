package dev.typist.service;

import dev.typist.shape.Problem;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Recognises the error of a gateway, a proxy or a provider that came with status 200 as the text of an answer. {@code Error
 * 429: Too Many Requests} reads well as the number 429. What the type itself speaks of is no error.
 */
final class ErrorText {

    /** It does not quote the text, in which there may be a part of a key. */
    static final Problem PROBLEM = new Problem(
            "$",
            Problem.Kind.SYNTAX,
            "expected an answer, got an error message as of a gateway or provider; the exception's text() has it");

    /** Errors say what they are at once. */
    private static final int LONGEST_HEAD = 500;

    private static final String STATUS = "[45]\\d\\d\\b";
    private static final String REASON = "(?:too many requests|internal server error|server error|bad gateway"
            + "|service (?:temporarily )?unavailable|gateway time-?out|unauthorized|forbidden|not found|bad request"
            + "|payment required|request time-?out|rate limit|overloaded)";
    private static final String SENTENCE = "(?:rate limits? (?:was |is )?(?:exceeded|reached)|too many requests"
            + "|internal server error|bad gateway|service (?:is )?(?:temporarily |currently )?unavailable|gateway time-?out"
            + "|upstream (?:connect|request|server) (?:error|time-?out)|no healthy upstream|no deployments available"
            + "|(?:you )?exceeded your current quota|quota exceeded|insufficient[ _]quota"
            + "|(?:that |the )?(?:model|server|engine|service) is (?:currently |temporarily )?overloaded|overloaded_error"
            + "|(?:invalid|incorrect) api key|authentication(?: failed|[ _]error)|request timed out"
            + "|connection (?:refused|reset|error|timed out)|context[ _]length[ _]exceeded)";
    private static final String AFTER_SENTENCE =
            "\\s*(?:$|[.:;,!(\\[-]|(?:for|in|on|of|or|provided|while|please|with)\\b)";
    private static final String CLASS = "(?:\\w+\\.)*\\w*(?:RateLimit|API|Connection|Authentication|BadRequest"
            + "|InternalServer|ServiceUnavailable|Timeout|PermissionDenied|ContextWindowExceeded|ContentPolicyViolation"
            + "|BudgetExceeded|Overloaded|OpenAI|Anthropic|Vertex\\w*|Azure\\w*|Bedrock\\w*)(?:Error|Exception)\\b";

    private static final Pattern PROSE = Pattern.compile(
            "[\\s\"'`*#>]*(?:"
                    + "http/\\d(?:\\.\\d)?\\s+" + STATUS
                    + "|(?:http\\s+)?error(?:\\s+code)?\\s*[:#]?\\s*" + STATUS
                    + "|(?:http|status|code|status code)?\\s*[:=]?\\s*" + STATUS + "[\\s:,;.()-]+" + REASON
                    + "|(?:error\\s*[:-]\\s*)?" + SENTENCE + AFTER_SENTENCE
                    + "|(?:error\\s*[:-]\\s*)?" + CLASS + "\\s*[:(-]"
                    + "|<(?:!doctype\\s+html|html)\\b.*<title>\\s*" + STATUS
                    + ")",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    /** The objects in which OpenAI, Anthropic, vLLM and web servers wrap an error, by the property that tells. */
    private static final Map<String, Pattern> OBJECTS = Map.of(
            "error",
            Pattern.compile("\\s*\\{\\s*(?:\"type\"\\s*:\\s*\"error\"\\s*,\\s*)?\"error\"\\s*:\\s*"
                    + "(?:\"|\\{[^{}]*\"(?:message|type|code|status)\"\\s*:)"),
            "object",
            Pattern.compile("\\s*\\{\\s*\"object\"\\s*:\\s*\"error\"\\s*,"),
            "detail",
            Pattern.compile("\\s*\\{\\s*\"detail\"\\s*:\\s*\"[^\"]*\"\\s*}"));

    private ErrorText() {}

    /**
     * Whether an answer is an error.
     *
     * @param answer the text of an answer
     * @param schema the schema of the type that it should be of
     */
    static boolean isIn(String answer, String schema) {
        String head = answer.substring(0, Math.min(answer.length(), LONGEST_HEAD));
        if (head.stripLeading().startsWith("{")) {
            return OBJECTS.entrySet().stream()
                    .anyMatch(object ->
                            object.getValue().matcher(head).lookingAt() && !hasProperty(schema, object.getKey()));
        }
        return PROSE.matcher(head).lookingAt()
                && !leadsToAnObject(answer)
                && !letters(schema).contains(letters(head));
    }

    private static boolean hasProperty(String schema, String name) {
        return Pattern.compile('"' + name + "\"\\s*:").matcher(schema).find();
    }

    /** Whether an object follows that is not the error's own: then the sentence introduces an answer. */
    private static boolean leadsToAnObject(String answer) {
        return answer.indexOf('{') >= 0
                && !answer.startsWith("<")
                && !answer.contains("\"error\"")
                && !answer.contains("'error'");
    }

    /** A constant of the type may be called like an error: {@code RATE_LIMIT_EXCEEDED}. */
    private static String letters(String text) {
        return text.replaceAll("[^a-zA-Z0-9]", "").toLowerCase(Locale.ROOT);
    }
}
