package org.neuroplug.reporters.internal.mlflow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.neuroplug.api.plugin.Hyperparameters;
import org.neuroplug.api.report.AddressTarget;
import org.neuroplug.api.report.WriterTarget;
import org.neuroplug.api.run.RunEvent;
import org.neuroplug.api.run.RunListener;
import org.neuroplug.api.run.RunResult;
import org.neuroplug.testkit.SampleRuns;

class MlflowReporterTest {
    private static final Instant NOW = Instant.parse("2026-03-01T12:30:00Z");

    private final MlflowReporter reporter = new MlflowReporter(Clock.fixed(NOW, ZoneOffset.UTC));
    private RecordedServer server;

    @BeforeEach
    void start() throws IOException {
        server = new RecordedServer();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private Hyperparameters settings(Map<String, String> given) {
        return Hyperparameters.resolve("reporter mlflow", reporter.parameters(), given);
    }

    private RunListener open() throws IOException {
        return reporter.open(settings(Map.of()), new AddressTarget(server.address()));
    }

    private void report(RunResult run) throws IOException {
        RunListener listener = open();
        for (RunEvent event : SampleRuns.events(run)) {
            listener.on(event);
        }
    }

    private static List<JsonNode> elements(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false).toList();
    }

    @Test
    void nestsARunForEachTrialInOneOfAnExperiment() throws IOException {
        report(SampleRuns.founding());
        assertEquals(
                "founding",
                server.bodies("experiments/create").get(0).get("name").asText());
        List<JsonNode> runs = server.bodies("runs/create");
        assertEquals(
                List.of("founding", "relu, seed 1", "tanh, seed 1", "sigmoid, seed 1", "elu, seed 1"),
                runs.stream().map(run -> run.get("run_name").asText()).toList());
        assertEquals(
                Set.of("7"),
                new HashSet<>(runs.stream()
                        .map(run -> run.get("experiment_id").asText())
                        .toList()));
        for (JsonNode nested : runs.subList(1, 5)) {
            assertEquals(
                    "mlflow.parentRunId", nested.get("tags").get(0).get("key").asText());
            assertEquals("run-1", nested.get("tags").get(0).get("value").asText());
        }
    }

    @Test
    void logsMetricsByEpoch() throws IOException {
        report(SampleRuns.founding());
        JsonNode second = server.bodies("runs/log-batch").stream()
                .filter(body -> body.get("run_id").asText().equals("run-2") && body.has("metrics"))
                .toList()
                .get(1);
        assertEquals(
                List.of(
                        "train/loss 1.2",
                        "time/step_us 6250.0",
                        "train/accuracy 0.948",
                        "test/loss 0.2012",
                        "test/accuracy 0.9435"),
                elements(second.get("metrics")).stream()
                        .map(metric -> metric.get("key").asText() + " "
                                + metric.get("value").asDouble())
                        .toList());
        JsonNode loss = second.get("metrics").get(0);
        assertEquals(2, loss.get("step").asInt());
        assertEquals(NOW.toEpochMilli(), loss.get("timestamp").asLong());
    }

    @Test
    void tellsSettingsAndProvenance() throws IOException {
        report(SampleRuns.founding());
        Set<String> params = new HashSet<>();
        Set<String> tags = new HashSet<>();
        for (JsonNode body : server.bodies("runs/log-batch")) {
            if (body.get("run_id").asText().equals("run-2") && body.has("params")) {
                elements(body.get("params"))
                        .forEach(p -> params.add(
                                p.get("key").asText() + "=" + p.get("value").asText()));
                elements(body.get("tags"))
                        .forEach(t -> tags.add(
                                t.get("key").asText() + "=" + t.get("value").asText()));
            }
        }
        assertTrue(params.containsAll(Set.of("activation=relu", "seed=1", "setting/epochs=100")), params::toString);
        assertTrue(
                tags.contains("neuroplug.activation.relu=org.neuroplug.activations 0.1.0 sha256 c4b6e88e"),
                tags::toString);
        assertTrue(tags.contains("neuroplug.data.sha256=" + "0123456789abcdef".repeat(4)), tags::toString);
    }

    @Test
    void tellsHowATrialEndedAndWhatItsValidationRowsSay() throws IOException {
        report(SampleRuns.controlled());
        Set<String> tags = new HashSet<>();
        Set<String> metrics = new HashSet<>();
        for (JsonNode body : server.bodies("runs/log-batch")) {
            if (body.get("run_id").asText().equals("run-2")) {
                elements(body.path("tags"))
                        .forEach(t -> tags.add(
                                t.get("key").asText() + "=" + t.get("value").asText()));
                elements(body.path("metrics"))
                        .forEach(m -> metrics.add(m.get("key").asText()));
            }
        }
        assertTrue(
                tags.contains("neuroplug.ending=stopped early after epoch 3, with the weights of epoch 2"),
                tags::toString);
        assertTrue(metrics.containsAll(Set.of("validation/loss", "validation/accuracy")), metrics::toString);
    }

    @Test
    void endsEveryRun() throws IOException {
        report(SampleRuns.failing());
        List<String> statuses = server.bodies("runs/update").stream()
                .map(body -> body.get("status").asText())
                .toList();
        assertEquals(13, statuses.size());
        assertEquals(10, statuses.stream().filter("FINISHED"::equals).count());
        assertEquals("FAILED", statuses.get(12), "the run itself ends last");
        assertEquals("run-1", server.bodies("runs/update").get(12).get("run_id").asText());
    }

    @Test
    void trialsThatWereCancelledAreKilled() throws IOException {
        RunListener listener = open();
        RunResult run = SampleRuns.nothing();
        listener.on(new RunEvent.RunStarted(run.plan()));
        listener.on(new RunEvent.TrialStarted(run.plan().trials().get(0)));
        listener.on(new RunEvent.RunFinished(run));
        assertEquals(
                List.of("KILLED", "KILLED"),
                server.bodies("runs/update").stream()
                        .map(body -> body.get("status").asText())
                        .toList());
    }

    @Test
    void leavesOutLossesThatAreNoNumbersAndCutsWhatIsTooLong() throws IOException {
        report(SampleRuns.hostile());
        for (JsonNode body : server.bodies("runs/log-batch")) {
            if (body.has("metrics")) {
                elements(body.get("metrics"))
                        .forEach(metric -> assertTrue(metric.get("value").isNumber(), metric::toString));
            }
            if (body.has("params")) {
                elements(body.get("params"))
                        .forEach(p -> assertTrue(p.get("value").asText().length() <= 500));
            }
        }
        assertEquals(
                SampleRuns.HOSTILE,
                server.bodies("experiments/create").get(0).get("name").asText());
    }

    @Test
    void takesTheExperimentThatTheSettingNames() throws IOException {
        RunListener listener = reporter.open(
                settings(Map.of("experiment", "digits & more")), new AddressTarget(server.address() + "/"));
        listener.on(new RunEvent.RunStarted(SampleRuns.founding().plan()));
        assertEquals(
                "digits & more",
                server.bodies("experiments/create").get(0).get("name").asText());
        assertTrue(server.requests().stream()
                .anyMatch(request -> request.path().equals("experiments/get-by-name?experiment_name=digits+%26+more")));
    }

    @Test
    void saysInOneSentenceWhatTheServerRefused() throws IOException {
        RunListener listener = open();
        server.refuse("runs/create");
        RunEvent started = new RunEvent.RunStarted(SampleRuns.founding().plan());
        String message =
                assertThrows(IOException.class, () -> listener.on(started)).getMessage();
        assertEquals("MLflow at " + server.address() + ", runs/create: no such luck", message);
    }

    @Test
    void saysAtOnceThatNobodyAnswers() throws IOException {
        int free;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            free = socket.getLocalPort();
        }
        AddressTarget nobody = new AddressTarget("http://localhost:" + free);
        String message = assertThrows(IOException.class, () -> reporter.open(settings(Map.of()), nobody))
                .getMessage();
        assertEquals("MLflow at " + nobody + ", experiments/get-by-name: nobody answers there", message);
        assertFalse(message.contains("\n"));
    }

    @Test
    void needsAnAddress() {
        WriterTarget terminal = new WriterTarget(new StringWriter(), 80, "terminal");
        String message = assertThrows(IOException.class, () -> reporter.open(settings(Map.of()), terminal))
                .getMessage();
        assertTrue(message.endsWith("needs an address such as http://host:5000"), message);
    }
}
