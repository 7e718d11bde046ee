package org.neuroplug.itests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.neuroplug.itests.subjects.NotANumber;
import org.neuroplug.itests.support.Eventually;
import org.neuroplug.itests.support.Json;
import org.neuroplug.itests.support.Neuroplug;
import org.neuroplug.itests.support.Neuroplug.Outcome;
import org.neuroplug.itests.support.PluginFile;
import org.neuroplug.spi.ElementwiseActivation;

/** The assembled workbench as a process: what a shell script sees of it. */
class LauncherTest {
    private static final String TINY = "compare --samples 400 --epochs 2 --batch 80 --json --activations ";

    /** A build in the background ignores Ctrl-C, and so would what it starts. */
    private static final List<String> UNDISTURBED =
            OS.current() == OS.LINUX ? List.of("env", "--default-signal=INT") : List.of();

    private static Neuroplug neuroplug;

    @BeforeAll
    static void makeAHome() {
        neuroplug = Neuroplug.inNewHome("launcher");
    }

    private static String[] words(String command) {
        return command.split(" ", -1);
    }

    @Test
    void printsItsVersion() throws Exception {
        Outcome outcome = neuroplug.run("--version").exits(0);

        assertTrue(outcome.out().matches("neuroplug \\d+\\.\\d+\\.\\d+.*\\R"), outcome::toString);
    }

    @Test
    void explainsItself() throws Exception {
        Outcome outcome = neuroplug.run("--help").exits(0);

        for (String option : List.of("--home", "--data", "--framework", "--verbose", "-f", "Exit codes")) {
            assertTrue(outcome.out().contains(option), () -> option + " is missing\n" + outcome);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"felix", "equinox"})
    void listsActivationsAsOneJsonDocument(String framework) throws Exception {
        Outcome outcome = neuroplug.on(framework).run("activations", "--json").exits(0);

        List<Json> activations = outcome.json().list();
        assertEquals(37, activations.size(), outcome::toString);
        assertEquals("celu", activations.get(0).get("name").text());
        assertEquals("", outcome.err());
    }

    @ParameterizedTest
    @ValueSource(strings = {"felix", "equinox"})
    void comparesAndPrintsOneJsonDocument(String framework) throws Exception {
        Outcome outcome = neuroplug.on(framework).run(words(TINY + "relu,tanh")).exits(0);

        Json document = outcome.json();
        assertEquals(
                List.of("relu", "tanh"),
                document.get("trials").list().stream()
                        .map(trial -> trial.get("activation").text())
                        .toList());
        for (Json trial : document.get("trials").list()) {
            assertTrue(trial.get("test_accuracy").number() <= 1);
            assertEquals(2, trial.get("epochs").number());
            assertEquals(
                    64, trial.get("provenance").get("data").get("sha256").text().length());
        }
        assertEquals(2, document.get("summary").list().size());
    }

    @ParameterizedTest
    @ValueSource(strings = {"felix", "equinox"})
    void runsAScriptOfCommands(String framework) throws Exception {
        Path script = Files.writeString(
                neuroplug.home().resolve("good-" + framework + ".gogo"), "optimizers\nreporters --json\n");

        Outcome outcome = neuroplug.on(framework).run("-f", script.toString()).exits(0);

        assertTrue(outcome.out().contains("nesterov") && outcome.out().contains("console"), outcome::toString);
    }

    @Test
    void endsAScriptWithTheExitCodeOfTheCommandThatFailed() throws Exception {
        Path script = Files.writeString(neuroplug.home().resolve("bad.gogo"), "compare -a rleu\nreporters\n");

        Outcome outcome = neuroplug.run("-f", script.toString()).exits(2);

        assertTrue(outcome.err().contains("did you mean relu?"), outcome::toString);
        assertFalse(outcome.out().contains("console"), outcome::toString);
    }

    @ParameterizedTest
    @CsvSource({
        "compare -a rleu, did you mean relu?",
        "comapre, did you mean compare?",
        "compare --epocs 2, did you mean --epochs?",
        "compare --epochs 0, epochs must be",
        "compare --samples 1000000000, or at most 10000",
        "compare --report /nowhere/at/all.csv, /nowhere/at",
        "run nowhere.yaml, nowhere.yaml",
        "--homme x activations, did you mean --home?"
    })
    void refusesBadInputInOneLine(String command, String hint) throws Exception {
        Outcome outcome = neuroplug.run(words(command)).exits(2);

        assertTrue(outcome.err().contains(hint), outcome::toString);
        assertEquals("", outcome.out());
        assertOneLine(outcome);
    }

    @Test
    void refusesAFrameworkThatItDoesNotHave() throws Exception {
        Outcome outcome = neuroplug.on("equinix").run("activations").exits(2);

        assertTrue(outcome.err().contains("did you mean equinox?"), outcome::toString);
        assertOneLine(outcome);
    }

    @Test
    void refusesAHomeThatIsAFile() throws Exception {
        Path file = Files.writeString(neuroplug.home().resolve("file"), "");

        Outcome outcome = new Neuroplug(file, "felix").run("activations").exits(2);

        assertTrue(outcome.err().contains(file.toString()), outcome::toString);
        assertOneLine(outcome);
    }

    @Test
    void failsWhenATrialFailsAndShowsTheOthers() throws Exception {
        Neuroplug broken = Neuroplug.inNewHome("broken");
        PluginFile.of("com.example.broken", "broken", ElementwiseActivation.class, NotANumber.class)
                .writeTo(broken.plugins().resolve("broken.jar"));

        Outcome outcome = broken.run(words(TINY + "relu,broken --force")).exits(1);

        assertEquals(1, outcome.json().get("trials").list().size());
        assertTrue(outcome.err().contains("broken") && outcome.err().contains("epoch 1, step 1"), outcome::toString);
        assertNoTrace(outcome);
    }

    @ParameterizedTest
    @ValueSource(strings = {"felix", "equinox"})
    void stopsAfterAnEpochWhenInterrupted(String framework) throws Exception {
        String[] command = words("compare --activations relu --samples 400 --epochs 5000 --batch 160");
        try (Neuroplug.Running running = neuroplug.on(framework).start(UNDISTURBED, command)) {
            awaitEpoch(running);
            long start = System.nanoTime();

            interrupt(running.process());
            Outcome outcome = running.end().exits(130);

            assertTrue(Duration.ofNanos(System.nanoTime() - start).toSeconds() < 5, outcome::toString);
            assertTrue(outcome.err().contains("everything is kept: 'resume "), outcome::toString);
            assertNoTrace(outcome);
        }
    }

    @Test
    void stopsWithinAnEpochWhenInterruptedTwice() throws Exception {
        String[] command = words("compare -a relu -t dl4j --samples 4000 --epochs 50 --batch 1");
        try (Neuroplug.Running running = neuroplug.start(UNDISTURBED, command)) {
            awaitEpoch(running);
            interrupt(running.process());
            Eventually.within(Duration.ofSeconds(10), running::errSoFar, text -> text.contains("Ctrl-C stops now"));
            long start = System.nanoTime();

            interrupt(running.process());
            Outcome outcome = running.end().exits(130);

            assertTrue(Duration.ofNanos(System.nanoTime() - start).toSeconds() < 5, outcome::toString);
            assertTrue(
                    outcome.err().contains("everything is kept but the epochs in progress: 'resume "),
                    outcome::toString);
            assertNoTrace(outcome);
        }
    }

    private static void awaitEpoch(Neuroplug.Running running) throws Exception {
        Eventually.within(
                Duration.ofSeconds(60),
                running::errSoFar,
                text -> text.contains("epoch") || !running.process().isAlive());
    }

    @Test
    void writesProgressOverOnATerminal() throws Exception {
        Outcome outcome = onATerminal("xterm-256color", "compare -a relu,tanh --samples 2000 --epochs 30")
                .exits(0);

        String control = "\u001b[";
        assertTrue(outcome.out().contains("total") && outcome.out().contains(control + "2A"), outcome::toString);
        String left = outcome.out().substring(outcome.out().lastIndexOf(control));
        assertTrue(left.contains("2 trials finished") && !left.contains("total"), outcome::toString);
    }

    @Test
    void writesPlainLinesOnADumbTerminal() throws Exception {
        Outcome outcome = onATerminal("dumb", "compare -a relu,tanh --samples 2000 --epochs 30")
                .exits(0);

        assertTrue(outcome.out().contains("trial 1/2, "), outcome::toString);
        assertFalse(outcome.out().contains("\u001b"), outcome::toString);
    }

    /** With a pseudo-terminal that util-linux's {@code script} opens; both of its streams are the terminal. */
    private static Outcome onATerminal(String term, String command) throws Exception {
        assumeTrue(OS.current() == OS.LINUX && Files.isExecutable(Path.of("/usr/bin/script")), "there is no script");
        String shell = "TERM=" + term + " LC_ALL=C.UTF-8 script -qec \"stty cols 100 rows 30; $*\" /dev/null";
        try (Neuroplug.Running running = neuroplug.start(List.of("sh", "-c", shell, "sh"), words(command))) {
            return running.end();
        }
    }

    private static void interrupt(Process process) throws Exception {
        new ProcessBuilder("kill", "-INT", String.valueOf(process.pid()))
                .start()
                .waitFor();
    }

    @Test
    void showsTheStackTraceWhenAsked() throws Exception {
        Outcome outcome = neuroplug.run("--verbose", "compare", "-a", "rleu").exits(2);

        assertTrue(outcome.err().contains("\tat "), outcome::toString);
    }

    private static void assertOneLine(Outcome outcome) {
        assertEquals(1, outcome.err().lines().count(), outcome::toString);
    }

    private static void assertNoTrace(Outcome outcome) {
        assertEquals(
                "",
                outcome.err().lines().filter(line -> line.startsWith("\tat ")).collect(Collectors.joining("\n")));
    }
}
