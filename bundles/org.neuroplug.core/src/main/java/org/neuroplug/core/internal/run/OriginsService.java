package org.neuroplug.core.internal.run;

import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.neuroplug.api.data.Dataset;
import org.neuroplug.api.experiment.Arm;
import org.neuroplug.api.experiment.ExperimentSpec;
import org.neuroplug.api.experiment.Trial;
import org.neuroplug.api.replay.Origins;
import org.neuroplug.api.run.Provenance;
import org.neuroplug.api.run.RunPlan;
import org.neuroplug.core.internal.data.Partition;
import org.neuroplug.core.internal.home.Home;
import org.neuroplug.core.internal.registry.Chosen;
import org.neuroplug.core.internal.registry.Formulas;
import org.neuroplug.core.internal.registry.HeldPlugins;
import org.neuroplug.core.internal.registry.OwnActivation;
import org.neuroplug.core.internal.registry.PluginRegistry;
import org.neuroplug.spi.DataFolders;
import org.neuroplug.spi.DatasetProvider;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Sets every arm up as its trials would be, and asks where their results would come from. */
@Component
public final class OriginsService implements Origins {
    private final PluginRegistry registry;
    private final Formulas formulas;
    private final DataFiles data;

    @Activate
    public OriginsService(@Reference PluginRegistry registry, @Reference Formulas formulas, BundleContext context) {
        this(registry, formulas, folders(context));
    }

    OriginsService(PluginRegistry registry, Formulas formulas, DataFolders folders) {
        this.registry = registry;
        this.formulas = formulas;
        this.data = new DataFiles(folders);
    }

    private static DataFolders folders(BundleContext context) {
        return new DataFolders(
                Optional.ofNullable(context.getProperty("neuroplug.data"))
                        .filter(folder -> !folder.isEmpty())
                        .map(Path::of),
                Home.of(context).resolve("data"));
    }

    @Override
    public Map<Arm, Provenance> of(ExperimentSpec spec, boolean force) {
        Map<String, OwnActivation> definitions = formulas.compile(spec.definitions());
        try (HeldPlugins held = registry.hold(definitions, force)) {
            new ExperimentCheck(held).names(spec);
            RunContext run = context(spec, held, definitions, force);
            Map<Arm, Provenance> origins = new LinkedHashMap<>();
            for (Trial trial : run.plan().trials().subList(0, spec.arms().size())) {
                TrialSetup setup = new TrialSetup(
                        held,
                        spec,
                        trial.arm(),
                        trial.seed(),
                        run.dataset(),
                        run.partition().trainSize());
                setup.configuration(); // settles who trains
                origins.put(
                        trial.arm(),
                        new ProvenanceBuilder(run, setup)
                                .build(trial, run.plan().started()));
            }
            return origins;
        }
    }

    private RunContext context(
            ExperimentSpec spec, HeldPlugins held, Map<String, OwnActivation> definitions, boolean force) {
        Chosen<DatasetProvider> source = held.dataset(spec.dataset());
        Dataset dataset = data.load(source);
        Partition partition = new Partition(
                spec.dataset().name(), dataset, spec.sampling(), spec.control().validation());
        Instant now = Instant.now();
        RunPlan plan = new RunPlan(RunId.at(now), spec, spec.trials(), 1, 1, now);
        return new RunContext(plan, dataset, source, partition, definitions, force, Optional.empty(), Optional.empty());
    }
}
