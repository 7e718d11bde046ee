package org.neuroplug.shell.internal.command;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.LongStream;
import org.neuroplug.api.InvalidInputException;
import org.neuroplug.api.experiment.Clipping;
import org.neuroplug.api.experiment.ExperimentSpec;
import org.neuroplug.api.experiment.Sampling;
import org.neuroplug.api.experiment.TrainingSpec;
import org.neuroplug.api.plugin.PluginChoice;
import org.neuroplug.api.plugin.PluginKind;
import org.neuroplug.api.workbench.Workbench;
import org.neuroplug.shell.internal.cli.Arguments;
import org.neuroplug.shell.internal.cli.CommandOption;
import org.neuroplug.shell.internal.cli.NumberWords;

/** The options that say what an experiment is; what is left out takes the founding experiment's value. */
final class ExperimentOptions {
    private static final String ALL = "all";
    private static final String PUBLISHED = "published";
    private static final String OTHER_NAME = "comparison";

    private ExperimentOptions() {}

    static CommandOption[] all(Workbench workbench) {
        return new CommandOption[] {
            CommandOption.valued("d", "dataset", "NAME", "data set (digits)")
                    .completedBy(Completions.plugin(workbench, PluginKind.DATASET)),
            CommandOption.valued("a", "activations", "A,B,…", "activations to compare (relu,tanh,sigmoid,elu)")
                    .completedBy(Completions.plugins(workbench, PluginKind.ACTIVATION)),
            CommandOption.valued("o", "optimizers", "A,B,…", "optimizers to compare (sgd)")
                    .completedBy(Completions.plugins(workbench, PluginKind.OPTIMIZER)),
            CommandOption.valued("m", "model", "NAME", "model (mlp with 200 units, compared, and 200, linear)")
                    .completedBy(Completions.plugin(workbench, PluginKind.MODEL)),
            CommandOption.valued("", GridOptions.MODELS, "A,B,…", "models to compare, in place of --model")
                    .completedBy(Completions.plugins(workbench, PluginKind.MODEL)),
            CommandOption.valued("e", "epochs", "N", "passes over the training rows (100)"),
            CommandOption.valued("b", "batch", "N", "rows per step (200)"),
            CommandOption.valued("", "lr", "RATE", "learning rate of all optimizers (each one's default)"),
            CommandOption.valued("", "schedule", "NAME", "how the learning rate changes (constant)")
                    .completedBy(Completions.plugin(workbench, PluginKind.SCHEDULE)),
            CommandOption.valued("", "loss", "NAME", "what training makes small (cross_entropy)")
                    .completedBy(Completions.plugin(workbench, PluginKind.LOSS)),
            CommandOption.valued(
                            "", "clip", "BY=LIMIT", "clip gradients: " + String.join(", ", Clipping.FORMS) + " (none)")
                    .completedBy(Completions.words(() -> Arrays.stream(Clipping.By.values())
                            .map(by -> by.word() + "=")
                            .toList())),
            CommandOption.valued("n", "samples", "N|all", "rows drawn from the data set (10000)")
                    .completedBy(Completions.words(() -> List.of(ALL))),
            CommandOption.valued(
                            "",
                            "train-fraction",
                            "F|published",
                            "part of them to train on (0.8); or the data set's own" + " splits")
                    .completedBy(Completions.words(() -> List.of(PUBLISHED))),
            CommandOption.valued("s", "seed", "N", "first seed (1)"),
            CommandOption.valued("", "seeds", "K", "how many seeds, counted from the first (1)"),
            CommandOption.valued(
                            "t",
                            "trainer",
                            "NAME",
                            "trainer (default: fused where it can train the network, else dl4j)")
                    .completedBy(Completions.plugin(workbench, PluginKind.TRAINER)
                            .or(Completions.words(() -> List.of(TrainingSpec.DEFAULT_TRAINER.name())))),
            CommandOption.valued("", "evaluate-every", "N", "evaluate after every N epochs (0: after the last only)"),
            CommandOption.valued("", "metrics", "A,B,…", "what else is told of the rows held out (none)")
                    .completedBy(Completions.plugins(workbench, PluginKind.METRIC)),
            CommandOption.valued("", "name", "NAME", "what reports call the experiment")
        };
    }

    /** The experiment that the options describe. */
    static ExperimentSpec spec(Arguments given) {
        ExperimentSpec founding = ExperimentSpec.founding();
        ExperimentSpec same = spec(given, given.text("name").orElse(founding.name()), founding);
        ExperimentSpec named = given.has("name") || same.equals(founding) ? same : spec(given, OTHER_NAME, founding);
        return choice(given, GridOptions.BASELINE, named::withBaseline, named);
    }

    private static ExperimentSpec spec(Arguments given, String name, ExperimentSpec founding) {
        ExperimentSpec plain = new ExperimentSpec(
                name,
                choice(given, "dataset", PluginChoice::parse, founding.dataset()),
                sampling(given, founding.sampling()),
                GridOptions.onlyModel(given)
                        .orElseGet(() -> choice(given, "model", PluginChoice::parse, founding.model())),
                choice(given, "activations", PluginChoice::parseList, founding.activations()),
                choice(given, "optimizers", PluginChoice::parseList, founding.optimizers()),
                training(given, founding.training()),
                seeds(given));
        return plain.withGrid(GridOptions.grid(given));
    }

    private static <T> T choice(Arguments given, String option, Function<String, T> parse, T founding) {
        try {
            return given.text(option).map(parse).orElse(founding);
        } catch (InvalidInputException e) {
            throw new InvalidInputException("--" + option + ": " + e.getMessage(), e);
        }
    }

    private static TrainingSpec training(Arguments given, TrainingSpec founding) {
        OptionalDouble rate = given.positive("lr");
        return new TrainingSpec(
                choice(given, "trainer", PluginChoice::parse, founding.trainer()),
                given.whole("epochs", 1, TrainingSpec.MAX_EPOCHS).orElse(founding.epochs()),
                given.whole("batch", 1, Integer.MAX_VALUE).orElse(founding.batch()),
                rate.isPresent() ? rate : founding.learningRate(),
                given.whole("evaluate-every", 0, TrainingSpec.MAX_EPOCHS).orElse(founding.evaluateEvery()),
                choice(given, "schedule", PluginChoice::parse, founding.schedule()),
                choice(given, "clip", text -> Optional.of(Clipping.parse(text)), founding.clipping()),
                choice(given, "loss", PluginChoice::parse, founding.loss()),
                choice(given, "metrics", PluginChoice::parseList, founding.metrics()));
    }

    private static Sampling sampling(Arguments given, Sampling founding) {
        OptionalInt samples =
                given.text("samples").map(ExperimentOptions::samples).orElse(founding.samples());
        OptionalDouble fraction =
                given.text("train-fraction").map(ExperimentOptions::fraction).orElse(founding.trainFraction());
        return new Sampling(samples, fraction);
    }

    private static OptionalInt samples(String text) {
        if (text.equals(ALL)) {
            return OptionalInt.empty();
        }
        if (!text.matches("-?\\d+")) {
            throw new InvalidInputException("--samples must be a whole number of at least 2, or all, was " + text);
        }
        return OptionalInt.of((int) NumberWords.whole("--samples", text, 2, Integer.MAX_VALUE));
    }

    private static OptionalDouble fraction(String text) {
        if (text.equals(PUBLISHED)) {
            return OptionalDouble.empty();
        }
        double fraction = NumberWords.decimal(text);
        if (!(fraction > 0 && fraction < 1)) {
            throw new InvalidInputException(
                    "--train-fraction must be a number between 0 and 1 (both excluded), or published, was " + text);
        }
        return OptionalDouble.of(fraction);
    }

    private static List<Long> seeds(Arguments given) {
        long first = given.whole("seed", Long.MIN_VALUE, Long.MAX_VALUE).orElse(1);
        int count = given.whole("seeds", 1, ExperimentSpec.MAX_TRIALS).orElse(1);
        if (first > Long.MAX_VALUE - (count - 1)) {
            throw new InvalidInputException(
                    "--seed must leave room for " + count + " seeds up to " + Long.MAX_VALUE + ", was " + first);
        }
        return LongStream.range(0, count).map(i -> first + i).boxed().toList();
    }
}
