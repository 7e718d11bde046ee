package org.neuroplug.shell.internal.command;

import java.util.List;
import java.util.Optional;
import org.neuroplug.api.InvalidInputException;
import org.neuroplug.api.experiment.ExperimentSpec;
import org.neuroplug.api.experiment.Grid;
import org.neuroplug.api.experiment.RandomSearch;
import org.neuroplug.shell.internal.cli.Arguments;
import org.neuroplug.shell.internal.cli.CommandOption;

/** The options that say in which further settings arms differ. */
final class GridOptions {
    /** The option that names the arm which the others are compared with. */
    static final String BASELINE = "baseline";

    private static final String SET = "set";
    private static final String SEARCH = "search";
    private static final String BUDGET = "budget";
    private static final String SEED = "search-seed";

    private GridOptions() {}

    static CommandOption[] all() {
        return new CommandOption[] {
            CommandOption.valued(
                            "",
                            SET,
                            "KEY=V,V,…",
                            "further settings to compare, each value with all others: training.learning-rate,"
                                    + " training.batch, training.epochs, model, or model.SETTING, optimizer.SETTING,"
                                    + " activation.SETTING")
                    .repeatable()
                    .completedBy(Completions.starts(
                            () -> Grid.KEYS.stream()
                                    .map(key -> key.replace("SETTING", ""))
                                    .toList(),
                            "=")),
            CommandOption.valued("", SEARCH, RandomSearch.METHOD, "draw some of all arms; --set can then name ranges")
                    .completedBy(Completions.words(() -> List.of(RandomSearch.METHOD))),
            CommandOption.valued("", BUDGET, "N", "how many arms --search draws"),
            CommandOption.valued("", SEED, "N", "what --search draws by (1)"),
            CommandOption.valued(
                    "",
                    BASELINE,
                    "ARM",
                    "the arm to compare the others with, such as tanh or 'relu + adam, batch=100' (the first)")
        };
    }

    static Grid grid(Arguments given) {
        Optional<RandomSearch> search = search(given);
        try {
            return Grid.parse(given.texts(SET), search);
        } catch (InvalidInputException e) {
            throw new InvalidInputException("--" + SET + ": " + e.getMessage(), e);
        }
    }

    private static Optional<RandomSearch> search(Arguments given) {
        Optional<String> method = given.text(SEARCH);
        if (method.isEmpty()) {
            for (String option : List.of(BUDGET, SEED)) {
                if (given.has(option)) {
                    throw new InvalidInputException("--" + option + " belongs to --search random");
                }
            }
            return Optional.empty();
        }
        if (!method.get().equals(RandomSearch.METHOD)) {
            throw new InvalidInputException("--search must be random, was " + method.get());
        }
        int budget = given.whole(BUDGET, 1, ExperimentSpec.MAX_TRIALS)
                .orElseThrow(
                        () -> new InvalidInputException("--search random needs --budget N, how many arms to draw"));
        long seed = given.whole(SEED, Long.MIN_VALUE, Long.MAX_VALUE).orElse(1);
        return Optional.of(new RandomSearch(budget, seed));
    }
}
