package org.neuroplug.datasets.internal.fetch;

import java.net.http.HttpResponse.BodySubscriber;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow.Subscription;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * The body of an HTTP response, read piece by piece by one thread. Unlike the stream that java.net.http offers it gives
 * up when nothing arrives for a while, and an interrupt ends the wait.
 */
final class ResponseBody implements BodySubscriber<ResponseBody>, AutoCloseable {
    private final BlockingQueue<Optional<List<ByteBuffer>>> pieces = new LinkedBlockingQueue<>();
    private final CompletableFuture<Subscription> subscription = new CompletableFuture<>();
    private final Duration patience;
    private volatile Optional<Throwable> failure = Optional.empty();

    /** @param patience how long to wait for the next piece */
    ResponseBody(Duration patience) {
        this.patience = patience;
    }

    /** The next bytes; empty at the end. */
    Optional<List<ByteBuffer>> next() throws MirrorException, InterruptedException {
        Optional<List<ByteBuffer>> piece = pieces.poll(patience.toMillis(), TimeUnit.MILLISECONDS);
        if (piece == null) {
            throw new MirrorException("sent nothing for " + patience.toSeconds() + " s");
        }
        if (piece.isPresent()) {
            subscription.join().request(1);
        } else if (failure.isPresent()) {
            throw new MirrorException(failure.get());
        }
        return piece;
    }

    /** Tells the server that no more is wanted. */
    @Override
    public void close() {
        subscription.thenAccept(Subscription::cancel);
    }

    @Override
    public CompletionStage<ResponseBody> getBody() {
        return CompletableFuture.completedStage(this);
    }

    @Override
    public void onSubscribe(Subscription given) {
        subscription.complete(given);
        given.request(1);
    }

    @Override
    public void onNext(List<ByteBuffer> piece) {
        pieces.add(Optional.of(piece));
    }

    @Override
    public void onError(Throwable thrown) {
        failure = Optional.of(thrown);
        pieces.add(Optional.empty());
    }

    @Override
    public void onComplete() {
        pieces.add(Optional.empty());
    }
}
