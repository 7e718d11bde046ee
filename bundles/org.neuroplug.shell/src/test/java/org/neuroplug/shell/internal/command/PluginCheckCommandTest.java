package org.neuroplug.shell.internal.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.neuroplug.shell.internal.fixture.FakeJarInspection;
import org.neuroplug.shell.internal.fixture.Typed;

class PluginCheckCommandTest {
    private static Typed check(String words) {
        return Typed.run(new PluginCheckCommand(new FakeJarInspection()), words);
    }

    @Test
    void printsEveryPartWithItsFigures() {
        Typed typed = check("good.jar");
        assertEquals(0, typed.code(), typed.err());
        assertEquals(
                List.of(
                        "activation bent (org.example.bent 1.0.0): passed",
                        "  passed  numbers   663 points",
                        "  passed  gradient  663 points agree"),
                typed.lines());
    }

    @Test
    void aFaultIsToldByTheExitCodeAndTheWorstPoint() {
        Typed typed = check("bent.jar");
        assertEquals(1, typed.code());
        assertEquals(
                "activation bent (org.example.bent 1.0.0): failed",
                typed.lines().get(0));
        assertEquals(
                "  failed  gradient  x=-0.01: derivative 0.98, numeric 1",
                typed.lines().get(2));
    }

    @Test
    void saysTheSameAsJson() {
        Typed typed = check("bent.jar --json");
        assertEquals(1, typed.code());
        String json = typed.out().replaceAll("\\s+", "");
        assertTrue(json.contains("\"passed\":false,\"plugins\":[{\"kind\":\"activation\",\"name\":\"bent\""), json);
        assertTrue(json.contains("{\"part\":\"gradient\",\"outcome\":\"failed\",\"text\":\"x=-0.01:"), json);
    }
}
