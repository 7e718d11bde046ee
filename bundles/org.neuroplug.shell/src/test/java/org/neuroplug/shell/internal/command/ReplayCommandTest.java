package org.neuroplug.shell.internal.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.neuroplug.api.InvalidInputException;
import org.neuroplug.api.experiment.ExperimentSpec;
import org.neuroplug.api.plugin.PluginKind;
import org.neuroplug.api.run.Environment;
import org.neuroplug.api.run.Provenance;
import org.neuroplug.api.run.TrialResult;
import org.neuroplug.api.store.StoredStatus;
import org.neuroplug.shell.internal.cli.Completion;
import org.neuroplug.shell.internal.fixture.Events;
import org.neuroplug.shell.internal.fixture.FakeRunStore;
import org.neuroplug.shell.internal.fixture.FakeWorkbench;
import org.neuroplug.shell.internal.fixture.JsonDocument;
import org.neuroplug.shell.internal.fixture.Plugins;
import org.neuroplug.shell.internal.fixture.Typed;

class ReplayCommandTest {
    private static final String ID = "20260301-080000-aaaa";
    private static final String AS_IT_WAS =
            "replay of " + ID + ": plug-ins, data, settings, engine, Java and machine are as they were\n";
    private static final String IDENTICAL =
            "identical: 4 trials, 0 epochs, to the last bit; run r1 repeats " + ID + "\n";

    private final FakeWorkbench workbench = new FakeWorkbench();
    private String machine = "an OS";

    private FakeRunStore store(StoredStatus status) {
        return new FakeRunStore().with(ID, "apples", status, "2026-03-01T08:00:00Z");
    }

    private ReplayCommand command(FakeRunStore store) {
        return new ReplayCommand(workbench, store, (spec, force) -> {
            TrialResult result = Events.result(spec.trials().get(0));
            Provenance then = result.provenance();
            Environment now = new Environment("0", "none", "none", 1, 1, "a JVM", machine, 2);
            Provenance here = new Provenance(
                    then.plugins(), List.of(), then.dataSource(), then.dataSha256(), 1, Map.of(), now, then.started());
            return spec.arms().stream().collect(java.util.stream.Collectors.toMap(arm -> arm, arm -> here));
        });
    }

    @Test
    void saysThatAllIsAsItWasAndThatTheResultIsIdentical() {
        Typed typed = Typed.run(command(store(StoredStatus.FINISHED).whereAllFinished()), "last");
        assertEquals(IDENTICAL, typed.out());
        assertTrue(typed.err().startsWith(AS_IT_WAS), typed.err());
        assertEquals(0, typed.code());
        assertEquals(ExperimentSpec.founding(), workbench.spec());
    }

    @Test
    void tellsTheFirstDifference() {
        workbench.thatEnds(FakeWorkbench.Outcome.FAILED);
        Typed typed = Typed.run(command(store(StoredStatus.FINISHED).whereAllFinished()), ID);
        assertEquals(
                List.of(
                        "different: relu + sgd, seed 1, end: was completed after epoch 0,"
                                + " is failed in epoch 2, step 7 (the loss is NaN) now",
                        "1 of 4 trials differs; compared are 4 trials, 0 epochs; run r1 repeats " + ID),
                typed.lines());
        assertEquals(1, typed.code());
    }

    @Test
    void tellsWhatIsNotAsItWasAndGoesOn() {
        machine = "another OS";
        Typed typed = Typed.run(command(store(StoredStatus.FINISHED).whereAllFinished()), "last");
        assertTrue(
                typed.err()
                        .startsWith("replay of " + ID
                                + ": not as it was\n  operating system: was an OS, is another OS now\n"),
                typed.err());
        assertEquals(IDENTICAL, typed.out());
        assertEquals(0, typed.code());
    }

    @Test
    void aDryRunOnlyTells() {
        machine = "another OS";
        Typed typed = Typed.run(command(store(StoredStatus.FINISHED)), "last --dry-run");
        assertEquals(
                new Typed(
                        0,
                        "replay of " + ID + ": not as it was\n  operating system: was an OS, is another OS now\n",
                        ""),
                typed);
        assertTrue(workbench.idle());
        JsonNode json = JsonDocument.parse(Typed.run(command(store(StoredStatus.FINISHED)), "last --dry-run --json")
                .out());
        assertEquals(ID, json.get("replayed").asText());
        assertEquals(
                "another OS", json.get("origin_differences").get(0).get("now").asText());
        assertFalse(json.has("identical"));
    }

    @Test
    void printsOneJsonDocument() {
        workbench.thatEnds(FakeWorkbench.Outcome.FAILED);
        Typed typed = Typed.run(command(store(StoredStatus.FINISHED).whereAllFinished()), "last --json");
        JsonNode json = JsonDocument.parse(typed.out());
        assertEquals("r1", json.get("run").asText());
        assertFalse(json.get("identical").asBoolean());
        assertEquals("relu", json.get("differences").get(0).get("activation").asText());
        assertEquals("end", json.get("differences").get(0).get("metric").asText());
        assertEquals(1, typed.code());
    }

    @Test
    void whatDidNotEndIsComparedAsFarAsItCame() {
        Typed typed = Typed.run(command(store(StoredStatus.INTERRUPTED)), "last");
        assertEquals(1, typed.code(), "the second trial failed and does not fail again");
        assertEquals(
                "2 trials did not end in both: compared as far as both came",
                typed.lines().get(2));
    }

    @Test
    void namesEveryPluginThatIsMissingAndStartsNothing() {
        workbench.without(PluginKind.ACTIVATION).without(PluginKind.DATASET);
        Typed typed = Typed.run(command(store(StoredStatus.FINISHED)), "last --dry-run");
        assertEquals(
                new Typed(
                        2,
                        "",
                        "run " + ID + " cannot be replayed: not plugged in is activation relu (" + Plugins.BUNDLE + " "
                                + Plugins.VERSION + ", SHA-256 " + Plugins.HASH + ")\n"),
                typed);
        workbench.with(new FakeWorkbench().plugin(PluginKind.ACTIVATION, "relu"));
        assertEquals(
                "run " + ID + " cannot be replayed: not plugged in are data set digits, activation tanh, activation"
                        + " sigmoid, activation elu\n",
                Typed.run(command(store(StoredStatus.FINISHED)), "last").err());
        assertTrue(workbench.idle());
    }

    @Test
    void dataThatAreMissingAreAnErrorBeforeAnythingStarts() {
        ReplayCommand command = new ReplayCommand(workbench, store(StoredStatus.FINISHED), (spec, force) -> {
            throw new InvalidInputException("data set mnist is not there: dataset fetch mnist");
        });
        assertEquals(
                new Typed(2, "", "data set mnist is not there: dataset fetch mnist\n"), Typed.run(command, "last"));
        assertTrue(workbench.idle());
    }

    @Test
    void aRunningRunAndAnUnknownOneAreRefused() {
        assertEquals(
                new Typed(2, "", "run " + ID + " is running: it can be replayed when it has ended\n"),
                Typed.run(command(store(StoredStatus.RUNNING)), "last"));
        assertEquals(2, Typed.run(command(store(StoredStatus.FINISHED)), "2027").code());
    }

    @Test
    void writesReportsOfTheRepetition(@TempDir Path folder) throws Exception {
        Typed typed = Typed.typing(command(store(StoredStatus.FINISHED).whereAllFinished()))
                .in(folder)
                .words("last", "--report", "a.csv")
                .run();
        assertEquals(IDENTICAL, typed.out());
        assertEquals("table of csv\n", Files.readString(folder.resolve("a.csv")));
    }

    @Test
    void completesIds() {
        Completion completion =
                command(store(StoredStatus.FINISHED)).syntax().operands().get(0).completion();
        assertEquals(
                List.of(ID, "last"),
                completion.of("", Path.of("")).stream()
                        .map(Completion.Candidate::text)
                        .toList());
    }
}
