package org.neuroplug.itests.support;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A Chromium without a window. */
public final class Browser implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final List<String> NAMES = List.of("chromium", "chromium-browser", "google-chrome");

    private final HttpClient client = HttpClient.newHttpClient();
    private final Process process;
    private final String address;

    /** Starts it with a profile of its own in an empty folder. */
    public Browser(Path program, Path profile) throws IOException {
        process = new ProcessBuilder(
                        program.toString(),
                        "--headless=new",
                        "--no-sandbox", // it only sees pages of ours, and in containers there is often no other way
                        "--disable-gpu",
                        "--disable-dev-shm-usage",
                        "--no-first-run",
                        "--remote-debugging-port=0",
                        "--user-data-dir=" + profile,
                        "about:blank")
                .redirectErrorStream(true)
                .redirectOutput(
                        Files.createTempFile(profile, "chromium", ".log").toFile())
                .start();
        Path told = profile.resolve("DevToolsActivePort");
        List<String> port = Eventually.within(PATIENCE, () -> lines(told), lines -> lines.size() > 1);
        address = "http://127.0.0.1:" + port.get(0);
    }

    /** Where it is installed; the environment's {@code NEUROPLUG_CHROMIUM} names another one. */
    public static Optional<Path> find() {
        return Optional.ofNullable(System.getenv("NEUROPLUG_CHROMIUM"))
                .map(Path::of)
                .or(() -> Stream.of(System.getenv("PATH").split(File.pathSeparator))
                        .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)))
                        .filter(Files::isExecutable)
                        .findFirst());
    }

    private static List<String> lines(Path file) {
        try {
            return Files.exists(file) ? Files.readAllLines(file) : List.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Opens a page and waits until all of it is there. */
    public SeenPage look(Path page, Screen screen) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(address + "/json/new?about:blank"))
                .PUT(HttpRequest.BodyPublishers.noBody())
                .build();
        Json tab = Json.document(
                client.send(request, HttpResponse.BodyHandlers.ofString()).body());
        try (DevTools tools =
                new DevTools(client, URI.create(tab.get("webSocketDebuggerUrl").text()))) {
            for (String domain : List.of("Page", "Runtime", "Log", "Network")) {
                tools.call(domain + ".enable", "{}");
            }
            tools.call("Emulation.setDeviceMetricsOverride", screen.metrics());
            tools.call("Emulation.setEmulatedMedia", screen.media());
            tools.call("Page.navigate", "{\"url\":\"" + page.toUri() + "\"}");
            Eventually.within(PATIENCE, () -> tools.events("Page.loadEventFired"), fired -> !fired.isEmpty());
            return SeenPage.of(tools);
        }
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                return;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        process.destroyForcibly();
    }
}
