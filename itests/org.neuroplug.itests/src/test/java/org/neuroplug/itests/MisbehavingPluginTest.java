package org.neuroplug.itests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import javax.inject.Inject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.neuroplug.api.InvalidInputException;
import org.neuroplug.api.plugin.Plugin;
import org.neuroplug.api.plugin.PluginDescriptor;
import org.neuroplug.api.plugin.PluginKind;
import org.neuroplug.api.plugin.PluginState;
import org.neuroplug.api.run.RunResult;
import org.neuroplug.api.run.RunStatus;
import org.neuroplug.api.run.TrialFailure;
import org.neuroplug.api.workbench.RunOptions;
import org.neuroplug.api.workbench.Workbench;
import org.neuroplug.itests.subjects.FailsLater;
import org.neuroplug.itests.subjects.NotANumber;
import org.neuroplug.itests.subjects.Silu;
import org.neuroplug.itests.support.AssembledRuntime;
import org.neuroplug.itests.support.Experiments;
import org.neuroplug.paxexam.jupiter.ContainerTest;
import org.neuroplug.spi.ActivationProvider;
import org.neuroplug.spi.ElementwiseActivation;
import org.neuroplug.spi.OptimizerProvider;
import org.ops4j.pax.exam.Configuration;
import org.ops4j.pax.exam.Option;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.ServiceRegistration;

/** What becomes of the other trials, and of the workbench, when a plug-in is broken. */
@ContainerTest
class MisbehavingPluginTest {
    private static final String BAD = "bad";

    @Inject
    private BundleContext context;

    @Inject
    private Workbench workbench;

    private List<ServiceRegistration<?>> registered = List.of();

    @Configuration
    static Option[] container() {
        return AssembledRuntime.container(MisbehavingPluginTest.class);
    }

    private <T> void register(Class<T> contract, T plugin) {
        registered = List.of(
                context.registerService(contract, plugin, FrameworkUtil.asDictionary(Map.of(Plugin.NAME, BAD))));
    }

    @AfterEach
    void unregister() {
        registered.forEach(ServiceRegistration::unregister);
    }

    private RunResult run(String activations, String optimizers) throws InterruptedException {
        return run(activations, optimizers, RunOptions.defaults());
    }

    private RunResult run(String activations, String optimizers, RunOptions options) throws InterruptedException {
        return workbench
                .start(Experiments.small(activations, optimizers), options)
                .await();
    }

    private static TrialFailure onlyFailure(RunResult result) {
        assertEquals(RunStatus.FAILED, result.status());
        assertEquals(1, result.failures().size(), () -> result.failures().toString());
        return result.failures().get(0);
    }

    @Test
    void anActivationThatThrowsFailsItsTrialAndTheOthersFinish() throws InterruptedException {
        FailsLater subject = new FailsLater();
        register(ElementwiseActivation.class, subject);
        assertEquals(
                PluginState.ACTIVE, workbench.plugin(PluginKind.ACTIVATION, BAD).state());
        subject.countFromNow();

        RunResult result = run("relu,bad,tanh", "sgd");

        TrialFailure failure = onlyFailure(result);
        assertEquals(BAD, failure.trial().arm().activation().name());
        assertEquals(2, failure.epoch());
        assertEquals(FailsLater.FATAL_STEP - Experiments.STEPS, failure.step());
        assertTrue(failure.reason().contains("out of steam"), failure::reason);
        assertEquals(2, result.results().size());
    }

    @Test
    void anActivationThatReturnsNotANumberFailsItsTrialInThatStep() throws InterruptedException {
        register(ElementwiseActivation.class, new NotANumber());

        String refused = assertThrows(InvalidInputException.class, () -> run("bad,relu", "sgd"))
                .getMessage();
        assertTrue(refused.contains("is quarantined: numbers: x=0: value NaN"), refused);

        RunResult result = run("bad,relu", "sgd", RunOptions.defaults().withForce());

        TrialFailure failure = onlyFailure(result);
        assertEquals(1, failure.epoch());
        assertEquals(1, failure.step());
        assertTrue(failure.reason().contains("NaN"), failure::reason);
        assertEquals(1, result.results().size());
    }

    @Test
    void anActivationThatCannotBeCreatedIsRefusedBeforeAnythingStarts() throws InterruptedException {
        register(ActivationProvider.class, settings -> {
            throw new IllegalStateException("no licence");
        });

        String message = assertThrows(InvalidInputException.class, () -> run("relu,bad", "sgd"))
                .getMessage();

        assertTrue(message.contains("activation bad") && message.contains("no licence"), message);
        assertEquals(RunStatus.FINISHED, run("relu", "sgd").status());
    }

    @Test
    void anOptimizerThatCannotBeCreatedIsRefusedBeforeAnythingStarts() {
        register(OptimizerProvider.class, settings -> {
            throw new NoClassDefFoundError("com/example/Missing");
        });

        String message = assertThrows(InvalidInputException.class, () -> run("relu", "sgd,bad"))
                .getMessage();

        assertTrue(message.contains("optimizer bad") && message.contains("com/example/Missing"), message);
    }

    @Test
    void aPluginOfTheSameNameAsABuiltInIsListedAsShadowed() throws InterruptedException {
        registered = List.of(context.registerService(
                ElementwiseActivation.class, new Silu(), FrameworkUtil.asDictionary(Map.of(Plugin.NAME, "relu"))));

        List<PluginDescriptor> both = workbench.plugins(PluginKind.ACTIVATION, Duration.ofSeconds(20)).stream()
                .filter(plugin -> plugin.name().equals("relu"))
                .toList();

        assertEquals(2, both.size());
        assertEquals(
                List.of(PluginState.ACTIVE, PluginState.SHADOWED),
                both.stream().map(PluginDescriptor::state).toList());
        assertTrue(both.get(1).reason().contains(both.get(0).identity().symbolicName()), both.get(1)::reason);
    }
}
