package org.neuroplug.api.experiment;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.BiFunction;
import org.neuroplug.api.InvalidInputException;
import org.neuroplug.api.definition.Definition;
import org.neuroplug.api.plugin.PluginChoice;
import org.neuroplug.api.plugin.PluginKind;

/**
 * An experiment as it is declared: every activation is compared with every optimizer, and with every combination of the grid's
 * settings, once for each seed.
 *
 * @param name for people; appears in reports
 * @param dataset the data set
 * @param sampling which of its rows are used
 * @param model the model; the activation {@link #COMPARED} in its settings stands for the arm's
 * @param activations the activations to compare
 * @param optimizers the optimizers to compare
 * @param training how every trial is trained
 * @param seeds one trial of every arm for each
 * @param definitions formulas of activations by name, which mean what they say here, whatever else is plugged in under
 *     these names
 * @param control what ends trials, or the run, before the last epoch, and what is done about failures
 * @param grid further settings that the arms differ in; where it has a value, the experiment's own is not used
 * @param baseline the arm that the others are compared with; empty for the first
 */
public record ExperimentSpec(
        String name,
        PluginChoice dataset,
        Sampling sampling,
        PluginChoice model,
        List<PluginChoice> activations,
        List<PluginChoice> optimizers,
        TrainingSpec training,
        List<Long> seeds,
        Map<String, String> definitions,
        TrainingControl control,
        Grid grid,
        Optional<Arm> baseline) {
    /** In a model's settings, stands for the activation of the trial's arm. */
    public static final String COMPARED = "compared";

    /** More trials than any experiment needs: a larger number is a typing mistake. */
    public static final int MAX_TRIALS = 100_000;

    /** More definitions than any experiment needs. */
    public static final int MAX_DEFINITIONS = 100;

    public ExperimentSpec {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(dataset, "dataset");
        Objects.requireNonNull(sampling, "sampling");
        Objects.requireNonNull(model, "model");
        Objects.requireNonNull(training, "training");
        activations = distinct("activations", activations);
        optimizers = distinct("optimizers", optimizers);
        seeds = distinct("seeds", seeds);
        new GridConflicts(grid).check(activations, optimizers);
        Arms arms = new Arms(activations, optimizers, grid);
        arms.check();
        long trials = Grid.product(arms.count(), seeds.size());
        if (trials > MAX_TRIALS) {
            throw new InvalidInputException("an experiment must have at most " + MAX_TRIALS + " trials, has " + trials);
        }
        definitions = checked(definitions);
        Objects.requireNonNull(control, "control");
        baseline.ifPresent(arm -> {
            if (!arms.list().contains(arm)) {
                throw new InvalidInputException("baseline must be one of the arms, was " + arm);
            }
        });
    }

    /** One whose arms differ in activation and optimizer, compared with the first, each trained to its last epoch once. */
    public ExperimentSpec(
            String name,
            PluginChoice dataset,
            Sampling sampling,
            PluginChoice model,
            List<PluginChoice> activations,
            List<PluginChoice> optimizers,
            TrainingSpec training,
            List<Long> seeds) {
        this(
                name,
                dataset,
                sampling,
                model,
                activations,
                optimizers,
                training,
                seeds,
                Map.of(),
                TrainingControl.NONE,
                Grid.NONE,
                Optional.empty());
    }

    private static Map<String, String> checked(Map<String, String> definitions) {
        if (definitions.size() > MAX_DEFINITIONS) {
            throw new InvalidInputException(
                    "an experiment must have at most " + MAX_DEFINITIONS + " definitions, has " + definitions.size());
        }
        Map<String, String> checked = new LinkedHashMap<>();
        definitions.forEach((name, formula) -> {
            Definition definition = new Definition(name, formula);
            checked.put(definition.name(), definition.formula());
        });
        return Collections.unmodifiableMap(checked);
    }

    private ExperimentSpec with(
            TrainingSpec how,
            Map<String, String> formulas,
            TrainingControl rules,
            Grid settings,
            Optional<Arm> compared) {
        return new ExperimentSpec(
                name,
                dataset,
                sampling,
                model,
                activations,
                optimizers,
                how,
                seeds,
                formulas,
                rules,
                settings,
                compared);
    }

    /** The same with other training. */
    public ExperimentSpec withTraining(TrainingSpec how) {
        return with(how, definitions, control, grid, baseline);
    }

    /** The same with these formulas of activations, by name. */
    public ExperimentSpec withDefinitions(Map<String, String> formulas) {
        return with(training, formulas, control, grid, baseline);
    }

    /** The same with other rules of what ends trials. */
    public ExperimentSpec withControl(TrainingControl rules) {
        return with(training, definitions, rules, grid, baseline);
    }

    /** The same with arms that differ in further settings; a baseline must be among them. */
    public ExperimentSpec withGrid(Grid settings) {
        return with(training, definitions, control, settings, baseline);
    }

    /** The same with another arm that the others are compared with. */
    public ExperimentSpec withBaseline(Arm arm) {
        return with(training, definitions, control, grid, Optional.of(arm));
    }

    /**
     * The same with the baseline that a text means: an activation, an optimizer and settings, as many of them as tell the arm apart
     * from the others, such as {@code relu} or {@code relu + adam, learning-rate=0.1}.
     *
     * @throws InvalidInputException when the text fits none of the arms, or several
     */
    public ExperimentSpec withBaseline(String text) {
        return withBaseline(new ArmReference("baseline", arms()).find(text));
    }

    /**
     * The same with other choices of plug-ins, as when an alias gives way to a plug-in's own name; a trainer stays.
     *
     * @param choices gives the choice that takes the place of one of some kind
     */
    public ExperimentSpec mapped(BiFunction<PluginKind, PluginChoice, PluginChoice> choices) {
        return new ExperimentSpec(
                name,
                choices.apply(PluginKind.DATASET, dataset),
                sampling,
                choices.apply(PluginKind.MODEL, model),
                activations.stream()
                        .map(choice -> choices.apply(PluginKind.ACTIVATION, choice))
                        .toList(),
                optimizers.stream()
                        .map(choice -> choices.apply(PluginKind.OPTIMIZER, choice))
                        .toList(),
                training.mapped(choices),
                seeds,
                definitions,
                control,
                grid.mapped(choices),
                baseline.map(arm -> arm.mapped(choices)));
    }

    /** Every plug-in that it names, each once, by kind; settings of an arm's own are not among theirs, nor is what their settings name. */
    public Map<PluginKind, List<PluginChoice>> choices() {
        return new NamedPlugins(this).byKind();
    }

    private static <T> List<T> distinct(String what, List<T> values) {
        if (values.isEmpty()) {
            throw new InvalidInputException(what + " must name at least one");
        }
        Set<T> seen = new HashSet<>();
        values.stream().filter(v -> !seen.add(v)).findFirst().ifPresent(twice -> {
            throw new InvalidInputException(what + " must be different from each other, " + twice + " is there twice");
        });
        return List.copyOf(values);
    }

    /**
     * The experiment the workbench was founded for: relu, tanh, sigmoid and elu in a 784-200-200-10 network whose
     * second hidden layer is linear, 10,000 samples of which 8,000 train, SGD at 0.01, batches of 200, one seed; on the
     * drawn digits that need no download, for 100 epochs.
     */
    public static ExperimentSpec founding() {
        return new ExperimentSpec(
                "founding",
                PluginChoice.of("digits"),
                new Sampling(OptionalInt.of(10_000), OptionalDouble.of(0.8)),
                PluginChoice.parse("mlp(units=[200,200],activations=[" + COMPARED + ",linear])"),
                PluginChoice.parseList("relu,tanh,sigmoid,elu"),
                PluginChoice.parseList("sgd"),
                new TrainingSpec(TrainingSpec.DEFAULT_TRAINER, 100, 200, OptionalDouble.empty(), 0),
                List.of(1L));
    }

    /**
     * The trials in the order in which they start: for each seed, every arm; so that arms are interleaved in time and
     * no arm has the machine at a better moment.
     */
    public List<Trial> trials() {
        List<Arm> arms = arms();
        List<Trial> trials = new ArrayList<>();
        for (long seed : seeds) {
            for (Arm arm : arms) {
                trials.add(new Trial(trials.size(), arm, seed));
            }
        }
        return List.copyOf(trials);
    }

    /**
     * Every activation with every optimizer and every combination of the grid's settings; with a random search, those that it
     * draws: always the same.
     */
    public List<Arm> arms() {
        return new Arms(activations, optimizers, grid).list();
    }

    /** The activation that an arm compares, with the arm's settings. */
    public PluginChoice activation(Arm arm) {
        return arm.tuned(arm.activation(), GridKey.ACTIVATION);
    }

    /** The optimizer of an arm, with the arm's settings; that of {@link #training(Arm)} is not among them. */
    public PluginChoice optimizer(Arm arm) {
        return arm.tuned(arm.optimizer(), GridKey.OPTIMIZER);
    }

    /** The model that an arm trains. */
    public PluginChoice model(Arm arm) {
        PluginChoice own = Optional.ofNullable(arm.settings().get(GridKey.MODEL))
                .map(text -> PluginChoice.parse(text.toString()))
                .orElse(model);
        return arm.tuned(own, GridKey.MODEL);
    }

    /** How an arm's trials are trained. */
    public TrainingSpec training(Arm arm) {
        return arm.tuned(training);
    }
}
