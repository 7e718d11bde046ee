package org.neuroplug.shell.internal.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.neuroplug.api.store.RunQuery;
import org.neuroplug.api.store.StoredStatus;
import org.neuroplug.shell.internal.cli.Completion;
import org.neuroplug.shell.internal.cli.ShellCommand;
import org.neuroplug.shell.internal.fixture.FakeExperimentFiles;
import org.neuroplug.shell.internal.fixture.FakeRunStore;
import org.neuroplug.shell.internal.fixture.FakeWorkbench;
import org.neuroplug.shell.internal.fixture.JsonDocument;
import org.neuroplug.shell.internal.fixture.Typed;

class RunsCommandTest {
    private static final String FIRST = "20260301-080000-aaaa";
    private static final String SECOND = "20260302-080000-bbbb";
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-10T12:00:00Z"), ZoneId.of("Europe/Berlin"));

    private final FakeRunStore store = new FakeRunStore()
            .with(FIRST, "apples", StoredStatus.FAILED, "2026-03-01T08:00:00Z")
            .with(SECOND, "pears\u001b[31m", StoredStatus.INTERRUPTED, "2026-03-02T08:00:00Z");
    private final ShellCommand runs = new RunsCommand(store, CLOCK);
    private final ShellCommand show = new ShowRunCommand(store, new FakeExperimentFiles(), CLOCK);

    @Test
    void listsRunsAsATable() {
        assertEquals(
                List.of(
                        "run                   status       trials  test acc  best arm    experiment",
                        SECOND + "  interrupted  1/4     0.8750    relu + sgd  pears?[31m",
                        FIRST + "  failed       1/4     0.8750    relu + sgd  apples"),
                Typed.run(runs, "").lines());
        assertEquals(
                "and more (--limit 2 shows them)",
                Typed.run(runs, "--limit 1").lines().get(2));
    }

    @Test
    void listsRunsAsOneJsonDocument() {
        JsonNode json = JsonDocument.parse(Typed.run(runs, "--json").out());
        assertEquals(2, json.size());
        assertEquals(SECOND, json.get(0).get("run").asText());
        assertEquals("interrupted", json.get(0).get("status").asText());
        assertEquals("2026-03-02T08:00:00Z", json.get(0).get("started").asText());
        assertEquals(0.875, json.get(0).get("best_test_accuracy").asDouble());
        assertEquals(4, json.get(1).get("planned_trials").asInt());
    }

    @Test
    void asksForWhatTheOptionsSay() {
        assertEquals(
                0,
                Typed.run(runs, "--status failed --name pe --since 7d --sort accuracy -n 5 --json")
                        .code());
        assertEquals(
                new RunQuery(
                        Optional.of(StoredStatus.FAILED),
                        Optional.of("pe"),
                        Optional.of(Instant.parse("2026-03-03T12:00:00Z")),
                        OptionalInt.of(5),
                        RunQuery.Order.ACCURACY),
                store.asked.orElseThrow());
    }

    @ParameterizedTest
    @CsvSource({
        "90m, 2026-03-10T10:30:00Z",
        "2w, 2026-02-24T12:00:00Z",
        "2026-03-01, 2026-02-28T23:00:00Z",
        "2026-03-01T12:00, 2026-03-01T11:00:00Z",
        "2026-03-01T12:00:00Z, 2026-03-01T12:00:00Z"
    })
    void readsTimesInTheZoneOfTheClock(String typed, Instant meant) {
        assertEquals(meant, new TimeWords(CLOCK).read("--since", typed));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--status done",
                "--since yesterday",
                "--since 999999w999",
                "--limit 0",
                "--sort size",
                "delete",
                "delete x",
                "x"
            })
    void refusesWhatItCannotUnderstandInOneLine(String words) {
        Typed typed = Typed.run(runs, words);
        assertEquals(2, typed.code());
        assertEquals("", typed.out());
        assertEquals(1, typed.err().lines().count());
    }

    @Test
    void saysThatThereIsNone() {
        assertEquals(
                "no run is stored yet\n",
                Typed.run(new RunsCommand(new FakeRunStore(), CLOCK), "").out());
        assertEquals(
                "[ ]\n",
                Typed.run(new RunsCommand(new FakeRunStore(), CLOCK), "--json").out());
    }

    @Test
    void failsInOneLineWhenTheDatabaseDoes() {
        Typed typed = Typed.run(new RunsCommand(new FakeRunStore().thatIsBroken(), CLOCK), "");
        assertEquals(new Typed(1, "", "the run store runs.db: disk I/O error\n"), typed);
    }

    @Test
    void showsArmsFailuresTrialsInFlightSettingsAndOrigin() {
        Typed typed = Typed.run(show, "last");
        List<String> lines = typed.lines();
        assertEquals("run         " + SECOND, lines.get(0));
        assertEquals("status      interrupted: 1 of 4 trials finished, 1 failed", lines.get(2));
        assertEquals("started     2026-03-02 09:00:00, 12.5 seconds", lines.get(3));
        assertEquals("goes on by  resume " + SECOND, lines.get(4));
        assertFalse(Typed.run(show, FIRST).out().contains("resume"));
        for (String part : List.of(
                "relu + sgd  1      0.4000     0.8750    0.3000      0.9000     100.0    12.00",
                "  tanh + sgd, seed 1, failed in epoch 2, step 7: the loss is NaN",
                "  sigmoid + sgd, seed 1: 7 of 100 epochs",
                "  epochs: 100",
                "origin")) {
            assertTrue(lines.contains(part), part + " in\n" + typed.out());
        }
        assertFalse(typed.out().contains("\u001b"), typed::out);
    }

    @Test
    void showsARunAsOneJsonDocument() {
        JsonNode json = JsonDocument.parse(Typed.run(show, FIRST + " --json").out());
        assertEquals(FIRST, json.get("run").asText());
        assertEquals("failed", json.get("status").asText());
        assertEquals("relu", json.get("arms").get(0).get("activation").asText());
        assertEquals("the loss is NaN", json.get("failures").get(0).get("error").asText());
        assertEquals("started", json.get("trials").get(2).get("state").asText());
        assertEquals(7, json.get("trials").get(2).get("epochs").asInt());
        assertEquals("completed", json.get("trials").get(0).get("ended").asText());
        assertEquals(1, json.get("trials").get(0).get("tries").asInt());
        assertFalse(json.get("trials").get(2).has("ended"), "it has not");
        assertEquals("abc123", json.get("provenance").get(0).get("data_sha256").asText());
    }

    @Test
    void deletesRunsByNameAndByAge() {
        assertEquals(
                "deleted " + FIRST + " apples\n",
                Typed.run(runs, "delete " + FIRST).out());
        assertEquals(List.of(SECOND), store.ids());
        assertEquals(
                "no stored run is that old\n",
                Typed.run(runs, "delete --older-than 30d").out());
        assertEquals(
                SECOND,
                JsonDocument.parse(Typed.run(runs, "delete last --older-than 1d --json")
                                .out())
                        .get("deleted")
                        .get(0)
                        .asText());
        assertEquals(List.of(), store.ids());
    }

    @Test
    void completesIdsOfRunsAlsoBehindTheFirst() {
        Completion completion = show.syntax().operands().get(0).completion();
        assertEquals(
                List.of(SECOND, FIRST),
                completion.of("2026", Path.of("")).stream()
                        .map(Completion.Candidate::text)
                        .toList());
        assertEquals("last", completion.of("l", Path.of("")).get(0).text());
        assertTrue(runs.subcommands().get(0).syntax().operands().get(0).repeated());
        ShellCommand broken = new ShowRunCommand(new FakeRunStore().thatIsBroken(), new FakeExperimentFiles(), CLOCK);
        assertEquals(List.of(), broken.syntax().operands().get(0).completion().of("", Path.of("")));
    }

    @Test
    void exportsAndImportsRuns(@TempDir Path folder) {
        Typed exported = Typed.typing(runs)
                .in(folder)
                .words("export", "last", FIRST, SECOND, "--out", "runs.zip")
                .run();
        assertEquals(new Typed(0, "exported " + SECOND + ", " + FIRST + " to runs.zip\n", ""), exported);

        FakeRunStore empty = new FakeRunStore();
        Typed imported = Typed.typing(new RunsCommand(empty, CLOCK))
                .in(folder)
                .words("import", "runs.zip", "--json")
                .run();
        assertEquals(
                FIRST, JsonDocument.parse(imported.out()).get("imported").get(1).asText());
        assertEquals(List.of(FIRST, SECOND), empty.ids());
        assertEquals(2, Typed.run(runs, "export last").code());
        assertEquals(1, Typed.run(runs, "import nowhere.zip").code());
    }

    @Test
    void namesTheFirstOfManyImportedRuns(@TempDir Path folder) {
        FakeRunStore many = new FakeRunStore();
        for (int run = 10; run < 22; run++) {
            many.with("20260302-0000" + run + "-many", "many", StoredStatus.FINISHED, "2026-03-02T00:00:00Z");
        }
        List<String> words = new ArrayList<>(List.of("export", "--out", "runs.zip"));
        words.addAll(1, many.ids());
        Typed.typing(new RunsCommand(many, CLOCK))
                .in(folder)
                .words(words.toArray(String[]::new))
                .run();

        String out = Typed.typing(new RunsCommand(new FakeRunStore(), CLOCK))
                .in(folder)
                .words("import", "runs.zip")
                .run()
                .out();
        assertEquals("imported " + String.join(", ", many.ids().subList(0, 10)) + " and 2 more\n", out);
    }

    @Test
    void reportsARunByTheReporterThatIsNamedOrThatWritesSuchFiles(@TempDir Path folder) throws Exception {
        ShellCommand report = new ReportCommand(store, new FakeWorkbench());
        assertEquals(new Typed(0, "console of " + SECOND + "\n", ""), Typed.run(report, "last"));
        assertEquals(
                "json of " + FIRST + "\n",
                Typed.run(report, FIRST + " --format json").out());
        Typed.Typing typing = Typed.typing(report).in(folder);

        assertEquals(0, typing.words("last", "--out", "a.csv").run().code());
        assertEquals("csv of " + SECOND + "\n", Files.readString(folder.resolve("a.csv")));
        assertEquals(2, typing.words("last", "--out", "a.csv").run().code());
        assertEquals(
                0,
                typing.words("last", "-f", "json", "-o", "a.csv", "--overwrite")
                        .run()
                        .code());
        assertEquals("json of " + SECOND + "\n", Files.readString(folder.resolve("a.csv")));
        assertEquals(2, Typed.run(report, "last --format jsn").code());
        assertEquals(2, Typed.run(report, "nowhere").code());
    }
}
