package org.neuroplug.reporters.internal.console;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntSupplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.neuroplug.api.experiment.ExperimentSpec;
import org.neuroplug.api.experiment.Grid;
import org.neuroplug.api.experiment.RandomSearch;
import org.neuroplug.api.plugin.Hyperparameters;
import org.neuroplug.api.report.Reporter;
import org.neuroplug.api.report.WriterTarget;
import org.neuroplug.api.run.RunEvent;
import org.neuroplug.api.run.RunListener;
import org.neuroplug.api.run.RunPlan;
import org.neuroplug.api.run.RunResult;
import org.neuroplug.api.run.RunStatus;
import org.neuroplug.api.statistics.Statistics;
import org.neuroplug.reporters.internal.ManySeeds;
import org.neuroplug.reporters.internal.Runs;
import org.neuroplug.statistics.internal.PairedStatistics;
import org.neuroplug.testkit.ReporterContract;
import org.neuroplug.testkit.SampleRuns;

class ConsoleReporterTest extends ReporterContract {
    private static final Statistics STATISTICS = new PairedStatistics();

    @Override
    protected Reporter plugin() {
        return new ConsoleReporter(STATISTICS);
    }

    @Test
    void ranksArmsByTestAccuracy() throws IOException {
        assertEquals(
                """
                founding

                  data       digits, 10,000 samples, 80% to train on
                             drawn from outlines, seed 1, sha256 0123456789ab…
                  model      mlp(units=[200,200],activations=[compared,linear])
                  training   100 epochs of 40 steps, batches of 200, learning rate 0.01
                  optimizer  sgd
                  seed       1
                  trainer    dl4j, 2 trials at once, 1 thread each; ND4J native 1.0.0-M2.1,
                             OpenBLAS 0.3.19
                  timing     without the first 40 steps of each trial (warm-up)

                                 test            train            step µs
                activation    loss     acc    loss     acc   median  quartiles  seconds
                ───────────────────────────────────────────────────────────────────────
                relu        0.2012  0.9435  0.1951  0.9480     6312  6101–6801    252.1
                elu         0.2533  0.9285  0.2459  0.9310     6315  6104–6804    255.1
                tanh        0.2477  0.9280  0.2391  0.9330     6313  6102–6802    253.1
                sigmoid     0.3601  0.9015  0.3662  0.8980     6314  6103–6803    254.1

                One seed allows no conclusion: ranks change with the seed. Try --seeds 10.
                4 trials finished in 508.3 seconds · run 20260301-120000-ab12
                """,
                report(SampleRuns.founding(), 80));
    }

    @Test
    void saysHowTrialsEnded() throws IOException {
        String report = report(SampleRuns.controlled(), 80);
        for (String part : List.of(
                """
                  control    0.1 of the rows to train on held back for validation; early
                             stopping by validation loss, patience 3, min delta 0.001, weights
                             of the best epoch; pruning by validation loss, halving; at most 10m
                             for each trial; at most 1h30m for the run; a trial that fails is
                             tried once more
                """,
                """
                how trials ended
                  relu, seed 1: stopped early after epoch 3, with the weights of epoch 2
                  relu, seed 2: stopped early after epoch 3
                  tanh, seed 2: cut short by the run's time limit after epoch 3
                  tanh, seed 1: finished at try 2
                  sigmoid, seeds 1, 2: pruned after epoch 3
                  elu, seed 1: stopped by its time limit after epoch 3

                failed
                  elu + sgd, seed 2, failed 2 times, at last in epoch 2, step 5: the disk is
                    full
                """,
                "Pruned, and left out of the comparison since they had fewer epochs: sigmoid\n(after epoch 3).",
                "Time was over after 5400.5 seconds: 4 of 8 trials trained to the end · run\n")) {
            assertTrue(report.contains(part), part + "\nin\n" + report);
        }
        assertTrue(report.lines().anyMatch(line -> line.startsWith("sigmoid") && line.contains("0/2")), report);
    }

    @Test
    void saysWhatFollowsFromSeveralSeeds() throws IOException {
        assertEquals(
                """
                ten seeds

                  data       digits, 10,000 samples, 80% to train on
                             drawn from outlines, seed 1, sha256 0123456789ab…
                  model      mlp(units=[200,200],activations=[compared,linear])
                  training   100 epochs of 40 steps, batches of 200, learning rate 0.01
                  optimizer  sgd
                  seeds      1, 2, 3, 4, 5, 6, 7, 8, 9, 10; the table shows means over them
                  trainer    dl4j, 2 trials at once, 1 thread each; ND4J native 1.0.0-M2.1,
                             OpenBLAS 0.3.19
                  timing     without the first 40 steps of each trial (warm-up)

                                          test              train          step µs
                activation seeds   loss    acc     ±95%   loss    acc  median quartiles seconds
                ───────────────────────────────────────────────────────────────────────────────
                gelu          10 0.0380 0.9620 0.0010 v 0.2000 0.9720    6312 6101–6801   252.1
                elu           10 0.0580 0.9420 0.0016   0.2000 0.9520    6312 6101–6801   252.1
                relu          10 0.0585 0.9415 0.0008   0.2000 0.9515    6312 6101–6801   252.1
                tanh          10 0.0745 0.9255 0.0011 * 0.2000 0.9355    6312 6101–6801   252.1

                gelu beats relu by 2.1 ± 0.1 points, p<0.001, n=10
                nothing can be said of elu against relu (0.0 ± 0.3 points, p=0.74, n=10): not
                  even 10,000 seeds would tell
                relu beats tanh by 1.6 ± 0.2 points, p<0.001, n=10
                (v better, * worse than relu; ± for 95%; p: corrected resampled t-test,
                  Holm-corrected for 3 pairs)

                40 trials finished in 100.0 seconds · run 20260301-120000-ab12
                """,
                report(ManySeeds.run(), 80));
    }

    @Test
    void showsOptimizersSeedsAndFailuresInEightyColumns() throws IOException {
        assertEquals(
                """
                two optimizers

                  data       digits, 10,000 samples, 80% to train on
                             drawn from outlines, seed 1, sha256 0123456789ab…
                  model      mlp(units=[200,200],activations=[compared,linear])
                  training   100 epochs of 40 steps, batches of 200, learning rate 0.01
                  optimizer  sgd, adam(beta1=0.95)
                  seeds      1, 2, 3; the table shows means over them
                  trainer    dl4j, 2 trials at once, 1 thread each; ND4J native 1.0.0-M2.1,
                             OpenBLAS 0.3.19
                  timing     without the first 40 steps of each trial (warm-up)

                                                      test             train     step µs
                activation    optimizer seeds   loss    acc   ±95%   loss    acc  median seconds
                ────────────────────────────────────────────────────────────────────────────────
                relu          sgd         2/3 0.2120 0.9248 0.0025 0.2020 0.9298    6314   254.1
                relu          adam(b…5)   2/3 0.2450 0.9215 0.0051 0.2350 0.9265    6317   257.1
                leaky_re…0.1) sgd           3 0.2760 0.9184 0.0010 0.2660 0.9234    6318   258.1
                leaky_re…0.1) adam(b…5)     3 0.3070 0.9153 0.0010 0.2970 0.9203    6319   259.1

                nothing can be said of leaky_relu(alpha=0.1) + sgd against relu + sgd (-0.6
                  points with every seed, p=1, n=2): it would take about 7 seeds
                nothing can be said of leaky_relu(alpha=0.1) + adam(beta1=0.95) against relu +
                  sgd (-0.9 points with every seed, p=1, n=2): it would take about 7 seeds
                (v better, * worse than relu + sgd; ± for 95%; p: Wilcoxon signed-rank test,
                  Holm-corrected for 2 pairs)

                failed
                  relu + adam(beta1=0.95), seed 2, failed in epoch 3, step 12: the loss is NaN
                  relu + sgd, seed 3, failed before the first step: create threw
                    java.lang.IllegalStateException: no

                Left out for lack of width: quartiles.
                Not all 3 seeds have a result: relu + sgd (2), relu + adam(beta1=0.95) (2). Each
                pair is compared on the seeds that both have.
                10 of 12 trials finished in 1234.6 seconds · run 20260301-120000-ab12
                """,
                report(SampleRuns.failing(), 80));
    }

    @Test
    void saysThatTheRunWasCancelledInSixtyColumns() throws IOException {
        assertEquals(
                """
                founding

                  data       digits, 10,000 samples, 80% to train on
                             drawn from outlines, seed 1, sha256
                             0123456789ab…
                  model      mlp(units=[200,200],activations=[compared,
                             linear])
                  training   100 epochs of 40 steps, batches of 200,
                             learning rate 0.01
                  optimizer  sgd
                  seed       1
                  trainer    dl4j, 2 trials at once, 1 thread each; ND4J
                             native 1.0.0-M2.1, OpenBLAS 0.3.19
                  timing     without the first 40 steps of each trial
                             (warm-up)

                                 test            train      step µs
                activation    loss     acc    loss     acc   median  seconds
                ────────────────────────────────────────────────────────────
                relu        0.2100  0.9250  0.2000  0.9300     6312    252.1
                tanh             –       –       –       –        –        –
                sigmoid          –       –       –       –        –        –
                elu              –       –       –       –        –        –

                Left out for lack of width: quartiles.
                One seed allows no conclusion: ranks change with the seed.
                Try --seeds 10.
                Cancelled after 12.0 seconds: 1 of 4 trials finished · run
                20260301-120000-ab12
                """,
                report(SampleRuns.cancelled(), 60));
    }

    @Test
    void reportsARunInWhichNothingFinished() throws IOException {
        String report = report(SampleRuns.nothing(), 80);
        assertTrue(report.contains("Cancelled after 0.0 seconds: 0 of 2 trials finished"), report);
        assertTrue(report.contains("\ntanh           –"), report);
        assertFalse(report.contains("conclusion"), report);
    }

    @Test
    void tellsArmsApartByTheSettingsThatTheyDifferIn() throws IOException {
        assertEquals(
                """
                grid

                  data       digits, 10,000 samples, 80% to train on
                             drawn from outlines, seed 1, sha256 0123456789ab…
                  model      mlp(units=[200,200],activations=[compared,linear]), units as below
                  training   epochs as below, 40 steps each, batches of 200, learning rate as
                             below
                  optimizer  sgd
                  settings   learning-rate 0.01, 0.1
                             model.units [100,100], [200,200]
                             epochs 100
                  seeds      1, 2; the table shows means over them
                  trainer    dl4j, 2 trials at once, 1 thread each; ND4J native 1.0.0-M2.1,
                             OpenBLAS 0.3.19
                  timing     without the first 40 steps of each trial (warm-up)

                           learning- model.                  test             train     step µs
                activation rate      units     seeds   loss    acc   ±95%   loss    acc  median
                ───────────────────────────────────────────────────────────────────────────────
                relu       0.01      [100,100]     2 0.2140 0.9246 0.0051 0.2040 0.9296    6316
                tanh       0.01      [100,100]     2 0.2180 0.9242 0.0051 0.2080 0.9292    6320
                relu       0.01      [200,200]     2 0.2450 0.9215 0.0051 0.2350 0.9265    6317
                tanh       0.01      [200,200]     2 0.2490 0.9211 0.0051 0.2390 0.9261    6321
                relu       0.1       [100,100]     2 0.2760 0.9184 0.0051 0.2660 0.9234    6318
                tanh       0.1       [100,100]     2 0.2800 0.9180 0.0051 0.2700 0.9230    6322
                relu       0.1       [200,200]     2 0.3070 0.9153 0.0051 0.2970 0.9203    6319
                tanh       0.1       [200,200]     2 0.3110 0.9149 0.0051 0.3010 0.9199    6323

                nothing can be said of tanh, learning-rate=0.01, model.units=[100,100] against
                  relu, learning-rate=0.01, model.units=[100,100] (-0.04 points with every seed,
                  p=1, n=2): it would take about 9 seeds
                nothing can be said of relu, learning-rate=0.01, model.units=[200,200] against
                  relu, learning-rate=0.01, model.units=[100,100] (-0.3 points with every seed,
                  p=1, n=2): it would take about 9 seeds
                nothing can be said of tanh, learning-rate=0.01, model.units=[200,200] against
                  relu, learning-rate=0.01, model.units=[100,100] (-0.3 points with every seed,
                  p=1, n=2): it would take about 9 seeds
                nothing can be said of relu, learning-rate=0.1, model.units=[100,100] against
                  relu, learning-rate=0.01, model.units=[100,100] (-0.6 points with every seed,
                  p=1, n=2): it would take about 9 seeds
                nothing can be said of tanh, learning-rate=0.1, model.units=[100,100] against
                  relu, learning-rate=0.01, model.units=[100,100] (-0.7 points with every seed,
                  p=1, n=2): it would take about 9 seeds
                nothing can be said of relu, learning-rate=0.1, model.units=[200,200] against
                  relu, learning-rate=0.01, model.units=[100,100] (-0.9 points with every seed,
                  p=1, n=2): it would take about 9 seeds
                nothing can be said of tanh, learning-rate=0.1, model.units=[200,200] against
                  relu, learning-rate=0.01, model.units=[100,100] (-1.0 points with every seed,
                  p=1, n=2): it would take about 9 seeds
                (v better, * worse than relu, learning-rate=0.01, model.units=[100,100]; ± for
                  95%; p: Wilcoxon signed-rank test, Holm-corrected for 7 pairs)

                Left out for lack of width: quartiles, seconds.
                16 trials finished in 60.0 seconds · run 20260301-120000-ab12
                """,
                report(SampleRuns.grid(), 80));
    }

    @Test
    void manySettingsShareAColumn() throws IOException {
        RunResult sample = SampleRuns.grid();
        ExperimentSpec spec = sample.plan()
                .spec()
                .withGrid(Grid.parse(
                        List.of("optimizer.a=1,2", "optimizer.b=1,2", "optimizer.c=1,2", "optimizer.d=1,2"),
                        Optional.empty()));
        RunPlan plan =
                new RunPlan("r", spec, spec.trials(), 40, 2, sample.plan().started());
        RunResult run = new RunResult(plan, RunStatus.CANCELLED, List.of(), List.of(), 1);

        String report = report(run, 140);

        assertTrue(report.contains("relu        optimizer.a=1, optimizer.b=1, optimizer.c=2, optimizer.d=1"), report);
        for (int width : IntStream.rangeClosed(60, 140).toArray()) {
            report(run, width).lines().forEach(line -> assertTrue(Text.width(line) <= width, line));
        }
    }

    /** Four settings in one column leave no room for what tells arms apart. */
    @Test
    void numbersArmsThatCannotBeToldApartInTheWidth() throws IOException {
        RunResult sample = SampleRuns.grid();
        ExperimentSpec spec = sample.plan()
                .spec()
                .withGrid(Grid.parse(
                        List.of(
                                "optimizer.alpha=1,2",
                                "optimizer.beta=1,2",
                                "optimizer.gamma=1,2",
                                "optimizer.delta=1,2"),
                        Optional.empty()));
        RunPlan plan =
                new RunPlan("r", spec, spec.trials(), 40, 2, sample.plan().started());
        RunResult run = new RunResult(plan, RunStatus.CANCELLED, List.of(), List.of(), 1);

        List<String> lines = report(run, 80).lines().toList();

        assertTrue(
                lines.stream().anyMatch(line -> line.matches(" *arm +seeds +loss +acc +loss +acc +median .*")),
                lines::toString);
        assertTrue(lines.stream().anyMatch(line -> line.matches(" *32 +0/2 .*")), lines::toString);
        int second = lines.indexOf("  2  relu, optimizer.alpha=1, optimizer.beta=1, optimizer.gamma=1,");
        assertTrue(second > 0, lines::toString);
        assertEquals("     optimizer.delta=2", lines.get(second + 1));
    }

    @Test
    void namesEachSettingInFullAboveItsColumn() throws IOException {
        RunResult sample = SampleRuns.grid();
        ExperimentSpec spec = sample.plan()
                .spec()
                .withGrid(Grid.parse(
                        List.of("optimizer.weight-decay=0.5,1", "training.batch=1,2", "model=mlp,lenet"),
                        Optional.empty()));
        RunPlan plan =
                new RunPlan("r", spec, spec.trials(), 40, 2, sample.plan().started());

        List<String> lines = report(new RunResult(plan, RunStatus.CANCELLED, List.of(), List.of(), 1), 80)
                .lines()
                .toList();

        int title = lines.indexOf(lines.stream()
                .filter(line -> line.startsWith("activation"))
                .findFirst()
                .orElseThrow());
        assertTrue(lines.get(title - 1).matches(" +optimizer\\. .*"), lines.get(title - 1));
        assertTrue(lines.get(title).matches("activation +weight-decay +batch +model .*"), lines.get(title));
    }

    @Test
    void saysWhatWasDrawnAndWhatWasNot() throws IOException {
        RunResult sample = SampleRuns.grid();
        ExperimentSpec spec = sample.plan()
                .spec()
                .withGrid(Grid.parse(
                        List.of("training.batch=16..512", "training.epochs=1,2", "model=mlp,mlp(units=[5])"),
                        Optional.of(new RandomSearch(6, 7))));
        RunPlan plan =
                new RunPlan("r", spec, spec.trials(), 40, 2, sample.plan().started());

        String report = report(new RunResult(plan, RunStatus.CANCELLED, List.of(), List.of(), 1), 100);

        assertTrue(
                report.contains(
                        """
                          model      as below
                          training   epochs as below, batches as below, learning rate 0.01
                          optimizer  sgd
                          settings   batch int:16..512
                                     epochs 1, 2
                                     model mlp, mlp(units=[5])
                          search     random, 6 arms drawn by seed 7
                        """),
                report);
    }

    @Test
    void keepsNamesWholeWhereThereIsRoom() throws IOException {
        String report = report(SampleRuns.failing(), 120);
        assertTrue(report.contains("leaky_relu(alpha=0.1)  adam(beta1=0.95)      3  0.3070"), report);
        assertFalse(report.contains("Left out"), report);
    }

    @Test
    void drawsTheLossInSmallWhereThereIsRoom() throws IOException {
        RunResult run = Runs.ofEpochs(SampleRuns.founding(), 4);
        String wide = report(run, 86);

        assertTrue(
                wide.contains(
                        """
                                         test            train            step µs                train
                        activation    loss     acc    loss     acc   median  quartiles  seconds  loss by epoch
                        ──────────────────────────────────────────────────────────────────────────────────────
                        relu        0.2012  0.9435  0.1951  0.9480     6312  6101–6801    252.1  █▄▂▁
                        """),
                wide);
        assertTrue(wide.contains("\nLoss by epoch: from 2.0100 (█) to 0.5100 (▁) in equal ratios.\n"), wide);
        assertFalse(report(run, 85).contains("by epoch"));
    }

    @Test
    void drawsTheLossInAsciiWhereNothingElseIsSeen() throws IOException {
        String report = report(Runs.ofEpochs(SampleRuns.founding(), 4), () -> 100, false);

        assertTrue(report.contains("252.1  #-._\n"), report);
        assertTrue(report.contains("from 2.0100 (#) to 0.5100 (_)"), report);
    }

    @Test
    void armsWithoutResultHaveNoLine() throws IOException {
        assertTrue(report(SampleRuns.cancelled(), 100)
                .contains("\ntanh             –       –       –       –        –          –        –  –\n"));
    }

    @Test
    void isAsWideAsTheTerminalIsAtTheEnd() throws IOException {
        AtomicInteger width = new AtomicInteger(60);
        String report = report(SampleRuns.founding(), () -> width.getAndSet(120), true);

        assertEquals(report(SampleRuns.founding(), 120), report);
    }

    @Test
    void tellsFurtherMetricsOfTheRowsHeldOut() throws IOException {
        List<String> lines = report(SampleRuns.measured(), 120).lines().toList();
        assertTrue(
                lines.stream().anyMatch(line -> line.matches("activation\\s+loss\\s+acc\\s+f1\\s+top_k\\(k=3\\).*")),
                () -> String.join("\n", lines));
        assertTrue(
                lines.stream().anyMatch(line -> line.matches("relu\\s+0.2012\\s+0.9435\\s+0.8185\\s+–.*")),
                () -> String.join("\n", lines));
    }

    static Stream<RunResult> runs() {
        return Stream.of(
                SampleRuns.founding(),
                SampleRuns.failing(),
                ManySeeds.run(),
                SampleRuns.cancelled(),
                SampleRuns.nothing(),
                SampleRuns.grid(),
                SampleRuns.measured(),
                SampleRuns.hostile());
    }

    @ParameterizedTest
    @MethodSource("runs")
    void noLineIsLongerThanTheTerminalIsWide(RunResult run) throws IOException {
        for (int width : IntStream.rangeClosed(60, 140).toArray()) {
            for (String line : report(run, width).split("\n", -1)) {
                assertTrue(Text.width(line) <= width, () -> width + " columns: " + line);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 20, 59})
    void setsNarrowerTerminalsAsSixtyColumns(int width) throws IOException {
        assertEquals(report(SampleRuns.failing(), 60), report(SampleRuns.failing(), width));
    }

    @Test
    void textsFromOutsideCannotTouchTheTerminal() throws IOException {
        String report = report(SampleRuns.hostile(), 80);
        List<Integer> harmful = report.codePoints()
                .filter(c -> c != '\n' && Character.isISOControl(c) || Character.getType(c) == Character.FORMAT)
                .boxed()
                .toList();
        assertEquals(List.of(), harmful);
        assertTrue(report.startsWith("=1+1,\"q\" \uFFFD[31m\uFFFDevil\uFFFD\n"), report);
        assertTrue(report.contains("NaN") && report.contains("∞"), report);
    }

    private static String report(RunResult run, IntSupplier width, boolean unicode) throws IOException {
        Reporter reporter = new ConsoleReporter(STATISTICS);
        StringWriter out = new StringWriter();
        RunListener listener = reporter.open(
                Hyperparameters.defaults("reporter", reporter.parameters()),
                new WriterTarget(out, width, unicode, "terminal"));
        for (RunEvent event : RunEvent.of(run)) {
            listener.on(event);
        }
        return out.toString();
    }

    private static String report(RunResult run, int width) throws IOException {
        return SampleRuns.report(new ConsoleReporter(STATISTICS), run, width);
    }
}
