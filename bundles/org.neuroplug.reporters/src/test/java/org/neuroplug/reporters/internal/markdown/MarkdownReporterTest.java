package org.neuroplug.reporters.internal.markdown;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.neuroplug.api.report.Reporter;
import org.neuroplug.api.run.RunResult;
import org.neuroplug.reporters.internal.ManySeeds;
import org.neuroplug.reporters.internal.Runs;
import org.neuroplug.statistics.internal.PairedStatistics;
import org.neuroplug.testkit.ReporterContract;
import org.neuroplug.testkit.SampleRuns;

class MarkdownReporterTest extends ReporterContract {
    @Override
    protected Reporter plugin() {
        return new MarkdownReporter(new PairedStatistics());
    }

    private static List<String> report(RunResult run) throws IOException {
        return SampleRuns.report(new MarkdownReporter(new PairedStatistics()), run, 80)
                .lines()
                .toList();
    }

    @Test
    void beginsWithTheAnswer() throws IOException {
        List<String> lines = report(ManySeeds.run());
        assertEquals("# Experiment ten seeds", lines.get(0));
        assertTrue(
                lines.get(2).startsWith("**gelu is the best of 4 arms, with a test accuracy of 96.20%"), lines.get(2));
        assertEquals("Run 20260301-120000-ab12: 40 of 40 trials finished in 100.0 seconds.", lines.get(4));
    }

    @Test
    void tellsFurtherMetricsBesideTheRanking() throws IOException {
        List<String> lines = report(SampleRuns.measured());
        String title = lines.stream()
                .filter(line -> line.startsWith("| rank"))
                .findFirst()
                .orElseThrow();
        assertTrue(title.endsWith("| test f1 | test top\\_k(k=3) |"), title);
        String relu = lines.get(lines.indexOf(title) + 2);
        assertTrue(relu.startsWith("| 1 | relu |") && relu.contains("| 0.8185 | – |"), relu);
    }

    @Test
    void ranksWithIntervalsAndMarks() throws IOException {
        List<String> lines = report(ManySeeds.run());
        int title =
                lines.indexOf("| rank | arm | test accuracy | ± 95% | against relu | p | seeds | test loss | train loss"
                        + " | train accuracy | µs per step | seconds |");
        assertTrue(title > 0, () -> String.join("\n", lines));
        assertEquals("|---|---|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|", lines.get(title + 1));
        assertTrue(
                lines.get(title + 2).startsWith("| 1 | gelu | 96.20% | 0.10 | +2.05 v | <0.001 | 10 |"),
                lines.get(title + 2));
        assertTrue(lines.get(title + 3).startsWith("| 2 | elu | 94.20% | "), lines.get(title + 3));
        assertTrue(
                lines.get(title + 4).startsWith("| 3 | relu | 94.15% | 0.08 | baseline | – | 10 |"),
                lines.get(title + 4));
        assertTrue(lines.get(title + 5).contains(" | −1.60 \\* | <0.001 | 10 |"), lines.get(title + 5));
    }

    @Test
    void saysInWordsWhatCanBeConcluded() throws IOException {
        List<String> lines = report(ManySeeds.run());
        assertTrue(
                lines.contains("- relu beats tanh by 1.6 ± 0.2 points, p\\<0.001, n=10"),
                () -> String.join("\n", lines));
        assertTrue(lines.contains(
                "v better, \\* worse than relu; ± for 95%; p: corrected resampled t-test, Holm-corrected for"
                        + " 3 pairs."));
    }

    @Test
    void saysThatOneSeedConcludesNothing() throws IOException {
        List<String> lines = report(SampleRuns.founding());
        assertTrue(lines.contains("Note: One seed allows no conclusion: ranks change with the seed. Try --seeds 10."));
        assertFalse(lines.contains("## What can be concluded"));
    }

    @Test
    void listsWhatFailed() throws IOException {
        List<String> lines = report(SampleRuns.failing());
        int failed = lines.indexOf("## Failed trials");
        assertEquals(
                "- relu + adam(beta1=0.95), seed 2, failed in epoch 3, step 12: the loss is NaN",
                lines.get(failed + 2));
    }

    @Test
    void saysHowTrialsEnded() throws IOException {
        List<String> lines = report(SampleRuns.controlled());
        int ended = lines.indexOf("## How trials ended");
        assertEquals("- relu, seed 1: stopped early after epoch 3, with the weights of epoch 2", lines.get(ended + 2));
        assertFalse(
                lines.stream().anyMatch(line -> line.startsWith("Without a result")), "pruned trials have one, too");
        assertTrue(
                lines.contains(
                        "Run 20260301-120000-ab12: 7 of 8 trials finished in 5400.5 seconds, then its time was over."),
                () -> String.join("\n", lines));
        assertTrue(
                lines.stream().anyMatch(line -> line.startsWith("Note: Pruned, and left out of the comparison")),
                () -> String.join("\n", lines));
        assertTrue(
                lines.stream().anyMatch(line -> line.startsWith("- control: 0.1 of the rows to train on held back")),
                () -> String.join("\n", lines));
    }

    @Test
    void namesArmsWithoutAResult() throws IOException {
        assertTrue(report(SampleRuns.cancelled()).contains("Without a result: tanh, sigmoid, elu."));
        List<String> nothing = report(SampleRuns.nothing());
        assertEquals("**No trial finished: there is nothing to compare.**", nothing.get(2));
        assertFalse(nothing.contains("## Ranking"));
    }

    @Test
    void holdsSettingsAndProvenance() throws IOException {
        List<String> lines = report(SampleRuns.founding());
        assertTrue(lines.contains("- model: mlp(units=\\[200,200\\],activations=\\[compared,linear\\])"));
        assertTrue(lines.contains("- data: drawn from outlines, seed 1, sha256 " + "0123456789abcdef".repeat(4)));
        assertTrue(lines.contains("| activation | relu | org.neuroplug.activations | 0.1.0 | c4b6e88e |"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "a|b ; a\\|b",
                "**bold** _it_ ; \\*\\*bold\\*\\* \\_it\\_",
                "<img src=x> & ; \\<img src=x\\> \\&",
                "[x](javascript:1) `c` ; \\[x\\](javascript:1) \\`c\\`",
                "a\\b ~~s~~ $x$ ; a\\\\b \\~\\~s\\~\\~ \\$x\\$"
            })
    void escapesMarkup(String text, String escaped) {
        assertEquals(escaped, Markdown.text(text));
    }

    @Test
    void hostileTextsStayOnTheirLine() throws IOException {
        RunResult run = Runs.named(ManySeeds.run(), "x\n# y | z <script>");
        assertEquals("# Experiment x # y \\| z \\<script\\>", report(run).get(0));
        for (String line : report(SampleRuns.hostile())) {
            assertFalse(line.codePoints().anyMatch(c -> Character.isISOControl(c)), line);
        }
    }
}
