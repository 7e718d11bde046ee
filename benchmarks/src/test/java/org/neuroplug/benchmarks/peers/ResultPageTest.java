package org.neuroplug.benchmarks.peers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Contestants are scripts that print their results. */
class ResultPageTest {
    private static final Job START = Job.all().get(0);
    private static final Limits LIMITS = new Limits(
            2,
            Map.of("fma 1", 100.0, "fma 2", 200.0),
            Map.of("founding", Map.of(Limits.PYTORCH, 5.5)),
            Map.of(Limits.PYTORCH, ""));

    @TempDir
    Path folder;

    private Comparison comparison(String... scripts) {
        List<Contestant> contestants = List.of(
                new PeerContestant("quick", "Quick", "", List.of("sh", "-c", scripts[0]), Optional.empty(), 2),
                new PeerContestant("slow", "Slow", "", List.of("sh", "-c", scripts[1]), Optional.empty(), 2));
        return new Comparison(contestants, new Preparation(folder, Optional.empty()), Map.of(), folder, 1000);
    }

    /** Prints a line for each trial that it is asked for. */
    private static String printing(double loss) {
        return "for trial in \"$@\"; do printf '%s\\t2\\t" + loss + "\\t0.9\\t0.5\\t0.8\\n' \"$trial\"; done";
    }

    private String page(Comparison comparison) {
        return new ResultPage("A machine", "benchmarks/peers", "today", LIMITS)
                .text(List.of(START), comparison, comparison.remarks());
    }

    @Test
    void tellsTimesLossesAndBounds() throws Exception {
        Comparison comparison = comparison(printing(0.25), printing(0.375));
        comparison.run(START, 1, 2);
        comparison.run(START, 2, 2);

        String page = page(comparison);

        assertEquals(4, comparison.measurements().size());
        assertTrue(page.contains("| 0.25000, 0.9000, 2.00 |"), page);
        assertTrue(page.contains("| 1.2e-01 |") || page.contains("| 1.3e-01 |"), page);
        assertTrue(page.contains("4.40 µs at the peak of all cores"), page);
        assertTrue(page.contains("5.50 µs with PyTorch"), page);
    }

    @Test
    void tellsWhoFailedAndWhy() throws Exception {
        Comparison comparison = comparison(printing(0.25), "echo out of paper >&2; exit 3");
        comparison.run(START, 1, 2);
        comparison.run(START, 2, 2);

        String page = page(comparison);

        assertEquals(2, comparison.measurements().size());
        assertTrue(page.contains("Slow failed: exit code 3: out of paper"), page);
    }

    @Test
    void missingTrialsAreAFailure() throws Exception {
        Comparison comparison = comparison(printing(0.25), "true");
        comparison.run(START, 1, 1);

        assertTrue(comparison.remarks().get(0).contains("there are results of 0 trials, not of 4"));
    }

    @Test
    void drawsAChart() throws Exception {
        Comparison comparison = comparison(printing(0.25), printing(0.375));
        comparison.run(START, 1, 1);

        Path chart = folder.resolve("chart.png");
        ResultChart.write(chart, List.of(START), comparison);

        assertTrue(ImageIO.read(chart.toFile()).getWidth() > 0);
    }

    @Test
    void writesEveryTrialOfEveryRound() throws Exception {
        Comparison comparison = comparison(printing(0.25), printing(0.375));
        comparison.run(START, 1, 1);

        Path table = folder.resolve("table.csv");
        ResultTable.write(table, comparison.measurements());

        assertEquals(1 + 2 * 4, lines(table));
    }

    private static int lines(Path file) throws IOException {
        return Files.readAllLines(file).size();
    }
}
