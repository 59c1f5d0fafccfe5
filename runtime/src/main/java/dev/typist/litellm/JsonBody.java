package dev.typist.litellm;

import java.io.IOException;
import java.io.OutputStream;
import java.util.function.Consumer;
import okhttp3.MediaType;
import okhttp3.RequestBody;
import okio.Buffer;
import okio.BufferedSink;
import okio.ByteString;

/** One shot: what has begun to be sent is never sent again behind our back, for the model may be at work already. */
final class JsonBody extends RequestBody {

    private static final MediaType JSON = MediaType.get("application/json");

    private final ByteString bytes;

    private JsonBody(ByteString bytes) {
        this.bytes = bytes;
    }

    static JsonBody of(Consumer<OutputStream> writer) {
        Buffer buffer = new Buffer();
        writer.accept(buffer.outputStream());
        return new JsonBody(buffer.snapshot());
    }

    @Override
    public MediaType contentType() {
        return JSON;
    }

    @Override
    public long contentLength() {
        return bytes.size();
    }

    @Override
    public boolean isOneShot() {
        return true;
    }

    @Override
    public void writeTo(BufferedSink sink) throws IOException {
        sink.write(bytes);
    }
}
