package org.neuroplug.shell.internal.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.neuroplug.api.experiment.EarlyStopping;
import org.neuroplug.api.plugin.PluginKind;
import org.neuroplug.shell.internal.fixture.FakeDefinitions;
import org.neuroplug.shell.internal.fixture.FakeExperimentFiles;
import org.neuroplug.shell.internal.fixture.FakeWorkbench;
import org.neuroplug.shell.internal.fixture.JsonDocument;
import org.neuroplug.shell.internal.fixture.Typed;

class RunCommandTest {
    private final FakeWorkbench workbench = new FakeWorkbench();
    private final RunCommand command =
            new RunCommand(workbench, new FakeExperimentFiles(), new FakeDefinitions(workbench));

    @TempDir
    Path folder;

    @BeforeEach
    void writeAnExperiment() throws IOException {
        Files.writeString(folder.resolve("mine.yaml"), "epochs: 7\n");
        Files.writeString(folder.resolve("broken.yaml"), "nonsense\n");
    }

    private Typed run(String... words) {
        return Typed.typing(command).words(words).in(folder).run();
    }

    @Test
    void runsAnExperimentFromAFile() {
        Typed typed = run("mine.yaml", "-p", "2", "-q");

        assertEquals(new Typed(0, "table of console\n", ""), typed);
        assertEquals(7, workbench.spec().training().epochs());
        assertEquals(OptionalInt.of(2), workbench.options().parallel());
    }

    @Test
    void rulesThatAreGivenComeBeforeThoseOfTheFile() {
        run("mine.yaml", "--patience", "3", "--retries", "1", "-q");

        assertEquals(
                Optional.of(EarlyStopping.after(3)), workbench.spec().control().earlyStopping());
        assertEquals(1, workbench.spec().control().retries());
        assertEquals(7, workbench.spec().training().epochs());
    }

    @Test
    void takesReportsBeforeAndAfterTheFile() {
        assertEquals(
                0,
                run("--report", "a.csv", "mine.yaml", "--report", "b.csv", "-q").code());

        assertTrue(Files.exists(folder.resolve("a.csv")));
        assertTrue(Files.exists(folder.resolve("b.csv")));
    }

    @Test
    void tellsWhatTheExperimentWouldTake() {
        Typed typed = run("mine.yaml", "--dry-run");

        assertEquals(0, typed.code());
        assertTrue(typed.out().startsWith("from a file: a dry run, nothing was started\n"), typed.out());
        assertTrue(workbench.idle());
    }

    @Test
    void printsOneJsonDocument() {
        assertEquals(
                "r1",
                JsonDocument.parse(run("mine.yaml", "--json").out()).get("run").asText());
    }

    @Test
    void passesOnWhatIsWrongWithTheFile() {
        assertEquals(new Typed(2, "", "broken.yaml, line 1, column 1: no epochs\n"), run("broken.yaml"));
        assertEquals(new Typed(2, "", "cannot read gone.yaml\n"), run("gone.yaml"));
        assertTrue(workbench.idle());
    }

    @Test
    void hasTheFileReadForWhatIsPluggedIn() {
        workbench.without(PluginKind.MODEL);

        assertEquals(new Typed(2, "", "unknown model 'mlp' (there is none)\n"), run("mine.yaml"));
        assertTrue(workbench.idle());
    }

    @Test
    void needsExactlyOneFile() {
        assertEquals(new Typed(2, "", "run needs FILE (see run --help)\n"), run());
        assertEquals(
                new Typed(2, "", "run takes no more than FILE, was 'b.yaml' (see run --help)\n"),
                run("mine.yaml", "b.yaml"));
        assertEquals(new Typed(2, "", "a file's name must not be empty\n"), run(""));
    }
}
