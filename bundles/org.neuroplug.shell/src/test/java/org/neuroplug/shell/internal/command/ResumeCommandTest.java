package org.neuroplug.shell.internal.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.neuroplug.api.store.StoredStatus;
import org.neuroplug.shell.internal.cli.Completion;
import org.neuroplug.shell.internal.cli.ShellCommand;
import org.neuroplug.shell.internal.fixture.FakeRunStore;
import org.neuroplug.shell.internal.fixture.FakeWorkbench;
import org.neuroplug.shell.internal.fixture.FakeWorkbench.Outcome;
import org.neuroplug.shell.internal.fixture.JsonDocument;
import org.neuroplug.shell.internal.fixture.Typed;

class ResumeCommandTest {
    private static final String KILLED = "20260301-080000-aaaa";
    private static final String CANCELLED = "20260302-080000-bbbb";
    private static final String RUNNING = "20260303-080000-cccc";

    private final FakeRunStore store = new FakeRunStore()
            .with(KILLED, "apples", StoredStatus.INTERRUPTED, "2026-03-01T08:00:00Z")
            .with(CANCELLED, "pears", StoredStatus.CANCELLED, "2026-03-02T08:00:00Z")
            .with(RUNNING, "plums", StoredStatus.RUNNING, "2026-03-03T08:00:00Z");
    private final FakeWorkbench workbench = new FakeWorkbench();
    private final ShellCommand resume = new ResumeCommand(store, workbench);

    @Test
    void completesTheRunAndSaysWhatIsFinishedBegunAndToDo() {
        Typed typed = Typed.run(resume, "20260301");

        assertEquals(KILLED, workbench.resumed());
        assertEquals("table of console\n", typed.out());
        assertEquals(0, typed.code());
        assertEquals(
                List.of(
                        "run " + KILLED + ": 1 of 4 trials are finished, 1 failed, 1 begun, 1 to do",
                        "  sigmoid + sgd, seed 1: 7 of 100 epochs"),
                typed.err().lines().limit(2).toList());
    }

    @Test
    void completesWhatWasCancelledToo() {
        Typed typed = Typed.run(resume, CANCELLED + " --quiet");

        assertEquals(CANCELLED, workbench.resumed());
        assertEquals("", typed.err());
    }

    @Test
    void takesTheOptionsOfCompare(@TempDir Path folder) throws Exception {
        Typed typed = Typed.typing(resume)
                .words(KILLED, "--json", "-r", "a.csv", "-p", "2", "--force")
                .in(folder)
                .run();

        assertEquals("r1", JsonDocument.parse(typed.out()).get("run").asText());
        assertEquals("table of csv\n", Files.readString(folder.resolve("a.csv")));
        assertEquals(OptionalInt.of(2), workbench.options().parallel());
        assertTrue(workbench.options().force());
    }

    @Test
    void refusesARunThatLeavesNothingToDoAndNamesThoseThatDo() {
        Typed typed = Typed.run(resume, "last");

        assertEquals(
                new Typed(
                        2,
                        "",
                        "run " + RUNNING + " is running, which leaves nothing to resume (what can be resumed: "
                                + CANCELLED + ", " + KILLED + ")\n"),
                typed);
        assertTrue(workbench.idle());
    }

    @Test
    void refusesInOneLineWhatIsNotTheSameAnyMore() {
        store.with("20260304-080000-other", "figs", StoredStatus.INTERRUPTED, "2026-03-04T08:00:00Z");

        Typed typed = Typed.run(resume, "last -q");

        assertEquals(new Typed(2, "", "run 20260304-080000-other cannot go on: batch was 200, is 100 now\n"), typed);
    }

    @Test
    void endsAsARunDoes() {
        workbench.thatEnds(Outcome.FAILED);

        assertEquals(1, Typed.run(resume, KILLED).code());
        assertEquals(2, Typed.run(resume, "nowhere").code());
        assertEquals(2, Typed.run(resume, "").code());
    }

    @Test
    void completesIdsOfRunsThatCanBeResumed() {
        Completion completion = resume.syntax().operands().get(0).completion();

        assertEquals(
                List.of(CANCELLED, KILLED, "last"),
                completion.of("", Path.of("")).stream()
                        .map(Completion.Candidate::text)
                        .toList());
    }
}
