package org.neuroplug.shell.internal.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.neuroplug.api.InvalidInputException;
import org.neuroplug.api.experiment.ExperimentSpec;
import org.neuroplug.api.experiment.Grid;
import org.neuroplug.api.experiment.RandomSearch;
import org.neuroplug.api.plugin.PluginChoice;
import org.neuroplug.shell.internal.cli.Arguments;
import org.neuroplug.shell.internal.cli.CommandOption;

/** The options that say in which further settings arms differ. */
final class GridOptions {
    /** The option that names the arm which the others are compared with. */
    static final String BASELINE = "baseline";

    /** The option that names several models, short for {@code --set model=…}. */
    static final String MODELS = "models";

    private static final String MODEL = "model";
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
        List<String> settings = new ArrayList<>(given.texts(SET));
        List<PluginChoice> models = models(given);
        if (models.size() > 1) {
            settings.add(
                    MODEL + "=" + models.stream().map(PluginChoice::toString).collect(Collectors.joining(",")));
        }
        try {
            return Grid.parse(settings, search);
        } catch (InvalidInputException e) {
            throw new InvalidInputException("--" + SET + ": " + e.getMessage(), e);
        }
    }

    /** The model of {@code --models} when it names no other. */
    static Optional<PluginChoice> onlyModel(Arguments given) {
        List<PluginChoice> models = models(given);
        return models.size() == 1 ? Optional.of(models.get(0)) : Optional.empty();
    }

    private static List<PluginChoice> models(Arguments given) {
        Optional<String> named = given.text(MODELS);
        if (named.isPresent() && given.has(MODEL)) {
            throw new InvalidInputException("--" + MODELS + " names every model to compare, --" + MODEL
                    + " the only one; they cannot be used together");
        }
        try {
            return distinct(named.map(PluginChoice::parseList).orElse(List.of()));
        } catch (InvalidInputException e) {
            throw new InvalidInputException("--" + MODELS + ": " + e.getMessage(), e);
        }
    }

    private static List<PluginChoice> distinct(List<PluginChoice> models) {
        for (int i = 1; i < models.size(); i++) {
            if (models.subList(0, i).contains(models.get(i))) {
                throw new InvalidInputException(
                        "models must be different from each other, " + models.get(i) + " is there twice");
            }
        }
        return models;
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
