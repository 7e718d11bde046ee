package org.neuroplug.datasets.internal.fetch;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A web server on this machine with one folder per kind of mirror, good and bad. */
final class MirrorServer implements AutoCloseable {
    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final List<String> requests = new CopyOnWriteArrayList<>();

    MirrorServer() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.start();
    }

    /** Answers requests below a folder; gives the folder's address. */
    String serve(String folder, HttpHandler handler) {
        server.createContext("/" + folder + "/", exchange -> {
            String range = exchange.getRequestHeaders().getFirst("Range");
            requests.add(exchange.getRequestURI() + (range == null ? "" : " " + range));
            try (exchange) {
                handler.handle(exchange);
            }
        });
        return address(folder);
    }

    /** Of a folder, whether something is there or not. */
    String address(String folder) {
        return "http://" + InetAddress.getLoopbackAddress().getHostAddress() + ":"
                + server.getAddress().getPort() + "/" + folder + "/";
    }

    /** Every request so far: its path, and its range when it had one. */
    List<String> requests() {
        return requests;
    }

    /** Honours ranges, as a good mirror does. */
    static HttpHandler file(byte[] bytes) {
        return exchange -> {
            String range = exchange.getRequestHeaders().getFirst("Range");
            if (range == null) {
                send(exchange, 200, bytes);
                return;
            }
            int from = Integer.parseInt(range.substring("bytes=".length(), range.length() - 1));
            exchange.getResponseHeaders()
                    .set("Content-Range", "bytes " + from + "-" + (bytes.length - 1) + "/" + bytes.length);
            send(exchange, 206, Arrays.copyOfRange(bytes, from, bytes.length));
        };
    }

    static void send(HttpExchange exchange, int status, byte[] bytes) throws IOException {
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    /** Sends without telling how much, or what it tells: chunked. */
    static void sendChunked(HttpExchange exchange, byte[] bytes) throws IOException {
        exchange.sendResponseHeaders(200, 0);
        try (OutputStream body = exchange.getResponseBody()) {
            body.write(bytes);
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
