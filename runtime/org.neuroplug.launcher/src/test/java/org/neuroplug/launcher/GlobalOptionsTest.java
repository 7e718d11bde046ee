package org.neuroplug.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.neuroplug.api.InvalidInputException;
import org.neuroplug.launcher.LaunchRequest.Task;

final class GlobalOptionsTest {
    @TempDir
    Path folder;

    private static LaunchRequest parse(String... args) {
        return GlobalOptions.parse(args, Map.of());
    }

    private static String refusal(String... args) {
        return assertThrows(InvalidInputException.class, () -> parse(args)).getMessage();
    }

    @Test
    void opensTheShellWhenNothingIsAsked() {
        LaunchRequest request = parse();

        assertEquals(Task.SHELL, request.task());
        assertEquals(Path.of(System.getProperty("user.home"), ".neuroplug"), request.home());
        assertEquals(FrameworkChoice.FELIX, request.framework());
    }

    @Test
    void leavesAllAfterTheCommandToTheCommand() {
        LaunchRequest request = parse("--verbose", "compare", "--help", "-a", "relu", "--home", "x");

        assertEquals(Task.COMMAND, request.task());
        assertEquals(List.of("compare", "--help", "-a", "relu", "--home", "x"), request.words());
        assertTrue(request.verbose());
    }

    @Test
    void takesTheOptionBeforeTheEnvironment() {
        Map<String, String> environment = Map.of("NEUROPLUG_HOME", "/env/home", "NEUROPLUG_DATA", folder.toString());

        assertEquals(
                Path.of("/env/home"),
                GlobalOptions.parse(new String[] {}, environment).home());
        assertEquals(
                Path.of("/given"),
                GlobalOptions.parse(new String[] {"--home", "/given"}, environment)
                        .home());
        assertEquals(
                Optional.of(folder),
                GlobalOptions.parse(new String[] {}, environment).data());
    }

    @Test
    void takesRelativePathsFromTheCurrentFolder() {
        assertEquals(Path.of("here").toAbsolutePath(), parse("--home=./here").home());
    }

    @Test
    void runsAScript() throws Exception {
        Path script = Files.createFile(folder.resolve("a.gogo"));

        LaunchRequest request = parse("-f", script.toString());
        assertEquals(Task.SCRIPT, request.task());
        assertEquals(List.of(script.toString()), request.words());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--hmoe x|unknown option --hmoe; did you mean --home? (see --help)",
                "--frame equinox|unknown option --frame (see --help)",
                "-x|unknown option -x (see --help)",
                "--home a --home b x|--home is given 2 times (see --help)",
                "--home|--home needs a value: DIR",
                "--framework felxi|unknown framework 'felxi'; did you mean felix? (there are felix, equinox)",
                "--data /does/not/exist x|no such folder for data (--data, NEUROPLUG_DATA): /does/not/exist",
                "-f /does/not/exist|no script that can be read: /does/not/exist",
                "-f /does/not/exist compare|give either a script (-f) or a command, not both: compare"
            })
    void refusesInOneLine(String line, String message) {
        assertEquals(message, refusal(line.split(" ")));
    }

    @Test
    void refusesAnEmptyHome() {
        assertEquals("the home must not be empty", refusal("--home", "", "x"));
    }

    @Test
    void asksForHelpAndVersionWhateverElseIsGiven() {
        assertEquals(Task.HELP, parse("--data", "/does/not/exist", "--help").task());
        assertEquals(Task.VERSION, parse("--version").task());
    }

    @Test
    void helpNamesEveryOption() {
        for (String option : List.of("--home", "--data", "--verbose", "--framework", "--file", "--help", "--version")) {
            assertTrue(GlobalOptions.help().contains(option), option);
        }
        assertTrue(GlobalOptions.help().lines().allMatch(line -> line.length() <= 80), GlobalOptions.help());
    }
}
