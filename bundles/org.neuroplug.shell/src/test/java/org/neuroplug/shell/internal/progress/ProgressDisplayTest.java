package org.neuroplug.shell.internal.progress;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.neuroplug.api.experiment.ExperimentSpec;
import org.neuroplug.api.experiment.Grid;
import org.neuroplug.api.experiment.Trial;
import org.neuroplug.api.plugin.PluginChoice;
import org.neuroplug.api.run.RunEvent;
import org.neuroplug.api.run.RunPlan;
import org.neuroplug.api.run.RunResult;
import org.neuroplug.api.run.RunStatus;
import org.neuroplug.api.run.TrainerUse;
import org.neuroplug.shell.internal.cli.Invocation;
import org.neuroplug.shell.internal.cli.Palette;
import org.neuroplug.shell.internal.cli.TerminalFacts;
import org.neuroplug.shell.internal.fixture.Events;
import org.neuroplug.shell.internal.fixture.Screen;

/** Four trials of 100 epochs each, on a clock that the tests move. */
class ProgressDisplayTest {
    private static final ExperimentSpec SPEC = ExperimentSpec.founding();
    private static final List<Trial> TRIALS = SPEC.trials();

    private static final TerminalFacts FILE = new TerminalFacts(false, false, 80, Palette.CHARACTERS, true);

    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final List<Runnable> ticks = new ArrayList<>();
    private long now = 1;

    /** Where nothing can be written over. */
    private ProgressDisplay display(TerminalFacts terminal, boolean quiet) {
        PrintStream stream = new PrintStream(err, true, StandardCharsets.UTF_8);
        return started(new Invocation(stream, stream, terminal, Path.of("").toAbsolutePath(), false, quiet), SPEC);
    }

    private ProgressDisplay display(Screen screen) {
        return display(screen, SPEC);
    }

    private ProgressDisplay display(Screen screen, ExperimentSpec spec) {
        TerminalFacts terminal = new TerminalFacts(true, true, 80, Palette.CHARACTERS, true);
        return started(
                new Invocation(
                        screen.stream(),
                        screen.stream(),
                        terminal,
                        Path.of("").toAbsolutePath(),
                        false,
                        false,
                        screen::size),
                spec);
    }

    private ProgressDisplay started(Invocation invocation, ExperimentSpec spec) {
        ProgressDisplay display = display(invocation);
        display.on(new RunEvent.RunStarted(Events.plan(spec)));
        return display;
    }

    private ProgressDisplay display(Invocation invocation) {
        return new ProgressDisplay(invocation, () -> now, tick -> {
            ticks.add(tick);
            return ticks::clear;
        });
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
    void showsRunningTrialsAndTheWholeRun() {
        Screen screen = new Screen(90, 24);
        ProgressDisplay display = display(screen);
        display.on(new RunEvent.TrialStarted(TRIALS.get(0)));
        display.on(new RunEvent.TrialStarted(TRIALS.get(1)));
        seconds(4);

        display.on(Events.epoch(TRIALS.get(0), 40));
        ticks.get(0).run();

        assertEquals(
                List.of(
                        "relu     ━━━━━━━━━━━━━────────────────────   40/100 epochs  loss 0.5000        6 s left",
                        "tanh     ─────────────────────────────────    0/100 epochs",
                        "total    ━━━──────────────────────────────      0/4 trials  10%               36 s left"),
                screen.rows());
    }

    @Test
    void leavesFailuresAndWarningsAboveTheLiveLines() {
        Screen screen = new Screen(90, 24);
        ProgressDisplay display = display(screen);
        display.on(new RunEvent.TrialFailed(Events.failure(TRIALS.get(1))));
        ticks.get(0).run();

        assertEquals(Events.failure(TRIALS.get(1)).toString(), screen.rows().get(0));
        assertTrue(screen.rows().get(1).startsWith("total"), () -> screen.rows().toString());
        assertEquals(2, screen.rows().size());
    }

    @Test
    void leavesNothingOnTheTerminalWhenTheRunIsFinished() {
        Screen screen = new Screen(90, 24);
        ProgressDisplay display = display(screen);
        display.on(Events.epoch(TRIALS.get(0), 1));

        display.on(new RunEvent.RunFinished(
                new RunResult(Events.plan(SPEC), RunStatus.CANCELLED, List.of(), List.of(), 1)));

        assertEquals(List.of(), screen.rows());
        assertEquals(List.of(), ticks, "nothing goes on");
    }

    @Test
    void showsANoticeBelowTheLiveLinesOrInALine() {
        Screen screen = new Screen(90, 24);
        display(screen).notice("stopping");
        assertEquals("stopping", screen.rows().get(1));

        display(FILE, false).notice("stopping");
        assertEquals(List.of("stopping"), lines());
    }

    @Test
    void keepsToAsciiWhereNothingElseIsSeen() {
        ProgressDisplay display = display(TerminalFacts.none(), false);
        seconds(4);

        display.on(Events.epoch(TRIALS.get(0), 40));

        assertEquals(List.of("10%, trial 1/4, relu, epoch 40/100, loss 0.5000, 36 s left"), lines());
    }

    @Test
    void tellsOfATrialThatIsTriedAgainAndForgetsItsEpochs() {
        Screen screen = new Screen(90, 24);
        ProgressDisplay display = display(screen);
        display.on(new RunEvent.TrialStarted(TRIALS.get(0)));
        seconds(4);
        display.on(Events.epoch(TRIALS.get(0), 80));

        display.on(new RunEvent.TrialRetried(Events.failure(TRIALS.get(0))));
        seconds(1);
        display.on(Events.epoch(TRIALS.get(0), 4));
        ticks.get(0).run();

        List<String> rows = screen.rows();
        assertEquals(
                "relu + sgd, seed 1, failed in epoch 2, step 7: the loss is NaN; it is tried again",
                String.join("", rows.subList(0, rows.size() - 2)));
        assertTrue(rows.get(rows.size() - 2).contains("  4/100 epochs"), rows.toString());
        assertTrue(rows.get(rows.size() - 1).contains("  1%  "), rows.toString());
    }

    @Test
    void withoutATerminalShowsTheFirstEpochAndThenALineEveryFiveSeconds() {
        ProgressDisplay display = display(FILE, false);
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
        ProgressDisplay display = display(FILE, false);
        for (int epoch = 1; epoch <= 100; epoch++) {
            display.on(Events.epoch(TRIALS.get(0), epoch));
        }

        assertEquals(
                List.of("0%", "10%", "20%"),
                lines().stream().map(l -> l.substring(0, l.indexOf(' '))).toList());
    }

    @Test
    void withoutATerminalTellsWhatATrialCameTo() {
        ProgressDisplay display = display(FILE, false);

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
        ProgressDisplay display = display(
                new Invocation(stream, stream, TerminalFacts.none(), Path.of("").toAbsolutePath(), false, true));
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
        ProgressDisplay display = display(FILE, false);
        display.on(new RunEvent.TrialFailed(Events.failure(TRIALS.get(1))));
        seconds(6);

        display.on(Events.epoch(TRIALS.get(0), 100));

        assertTrue(lines().get(lines().size() - 1).startsWith("50% · trial 2/4"), printed());
    }

    @Test
    void armsOfMoreEpochsTakeMoreOfTheRun() {
        ExperimentSpec spec =
                SPEC.withGrid(Grid.parse(List.of("training.epochs=100,300", "training.batch=50"), Optional.empty()));
        Screen screen = new Screen(110, 24);
        ProgressDisplay display = display(screen, spec);
        Trial first = spec.trials().get(0);
        Trial second = spec.trials().get(1);
        display.on(new RunEvent.TrialFinished(Events.result(first)));
        display.on(new RunEvent.TrialStarted(second));
        seconds(5);

        display.on(Events.epoch(second, 220));
        ticks.get(0).run();

        List<String> rows = screen.rows();
        assertTrue(
                rows.get(0).matches("relu, epochs=300, batch=50 .* 220/300 epochs  loss 0\\.5000 .*"), rows::toString);
        assertTrue(rows.get(1).matches("total .* 1/8 trials  20% .*"), rows::toString);
    }
}
