package dev.typist.litellm;

import okhttp3.HttpUrl;

/** Where the gateway is. A base URL may be given with or without {@code /v1}, with a root path, with a slash at its end. */
final class Endpoint {

    private final HttpUrl version1;

    private Endpoint(HttpUrl version1) {
        this.version1 = version1;
    }

    static Endpoint parse(String baseUrl) {
        HttpUrl url = HttpUrl.parse(baseUrl.strip());
        if (url == null || url.query() != null || url.fragment() != null) {
            throw new IllegalArgumentException(
                    "\"" + baseUrl + "\" is not the address of a gateway; write it like http://localhost:4000/v1");
        }
        if (!url.username().isEmpty() || !url.password().isEmpty()) {
            throw new IllegalArgumentException(
                    "the base URL holds a user name or password; give the key with apiKey(…) or LITELLM_API_KEY");
        }
        String path = url.encodedPath().replaceAll("/+$", "");
        return new Endpoint(url.newBuilder()
                .encodedPath(path.endsWith("/v1") ? path : path + "/v1")
                .build());
    }

    HttpUrl chatCompletions() {
        return version1.newBuilder().addPathSegments("chat/completions").build();
    }

    @Override
    public String toString() {
        return version1.toString();
    }
}
