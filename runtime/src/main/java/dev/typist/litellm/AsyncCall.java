package dev.typist.litellm;

import dev.typist.chat.AiException;
import dev.typist.chat.ChatResponse;
import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import okhttp3.Call;
import okhttp3.Callback;
import okhttp3.Response;

/** The answer to come of a call under way. Cancelling it ends the call. */
final class AsyncCall extends CompletableFuture<ChatResponse> implements Callback {

    private final Call call;
    private final Reader reader;
    private final Function<IOException, AiException> failure;

    AsyncCall(Call call, Reader reader, Function<IOException, AiException> failure) {
        this.call = call;
        this.reader = reader;
        this.failure = failure;
    }

    @Override
    public boolean cancel(boolean mayInterruptIfRunning) {
        boolean cancelled = super.cancel(mayInterruptIfRunning);
        call.cancel();
        return cancelled;
    }

    @Override
    public void onResponse(Call answered, Response response) {
        try (response) {
            complete(reader.read(response));
        } catch (IOException e) {
            completeExceptionally(failure.apply(e));
        } catch (RuntimeException e) {
            completeExceptionally(e);
        }
    }

    @Override
    public void onFailure(Call failed, IOException e) {
        completeExceptionally(failure.apply(e));
    }

    @FunctionalInterface
    interface Reader {
        ChatResponse read(Response response) throws IOException;
    }
}
