package org.neuroplug.shell.internal.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.neuroplug.api.experiment.Clipping;
import org.neuroplug.api.experiment.EarlyStopping;
import org.neuroplug.api.experiment.ExperimentSpec;
import org.neuroplug.api.experiment.Grid;
import org.neuroplug.api.experiment.Monitored;
import org.neuroplug.api.experiment.Pruning;
import org.neuroplug.api.experiment.RandomSearch;
import org.neuroplug.api.experiment.Sampling;
import org.neuroplug.api.experiment.TimeLimit;
import org.neuroplug.api.experiment.TrainingControl;
import org.neuroplug.api.plugin.PluginChoice;
import org.neuroplug.api.plugin.PluginKind;
import org.neuroplug.api.plugin.PluginState;
import org.neuroplug.shell.internal.cli.CommandCall;
import org.neuroplug.shell.internal.cli.Invocation;
import org.neuroplug.shell.internal.cli.Palette;
import org.neuroplug.shell.internal.cli.TerminalFacts;
import org.neuroplug.shell.internal.fixture.FakeDefinitions;
import org.neuroplug.shell.internal.fixture.FakeExperimentFiles;
import org.neuroplug.shell.internal.fixture.FakeWorkbench;
import org.neuroplug.shell.internal.fixture.FakeWorkbench.Outcome;
import org.neuroplug.shell.internal.fixture.JsonDocument;
import org.neuroplug.shell.internal.fixture.Plugins;
import org.neuroplug.shell.internal.fixture.Screen;
import org.neuroplug.shell.internal.fixture.Typed;

class CompareCommandTest {
    private final FakeWorkbench workbench = new FakeWorkbench();
    private final CompareCommand command =
            new CompareCommand(workbench, new FakeExperimentFiles(), new FakeDefinitions(workbench));

    @TempDir
    Path folder;

    @Test
    void runsTheFoundingExperimentByDefault() {
        Typed typed = Typed.run(command, "");

        assertEquals(ExperimentSpec.founding(), workbench.spec());
        assertEquals("table of console\n", typed.out());
        assertEquals(0, typed.code());
    }

    @Test
    void takesEveryOption() {
        Typed.run(
                command,
                "-d mnist -a relu,leaky_relu(alpha=0.1) -o sgd,adam -m mlp(units=[50]) -e 20 -b 32 --lr 0.05 -n all"
                        + " --train-fraction published -s 7 --seeds 3 -t dl4j -p 2 --evaluate-every 5 --name mine"
                        + " --schedule cosine(end=0.1) --clip norm=0.5 --loss mse");

        ExperimentSpec spec = workbench.spec();
        assertEquals("mine", spec.name());
        assertEquals(PluginChoice.of("mnist"), spec.dataset());
        assertEquals(PluginChoice.parseList("relu,leaky_relu(alpha=0.1)"), spec.activations());
        assertEquals(PluginChoice.parseList("sgd,adam"), spec.optimizers());
        assertEquals(PluginChoice.parse("mlp(units=[50])"), spec.model());
        assertEquals(new Sampling(OptionalInt.empty(), OptionalDouble.empty()), spec.sampling());
        assertEquals(20, spec.training().epochs());
        assertEquals(32, spec.training().batch());
        assertEquals(OptionalDouble.of(0.05), spec.training().learningRate());
        assertEquals(5, spec.training().evaluateEvery());
        assertEquals(PluginChoice.parse("cosine(end=0.1)"), spec.training().schedule());
        assertEquals(PluginChoice.of("mse"), spec.training().loss());
        assertEquals(
                Optional.of(new Clipping(Clipping.By.NORM, 0.5)),
                spec.training().clipping());
        assertEquals(List.of(7L, 8L, 9L), spec.seeds());
        assertEquals(OptionalInt.of(2), workbench.options().parallel());
    }

    @Test
    void takesEveryRuleOfWhatEndsTrials() {
        Typed.run(
                command,
                "--validation 0.1 --patience 5 --min-delta 0.001 --restore-best --monitor validation-accuracy"
                        + " --prune halving(factor=3,keep=1) --trial-time-limit 90s --time-limit 1h30m --retries 2");

        assertEquals(
                new TrainingControl(
                        OptionalDouble.of(0.1),
                        Optional.of(Monitored.VALIDATION_ACCURACY),
                        Optional.of(new EarlyStopping(5, 0.001, true)),
                        Optional.of(new Pruning(Pruning.Rule.HALVING, 3, OptionalInt.empty(), 1)),
                        Optional.of(TimeLimit.parse("90s")),
                        Optional.of(TimeLimit.parse("1h30m")),
                        2),
                workbench.spec().control());
    }

    @Test
    void callsAnotherExperimentOtherwise() {
        Typed.run(command, "--epochs=5");

        assertEquals("comparison", workbench.spec().name());
    }

    @Test
    void choosesAReporterThatIsStillBeingChecked() throws IOException {
        workbench
                .without(PluginKind.REPORTER)
                .with(Plugins.plugin(PluginKind.REPORTER, "console"))
                .with(Plugins.reporter("csv", "csv", PluginState.CHECKING));

        Typed typed = Typed.typing(command)
                .words("--report", "a.csv", "--quiet")
                .in(folder)
                .run();

        assertEquals(new Typed(0, "table of console\n", ""), typed);
        assertEquals("table of csv\n", Files.readString(folder.resolve("a.csv")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--epochs ten             | --epochs must be a whole number from 1 to 1000000, was ten",
                "--epochs 0               | --epochs must be a whole number from 1 to 1000000, was 0",
                "--epochs -5              | --epochs must be a whole number from 1 to 1000000, was -5",
                "--epochs 1e3             | --epochs must be a whole number from 1 to 1000000, was 1e3",
                "--epochs 99999999999999999999 | --epochs must be a whole number from 1 to 1000000, was 99999999999999999999",
                "--batch 0                | --batch must be a whole number of at least 1, was 0",
                "--lr NaN                 | --lr must be a finite number > 0, was NaN",
                "--lr -0.1                | --lr must be a finite number > 0, was -0.1",
                "--lr 0                   | --lr must be a finite number > 0, was 0",
                "--lr 1e999               | --lr must be a finite number > 0, was 1e999",
                "--lr 0x1p3               | --lr must be a finite number > 0, was 0x1p3",
                "--samples many           | --samples must be a whole number of at least 2, or all, was many",
                "--samples -3             | --samples must be a whole number of at least 2, was -3",
                "--train-fraction 1       | --train-fraction must be a number between 0 and 1 (both excluded), or published, was 1",
                "--train-fraction half    | --train-fraction must be a number between 0 and 1 (both excluded), or published, was half",
                "--seeds 0                | --seeds must be a whole number from 1 to 100000, was 0",
                "--seed 9223372036854775807 --seeds 2 | --seed must leave room for 2 seeds up to 9223372036854775807, was 9223372036854775807",
                "--patience 0             | --patience must be a whole number from 1 to 1000000, was 0",
                "--min-delta 0.1          | --min-delta needs --patience N: after how many epochs without getting better training ends",
                "--restore-best           | --restore-best needs --patience N: after how many epochs without getting better training ends",
                "--patience 3 --min-delta -1 | --min-delta must be a finite number > 0, was -1",
                "--validation 1           | --validation must be a number between 0 and 1 (both excluded), was 1",
                "--validation some        | --validation must be a number between 0 and 1 (both excluded), was some",
                "--patience 3 --monitor validation-loss | --monitor validation-loss needs --validation F, a part of the training rows such as 0.1",
                "--monitor training-loss  | --monitor is for --patience or --prune, there is neither",
                "--patience 3 --monitor loss | --monitor: unknown figure to monitor 'loss' (there are validation-loss, validation-accuracy, training-loss)",
                "--prune meedian          | --prune: unknown rule of pruning 'meedian'; did you mean median? (there are median, halving)",
                "--time-limit 10          | --time-limit: a time limit must be a time such as 90s, 10m or 1h30m, was '10'",
                "--trial-time-limit 0m    | --trial-time-limit: a time limit must be more than 0s and at most 24000h, was 0s",
                "--retries 1000           | --retries must be a whole number from 0 to 100, was 1000",
                "--parallel 0             | --parallel must be a whole number from 1 to 1024, was 0",
                "--evaluate-every -1      | --evaluate-every must be a whole number from 0 to 1000000, was -1",
                "--activations relu,      | --activations: cannot read 'relu,': a name is missing at character 6; write name or name(parameter=value,…)",
                "--activations relu,relu  | activations must be different from each other, relu is there twice",
                "--model mlp(             | --model: cannot read 'mlp(': a parameter's name is missing at character 5; write name or name(parameter=value,…)",
                "--models mlp( | --models: cannot read 'mlp(': a parameter's name is missing at character 5; write name or name(parameter=value,…)",
                "--models mlp,mlp         | --models: models must be different from each other, mlp is there twice",
                "--models mlp --model mlp | --models names every model to compare, --model the only one; they cannot be used together",
                "--models mlp,mlp(units=[5]) --set model=mlp | --set: model is given twice",
                "-a nope                  | unknown activation 'nope' (there are relu, tanh, sigmoid, elu, leaky_relu)",
                "-a leaky_rleu            | unknown activation 'leaky_rleu'; did you mean leaky_relu? (there are relu, tanh, sigmoid, elu, leaky_relu)",
                "--epoch 5                | unknown option --epoch; did you mean --epochs? (see compare --help)",
                "--epochs                 | --epochs needs a value: N (see compare --help)",
                "--epochs 1 --epochs 2    | --epochs is given 2 times (see compare --help)",
                "relu                     | compare takes no arguments, was 'relu' (see compare --help)",
                "--dump --dry-run         | --dump starts nothing anyway, it cannot be used with --dry-run",
                "--set training.lr=1      | --set: arms cannot differ in 'training.lr'; did you mean training.learning-rate? (there are training.learning-rate, training.schedule, training.loss, training.batch, training.epochs, model, model.SETTING, optimizer.SETTING, activation.SETTING)",
                "--set training.batch=0   | --set: training.batch must be a whole number from 1 to 2147483647, was 0",
                "--set training.batch     | --set: a setting is written KEY=VALUE,VALUE,…, was 'training.batch'",
                "--set training.batch=1..5 | --set: training.batch is a range, int:1..5, from which only a random search draws; list its values",
                "--set                    | --set needs a value: KEY=V,V,… (see compare --help)",
                "--search grid            | --search must be random, was grid",
                "--search random          | --search random needs --budget N, how many arms to draw",
                "--search random --budget 0 | --budget must be a whole number from 1 to 100000, was 0",
                "--search random --budget 5 | budget must be at most 4, the number of different arms that there are, was 5",
                "--baseline tahn          | --baseline: unknown baseline 'tahn'; did you mean tanh? (there are relu; tanh; sigmoid; elu)",
                "--baseline relu,tanh     | --baseline: unknown baseline 'relu,tanh' (there are relu; tanh; sigmoid; elu)",
                "--set training.batch=1,2 --baseline elu | --baseline: baseline must be one arm, 'elu' means 2 of them: elu + sgd, batch=1; elu + sgd, batch=2",
                "--set training.batch=    | --set: training.batch must have at least one value",
                "--budget 5               | --budget belongs to --search random",
                "--search-seed 5          | --search-seed belongs to --search random",
                "--dump --json            | --dump writes YAML, it cannot be used with --json",
                "--dump -a nope           | unknown activation 'nope' (there are relu, tanh, sigmoid, elu, leaky_relu)"
            })
    void refusesWhatCannotBeUsed(String words, String message) {
        Typed typed = Typed.run(command, words);

        assertEquals(new Typed(2, "", message + "\n"), typed);
        assertTrue(workbench.idle());
    }

    @Test
    void printsNothingButOneJsonDocument() {
        Typed typed = Typed.run(command, "--json");

        assertEquals("r1", JsonDocument.parse(typed.out()).get("run").asText());
        assertTrue(typed.err().contains("%"), "progress goes to standard error");
    }

    @Test
    void comparesFurtherSettings() {
        Typed.run(
                command,
                "-a relu --set training.learning-rate=0.01,0.1 --set model.units=[100,100],[200,200]"
                        + " training.batch=100,200 -q");

        assertEquals(
                Grid.parse(
                        List.of(
                                "training.learning-rate=0.01,0.1",
                                "model.units=[100,100],[200,200]",
                                "training.batch=100,200"),
                        Optional.empty()),
                workbench.spec().grid());
        assertEquals(8, workbench.spec().arms().size());
        assertEquals("comparison", workbench.spec().name());
    }

    @Test
    void comparesModelsAsTheSettingOfThatNameDoes() {
        Typed.run(command, "-a relu --models mlp(units=[5,5]),mlp --seeds 2 -q");

        assertEquals(
                Grid.parse(List.of("model=mlp(units=[5,5]),mlp"), Optional.empty()),
                workbench.spec().grid());
        assertEquals(
                List.of("mlp(units=[5,5])", "mlp"),
                workbench.spec().arms().stream()
                        .map(arm -> workbench.spec().model(arm).toString())
                        .toList());
    }

    @Test
    void oneModelIsThatOfTheExperiment() {
        Typed.run(command, "-a relu --models mlp(units=[5]) -q");

        assertEquals("mlp(units=[5])", workbench.spec().model().toString());
        assertTrue(workbench.spec().grid().isEmpty());
    }

    @Test
    void comparesWithTheArmThatIsNamed() {
        Typed typed = Typed.typing(command)
                .words("-a", "relu,tanh", "--set", "training.batch=100,200", "--baseline", "tanh, batch=200", "-q")
                .run();

        assertEquals(0, typed.code(), typed::err);
        assertEquals(
                "tanh + sgd, batch=200",
                workbench.spec().baseline().orElseThrow().toString());
        assertEquals("comparison", workbench.spec().name());
    }

    @Test
    void drawsArmsAtRandom() {
        Typed.run(
                command, "--set training.learning-rate=log:1e-4..1e-1 --search random --budget 20 --search-seed -7 -q");

        assertEquals(
                Optional.of(new RandomSearch(20, -7)), workbench.spec().grid().search());
        assertEquals(20, workbench.spec().arms().size());
    }

    @Test
    void tellsWhatARunWouldTakeAndStartsNothing() {
        Typed typed = Typed.run(command, "-a relu,tanh --set training.batch=100,200 -e 3 --dry-run");

        assertEquals(
                """
                comparison: a dry run, nothing was started

                plan      4 arms × 1 seed = 4 trials, 2 at once
                data      digits, 8,000 rows to train on, 2,000 held out
                trainer   dl4j

                arm              epochs  steps  batch  parameters  step µs  trial
                relu, batch=100       3     40    100     199,210      500    0 s
                relu, batch=200       3     40    200     199,210      500    0 s
                tanh, batch=100       3     40    100     199,210      500    0 s
                tanh, batch=200       3     40    200     199,210      500    0 s

                time      about 1:15 min, an estimate: steps were measured for 2.0 s with 2
                          trials at once
                memory    about 328 MB, an estimate: 300 MB that this process has now, 8.0 MB of
                          them data; at most 24 MB for rows as trainers keep them; 4.0 MB for
                          the weights, gradients, optimizers and activations of all trials at
                          once
                note      one remark
                """,
                typed.out());
        assertEquals("", typed.err());
        assertEquals(0, typed.code());
        assertTrue(workbench.idle());
    }

    @Test
    void countsArmsBeyondTheFirstForty() {
        List<String> lines = Typed.run(
                        command,
                        "-a relu,tanh --set training.learning-rate=0.01,0.1 optimizer.momentum=0,0.5,0.9,0.99"
                                + " activation.x=1,2,3 --dry-run")
                .lines();

        assertTrue(lines.stream().allMatch(line -> line.length() <= 80), lines::toString);
        assertTrue(lines.contains("and 8 arms more"), lines::toString);
        int first = lines.indexOf(lines.stream()
                .filter(line -> line.startsWith("relu,"))
                .findFirst()
                .orElseThrow());
        assertEquals("  optimizer.momentum=0,", lines.get(first + 1));
        assertEquals("  activation.x=1", lines.get(first + 2));
    }

    @Test
    void tellsWhatARunWouldTakeAsOneDocument() {
        Typed typed = Typed.run(command, "-a relu --set training.learning-rate=0.25 --dry-run --json");

        var document = JsonDocument.parse(typed.out());
        assertTrue(document.get("dry_run").asBoolean());
        assertEquals(
                0.25,
                document.get("arms")
                        .get(0)
                        .get("settings")
                        .get("training.learning-rate")
                        .asDouble());
        assertEquals(199_210, document.get("arms").get(0).get("parameters").asLong());
        assertEquals(75.2, document.get("seconds_estimated").asDouble());
        assertEquals(
                328L << 20, document.get("memory_bytes_estimated").get("total").asLong());
        assertTrue(workbench.idle());
    }

    @Test
    void aDryRunRefusesWhatARunWouldRefuse() throws IOException {
        Files.writeString(folder.resolve("a.csv"), "precious");

        assertEquals(
                2,
                Typed.typing(command)
                        .words("--dry-run", "-r", "a.csv")
                        .in(folder)
                        .run()
                        .code());
        assertEquals(2, Typed.run(command, "--dry-run -a nope").code());
    }

    @Test
    void dumpsTheExperimentInsteadOfRunningIt() {
        Typed typed = Typed.run(command, "-e 3 --dump");

        assertEquals(new Typed(0, "epochs: 3\n", ""), typed);
        assertTrue(workbench.idle());
    }

    @Test
    void offersTrainersAndTheWordForTheFastest() {
        var completion = command.syntax().options().stream()
                .filter(option -> option.name().equals("trainer"))
                .findFirst()
                .orElseThrow()
                .completion();

        assertEquals(
                List.of("dl4j", "default"),
                completion.of("d", folder).stream().map(c -> c.text()).toList());
    }

    @Test
    void choosesReportersByExtensionOrName() throws IOException {
        Typed typed = Typed.typing(command)
                .words("--report", "a.csv", "b.JSON", "-r", "csv:c.txt", "--quiet")
                .in(folder)
                .run();

        assertEquals(new Typed(0, "table of console\n", ""), typed);
        assertEquals("table of csv\n", Files.readString(folder.resolve("a.csv")));
        assertEquals(
                "r1",
                JsonDocument.parse(Files.readString(folder.resolve("b.JSON")))
                        .get("run")
                        .asText());
        assertEquals("table of csv\n", Files.readString(folder.resolve("c.txt")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "x.pdf        | --report x.pdf: no reporter writes such files; there are csv (.csv), json (.json); REPORTER:FILE names one",
                "csv          | --report csv: no reporter writes such files; there are csv (.csv), json (.json); REPORTER:FILE names one",
                "cvs:x.txt    | unknown reporter 'cvs'; did you mean csv? (there are console, csv, json)",
                "a.csv ./a.csv | --report ./a.csv: the file is given twice",
                "csv:ftp://x  | an address must look like http://host:5000, was 'ftp://x'"
            })
    void refusesReportsThatNobodyWrites(String value, String message) {
        Typed typed = Typed.run(command, "--report " + value);

        assertEquals(new Typed(2, "", message + "\n"), typed);
        assertTrue(workbench.idle());
    }

    @Test
    void keepsAReportThatIsThere() throws IOException {
        Path report = Files.writeString(folder.resolve("a.csv"), "precious");

        Typed typed = Typed.typing(command).words("-r", "a.csv").in(folder).run();

        assertEquals(2, typed.code());
        assertTrue(typed.err().contains("exists already"), typed.err());
        assertEquals("precious", Files.readString(report));
        assertTrue(workbench.idle(), "nothing was trained");

        Typed.typing(command).words("-r", "a.csv", "--overwrite").in(folder).run();
        assertEquals("table of csv\n", Files.readString(report));
    }

    @Test
    void exitsWithOneWhenATrialFailed() {
        workbench.thatEnds(Outcome.FAILED);

        Typed typed = Typed.run(command, "-q -a relu,tanh");

        assertEquals(1, typed.code());
        assertEquals("table of console\n", typed.out());
        assertEquals(
                """
                relu + sgd, seed 1, failed in epoch 2, step 7: the loss is NaN
                1 of 2 trials failed
                """,
                typed.err());
    }

    @Test
    void showsAStackTraceOnlyWhenAsked() {
        workbench.thatEnds(Outcome.FAILED);

        assertFalse(Typed.run(command, "-q").err().contains("ArithmeticException"));
        assertTrue(Typed.run(command, "-q --verbose").err().contains("ArithmeticException: NaN came out"));
        assertTrue(Typed.typing(command).verbosely().run().err().contains("\tat "));
    }

    @Test
    void showsAStackTraceOfBadInputOnlyWhenAsked() {
        assertFalse(Typed.run(command, "-e 0").err().contains("\tat "));
        assertTrue(Typed.run(command, "-e 0 --verbose").err().contains("\tat "));
    }

    @Test
    void exitsWithTwoWhenAReportCouldNotBeWritten() {
        workbench.thatEnds(Outcome.UNREPORTED);

        Typed typed = Typed.run(command, "-q");

        assertEquals(2, typed.code());
        assertEquals("report to x.csv failed: No space left on device\n", typed.err());
    }

    @Test
    void stopsTheRunWhenInterruptedAndSaysWhatHadFinished() throws InterruptedException {
        workbench.thatEnds(Outcome.LASTING);
        Typed[] typed = new Typed[1];
        Thread user = new Thread(() -> typed[0] = Typed.run(command, "-q"));
        user.start();
        workbench.started.await();

        user.interrupt();
        user.join();

        assertEquals(
                new Typed(
                        130,
                        "table of console\n",
                        "stopping when the running epochs are finished; Ctrl-C stops now\n"
                                + "cancelled: 0 of 4 trials finished\n"
                                + "everything is kept: 'resume r1' goes on\n"),
                typed[0]);
    }

    @Test
    void saysWhenTheRunsTimeWasOverAndThatIsNoFailure() {
        workbench.thatEnds(Outcome.OUT_OF_TIME);
        Typed typed = Typed.run(command, "--time-limit 10m -q");

        assertEquals(
                new Typed(
                        0, "table of console\n", "the run's time was over: 1 of 4 trials were trained to their end\n"),
                typed);
    }

    @Test
    void stopsAmidAnEpochWhenInterruptedOnceMore() throws InterruptedException {
        workbench.thatEnds(Outcome.LASTING_EPOCH);
        Typed[] typed = new Typed[1];
        Thread user = new Thread(() -> typed[0] = Typed.run(command, "-q"));
        user.start();
        workbench.started.await();
        user.interrupt();
        workbench.askedToStop.await();

        user.interrupt();
        user.join();

        assertEquals(130, typed[0].code());
        assertTrue(
                typed[0].err()
                        .endsWith("stopping now\ncancelled: 0 of 4 trials finished\n"
                                + "everything is kept but the epochs in progress: 'resume r1' goes on\n"),
                typed[0].err());
    }

    @Test
    void saysWhenARunThatWasStoppedIsLost() throws InterruptedException {
        workbench.thatEnds(Outcome.UNKEPT);
        Typed[] typed = new Typed[1];
        Thread user = new Thread(() -> typed[0] = Typed.run(command, "-q"));
        user.start();
        workbench.started.await();

        user.interrupt();
        user.join();

        assertTrue(typed[0].err().endsWith("\nthe run is not kept, and cannot be resumed\n"), typed[0].err());
    }

    @Test
    void showsTheTableInPlaceOfTheProgress() {
        Screen screen = new Screen(90, 24);
        int code = CommandCall.run(
                command,
                List.of(),
                new Invocation(
                        screen.stream(),
                        screen.stream(),
                        new TerminalFacts(true, true, 90, Palette.GREYS, true),
                        folder,
                        false,
                        false,
                        screen::size));

        assertEquals(0, code);
        assertEquals(List.of("table of console"), screen.rows());
    }

    @Test
    void explainsItself() {
        Typed typed = Typed.run(command, "--bad --help");
        assertEquals(2, typed.code());

        Typed help = Typed.run(command, "--help");

        assertEquals(0, help.code());
        assertTrue(help.out().contains("Usage: compare [OPTIONS]"), help.out());
        assertTrue(help.out().contains("  -a, --activations A,B,…"), help.out());
        assertTrue(help.out().contains("Examples:"), help.out());
        assertTrue(help.lines().stream().allMatch(line -> line.length() <= 80), help.out());
        assertTrue(workbench.idle());
    }
}
