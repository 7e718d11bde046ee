package org.neuroplug.itests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.neuroplug.itests.support.Eventually;
import org.neuroplug.itests.support.Json;
import org.neuroplug.itests.support.Neuroplug;
import org.neuroplug.itests.support.Neuroplug.Outcome;

/** What is kept of runs, seen from outside: by other processes on the same home. */
class RunStoreTest {
    private static final String[] TINY = {
        "compare", "--samples", "400", "--epochs", "2", "--batch", "80", "-a", "relu,tanh", "--json"
    };
    private static final String[] LONG = {
        "compare", "--samples", "400", "--epochs", "1000000", "--batch", "80", "-a", "relu", "--quiet"
    };
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private static List<Json> runs(Neuroplug neuroplug) throws Exception {
        return neuroplug.run("runs", "--json").exits(0).json().list();
    }

    @ParameterizedTest
    @ValueSource(strings = {"felix", "equinox"})
    void keepsEveryRunForOtherProcesses(String framework) throws Exception {
        Neuroplug neuroplug = Neuroplug.inNewHome("store-" + framework).on(framework);
        Outcome compared = neuroplug.run(TINY).exits(0);
        String run = compared.json().get("run").text();

        List<Json> runs = runs(neuroplug);
        assertEquals(1, runs.size());
        assertEquals(run, runs.get(0).get("run").text());
        assertEquals("finished", runs.get(0).get("status").text());
        Json shown =
                neuroplug.run("show", run.substring(0, 8), "--json").exits(0).json();
        assertEquals(
                compared.json()
                        .get("summary")
                        .list()
                        .get(0)
                        .get("test_accuracy")
                        .number(),
                shown.get("arms").list().get(0).get("test_accuracy").number());
        assertTrue(neuroplug.run("show", "20").exits(0).out().contains("relu + sgd"));
        Outcome unknown = neuroplug.run("show", run + "x").exits(2);
        assertTrue(unknown.err().contains("did you mean " + run), unknown::toString);

        neuroplug.run("runs", "delete", "last").exits(0);
        assertEquals(List.of(), runs(neuroplug));
    }

    @ParameterizedTest
    @ValueSource(strings = {"felix", "equinox"})
    void tellsWhatRunsFromWhatWasKilled(String framework) throws Exception {
        Neuroplug neuroplug = Neuroplug.inNewHome("killed-" + framework).on(framework);
        try (Neuroplug.Running running = neuroplug.start(List.of(), LONG)) {
            Path database = neuroplug.home().resolve("runs/runs.db");
            Eventually.within(PATIENCE, () -> Files.exists(database), exists -> exists);
            Eventually.within(PATIENCE, () -> status(neuroplug), "running"::equals);
            running.process().destroyForcibly().waitFor();
        }
        assertEquals("interrupted", status(neuroplug));
        Json shown = neuroplug.run("show", "last", "--json").exits(0).json();
        assertEquals("started", shown.get("trials").list().get(0).get("state").text());
    }

    private static String status(Neuroplug neuroplug) {
        try {
            return runs(neuroplug).stream()
                    .map(run -> run.get("status").text())
                    .findFirst()
                    .orElse("");
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
