package org.neuroplug.itests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import javax.imageio.ImageIO;
import javax.inject.Inject;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.neuroplug.api.experiment.ExperimentSpec;
import org.neuroplug.api.experiment.Sampling;
import org.neuroplug.api.experiment.TrainingSpec;
import org.neuroplug.api.plugin.PluginChoice;
import org.neuroplug.api.report.FileTarget;
import org.neuroplug.api.report.ReportRequest;
import org.neuroplug.api.run.RunResult;
import org.neuroplug.api.run.TestDetail;
import org.neuroplug.api.run.TrialResult;
import org.neuroplug.api.workbench.Run;
import org.neuroplug.api.workbench.RunOptions;
import org.neuroplug.api.workbench.Workbench;
import org.neuroplug.itests.support.AssembledRuntime;
import org.neuroplug.paxexam.jupiter.ContainerTest;
import org.ops4j.pax.exam.Configuration;
import org.ops4j.pax.exam.Option;

/** Reports that people look at, written by the assembled workbench. */
@ContainerTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReportsTest {
    private static final int TEST_ROWS = 120;

    @Inject
    private Workbench workbench;

    @TempDir
    private static Path reports;

    private RunResult result;

    @Configuration
    static Option[] container() {
        return AssembledRuntime.container(ReportsTest.class);
    }

    @BeforeAll
    void compare() throws InterruptedException {
        ExperimentSpec founding = ExperimentSpec.founding();
        ExperimentSpec spec = new ExperimentSpec(
                "reports",
                PluginChoice.parse("digits(count=600)"),
                new Sampling(OptionalInt.of(600), OptionalDouble.of(0.8)),
                founding.model(),
                PluginChoice.parseList("relu,tanh"),
                founding.optimizers(),
                new TrainingSpec(founding.training().trainer(), 3, 40, OptionalDouble.of(0.1), 1),
                List.of(1L, 2L, 3L));
        List<ReportRequest> files = List.of("html", "markdown", "png", "tensorboard").stream()
                .map(name -> new ReportRequest(PluginChoice.of(name), new FileTarget(reports.resolve(name), false)))
                .toList();
        Run run = workbench.start(spec, new RunOptions(OptionalInt.of(2), files, List.of()));
        result = run.await();
        assertEquals(List.of(), run.reportFailures());
    }

    @Test
    void knowsWhatEachModelSaysToTheRowsHeldOut() {
        for (TrialResult trial : result.results()) {
            TestDetail detail = trial.detail().orElseThrow();
            int rows = detail.confusion().stream()
                    .flatMap(List::stream)
                    .mapToInt(count -> count)
                    .sum();
            int right = 0;
            for (int c = 0; c < detail.classes().size(); c++) {
                right += detail.confusion().get(c).get(c);
            }
            assertEquals(TEST_ROWS, rows);
            assertEquals(trial.finals().test().accuracy(), (double) right / rows, 1e-9);
            assertEquals(28 * 28, detail.misclassified().get(0).pixels().length);
        }
    }

    @Test
    void writesOnePageWithPictures() throws IOException {
        String page = Files.readString(reports.resolve("html"));
        assertTrue(page.contains("<h1>reports</h1>"), page);
        assertTrue(page.contains("data:image/png;base64,"), "pictures of digits");
        assertTrue(page.contains("color-scheme"), "the style sheet");
    }

    @Test
    void writesMarkdown() throws IOException {
        assertTrue(Files.readString(reports.resolve("markdown")).startsWith("# Experiment reports\n"));
    }

    @Test
    void drawsWithoutAScreen() throws IOException {
        byte[] png = Files.readAllBytes(reports.resolve("png"));
        assertEquals(1920, ImageIO.read(new ByteArrayInputStream(png)).getWidth());
    }

    @Test
    void hasAnEventFileForEachTrial() throws IOException {
        try (var files = Files.walk(reports.resolve("tensorboard"))) {
            assertEquals(
                    1 + 6,
                    files.filter(file -> file.getFileName().toString().startsWith("events.out.tfevents."))
                            .count());
        }
    }
}
