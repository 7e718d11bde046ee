package org.neuroplug.reporters.internal.mlflow;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.mlflow.api.proto.Service;
import org.mlflow_project.google.protobuf.InvalidProtocolBufferException;
import org.mlflow_project.google.protobuf.Message;
import org.mlflow_project.google.protobuf.util.JsonFormat;
import org.neuroplug.api.plugin.Hyperparameters;
import org.neuroplug.api.report.AddressTarget;
import org.neuroplug.api.run.RunEvent;
import org.neuroplug.api.run.RunListener;
import org.neuroplug.api.run.RunResult;
import org.neuroplug.testkit.SampleRuns;

/** What is exchanged with a server, against the definitions that MLflow publishes: nothing is unknown to them, or of another type. */
class MlflowSchemaTest {
    /** A request's definition and that of its answer. */
    private record Definition(Supplier<Message.Builder> request, Supplier<Message.Builder> answer) {}

    private static final Map<String, Definition> DEFINITIONS = Map.of(
            "experiments/create",
            new Definition(Service.CreateExperiment::newBuilder, Service.CreateExperiment.Response::newBuilder),
            "runs/create",
            new Definition(Service.CreateRun::newBuilder, Service.CreateRun.Response::newBuilder),
            "runs/update",
            new Definition(Service.UpdateRun::newBuilder, Service.UpdateRun.Response::newBuilder),
            "runs/log-batch",
            new Definition(Service.LogBatch::newBuilder, Service.LogBatch.Response::newBuilder));

    private static List<RecordedServer.Request> exchanged() throws IOException {
        MlflowReporter reporter = new MlflowReporter(Clock.systemUTC());
        try (RecordedServer server = new RecordedServer()) {
            for (RunResult run : List.of(SampleRuns.founding(), SampleRuns.failing())) {
                RunListener listener = reporter.open(
                        Hyperparameters.resolve("reporter mlflow", reporter.parameters(), Map.of()),
                        new AddressTarget(server.address()));
                for (RunEvent event : SampleRuns.events(run)) {
                    listener.on(event);
                }
            }
            return server.requests();
        }
    }

    private static void parse(String json, Message.Builder message) throws InvalidProtocolBufferException {
        JsonFormat.parser().merge(json, message);
    }

    @Test
    void keepsToMlflowsDefinitions() throws IOException {
        Set<String> seen = new HashSet<>();
        for (RecordedServer.Request request : exchanged()) {
            Definition definition = DEFINITIONS.get(request.path());
            if (definition != null) {
                assertDoesNotThrow(
                        () -> parse(
                                request.body().toString(), definition.request().get()),
                        request::toString);
                assertDoesNotThrow(
                        () -> parse(request.answer(), definition.answer().get()), request::toString);
                seen.add(request.path());
            } else {
                assertTrue(request.path().startsWith("experiments/get-by-name?experiment_name="), request.path());
            }
        }
        assertEquals(DEFINITIONS.keySet(), seen);
    }

    @Test
    void wouldNoticeAFieldThatMlflowDoesNotKnow() {
        assertThrows(
                InvalidProtocolBufferException.class,
                () -> parse("{\"experiment_id\":\"7\",\"title\":\"x\"}", Service.CreateRun.newBuilder()));
        assertThrows(
                InvalidProtocolBufferException.class,
                () -> parse("{\"start_time\":\"noon\"}", Service.CreateRun.newBuilder()));
    }
}
