package dev.typist.litellm;

import okhttp3.HttpUrl;

/** Where the gateway is. A base URL may be given with or without {@code /v1}, with a root path, with a slash at its end. */
final class Endpoint {

    private final HttpUrl version1;
    private final HttpUrl root;
    private final HttpUrl chatCompletions;

    private Endpoint(HttpUrl version1, HttpUrl root) {
        this.version1 = version1;
        this.root = root;
        this.chatCompletions = version1("chat/completions");
    }

    static Endpoint parse(String baseUrl) {
        HttpUrl url = HttpUrl.parse(baseUrl.strip());
        if (url == null || url.query() != null || url.fragment() != null) {
            throw new IllegalArgumentException("\"" + withoutUser(baseUrl)
                    + "\" is not the address of a gateway; write it like http://localhost:4000/v1");
        }
        if (!url.username().isEmpty() || !url.password().isEmpty()) {
            throw new IllegalArgumentException(
                    "the base URL holds a user name or password; give the key with apiKey(…) or LITELLM_API_KEY");
        }
        String path = url.encodedPath().replaceAll("/+$", "");
        String rootPath = path.endsWith("/v1") ? path.substring(0, path.length() - "/v1".length()) : path;
        return new Endpoint(
                url.newBuilder().encodedPath(rootPath + "/v1").build(),
                url.newBuilder().encodedPath(rootPath + "/").build());
    }

    HttpUrl chatCompletions() {
        return chatCompletions;
    }

    /** A route below {@code /v1}. */
    HttpUrl version1(String path) {
        return version1.newBuilder().addPathSegments(path).build();
    }

    /** A route of the gateway itself, beside {@code /v1}. */
    HttpUrl root(String path) {
        HttpUrl url = root.resolve(path);
        return url == null ? root : url;
    }

    @Override
    public String toString() {
        return version1.toString();
    }

    private static String withoutUser(String url) {
        return url.replaceAll("//[^/@]*@", "//…@").replaceAll("\\?.*", "?…");
    }
}
