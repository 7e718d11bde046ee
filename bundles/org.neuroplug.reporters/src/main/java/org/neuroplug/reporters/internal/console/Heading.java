package org.neuroplug.reporters.internal.console;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.neuroplug.api.experiment.ExperimentSpec;
import org.neuroplug.api.experiment.Sampling;
import org.neuroplug.api.experiment.TrainingControl;
import org.neuroplug.api.experiment.TrainingSpec;
import org.neuroplug.api.plugin.Hyperparameters;
import org.neuroplug.api.plugin.PluginChoice;
import org.neuroplug.api.run.Provenance;
import org.neuroplug.api.run.RunPlan;
import org.neuroplug.api.run.RunResult;
import org.neuroplug.reporters.internal.view.Figures;

/** What the run was: the lines above the table. */
final class Heading {
    private static final int LABEL = 11;
    private static final int NAMED_SEEDS = 10;
    private static final int HASH_DIGITS = 12;

    private final RunResult run;
    private final int width;

    Heading(RunResult run, int width) {
        this.run = run;
        this.width = width;
    }

    List<String> lines() {
        RunPlan plan = run.plan();
        ExperimentSpec spec = plan.spec();
        List<String> lines = new ArrayList<>(Text.wrap(Text.clean(spec.name()), width, 2));
        lines.add("");
        fact(lines, "data", spec.dataset() + ", " + sampling(spec.sampling()));
        provenance().ifPresent(p -> fact(lines, "", p.dataSource() + ", sha256 " + shortened(p.dataSha256())));
        fact(lines, "model", spec.model().toString());
        fact(lines, "training", training(spec.training(), plan.stepsPerEpoch()));
        if (!spec.control().equals(TrainingControl.NONE)) {
            fact(lines, "control", spec.control().toString());
        }
        fact(lines, "optimizer", join(spec.optimizers()));
        fact(lines, spec.seeds().size() == 1 ? "seed" : "seeds", seeds(spec.seeds()));
        fact(lines, "trainer", trainer(plan));
        warmUp().ifPresent(said -> fact(lines, "timing", said));
        return lines;
    }

    private void fact(List<String> lines, String label, String value) {
        lines.addAll(
                Text.wrap("  " + label + " ".repeat(LABEL - label.length()) + Text.clean(value), width, LABEL + 2));
    }

    private Optional<Provenance> provenance() {
        return run.results().stream().map(r -> r.provenance()).findFirst();
    }

    private static String shortened(String sha256) {
        return sha256.length() <= HASH_DIGITS ? sha256 : sha256.substring(0, HASH_DIGITS) + "…";
    }

    private static String sampling(Sampling sampling) {
        String rows = sampling.samples().isPresent()
                ? Figures.count(sampling.samples().getAsInt(), "sample")
                : "all samples";
        return rows + ", "
                + (sampling.trainFraction().isPresent()
                        ? Figures.percent(sampling.trainFraction().getAsDouble()) + " to train on"
                        : "its own train and test splits");
    }

    private static String training(TrainingSpec training, int stepsPerEpoch) {
        return Figures.count(training.epochs(), "epoch") + " of " + Figures.count(stepsPerEpoch, "step")
                + ", batches of " + Figures.grouped(training.batch()) + ", learning rate "
                + (training.learningRate().isPresent()
                        ? Hyperparameters.format(training.learningRate().getAsDouble())
                        : "of the optimizer");
    }

    private static String join(List<PluginChoice> choices) {
        return choices.stream().map(PluginChoice::toString).collect(Collectors.joining(", "));
    }

    private static String seeds(List<Long> seeds) {
        String named = seeds.stream().limit(NAMED_SEEDS).map(String::valueOf).collect(Collectors.joining(", "));
        if (seeds.size() == 1) {
            return named;
        }
        return named + (seeds.size() > NAMED_SEEDS ? ", … (" + seeds.size() + ")" : "")
                + "; the table shows means over them";
    }

    /** Who trains, which is not always who should. */
    private String trainer(RunPlan plan) {
        String trainers = plan.spec().arms().stream()
                .map(plan::trainer)
                .distinct()
                .map(PluginChoice::toString)
                .collect(Collectors.joining(" and "));
        String engines = run.results().stream()
                .map(result -> result.provenance().environment())
                .map(e -> ", " + Figures.count(e.threads(), "thread") + " each; " + e.engine() + ", " + e.blas())
                .distinct()
                .collect(Collectors.joining());
        return trainers + ", " + Figures.count(plan.parallel(), "trial") + " at once" + engines;
    }

    private Optional<String> warmUp() {
        var left = run.results().stream().mapToInt(r -> r.stepTimes().warmUp()).summaryStatistics();
        if (left.getCount() == 0) {
            return Optional.empty();
        }
        return Optional.of(
                left.getMax() == 0
                        ? "every step; there were too few to leave some out as warm-up"
                        : "without the first " + Figures.count(left.getMax(), "step") + " of each trial (warm-up)");
    }
}
