package org.neuroplug.shell.internal.config;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.neuroplug.shell.internal.cli.ExitCode;
import org.neuroplug.shell.internal.fixture.FakeBundleContext;
import org.neuroplug.shell.internal.fixture.JsonDocument;
import org.neuroplug.shell.internal.fixture.Typed;

class ConfigCommandTest {
    private static final String PID = FakeConfiguration.PID;

    private final FakeConfiguration configuration = new FakeConfiguration();

    @TempDir
    private Path home;

    private ConfigCommand config;
    private Path file;

    @BeforeEach
    void open() {
        config = new ConfigCommand(new Settings(
                FakeBundleContext.of(Map.of("neuroplug.home", home.toString())),
                configuration.admin(),
                FakeConfiguration.metatypes()));
        file = home.resolve("config").resolve(PID + ".cfg");
    }

    private Typed config(String words) {
        return Typed.run(config, words);
    }

    @Test
    void listsWhatCanBeSet() {
        List<String> lines = config("").lines();

        assertEquals(PID + ": A plug-in", lines.get(0));
        assertTrue(lines.contains("    parallel = 0"), lines.toString());
        assertTrue(lines.contains("    mirrors = http://a/,http://b/"), lines.toString());
    }

    @Test
    void showsWhatIsAllowedAndWhetherTheDefaultCounts() {
        String before = config("show " + PID).out();
        config("set " + PID + " parallel 3");
        String after = config("show " + PID).out();

        assertTrue(before.contains("parallel = 0"), before);
        assertTrue(before.contains("(a whole number; the default)"), before);
        assertTrue(after.contains("parallel = 3"), after);
        assertTrue(after.contains("(a whole number; default 0)"), after);
    }

    @Test
    void setsAtOnceAndForGood() throws IOException {
        Typed typed = config("set " + PID + " parallel 3");

        assertEquals(PID + ": parallel = 3 (was 0)\n", typed.out());
        assertEquals("3", configuration.told().get("parallel"));
        assertTrue(Files.readString(file).contains("\"3\""), Files.readString(file));
    }

    @Test
    void setsLists() {
        config("set " + PID + " mirrors http://c/,http://d/");

        assertArrayEquals(new String[] {"http://c/", "http://d/"}, (String[])
                configuration.told().get("mirrors"));
        assertTrue(config("show " + PID).out().contains("mirrors = http://c/,http://d/"));
    }

    @Test
    void keepsCommentsAndOtherSettingsOfTheFile() throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, "# mine\nmirrors = [ \"http://x/\" ]\n# the end\n");

        config("set " + PID + " parallel 2");

        assertEquals(
                List.of("# mine", "mirrors = [ \"http://x/\" ]", "# the end", "parallel = \"2\""),
                Files.readAllLines(file));
    }

    @Test
    void resetsToTheDefault() throws IOException {
        config("set " + PID + " parallel 3");

        Typed typed = config("reset " + PID + " parallel");

        assertEquals(PID + ": parallel = 0 (the default)\n", typed.out());
        assertNull(configuration.told().get("parallel"));
        assertFalse(Files.readString(file).contains("parallel"), Files.readString(file));
    }

    @Test
    void refusesWhatIsNotAllowedAndChangesNothing() {
        Typed typed = config("set " + PID + " parallel many");

        assertEquals(ExitCode.BAD_INPUT, typed.code());
        assertEquals(PID + ": parallel must be a whole number, was many\n", typed.err());
        assertNull(configuration.told());
        assertFalse(Files.exists(file));
    }

    @Test
    void suggestsNamesThatExist() {
        assertTrue(config("set org.example.plugni parallel 2").err().contains("did you mean " + PID));
        assertTrue(config("set " + PID + " paralel 2").err().contains("did you mean parallel"));
    }

    @Test
    void printsOneJsonDocument() {
        config("set " + PID + " parallel 3");

        JsonNode parallel = JsonDocument.parse(config("show " + PID + " --json").out())
                .get("settings")
                .get(0);

        assertEquals("3", parallel.get("value").asText());
        assertEquals("0", parallel.get("default").asText());
        assertTrue(parallel.get("configured").asBoolean());
    }
}
