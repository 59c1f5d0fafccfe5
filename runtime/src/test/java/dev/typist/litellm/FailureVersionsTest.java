package dev.typist.litellm;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import okhttp3.Headers;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Failures that no capture shows: older and newer gateways, and those that need a database. From its documents and source. */
final class FailureVersionsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "400 | {'error':{'message':'Budget has been exceeded! Current cost: 2, Max budget: 1','type':'budget_exceeded','code':'400'}} | BUDGET",
                "429 | {'error':{'message':'Budget has been exceeded! Current cost: 2','type':'budget_exceeded','code':'429'}} | BUDGET",
                "422 | {'error':{'message':'ExceededBudget: User over budget','type':'budget_exceeded','code':'422'}} | BUDGET",
                "400 | {'error':{'message':'Authentication Error, ExceededTokenBudget: Budget has been exceeded!','type':'None','code':'400'}} | BUDGET",
                "503 | {'error':{'message':'Budget enforcement unavailable','type':'None','code':'503'}} | UNAVAILABLE",
                "401 | {'error':{'message':'Authentication Error, Invalid proxy server token passed','type':'auth_error','code':'401'}} | AUTHENTICATION",
                "401 | {'error':{'message':'Token not found','type':'token_not_found_in_db','code':'401'}} | AUTHENTICATION",
                "400 | {'error':{'message':'Authentication Error - Expired Key','type':'expired_key','code':'400'}} | AUTHENTICATION",
                "503 | {'error':{'message':'No connected db.','type':'no_db_connection','code':'503'}} | AUTHENTICATION",
                "403 | {'error':{'message':'key not allowed','type':'key_model_access_denied','param':'model','code':'403'}} | PERMISSION",
                "401 | {'error':{'message':'team not allowed','type':'team_model_access_denied','param':'model','code':'401'}} | PERMISSION",
                "401 | {'error':{'message':'API Key not allowed to access model. This token can only access models=[a]','type':'None','code':'401'}} | PERMISSION",
                "400 | {'error':{'message':'/chat/completions: Invalid model name passed in model=x','type':'None','param':'None','code':'400'}} | UNKNOWN_MODEL",
                "404 | {'error':{'message':'The model x does not exist','type':'invalid_request_error','code':'model_not_found'}} | UNKNOWN_MODEL",
                "429 | {'error':{'message':'Max parallel request limit reached','type':'None','code':'429'}} | RATE_LIMIT",
                "429 | {'error':{'message':'No deployments available for selected model','type':'None','code':'429'}} | RATE_LIMIT",
                "400 | {'error':{'message':'There are no healthy deployments for this model','type':'None','code':'400'}} | NO_DEPLOYMENT",
                "401 | {'error':{'message':'No deployments found with these tags','type':'None','code':'401'}} | NO_DEPLOYMENT",
                "400 | {'error':{'message':'x','type':null,'code':'context_length_exceeded'}} | CONTEXT_WINDOW",
                "400 | {'error':{'message':'litellm.BadRequestError: AnthropicException - prompt is too long: 9 tokens','code':'400'}} | CONTEXT_WINDOW",
                "400 | {'error':{'message':'Rate. Received Model Group=a\\nAvailable Model Group Fallbacks=None ContextWindowExceededError','code':'400'}} | BAD_REQUEST",
                "400 | {'error':{'message':'x','code':'content_policy_violation'}} | CONTENT_POLICY",
                "400 | {'error':{'message':{'error':'Violated guardrail policy','guardrail':'g'},'type':'None','code':'400'}} | CONTENT_POLICY",
                "401 | {'error':{'message':'x','type':null,'code':'invalid_api_key'}} | AUTHENTICATION",
                "429 | {'error':{'message':'x','type':null,'code':'insufficient_quota'}} | BUDGET",
                "500 | {'error':{'message':'Internal server error','type':'internal_server_error'}} | UNAVAILABLE",
                "500 | {'error':{'message':'The model service timed out.','type':null,'code':'500'}} | TIMEOUT",
                "404 | <html>nginx</html> | WRONG_ADDRESS",
                "301 |  | WRONG_ADDRESS",
                "422 | {'detail':[{'loc':['body'],'msg':'field required'}]} | BAD_REQUEST",
                "499 | {'error':{'message':'Client disconnected'}} | BAD_REQUEST",
                "503 | upstream connect error | UNAVAILABLE",
            })
    void isToldApart(int status, String body, String expected) {
        String json = body == null ? "" : body.replace('\'', '"');
        FailureKind kind = FailureClassifier.kind(
                status,
                ErrorBody.parse(json.getBytes(StandardCharsets.UTF_8)),
                new ResponseHeaders(Headers.of(), new Secrets(null)));
        assertEquals(expected, kind.name());
    }
}
