package org.neuroplug.itests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import javax.inject.Inject;
import org.deeplearning4j.nn.weights.WeightInitConstant;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.activations.IActivation;
import org.nd4j.linalg.activations.impl.ActivationCube;
import org.nd4j.linalg.learning.regularization.L2Regularization;
import org.neuroplug.api.experiment.ExperimentSpec;
import org.neuroplug.api.experiment.Sampling;
import org.neuroplug.api.experiment.TrainingSpec;
import org.neuroplug.api.plugin.Plugin;
import org.neuroplug.api.plugin.PluginChoice;
import org.neuroplug.api.plugin.PluginIdentity;
import org.neuroplug.api.plugin.PluginKind;
import org.neuroplug.api.report.ReportRequest;
import org.neuroplug.api.report.Reporter;
import org.neuroplug.api.report.WriterTarget;
import org.neuroplug.api.run.RunResult;
import org.neuroplug.api.run.RunStatus;
import org.neuroplug.api.workbench.Run;
import org.neuroplug.api.workbench.RunOptions;
import org.neuroplug.api.workbench.Workbench;
import org.neuroplug.itests.subjects.HalvingSteps;
import org.neuroplug.itests.subjects.Rehearsal;
import org.neuroplug.itests.subjects.SingleLayer;
import org.neuroplug.itests.subjects.SofterSteps;
import org.neuroplug.itests.subjects.Surprise;
import org.neuroplug.itests.subjects.TallyReporter;
import org.neuroplug.itests.subjects.TwoHeaps;
import org.neuroplug.itests.support.AssembledRuntime;
import org.neuroplug.itests.support.Experiments;
import org.neuroplug.paxexam.jupiter.ContainerTest;
import org.neuroplug.spi.DatasetProvider;
import org.neuroplug.spi.InitializerProvider;
import org.neuroplug.spi.LossProvider;
import org.neuroplug.spi.MetricProvider;
import org.neuroplug.spi.ModelProvider;
import org.neuroplug.spi.OptimizerProvider;
import org.neuroplug.spi.Regularizer;
import org.neuroplug.spi.RegularizerProvider;
import org.neuroplug.spi.ScheduleProvider;
import org.neuroplug.spi.Trainer;
import org.ops4j.pax.exam.Configuration;
import org.ops4j.pax.exam.Option;
import org.ops4j.pax.exam.util.Filter;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;

/** Every kind of plug-in, brought by a bundle that knows the contracts only. */
@ContainerTest
class ThirdPartyTest {
    @Inject
    private BundleContext context;

    @Inject
    private Workbench workbench;

    @Inject
    @Filter("(neuroplug.name=dl4j)")
    private Trainer dl4j;

    @Configuration
    static Option[] container() {
        return AssembledRuntime.container(ThirdPartyTest.class);
    }

    private <T> void register(Class<T> contract, String name, T plugin) {
        context.registerService(contract, plugin, FrameworkUtil.asDictionary(Map.of(Plugin.NAME, name)));
    }

    @Test
    void bringsAnActivationOfTheEngineAndAReporter() throws InterruptedException {
        register(IActivation.class, "cubed", new ActivationCube());
        register(Reporter.class, "tally", new TallyReporter());
        StringWriter report = new StringWriter();

        Run run = workbench.start(
                Experiments.small("relu,cubed", "sgd"), reporting("tally", new WriterTarget(report, 80, "test")));
        RunResult result = run.await();

        assertEquals(
                RunStatus.FINISHED, result.status(), () -> result.failures().toString());
        assertEquals(List.of(), run.reportFailures());
        assertEquals(
                "RunStarted 1\nTrialStarted 2\nEpochFinished 4\nTrialFinished 2\nRunFinished 1\n", report.toString());
    }

    private static RunOptions reporting(String reporter, WriterTarget target) {
        return new RunOptions(
                OptionalInt.of(1), List.of(new ReportRequest(PluginChoice.of(reporter), target)), List.of());
    }

    @Test
    void bringsAllThatAnExperimentNames() throws InterruptedException {
        register(DatasetProvider.class, "two-heaps", new TwoHeaps());
        register(ModelProvider.class, "single-layer", new SingleLayer());
        register(OptimizerProvider.class, "halving", new HalvingSteps());
        register(ScheduleProvider.class, "softer", new SofterSteps());
        register(LossProvider.class, "surprise", new Surprise());
        register(Trainer.class, "rehearsal", new Rehearsal(dl4j));

        RunResult result = workbench
                .start(
                        new ExperimentSpec(
                                "all by others",
                                PluginChoice.of("two-heaps"),
                                new Sampling(OptionalInt.empty(), OptionalDouble.of(0.5)),
                                PluginChoice.of("single-layer"),
                                PluginChoice.parseList("linear"),
                                PluginChoice.parseList("halving"),
                                new TrainingSpec(PluginChoice.of("rehearsal"), 5, 10, OptionalDouble.empty(), 0)
                                        .withSchedule(PluginChoice.of("softer"))
                                        .withLoss(PluginChoice.of("surprise")),
                                List.of(7L)),
                        RunOptions.defaults())
                .await();

        assertEquals(
                RunStatus.FINISHED, result.status(), () -> result.failures().toString());
        assertEquals(1, result.results().get(0).finals().test().accuracy());
        Map<String, PluginIdentity> plugins = result.results().get(0).provenance().plugins().stream()
                .collect(Collectors.toMap(PluginIdentity::name, plugin -> plugin));
        String probe = context.getBundle().getSymbolicName();
        for (String name : List.of("two-heaps", "single-layer", "halving", "softer", "surprise", "rehearsal")) {
            assertEquals(probe, plugins.get(name).symbolicName(), plugins::toString);
        }
        assertTrue(plugins.containsKey("linear"), plugins::toString);
    }

    @Test
    void bringsWhatModelsAndReportsName() throws InterruptedException {
        register(InitializerProvider.class, "small", settings -> new WeightInitConstant(0.01));
        register(
                RegularizerProvider.class,
                "held-back",
                (settings, incoming) -> Regularizer.ofWeights(new L2Regularization(0.1)));
        register(MetricProvider.class, "quarter", (settings, classes) -> predictions -> 0.25);
        ExperimentSpec small = Experiments.small("relu", "sgd")
                .mapped((kind, choice) -> kind == PluginKind.MODEL
                        ? PluginChoice.parse("mlp(units=[10],initializer=small,regularizers=[held-back])")
                        : choice);

        RunResult result = workbench
                .start(
                        small.withTraining(small.training().withMetrics(List.of(PluginChoice.of("quarter")))),
                        RunOptions.defaults())
                .await();

        assertEquals(
                RunStatus.FINISHED, result.status(), () -> result.failures().toString());
        Map<String, PluginIdentity> plugins = result.results().get(0).provenance().plugins().stream()
                .collect(Collectors.toMap(PluginIdentity::name, plugin -> plugin));
        for (String name : List.of("small", "held-back", "quarter")) {
            assertEquals(
                    context.getBundle().getSymbolicName(), plugins.get(name).symbolicName(), plugins::toString);
        }
    }
}
