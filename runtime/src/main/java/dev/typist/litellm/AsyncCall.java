package dev.typist.litellm;

import dev.typist.chat.AiException;
import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import okhttp3.Call;
import okhttp3.Callback;
import okhttp3.Response;

/**
 * The answer to come of a call under way. Whatever else completes it first, be it {@code cancel} or {@code orTimeout}, ends
 * the call.
 */
final class AsyncCall<T> extends CompletableFuture<T> implements Callback {

    private final Call call;
    private final Reader<T> reader;
    private final Function<IOException, AiException> failure;
    private volatile boolean over;

    private AsyncCall(Call call, Reader<T> reader, Function<IOException, AiException> failure) {
        this.call = call;
        this.reader = reader;
        this.failure = failure;
    }

    static <T> CompletableFuture<T> start(Call call, Reader<T> reader, Function<IOException, AiException> failure) {
        AsyncCall<T> answer = new AsyncCall<>(call, reader, failure);
        call.enqueue(answer);
        return answer;
    }

    @Override
    public boolean cancel(boolean mayInterruptIfRunning) {
        boolean cancelled = super.cancel(mayInterruptIfRunning);
        endCall();
        return cancelled;
    }

    @Override
    public boolean completeExceptionally(Throwable thrown) {
        boolean completed = super.completeExceptionally(thrown);
        endCall();
        return completed;
    }

    @Override
    public boolean complete(T value) {
        boolean completed = super.complete(value);
        endCall();
        return completed;
    }

    private void endCall() {
        if (!over) {
            call.cancel();
        }
    }

    @Override
    public <U> CompletableFuture<U> newIncompleteFuture() {
        return new CompletableFuture<>();
    }

    @Override
    public void onResponse(Call answered, Response response) {
        T value;
        try (response) {
            value = reader.read(response);
        } catch (IOException e) {
            over = true;
            completeExceptionally(failure.apply(e));
            return;
        } catch (Throwable e) {
            // Not even an error may leave somebody waiting for ever.
            over = true;
            completeExceptionally(e);
            return;
        }
        over = true;
        complete(value);
    }

    @Override
    public void onFailure(Call failed, IOException e) {
        over = true;
        completeExceptionally(failure.apply(e));
    }

    @FunctionalInterface
    interface Reader<T> {
        T read(Response response) throws IOException;
    }
}
