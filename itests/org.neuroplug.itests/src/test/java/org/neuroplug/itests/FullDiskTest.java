package org.neuroplug.itests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.OS;
import org.neuroplug.itests.support.AssembledRuntime;
import org.neuroplug.itests.support.Json;
import org.neuroplug.itests.support.Neuroplug;
import org.neuroplug.itests.support.Neuroplug.Outcome;

/** Runs that are kept on a file system that is soon full. */
class FullDiskTest {
    /** Starts a command whose runs go to a small file system of its own, and copies to a folder what is on it in the end. */
    private static final String ON_SMALL_DISK =
            """
            runs=$1 kept=$2; shift 2
            mount -t tmpfs -o size=200k none "$runs" || exit 97
            "$@"; code=$?
            cp -a "$runs/." "$kept" || exit 98
            exit $code""";

    private static final String[] EXPERIMENT =
            "compare -d digits(count=300) -n 300 -a relu,tanh -b 60 -e 600 --evaluate-every 200 -p 1 --json".split(" ");

    private static Outcome onSmallDisk(Neuroplug full, Path kept) throws Exception {
        Path runs = Files.createDirectories(full.home().resolve("runs"));
        List<String> wrapper = List.of(
                "unshare",
                "--map-root-user",
                "--mount",
                "sh",
                "-c",
                ON_SMALL_DISK,
                "sh",
                runs.toString(),
                Files.createDirectories(kept).toString());
        try (Neuroplug.Running running = full.start(wrapper, EXPERIMENT)) {
            return running.end();
        }
    }

    private static List<String> accuracies(Json report) {
        return report.get("trials").list().stream()
                .map(trial -> trial.get("test_accuracy") + " " + trial.get("test_loss"))
                .toList();
    }

    @Test
    void tellsWhatIsNotKeptAndLosesNothingThatWas() throws Exception {
        assumeTrue(mayMount(), "skipped: this user may not mount a small file system (unshare --mount)");
        Neuroplug alone = Neuroplug.inNewHome("disk-alone");
        Json expected = alone.run(EXPERIMENT).exits(0).json();

        Neuroplug later = Neuroplug.inNewHome("disk-later");
        Outcome full =
                onSmallDisk(Neuroplug.inNewHome("disk-full"), later.home().resolve("runs"));

        full.exits(2);
        assertTrue(full.err().contains("run store failed: "), full::toString);
        assertEquals(accuracies(expected), accuracies(full.json()), "the run itself came to its end");
        Json run = later.run("runs", "--json").exits(0).json().list().get(0);
        assertEquals("interrupted", run.get("status").text());
        Outcome resumed = later.run("resume", "last", "--json").exits(0);
        assertEquals(accuracies(expected), accuracies(resumed.json()), "what was kept goes on to the same bits");
    }

    private static boolean mayMount() throws Exception {
        if (OS.current() != OS.LINUX || !Files.isExecutable(Path.of("/usr/bin/unshare"))) {
            return false;
        }
        Path folder = AssembledRuntime.newFolder("mounted");
        Process process = new ProcessBuilder(
                        "unshare", "--map-root-user", "--mount", "mount", "-t", "tmpfs", "none", folder.toString())
                .redirectErrorStream(true)
                .start();
        process.getInputStream().readAllBytes();
        return process.waitFor() == 0;
    }
}
