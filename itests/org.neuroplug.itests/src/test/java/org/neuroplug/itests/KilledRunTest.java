package org.neuroplug.itests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import java.util.zip.CRC32C;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.neuroplug.itests.support.Eventually;
import org.neuroplug.itests.support.Json;
import org.neuroplug.itests.support.Neuroplug;
import org.neuroplug.itests.support.Neuroplug.Outcome;

/** Processes that are killed again and again, and go on each time, come to the bits of one process that is left alone. */
class KilledRunTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int MOST_MILLIS = 300;
    private static final List<String> TIMES =
            List.of("step_us_median", "step_us_q1", "step_us_q3", "seconds", "provenance");

    /** What is kept of a run, and of its models. */
    private record Bits(List<Object> trials, Map<String, Long> models) {}

    private static Neuroplug workbench(String purpose) throws IOException {
        Neuroplug neuroplug = Neuroplug.inNewHome(purpose);
        Path config = Files.createDirectories(neuroplug.home().resolve("config"));
        Files.writeString(config.resolve("org.neuroplug.core.cfg"), "checkpoint.seconds = 0\n");
        return neuroplug;
    }

    private static String[] words(Neuroplug neuroplug, String... first) {
        String models = neuroplug.home().resolve("models").toString();
        return Stream.concat(Arrays.stream(first), Stream.of("--save", models, "--overwrite"))
                .toArray(String[]::new);
    }

    private static String[] experiment(Neuroplug neuroplug, String trainer, int epochs) {
        return words(
                neuroplug,
                ("compare -d digits(count=1500) -n 1500 -a relu -o sgd,momentum,adam --seeds 2 -b 100 -p 2 --evaluate-every 7 -t "
                                + trainer + " -e " + epochs)
                        .split(" "));
    }

    private static Bits bits(Neuroplug neuroplug) throws Exception {
        List<Object> trials = new ArrayList<>();
        Json report =
                neuroplug.run("report", "last", "--format", "json").exits(0).json();
        assertEquals("finished", report.get("status").text());
        for (Json trial : report.get("trials").list()) {
            Map<Object, Object> fields = new LinkedHashMap<>((Map<?, ?>) trial.value());
            fields.keySet().removeAll(TIMES);
            trials.add(fields);
        }
        return new Bits(trials, models(neuroplug.home().resolve("models")));
    }

    /** Checksums of the weights, and of the optimizer's numbers, of each trial's model. */
    private static Map<String, Long> models(Path folder) throws IOException {
        Map<String, Long> models = new TreeMap<>();
        List<Path> files;
        try (Stream<Path> all = Files.list(folder)) {
            // A process that is killed while it saves leaves what is unfinished under a hidden name.
            files = all.filter(model -> !model.getFileName().toString().startsWith("."))
                    .map(model -> model.resolve("model.zip"))
                    .toList();
        }
        for (Path file : files) {
            try (InputStream in = Files.newInputStream(file);
                    ZipInputStream zip = new ZipInputStream(in)) {
                for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                    CRC32C crc = new CRC32C();
                    crc.update(zip.readAllBytes());
                    models.put(folder.relativize(file) + "/" + entry.getName(), crc.getValue());
                }
            }
        }
        return models;
    }

    /** Starts a process and kills it as kill -9 does, at any time after it has begun to train. */
    private static final class Killer {
        private final Neuroplug neuroplug;
        private final Random random;
        private int kills;

        Killer(Neuroplug neuroplug, Random random) {
            this.neuroplug = neuroplug;
            this.random = random;
        }

        /** Whether the run has come to no end. */
        boolean kill(String... words) throws Exception {
            try (Neuroplug.Running running = neuroplug.start(List.of(), words)) {
                Process process = running.process();
                Eventually.within(
                        PATIENCE, () -> running.errSoFar().contains("%") || !process.isAlive(), Boolean::booleanValue);
                if (process.waitFor(random.nextInt(MOST_MILLIS), TimeUnit.MILLISECONDS)) {
                    running.end().exits(0);
                    return false;
                }
                process.destroyForcibly().waitFor();
                kills++;
                return true;
            }
        }
    }

    @ParameterizedTest(name = "{0}, killed {1} times")
    @CsvSource({"fused, 20, 60", "dl4j, 3, 12"})
    void comesToTheSameBitsHoweverOftenItIsKilled(String trainer, int kills, int epochs, TestReporter reporter)
            throws Exception {
        long seed = ThreadLocalRandom.current().nextLong();
        reporter.publishEntry("seed", String.valueOf(seed));
        Neuroplug alone = workbench("alone-" + trainer);
        alone.run(experiment(alone, trainer, epochs)).exits(0);
        Bits expected = bits(alone);
        assertEquals(6, expected.trials().size());

        Neuroplug killed = workbench("killed-" + trainer);
        Killer killer = new Killer(killed, new Random(seed));
        boolean open = false;
        while (killer.kills < kills) {
            open = open
                    ? killer.kill(words(killed, "resume", "last"))
                    : killer.kill(experiment(killed, trainer, epochs))
                            && status(killed).equals("interrupted");
        }
        killed.run(open ? words(killed, "resume", "last") : experiment(killed, trainer, epochs))
                .exits(0);
        assertEquals(expected, bits(killed), "seed " + seed);
        for (Json run : killed.run("runs", "--json").exits(0).json().list()) {
            assertFalse(
                    Files.exists(
                            killed.home().resolve("runs").resolve(run.get("run").text())),
                    "checkpoints of what has ended are gone");
        }
    }

    /** Of the newest run; empty when none is stored, since a process may die before its run is. */
    private static String status(Neuroplug neuroplug) {
        try {
            return neuroplug.run("runs", "--json", "--limit", "1").exits(0).json().list().stream()
                    .map(run -> run.get("status").text())
                    .findFirst()
                    .orElse("");
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void isRefusedWhenAPluginIsNotTheSameAnyMore() throws Exception {
        Neuroplug neuroplug = workbench("changed");
        neuroplug.run("define", "bent", "x/(1+abs(x))").exits(0);
        String[] experiment = "compare -d digits(count=300) -n 300 -a bent -b 60 -e 100000".split(" ");
        Path runs = neuroplug.home().resolve("runs");
        try (Neuroplug.Running running = neuroplug.start(List.of(), experiment)) {
            Eventually.within(PATIENCE, () -> hasCheckpoint(runs), Boolean::booleanValue);
            Eventually.within(PATIENCE, () -> status(neuroplug), "running"::equals);
            running.process().destroyForcibly().waitFor();
        }
        neuroplug.run("undefine", "bent").exits(0);
        neuroplug.run("define", "bent", "x/(1+2*abs(x))").exits(0);

        Outcome refused = neuroplug.run("resume", "last", "-q").exits(2);

        assertTrue(refused.err().contains("its checkpoint: code of activation bent was"), refused::toString);
        assertEquals(1, refused.err().lines().count(), refused::toString);
        assertTrue(hasCheckpoint(runs));
    }

    private static boolean hasCheckpoint(Path runs) {
        try (Stream<Path> files = Files.walk(runs)) {
            return files.anyMatch(file -> file.toString().endsWith(".checkpoint"));
        } catch (IOException | UncheckedIOException e) {
            return false; // what is walked through changes meanwhile
        }
    }
}
