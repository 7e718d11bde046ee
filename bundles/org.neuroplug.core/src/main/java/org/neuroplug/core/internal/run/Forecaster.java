package org.neuroplug.core.internal.run;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import org.neuroplug.api.data.ByteSamples;
import org.neuroplug.api.data.Dataset;
import org.neuroplug.api.experiment.Arm;
import org.neuroplug.api.experiment.TrainingControl;
import org.neuroplug.api.experiment.TrainingSpec;
import org.neuroplug.api.run.ArmForecast;
import org.neuroplug.api.run.MemoryForecast;
import org.neuroplug.api.run.RunForecast;
import org.neuroplug.api.run.RunPlan;
import org.neuroplug.core.internal.registry.HeldPlugins;
import org.neuroplug.core.internal.registry.PluginRegistry;

/** Estimates what a run would take that could start now. */
final class Forecaster {
    /** For how long steps are measured when nobody says otherwise. */
    static final long NANOS = 2_000_000_000L;

    /** More networks than that would have too little time each. */
    private static final int MEASURED = 40;

    private final PluginRegistry registry;
    private final RunContext run;
    private final RunPlan plan;
    private final long nanos;
    private final Map<Arm, StepKind> kinds = new LinkedHashMap<>();
    private final Map<StepKind, Arm> examples = new LinkedHashMap<>();
    private final Map<StepKind, Optional<NetworkSize>> sizes = new HashMap<>();

    /**
     * For one run.
     *
     * @param nanos for how long steps are measured
     */
    Forecaster(PluginRegistry registry, RunContext run, long nanos) {
        this.nanos = nanos;
        this.registry = registry;
        this.run = run;
        this.plan = run.plan();
        for (Arm arm : plan.spec().arms()) {
            StepKind kind = StepKind.of(plan, arm);
            kinds.put(arm, kind);
            examples.putIfAbsent(kind, arm);
        }
    }

    RunForecast forecast() throws InterruptedException {
        long process = ProcessMemory.bytes();
        examples.forEach((kind, arm) -> sizes.put(kind, size(arm)));
        long begun = System.nanoTime();
        List<StepMeasurement.Seen> seen = new StepMeasurement(registry, run).take(measured(), nanos);
        double seconds = (System.nanoTime() - begun) / 1e9;
        StepCosts costs = new StepCosts(
                seen.stream()
                        .collect(Collectors.groupingBy(
                                s -> kinds.get(s.arm()), LinkedHashMap::new, Collectors.toList())),
                sizes::get);
        Map<Arm, ArmForecast> arms = new LinkedHashMap<>();
        kinds.forEach((arm, kind) -> arms.put(arm, arm(arm, kind, costs)));
        return new RunForecast(
                plan,
                run.partition().trainSize(),
                run.partition().testSize(),
                List.copyOf(arms.values()),
                total(arms),
                memory(process, arms),
                seconds,
                remarks(seen));
    }

    private Optional<NetworkSize> size(Arm arm) {
        try (HeldPlugins plugins = registry.hold(run.definitions(), run.force())) {
            long seed = plan.spec().seeds().get(0);
            TrialSetup setup = new TrialSetup(
                    plugins,
                    plan.spec(),
                    arm,
                    seed,
                    run.dataset(),
                    run.partition().trainSize());
            return NetworkSize.of(setup.configuration(), run.dataset().width());
        }
    }

    /** An arm of each kind, or of some of them from the first to the last. */
    private List<Arm> measured() {
        List<Arm> all = List.copyOf(examples.values());
        int count = Math.min(MEASURED, all.size());
        List<Arm> some = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            some.add(all.get((int) ((long) i * all.size() / count)));
        }
        return some;
    }

    private ArmForecast arm(Arm arm, StepKind kind, StepCosts costs) {
        TrainingSpec training = plan.spec().training(arm);
        int stepsPerEpoch = plan.stepsPerEpoch(arm);
        int every = training.evaluateEvery();
        long evaluations = 1L + (every > 0 ? training.epochs() / every : 0);
        long rows = evaluations
                        * ((long) run.partition().trainSize() + run.partition().testSize())
                + (long) training.epochs() * run.partition().validationSize();
        Optional<NetworkSize> size = sizes.get(kind);
        return new ArmForecast(
                arm,
                kind.trainer(),
                size.map(s -> OptionalLong.of(s.parameters())).orElse(OptionalLong.empty()),
                training.epochs(),
                training.batch(),
                stepsPerEpoch,
                costs.stepMicros(kind),
                costs.seconds(kind, (long) stepsPerEpoch * training.epochs(), rows),
                size.map(s -> OptionalLong.of(s.bytes(training.batch()))).orElse(OptionalLong.empty()));
    }

    private OptionalDouble total(Map<Arm, ArmForecast> arms) {
        return arms.values().stream().allMatch(arm -> arm.seconds().isEmpty())
                ? OptionalDouble.empty()
                : OptionalDouble.of(Makespan.of(
                        plan.trials().stream()
                                .mapToDouble(
                                        trial -> arms.get(trial.arm()).seconds().orElse(0)),
                        plan.parallel()));
    }

    private MemoryForecast memory(long process, Map<Arm, ArmForecast> arms) {
        long largest = arms.values().stream()
                .mapToLong(arm -> arm.bytes().orElse(0))
                .max()
                .orElse(0);
        int seeds = Math.min(plan.spec().seeds().size(), 1 + (plan.parallel() + arms.size() - 1) / arms.size());
        long row = (long) Float.BYTES * run.dataset().width() + Integer.BYTES;
        return new MemoryForecast(
                process, data(run.dataset()), seeds * row * run.partition().trainSize(), plan.parallel() * largest);
    }

    private static long data(Dataset dataset) {
        return dataset.splits().values().stream()
                .mapToLong(split -> {
                    int number = split instanceof ByteSamples ? Byte.BYTES : Float.BYTES;
                    return (long) split.size() * number * (split.width() + 1);
                })
                .sum();
    }

    private List<String> remarks(List<StepMeasurement.Seen> seen) {
        List<String> remarks = new ArrayList<>();
        seen.stream()
                .filter(s -> s.failure().isPresent())
                .map(s -> s.arm() + " failed while its steps were measured: "
                        + s.failure().orElseThrow())
                .distinct()
                .forEach(remarks::add);
        if (examples.size() > MEASURED) {
            remarks.add("Steps of " + MEASURED + " of " + examples.size()
                    + " different networks were measured; times of the others follow from their sizes.");
        }
        TrainingControl control = plan.spec().control();
        if (control.decides()
                || control.trialLimit().isPresent()
                || control.runLimit().isPresent()) {
            remarks.add("Rules of the experiment may end trials early: the time is that of all their epochs.");
        }
        if (sizes.values().stream().anyMatch(Optional::isEmpty)) {
            remarks.add("A network does not tell how large it is: it is missing in the memory.");
        }
        return remarks;
    }
}
