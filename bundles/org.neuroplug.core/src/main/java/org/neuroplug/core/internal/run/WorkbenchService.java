package org.neuroplug.core.internal.run;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.neuroplug.api.data.Dataset;
import org.neuroplug.api.experiment.ExperimentSpec;
import org.neuroplug.api.plugin.PluginChoice;
import org.neuroplug.api.plugin.PluginDescriptor;
import org.neuroplug.api.plugin.PluginKind;
import org.neuroplug.api.report.ReportRequest;
import org.neuroplug.api.run.RunEvent;
import org.neuroplug.api.run.RunForecast;
import org.neuroplug.api.run.RunListener;
import org.neuroplug.api.run.RunPlan;
import org.neuroplug.api.run.RunResult;
import org.neuroplug.api.store.RunRecorder;
import org.neuroplug.api.workbench.ActivationCurve;
import org.neuroplug.api.workbench.FetchListener;
import org.neuroplug.api.workbench.LossCurve;
import org.neuroplug.api.workbench.ModelSummary;
import org.neuroplug.api.workbench.Run;
import org.neuroplug.api.workbench.RunOptions;
import org.neuroplug.api.workbench.Workbench;
import org.neuroplug.core.internal.checkpoint.CheckpointFolder;
import org.neuroplug.core.internal.home.Home;
import org.neuroplug.core.internal.registry.Formulas;
import org.neuroplug.core.internal.registry.HeldPlugins;
import org.neuroplug.core.internal.registry.PluginRegistry;
import org.neuroplug.core.internal.saved.ModelKeeper;
import org.neuroplug.spi.DataFolders;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Modified;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.metatype.annotations.Designate;

/** The workbench: asks the registry for plug-ins, checks experiments, and starts runs. */
@Component(configurationPid = "org.neuroplug.core")
@Designate(ocd = WorkbenchConfig.class)
public final class WorkbenchService implements Workbench {
    private final PluginRegistry registry;
    private final Formulas formulas;
    private final DataFiles data;
    private final Set<Run> running = ConcurrentHashMap.newKeySet();
    private final Recorders recorders = new Recorders();
    private volatile int parallel;
    private volatile Duration checkpointInterval;

    @Activate
    public WorkbenchService(
            @Reference PluginRegistry registry,
            @Reference Formulas formulas,
            BundleContext context,
            WorkbenchConfig config) {
        this(registry, formulas, folders(context), config.parallel(), checkpointInterval(config));
    }

    /** With a checkpoint after each epoch. */
    WorkbenchService(PluginRegistry registry, Formulas formulas, DataFolders folders, int parallel) {
        this(registry, formulas, folders, parallel, Duration.ZERO);
    }

    private WorkbenchService(
            PluginRegistry registry,
            Formulas formulas,
            DataFolders folders,
            int parallel,
            Duration checkpointInterval) {
        this.registry = registry;
        this.formulas = formulas;
        this.data = new DataFiles(folders);
        this.parallel = parallel;
        this.checkpointInterval = checkpointInterval;
    }

    private static Duration checkpointInterval(WorkbenchConfig config) {
        return Duration.ofSeconds(Math.max(0, config.checkpoint_seconds()));
    }

    private static DataFolders folders(BundleContext context) {
        return new DataFolders(
                Optional.ofNullable(context.getProperty("neuroplug.data"))
                        .filter(data -> !data.isEmpty())
                        .map(Path::of),
                Home.of(context).resolve("data"));
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void addRecorder(RunRecorder recorder) {
        recorders.add(recorder);
    }

    void removeRecorder(RunRecorder recorder) {
        recorders.remove(recorder);
    }

    @Modified
    void configure(WorkbenchConfig config) {
        parallel = config.parallel();
        checkpointInterval = checkpointInterval(config);
    }

    @Deactivate
    void stop() {
        running.forEach(Run::cancel);
    }

    @Override
    public List<PluginDescriptor> plugins(PluginKind kind) {
        return registry.list(kind);
    }

    @Override
    public List<PluginDescriptor> plugins(PluginKind kind, Duration patience) throws InterruptedException {
        return registry.list(kind, patience);
    }

    @Override
    public PluginDescriptor plugin(PluginKind kind, String name) {
        return registry.descriptor(kind, name);
    }

    @Override
    public Optional<ActivationCurve> curve(PluginChoice activation, boolean force, double... xs) {
        try (HeldPlugins plugins = registry.hold(Map.of(), force)) {
            return Curves.of(plugins.activation(activation), xs);
        }
    }

    @Override
    public double[] factors(PluginChoice schedule, boolean force, int epochs, int stepsPerEpoch) {
        try (HeldPlugins plugins = registry.hold(Map.of(), force)) {
            return new ScheduleSpan(plugins, epochs, stepsPerEpoch, used -> {}).factors(schedule);
        }
    }

    @Override
    public LossCurve lossCurve(PluginChoice loss, boolean force) {
        try (HeldPlugins plugins = registry.hold(Map.of(), force)) {
            return LossCurves.of(plugins.loss(loss));
        }
    }

    @Override
    public ModelSummary summary(PluginChoice model, PluginChoice dataset, boolean force) {
        try (HeldPlugins plugins = registry.hold(Map.of(), force)) {
            PluginChoice source = registry.canonical(PluginKind.DATASET, dataset);
            return new ModelSummaries(registry, plugins)
                    .of(registry.canonical(PluginKind.MODEL, model), source, data.load(plugins.dataset(source)));
        }
    }

    @Override
    public Dataset dataset(PluginChoice choice, boolean force) {
        try (HeldPlugins plugins = registry.hold(Map.of(), force)) {
            return data.load(plugins.dataset(choice));
        }
    }

    @Override
    public void fetch(PluginChoice choice, FetchListener progress) throws InterruptedException {
        try (HeldPlugins plugins = registry.hold()) {
            data.fetch(plugins.dataset(choice), progress);
        }
    }

    @Override
    public Run start(ExperimentSpec spec, RunOptions options) {
        HeldPlugins held = registry.hold(Map.of(), options.force());
        try {
            RunContext context = prepare(spec, options, held, Optional.empty());
            List<Subscriber> subscribers = subscribers(options, held);
            return run(context, held, Earlier.nothing(), recorders.subscribe(context.plan()), subscribers);
        } catch (RuntimeException | Error e) {
            held.close();
            throw e;
        }
    }

    @Override
    public Run resume(RunResult interrupted, RunOptions options) {
        Resumption.check(interrupted);
        HeldPlugins held = registry.hold(Map.of(), options.force());
        try {
            RunContext context = prepare(interrupted.plan().spec(), options, held, Optional.of(interrupted));
            Resumption resumption;
            Earlier earlier;
            try (HeldPlugins arms = registry.hold(context.definitions(), options.force())) {
                resumption = new Resumption(context, arms);
                earlier = resumption.of(interrupted);
            }
            RunContext warned = context.warning(resumption.remarks());
            List<Subscriber> subscribers = subscribers(options, held);
            return run(warned, held, earlier, goingOn(interrupted, subscribers), subscribers);
        } catch (RuntimeException | Error e) {
            held.close();
            throw e;
        }
    }

    /** Last of all, since the run is this process's from then on. */
    private List<Subscriber> goingOn(RunResult interrupted, List<Subscriber> others) {
        try {
            return recorders.resume(interrupted);
        } catch (RuntimeException e) {
            others.forEach(subscriber -> subscriber.giveUp().run());
            throw e;
        }
    }

    private Run run(
            RunContext context,
            HeldPlugins held,
            Earlier earlier,
            List<Subscriber> recording,
            List<Subscriber> subscribers) {
        RunExecution run = new RunExecution(context, earlier, recording, subscribers);
        running.add(run);
        return run.start(registry, context, held);
    }

    @Override
    public List<String> report(RunResult run, List<ReportRequest> reports) throws InterruptedException {
        try (HeldPlugins held = registry.hold()) {
            EventDispatcher events =
                    new EventDispatcher("neuroplug-report-" + run.plan().id(), new ReportOpener(held).open(reports));
            RunEvent.of(run).forEach(events::publish);
            try {
                events.await();
            } catch (InterruptedException e) {
                events.giveUp();
                throw e;
            }
            return events.failures();
        }
    }

    @Override
    public RunForecast forecast(ExperimentSpec spec, RunOptions options) throws InterruptedException {
        try (HeldPlugins held = registry.hold(Map.of(), options.force())) {
            RunContext context = preparation().prepare(spec, options, held, Optional.empty());
            options.save()
                    .ifPresent(
                            target -> ModelKeeper.check(target, context.plan().trials()));
            options.reports().forEach(report -> held.reporter(report.reporter()));
            return new Forecaster(registry, context, Forecaster.NANOS).forecast();
        }
    }

    private RunContext prepare(
            ExperimentSpec spec, RunOptions options, HeldPlugins held, Optional<RunResult> interrupted) {
        RunContext checked = preparation().prepare(spec, options, held, interrupted);
        RunPlan plan = checked.plan();
        Earlier earlier = interrupted.map(Earlier::ended).orElseGet(Earlier::nothing);
        return checked.keeping(
                options.save().map(target -> new ModelKeeper(target, plan.trials(), trial -> !earlier.hasEnded(trial))),
                recorders.files(plan).map(files -> new CheckpointFolder(files, checkpointInterval)));
    }

    private RunPreparation preparation() {
        return new RunPreparation(registry, formulas, data, configuredParallel());
    }

    private int configuredParallel() {
        return parallel > 0 ? parallel : Runtime.getRuntime().availableProcessors();
    }

    private List<Subscriber> subscribers(RunOptions options, HeldPlugins held) {
        List<Subscriber> subscribers = new ArrayList<>(new ReportOpener(held).open(options.reports()));
        options.listeners().forEach(l -> subscribers.add(new Subscriber("listener " + l, l, () -> {})));
        subscribers.add(new Subscriber("workbench", forget(), () -> {}));
        return subscribers;
    }

    private RunListener forget() {
        return event -> {
            if (event instanceof RunEvent.RunFinished finished) {
                running.removeIf(
                        run -> run.plan().id().equals(finished.result().plan().id()));
            }
        };
    }
}
