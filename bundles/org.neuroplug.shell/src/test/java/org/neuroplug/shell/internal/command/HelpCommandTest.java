package org.neuroplug.shell.internal.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.neuroplug.shell.internal.cli.ShellCommand;
import org.neuroplug.shell.internal.fixture.FakeBundleContext;
import org.neuroplug.shell.internal.fixture.FakeDefinitions;
import org.neuroplug.shell.internal.fixture.FakeExperimentFiles;
import org.neuroplug.shell.internal.fixture.FakeWorkbench;
import org.neuroplug.shell.internal.fixture.JsonDocument;
import org.neuroplug.shell.internal.fixture.Typed;

class HelpCommandTest {
    private final CommandDirectory directory = new CommandDirectory();
    private final VersionCommand version = new VersionCommand(
            FakeBundleContext.of(Map.of("neuroplug.version", "1.0.0", "neuroplug.home", "/home/me")));
    private ShellCommand help;

    @BeforeEach
    void plugIn() {
        FakeWorkbench workbench = new FakeWorkbench();
        directory.add(new CompareCommand(workbench, new FakeExperimentFiles(), new FakeDefinitions(workbench)));
        directory.add(new DatasetCommand(workbench));
        directory.add(version);
        help = directory.find("help").orElseThrow();
    }

    @Test
    void listsTheCommandsByTopic() {
        String out = Typed.run(help, "").out();

        assertTrue(out.startsWith("Experiments:\n  compare      compares activations"), out);
        assertTrue(out.contains("\nThe workbench:\n  help "), out);
    }

    @Test
    void explainsACommandAndItsSubcommand() {
        assertEquals(
                Typed.run(directory.find("compare").orElseThrow(), "--help").out(),
                Typed.run(help, "compare").out());
        String show = Typed.run(help, "dataset show").out();
        assertTrue(show.contains("Usage: dataset show NAME INDEX [OPTIONS]"), show);
        String dataset = Typed.run(help, "dataset").out();
        assertTrue(dataset.contains("Usage: dataset COMMAND …"), dataset);
        assertTrue(dataset.contains("  show NAME INDEX  draws a sample with its label"), dataset);
    }

    @Test
    void suggestsTheNearestCommand() {
        assertEquals(
                new Typed(
                        2,
                        "",
                        "unknown command 'comapre'; did you mean compare?"
                                + " (there are compare, dataset, help, version)\n"),
                Typed.run(help, "comapre"));
    }

    @Test
    void forgetsACommandThatIsGone() {
        directory.remove(version);

        assertTrue(directory.find("version").isEmpty());
        assertEquals(2, Typed.run(help, "version").code());
    }

    @Test
    void tellsVersions() {
        String out = Typed.run(version, "").out();

        assertTrue(out.startsWith("neuroplug  1.0.0\nframework  org.example.framework 7.7.7\njava "), out);
        assertEquals(
                "/home/me",
                JsonDocument.parse(Typed.run(version, "--json").out())
                        .get("home")
                        .asText());
    }
}
