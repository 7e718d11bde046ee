package org.neuroplug.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class VectorModuleTest {
    /** Prints whether the class is there, once the module was loaded. */
    public static final class Probe {
        private Probe() {}

        /** What the process does. */
        public static void main(String[] args) throws Exception {
            boolean loaded = VectorModule.load();
            boolean found = loaded
                    && VectorModule.load()
                    && Class.forName("jdk.incubator.vector.FloatVector", false, null) != null;
            System.exit(loaded && found ? 0 : loaded ? 3 : 4);
        }
    }

    private static Process probe(String... options) throws Exception {
        List<String> command = new ArrayList<>();
        command.add(System.getProperty("java.home") + "/bin/java");
        command.addAll(List.of(options));
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), Probe.class.getName()));
        Process process = new ProcessBuilder(command).start();
        assertTrue(process.waitFor(30, TimeUnit.SECONDS), "the process hangs");
        return process;
    }

    @Test
    void givesTheVectorApiWithoutAWord() throws Exception {
        Process process = probe("--add-exports", "java.base/jdk.internal.module=ALL-UNNAMED");

        assertEquals(0, process.exitValue());
        assertEquals("", new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8));
    }

    @Test
    void goesWithoutWhereTheJvmDoesNotLetIt() throws Exception {
        assertEquals(4, probe().exitValue());
    }
}
