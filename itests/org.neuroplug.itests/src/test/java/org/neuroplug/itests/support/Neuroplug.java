package org.neuroplug.itests.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assertions;

/**
 * The command {@code neuroplug}, run as a process of its own.
 *
 * @param home given with {@code --home}
 * @param framework given with {@code --framework}
 */
public record Neuroplug(Path home, String framework) {
    private static final long LIMIT_SECONDS = 120;

    /**
     * What came of a process.
     *
     * @param exitCode its exit code
     * @param out its standard output
     * @param err its standard error
     */
    public record Outcome(int exitCode, String out, String err) {
        /** Checks the exit code, showing what was printed when it is another. */
        public Outcome exits(int expected) {
            Assertions.assertEquals(expected, exitCode, this::toString);
            return this;
        }

        /** The one JSON document on standard output. */
        public Json json() {
            return Json.document(out);
        }

        @Override
        public String toString() {
            return "exit code " + exitCode + "\n--- out\n" + out + "\n--- err\n" + err;
        }
    }

    /**
     * A process under way.
     *
     * @param process the process
     * @param out receives its standard output
     * @param err receives its standard error
     */
    public record Running(Process process, Path out, Path err) implements AutoCloseable {
        /** What it has printed on standard error so far. */
        public String errSoFar() {
            return read(err);
        }

        /** Ends it if it still runs: no test leaves a process behind. */
        @Override
        public void close() {
            process.destroyForcibly();
        }

        /** Waits for its end. */
        public Outcome end() throws InterruptedException {
            if (!process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS)) {
                Assertions.fail("still running after " + LIMIT_SECONDS + " s\n" + read(out) + read(err));
            }
            return new Outcome(process.exitValue(), read(out), read(err));
        }
    }

    /** Starts it in an empty home on Felix. */
    public static Neuroplug inNewHome(String purpose) {
        return new Neuroplug(AssembledRuntime.newHome(purpose), "felix");
    }

    /** The same on another framework. */
    public Neuroplug on(String otherFramework) {
        return new Neuroplug(home, otherFramework);
    }

    /** The folder for plug-ins. */
    public Path plugins() {
        try {
            return Files.createDirectories(home.resolve("plugins"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Runs it to its end. */
    public Outcome run(String... words) throws IOException, InterruptedException {
        try (Running running = start(List.of(), words)) {
            return running.end();
        }
    }

    /**
     * Starts it.
     *
     * @param wrapper a command that starts it in turn, if any
     */
    public Running start(List<String> wrapper, String... words) throws IOException {
        List<String> command = new ArrayList<>(wrapper);
        command.add(AssembledRuntime.folder().resolve("bin/neuroplug").toString());
        command.addAll(List.of("--home", home.toString(), "--framework", framework));
        command.addAll(List.of(words));
        Path out = AssembledRuntime.newFolder("output").resolve("out");
        Path err = out.resolveSibling("err");
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.redirectOutput(out.toFile()).redirectError(err.toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("NEUROPLUG_"));
        builder.environment()
                .put(
                        "NEUROPLUG_JAVA_OPTS",
                        "-Dorg.bytedeco.javacpp.cachedir=" + System.getProperty("org.bytedeco.javacpp.cachedir"));
        Process process = builder.start();
        process.getOutputStream().close();
        return new Running(process, out, err);
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
