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
    /** A request and its answer; {@code body} is missing for GET. */
    record Request(String method, String path, JsonNode body, String answer) {}

    /** What is said to a request. */
    private record Answer(int status, String json) {}

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
            JsonNode body = JSON.readTree(exchange.getRequestBody().readAllBytes());
            Answer answer = answer(path);
            requests.add(new Request(exchange.getRequestMethod(), path, body, answer.json()));
            send(exchange, answer.status(), answer.json());
        }
    }

    private Answer answer(String path) {
        if (path.equals(refused)) {
            return new Answer(400, "{\"error_code\":\"INVALID_PARAMETER_VALUE\",\"message\":\"no such luck\\nat …\"}");
        }
        if (path.startsWith("experiments/get-by-name")) {
            return new Answer(
                    404,
                    "{\"error_code\":\"RESOURCE_DOES_NOT_EXIST\",\"message\":\"Could not find experiment with name\"}");
        }
        return new Answer(
                200,
                switch (path) {
                    case "experiments/create" -> "{\"experiment_id\":\"7\"}";
                    case "runs/create" -> "{\"run\":{\"info\":{\"run_uuid\":\"u\",\"experiment_id\":\"7\",\"status\":\"RUNNING\","
                            + "\"run_id\":\"run-" + ++runs + "\"},\"data\":{}}}";
                    default -> "{}";
                });
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
