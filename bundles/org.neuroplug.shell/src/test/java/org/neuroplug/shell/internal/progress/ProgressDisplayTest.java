package org.neuroplug.shell.internal.progress;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.neuroplug.api.experiment.ExperimentSpec;
import org.neuroplug.api.experiment.Grid;
import org.neuroplug.api.experiment.Trial;
import org.neuroplug.api.plugin.PluginChoice;
import org.neuroplug.api.run.RunEvent;
import org.neuroplug.api.run.RunPlan;
import org.neuroplug.api.run.TrainerUse;
import org.neuroplug.shell.internal.cli.Invocation;
import org.neuroplug.shell.internal.cli.Palette;
import org.neuroplug.shell.internal.cli.TerminalFacts;
import org.neuroplug.shell.internal.fixture.Events;

/** Four trials of 100 epochs each, on a clock that the tests move. */
class ProgressDisplayTest {
    private static final ExperimentSpec SPEC = ExperimentSpec.founding();
    private static final List<Trial> TRIALS = SPEC.trials();

    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private long now = 1;

    private ProgressDisplay display(TerminalFacts terminal, boolean quiet) {
        return display(terminal, quiet, SPEC);
    }

    private ProgressDisplay display(TerminalFacts terminal, boolean quiet, ExperimentSpec spec) {
        PrintStream stream = new PrintStream(err, true, StandardCharsets.UTF_8);
        Invocation invocation =
                new Invocation(stream, stream, terminal, Path.of("").toAbsolutePath(), false, quiet);
        ProgressDisplay display = new ProgressDisplay(invocation, () -> now);
        display.on(new RunEvent.RunStarted(Events.plan(spec)));
        return display;
    }

    private static TerminalFacts terminal(int width) {
        return new TerminalFacts(true, true, width, Palette.CHARACTERS, true);
    }

    private void seconds(double seconds) {
        now += (long) (seconds * 1e9);
    }

    private String printed() {
        return err.toString(StandardCharsets.UTF_8);
    }

    private List<String> lines() {
        return printed().lines().toList();
    }

    @Test
    void tellsTrialEpochLossAndTimeLeft() {
        ProgressDisplay display = display(terminal(100), false);
        display.on(new RunEvent.TrialStarted(TRIALS.get(0)));
        seconds(4);

        display.on(Events.epoch(TRIALS.get(0), 40));

        assertTrue(printed().endsWith("10% · trial 1/4 · relu · epoch 40/100 · loss 0.5000 · 36 s left"), printed());
        assertFalse(printed().contains("\n"), "one line that is written over");
    }

    @Test
    void cutsTheLineToANarrowTerminal() {
        ProgressDisplay display = display(terminal(30), false);
        seconds(1);

        display.on(Events.epoch(TRIALS.get(0), 1));

        for (String shown : printed().split("\r", -1)) {
            assertTrue(shown.length() < 30, shown);
        }
        assertTrue(printed().contains("…"), printed());
    }

    @Test
    void leavesNothingOnTheTerminal() {
        ProgressDisplay display = display(terminal(100), false);
        display.on(Events.epoch(TRIALS.get(0), 1));

        display.status().clear();

        String last = printed().substring(printed().lastIndexOf('\r', printed().length() - 2) + 1);
        assertEquals("", last.strip());
    }

    @Test
    void withoutATerminalShowsTheFirstEpochAndThenALineEveryFiveSeconds() {
        ProgressDisplay display = display(TerminalFacts.none(), false);
        for (int epoch = 1; epoch <= 12; epoch++) {
            seconds(1);
            display.on(Events.epoch(TRIALS.get(0), epoch));
        }

        assertEquals(3, lines().size(), printed());
        assertTrue(lines().get(0).contains("epoch 1/100"), printed());
        assertTrue(lines().get(1).contains("epoch 6/100"), printed());
        assertTrue(lines().get(2).contains("epoch 11/100"), printed());
    }

    @Test
    void withoutATerminalShowsEveryTenthOfAFastRun() {
        ProgressDisplay display = display(TerminalFacts.none(), false);
        for (int epoch = 1; epoch <= 100; epoch++) {
            display.on(Events.epoch(TRIALS.get(0), epoch));
        }

        assertEquals(
                List.of("0%", "10%", "20%"),
                lines().stream().map(l -> l.substring(0, l.indexOf(' '))).toList());
    }

    @Test
    void withoutATerminalTellsWhatATrialCameTo() {
        ProgressDisplay display = display(TerminalFacts.none(), false);

        display.on(new RunEvent.TrialFinished(Events.result(TRIALS.get(0))));

        assertEquals(List.of("25% · trial 1/4 · relu · test accuracy 0.8750 · 12 s"), lines());
    }

    @Test
    void tellsOfAFailedTrialEvenWhoWantsNoProgress() {
        ProgressDisplay display = display(TerminalFacts.none(), true);
        display.on(Events.epoch(TRIALS.get(0), 1));

        display.on(new RunEvent.TrialFailed(Events.failure(TRIALS.get(1))));

        assertEquals(List.of(Events.failure(TRIALS.get(1)).toString()), lines());
    }

    @Test
    void tellsFirstWhatEvenWhoWantsNoProgressMustKnow() {
        PrintStream stream = new PrintStream(err, true, StandardCharsets.UTF_8);
        ProgressDisplay display = new ProgressDisplay(
                new Invocation(stream, stream, TerminalFacts.none(), Path.of("").toAbsolutePath(), false, true),
                () -> now);
        RunPlan plan = Events.plan(SPEC);
        TrainerUse use = new TrainerUse(
                PluginChoice.of("dl4j"),
                Optional.of("fused: it is not plugged in"),
                plan.spec().arms());

        display.on(new RunEvent.RunStarted(new RunPlan(
                plan.id(),
                plan.spec(),
                plan.trials(),
                plan.stepsPerEpoch(),
                plan.parallel(),
                plan.started(),
                List.of(use),
                List.of("All rows are equal."))));

        assertEquals(
                List.of("trainer dl4j trains instead of fused: it is not plugged in", "All rows are equal."), lines());
    }

    @Test
    void aFailedTrialCountsAsDone() {
        ProgressDisplay display = display(TerminalFacts.none(), false);
        display.on(new RunEvent.TrialFailed(Events.failure(TRIALS.get(1))));
        seconds(6);

        display.on(Events.epoch(TRIALS.get(0), 100));

        assertTrue(lines().get(lines().size() - 1).startsWith("50% · trial 2/4"), printed());
    }

    @Test
    void armsOfMoreEpochsTakeMoreOfTheRun() {
        ExperimentSpec spec =
                SPEC.withGrid(Grid.parse(List.of("training.epochs=100,300", "training.batch=50"), Optional.empty()));
        ProgressDisplay display = display(terminal(100), false, spec);
        Trial first = spec.trials().get(0);
        Trial second = spec.trials().get(1);
        display.on(new RunEvent.TrialFinished(Events.result(first)));
        display.on(new RunEvent.TrialStarted(second));
        seconds(5);

        display.on(Events.epoch(second, 220));

        assertTrue(
                printed()
                        .endsWith(
                                "20% · trial 2/8 · relu, epochs=300, batch=50 · epoch 220/300 · loss 0.5000 · 20 s left"),
                printed());
    }
}
