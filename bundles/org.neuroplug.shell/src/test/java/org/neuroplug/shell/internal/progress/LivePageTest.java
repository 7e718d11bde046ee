package org.neuroplug.shell.internal.progress;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.neuroplug.api.experiment.ExperimentSpec;
import org.neuroplug.api.experiment.Trial;
import org.neuroplug.api.plugin.PluginChoice;
import org.neuroplug.api.run.RunEvent;
import org.neuroplug.shell.internal.cli.TerminalSize;
import org.neuroplug.shell.internal.fixture.Events;

/** The founding experiment with five seeds, two trials at once: seven are finished, and two under way. */
class LivePageTest {
    private static final int ROWS = 24;

    private final ExperimentSpec spec = seeds("relu,tanh,sigmoid,elu", 5);
    private final List<Trial> trials = spec.trials();
    private final RunProgress progress = new RunProgress(Events.plan(spec));

    private static ExperimentSpec seeds(String activations, int seeds) {
        ExperimentSpec founding = ExperimentSpec.founding();
        return new ExperimentSpec(
                founding.name(),
                founding.dataset(),
                founding.sampling(),
                founding.model(),
                PluginChoice.parseList(activations),
                founding.optimizers(),
                founding.training(),
                LongStream.rangeClosed(1, seeds).boxed().toList());
    }

    private void sevenAreFinished() {
        for (int i = 0; i < 7; i++) {
            progress.on(new RunEvent.TrialFinished(Events.result(trials.get(i))), 10 * (i + 1));
        }
        progress.on(new RunEvent.TrialStarted(trials.get(7)), 70);
        progress.on(Events.epoch(trials.get(7), 62), 80);
        progress.on(new RunEvent.TrialStarted(trials.get(8)), 80);
    }

    private List<String> lines(int columns, int rows, String... notice) {
        return new LivePage(progress, Glyphs.of(true))
                .lines(80, new TerminalSize(columns, rows), Stream.of(notice).findFirst());
    }

    @Test
    void showsARowForEachRunningTrialAndOneForAll() {
        sevenAreFinished();

        assertEquals(
                List.of(
                        "elu, seed 2      ━━━━━━━━━━━╾───────   62/100 epochs  loss 0.5000        6 s left",
                        "relu, seed 3     ───────────────────    0/100 epochs",
                        "total            ━━━━━━━────────────     7/20 trials  38%           2:11 min left"),
                lines(84, ROWS));
    }

    @Test
    void leavesTheLossOutWhereItIsNarrow() {
        sevenAreFinished();

        assertEquals(
                "elu, seed 2      ━━━━━━━━━╾──────   62/100 epochs        6 s left",
                lines(68, ROWS).get(0));
    }

    @Test
    void leavesTheBarOutWhereItIsNarrower() {
        sevenAreFinished();

        assertEquals(
                "elu, seed 2       62/100 epochs        6 s left",
                lines(50, ROWS).get(0));
    }

    @Test
    void isOneLineWhereNoRowFits() {
        sevenAreFinished();

        assertEquals(List.of("38% · trial 8/20 · 2:11 min left"), lines(40, ROWS));
        assertEquals(List.of("38% · 2:11 min left"), lines(30, ROWS));
    }

    @Test
    void showsTheNoticeBelow() {
        sevenAreFinished();

        assertEquals("stopping", lines(84, ROWS, "stopping").get(3));
        assertEquals("stopping", lines(30, ROWS, "stopping").get(1));
    }

    @Test
    void beforeTheFirstTrialThereIsTheRun() {
        assertEquals(List.of("total            ───────────────────     0/20 trials  0%"), lines(84, ROWS));
    }

    @Test
    void aRunOfOneTrialNeedsNoTotal() {
        ExperimentSpec one = seeds("relu", 1);
        RunProgress only = new RunProgress(Events.plan(one));
        only.on(new RunEvent.TrialStarted(one.trials().get(0)), 0);
        only.on(Events.epoch(one.trials().get(0), 50), 10);

        assertEquals(
                List.of("relu   ###############---------------   50/100 epochs  loss 0.5000       10 s left"),
                new LivePage(only, Glyphs.of(false)).lines(10, new TerminalSize(85, ROWS), Optional.empty()));
    }

    @Test
    void countsTrialsThatHaveNoRow() {
        trials.subList(0, 12).forEach(trial -> progress.on(new RunEvent.TrialStarted(trial), 0));

        List<String> lines = lines(84, ROWS);
        assertEquals(9, lines.size(), lines::toString);
        assertEquals("and 5 more at once", lines.get(7));

        List<String> low = lines(84, 5);
        assertEquals(3, low.size(), low::toString);
        assertTrue(low.get(0).startsWith("relu, seed 1"), low::toString);
        assertEquals("and 11 more at once", low.get(1));
        assertEquals(1, lines(84, 3).size(), "only the total");
    }

    @ParameterizedTest
    @ValueSource(ints = {20, 36, 40, 47, 48, 55, 60, 70, 80, 100, 120, 200})
    void fitsAnyWidth(int columns) {
        sevenAreFinished();

        for (String line : lines(columns, ROWS)) {
            assertTrue(line.length() <= columns - StatusLines.MARGIN, () -> columns + " columns: " + line);
        }
    }
}
