package org.neuroplug.reporters.internal.mlflow;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Answers as MLflow 2.9 does (its documented answers, shortened), and keeps what it was asked. */
final class RecordedServer implements AutoCloseable {
    /** A request; {@code body} is missing for GET. */
    record Request(String method, String path, JsonNode body) {}

    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpServer server;
    private final List<Request> requests = new CopyOnWriteArrayList<>();
    private volatile String refused = "nothing";
    private int runs;

    RecordedServer() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    String address() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    /** From now on, requests of this kind are refused. */
    void refuse(String path) {
        refused = path;
    }

    List<Request> requests() {
        return new ArrayList<>(requests);
    }

    /** Bodies of the requests of a kind. */
    List<JsonNode> bodies(String path) {
        return requests().stream()
                .filter(request -> request.path().equals(path))
                .map(Request::body)
                .toList();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().toString().replace("/api/2.0/mlflow/", "");
            requests.add(new Request(
                    exchange.getRequestMethod(),
                    path,
                    JSON.readTree(exchange.getRequestBody().readAllBytes())));
            if (path.equals(refused)) {
                send(exchange, 400, "{\"error_code\":\"INVALID_PARAMETER_VALUE\",\"message\":\"no such luck\\nat …\"}");
            } else if (path.startsWith("experiments/get-by-name")) {
                send(
                        exchange,
                        404,
                        "{\"error_code\":\"RESOURCE_DOES_NOT_EXIST\",\"message\":\"Could not find experiment with name\"}");
            } else if (path.equals("experiments/create")) {
                send(exchange, 200, "{\"experiment_id\":\"7\"}");
            } else if (path.equals("runs/create")) {
                send(
                        exchange,
                        200,
                        "{\"run\":{\"info\":{\"run_uuid\":\"u\",\"experiment_id\":\"7\",\"status\":\"RUNNING\",\"run_id\":\"run-"
                                + ++runs + "\"},\"data\":{}}}");
            } else {
                send(exchange, 200, "{}");
            }
        }
    }

    private static void send(HttpExchange exchange, int status, String json) throws IOException {
        byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
