package org.neuroplug.reporters.internal.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.neuroplug.api.experiment.ExperimentSpec;
import org.neuroplug.api.experiment.Sampling;
import org.neuroplug.api.experiment.TrainingControl;
import org.neuroplug.api.plugin.PluginChoice;
import org.neuroplug.api.run.Provenance;
import org.neuroplug.api.run.RunPlan;
import org.neuroplug.api.run.RunResult;
import org.neuroplug.api.run.TrialResult;

/** What the run was: data, model, training, seeds and who trained. */
public final class RunFacts {
    private static final int NAMED_SEEDS = 10;
    private static final int HASH_DIGITS = 12;

    private final RunPlan plan;
    private final List<TrialResult> results;

    private RunFacts(RunPlan plan, List<TrialResult> results) {
        this.plan = plan;
        this.results = results;
    }

    /** In the order in which they are told. */
    public static List<Fact> of(RunResult run) {
        return new RunFacts(run.plan(), run.results()).facts();
    }

    /** What is known before anything has finished. */
    public static List<Fact> of(RunPlan plan) {
        return new RunFacts(plan, List.of()).facts();
    }

    private List<Fact> facts() {
        ExperimentSpec spec = plan.spec();
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact("data", spec.dataset() + ", " + sampling(spec.sampling())));
        provenance().ifPresent(p -> facts.add(new Fact("", p.dataSource() + ", sha256 " + shortened(p.dataSha256()))));
        GridWords grid = new GridWords(spec);
        facts.add(new Fact("model", grid.model()));
        facts.add(new Fact("training", grid.training(plan.stepsPerEpoch())));
        grid.loss().ifPresent(said -> facts.add(new Fact("loss", said)));
        grid.schedule().ifPresent(said -> facts.add(new Fact("schedule", said)));
        spec.training().clipping().ifPresent(clipping -> facts.add(new Fact("clipping", clipping.toString())));
        if (!spec.control().equals(TrainingControl.NONE)) {
            facts.add(new Fact("control", spec.control().toString()));
        }
        facts.add(new Fact("optimizer", join(spec.optimizers())));
        List<String> settings = grid.settings();
        for (int i = 0; i < settings.size(); i++) {
            facts.add(new Fact(i == 0 ? "settings" : "", settings.get(i)));
        }
        grid.search().forEach(said -> facts.add(new Fact("search", said)));
        facts.add(new Fact(spec.seeds().size() == 1 ? "seed" : "seeds", seeds(spec.seeds())));
        facts.add(new Fact("trainer", trainer()));
        warmUp().ifPresent(said -> facts.add(new Fact("timing", said)));
        return facts;
    }

    private Optional<Provenance> provenance() {
        return results.stream().map(TrialResult::provenance).findFirst();
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
    private String trainer() {
        String trainers = plan.spec().arms().stream()
                .map(plan::trainer)
                .distinct()
                .map(PluginChoice::toString)
                .collect(Collectors.joining(" and "));
        String engines = results.stream()
                .map(result -> result.provenance().environment())
                .map(e -> ", " + Figures.count(e.threads(), "thread") + " each; " + e.engine() + ", " + e.blas())
                .distinct()
                .collect(Collectors.joining());
        return trainers + ", " + Figures.count(plan.parallel(), "trial") + " at once" + engines;
    }

    private Optional<String> warmUp() {
        var left = results.stream().mapToInt(r -> r.stepTimes().warmUp()).summaryStatistics();
        if (left.getCount() == 0) {
            return Optional.empty();
        }
        return Optional.of(
                left.getMax() == 0
                        ? "every step; there were too few to leave some out as warm-up"
                        : "without the first " + Figures.count(left.getMax(), "step") + " of each trial (warm-up)");
    }
}
