package org.neuroplug.reporters.internal.mlflow;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.neuroplug.api.FileErrors;

/** Speaks to a server by MLflow's REST API, version 2.0. Every error is one sentence that names the server. */
final class MlflowServer {
    /**
     * What a server said.
     *
     * @param status of HTTP
     * @param body JSON, as far as MLflow answered
     */
    record Answer(int status, String body) {
        private static final int OK = 200;

        boolean ok() {
            return status == OK;
        }

        /** The text of a field, wherever it is. */
        String field(String name) throws IOException {
            return JsonText.field(body, name).orElseThrow(() -> new IOException("its answer has no " + name));
        }
    }

    private static final Duration CONNECT = Duration.ofSeconds(5);
    private static final Duration ANSWER = Duration.ofSeconds(30);

    private final URI address;
    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(CONNECT).build();

    /** @param address of the server, perhaps with a path under which it lies */
    MlflowServer(URI address) {
        this.address = address;
    }

    Answer get(String method, String query) throws IOException {
        return send(method, request(method + "?" + query).GET());
    }

    Answer post(String method, String json) throws IOException {
        return send(
                method,
                request(method)
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(json, StandardCharsets.UTF_8)));
    }

    private HttpRequest.Builder request(String method) {
        String base = address.toString().replaceAll("/+$", "");
        return HttpRequest.newBuilder(URI.create(base + "/api/2.0/mlflow/" + method))
                .timeout(ANSWER);
    }

    private Answer send(String method, HttpRequest.Builder request) throws IOException {
        try {
            HttpResponse<String> response =
                    client.send(request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
            return new Answer(response.statusCode(), response.body());
        } catch (HttpTimeoutException e) {
            throw new IOException(words(method, "it does not answer in time"), e);
        } catch (ConnectException e) {
            throw new IOException(words(method, "nobody answers there"), e);
        } catch (IOException e) {
            throw new IOException(words(method, FileErrors.reason(e)), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(words(method, "interrupted"), e);
        }
    }

    private String words(String method, String why) {
        return "MLflow at " + address + ", " + method + ": " + why;
    }

    /** A request that was refused. */
    IOException refused(String method, Answer answer) {
        String status = "HTTP status " + answer.status();
        String why = JsonText.field(answer.body(), "message")
                .flatMap(text -> text.lines().findFirst())
                .orElse(status);
        return new IOException(words(method, why));
    }
}
