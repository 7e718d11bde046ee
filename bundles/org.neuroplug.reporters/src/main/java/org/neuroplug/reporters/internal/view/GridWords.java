package org.neuroplug.reporters.internal.view;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.neuroplug.api.experiment.Arm;
import org.neuroplug.api.experiment.Axis;
import org.neuroplug.api.experiment.ExperimentSpec;
import org.neuroplug.api.experiment.Grid;
import org.neuroplug.api.experiment.TrainingSpec;
import org.neuroplug.api.plugin.Hyperparameters;
import org.neuroplug.api.plugin.PluginChoice;

/** What arms have in common and what they differ in, for the heading. */
public final class GridWords {
    private static final int LISTED = 10;
    private static final String BELOW = "as below";

    private final ExperimentSpec spec;
    private final Grid grid;

    public GridWords(ExperimentSpec spec) {
        this.spec = spec;
        this.grid = spec.grid();
    }

    private boolean varies(String key) {
        return grid.axes().containsKey(key);
    }

    /** The model, and which of its settings differ. */
    public String model() {
        String differing = grid.axes().keySet().stream()
                .filter(key -> key.startsWith("model."))
                .map(key -> ", " + key.substring("model.".length()) + " " + BELOW)
                .collect(Collectors.joining());
        return (varies("model") ? BELOW : spec.model().toString()) + differing;
    }

    /** How all arms are trained, as far as it is the same for all. */
    public String training(int stepsPerEpoch) {
        TrainingSpec training = spec.training();
        boolean batches = varies("training.batch");
        boolean passes = varies("training.epochs");
        String epochs = passes ? "epochs " + BELOW : Figures.count(training.epochs(), "epoch");
        String each = Figures.count(stepsPerEpoch, "step");
        String steps = batches ? "" : passes ? ", " + each + " each" : " of " + each;
        String batch = batches ? "batches " + BELOW : "batches of " + Figures.grouped(training.batch());
        return epochs + steps + ", " + batch + ", learning rate " + rate(training);
    }

    private String rate(TrainingSpec training) {
        if (varies("training.learning-rate")) {
            return BELOW;
        }
        return training.learningRate().isPresent()
                ? Hyperparameters.format(training.learningRate().getAsDouble())
                : "of the optimizer";
    }

    /** How the learning rate changes, when it does. */
    public Optional<String> schedule() {
        if (varies("training.schedule")) {
            return Optional.of(BELOW);
        }
        return Optional.of(spec.training()).filter(TrainingSpec::isScheduled).map(training -> training.schedule()
                .toString());
    }

    /** What training makes small, when it is not cross-entropy. */
    public Optional<String> loss() {
        if (varies("training.loss")) {
            return Optional.of(BELOW);
        }
        return Optional.of(spec.training()).filter(TrainingSpec::isOtherLoss).map(training -> training.loss()
                .toString());
    }

    /** Each setting that arms differ in, with its values. */
    public List<String> settings() {
        return grid.axes().entrySet().stream().map(GridWords::setting).toList();
    }

    private static String setting(Map.Entry<String, Axis> axis) {
        String title = Arm.title(axis.getKey()) + " ";
        if (!(axis.getValue() instanceof Axis.Values listed)) {
            return title + axis.getValue();
        }
        int more = listed.values().size() - LISTED;
        return title
                + listed.values().stream()
                        .limit(LISTED)
                        .map(PluginChoice::written)
                        .collect(Collectors.joining(", "))
                + (more > 0 ? ", … (" + listed.values().size() + ")" : "");
    }

    /** Which arms were drawn; nothing when all combinations are arms. */
    public List<String> search() {
        return grid.search().stream()
                .map(search -> "random, " + Figures.count(search.budget(), "arm") + " drawn by seed " + search.seed())
                .toList();
    }
}
