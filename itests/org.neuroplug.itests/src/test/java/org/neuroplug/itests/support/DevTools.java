package org.neuroplug.itests.support;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * One page of a browser, by way of the Chrome DevTools Protocol: a web socket that carries a JSON document for each call, reply and
 * event (https://chromedevtools.github.io/devtools-protocol).
 */
final class DevTools implements WebSocket.Listener, AutoCloseable {
    private static final long LIMIT_SECONDS = 30;

    private final AtomicInteger calls = new AtomicInteger();
    private final Map<Long, CompletableFuture<Json>> replies = new ConcurrentHashMap<>();
    private final List<Json> events = new CopyOnWriteArrayList<>();
    private final StringBuilder message = new StringBuilder();
    private final WebSocket socket;

    DevTools(HttpClient client, URI address) {
        socket = client.newWebSocketBuilder().buildAsync(address, this).join();
    }

    @Override
    public CompletionStage<?> onText(WebSocket from, CharSequence part, boolean last) {
        message.append(part);
        if (last) {
            take(Json.document(message.toString()));
            message.setLength(0);
        }
        from.request(1);
        return null; // the part is used up
    }

    private void take(Json document) {
        if (document.has("id")) {
            replies.remove((long) document.get("id").number()).complete(document);
        } else {
            events.add(document);
        }
    }

    /**
     * Calls a method and waits for its reply.
     *
     * @param parameters a JSON object
     */
    Json call(String method, String parameters) {
        long id = calls.incrementAndGet();
        CompletableFuture<Json> reply = new CompletableFuture<>();
        replies.put(id, reply);
        socket.sendText("{\"id\":" + id + ",\"method\":\"" + method + "\",\"params\":" + parameters + "}", true);
        try {
            Json document = reply.get(LIMIT_SECONDS, TimeUnit.SECONDS);
            if (document.has("error")) {
                throw new AssertionError(method + ": " + document.get("error").value());
            }
            return document.get("result");
        } catch (InterruptedException | ExecutionException | TimeoutException e) {
            throw new AssertionError(method + " was not answered", e);
        }
    }

    /** The parameters of the events of a name that have come so far. */
    List<Json> events(String method) {
        return events.stream()
                .filter(event -> event.get("method").text().equals(method))
                .map(event -> event.get("params"))
                .toList();
    }

    @Override
    public void close() {
        socket.abort();
    }
}
