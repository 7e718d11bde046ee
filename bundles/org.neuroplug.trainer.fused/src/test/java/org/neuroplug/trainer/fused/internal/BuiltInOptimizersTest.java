package org.neuroplug.trainer.fused.internal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.nd4j.linalg.activations.impl.ActivationTanH;
import org.nd4j.linalg.learning.config.IUpdater;
import org.neuroplug.api.data.Samples;
import org.neuroplug.api.experiment.Clipping;
import org.neuroplug.api.plugin.Hyperparameters;
import org.neuroplug.optimizers.internal.AdaBeliefOptimizer;
import org.neuroplug.optimizers.internal.AdaDeltaOptimizer;
import org.neuroplug.optimizers.internal.AdaGradOptimizer;
import org.neuroplug.optimizers.internal.AdafactorOptimizer;
import org.neuroplug.optimizers.internal.AdamOptimizer;
import org.neuroplug.optimizers.internal.AdamWOptimizer;
import org.neuroplug.optimizers.internal.AdamaxOptimizer;
import org.neuroplug.optimizers.internal.AmsgradOptimizer;
import org.neuroplug.optimizers.internal.FtrlOptimizer;
import org.neuroplug.optimizers.internal.LambOptimizer;
import org.neuroplug.optimizers.internal.LionOptimizer;
import org.neuroplug.optimizers.internal.MomentumOptimizer;
import org.neuroplug.optimizers.internal.NadamOptimizer;
import org.neuroplug.optimizers.internal.NesterovOptimizer;
import org.neuroplug.optimizers.internal.RadamOptimizer;
import org.neuroplug.optimizers.internal.RmsPropOptimizer;
import org.neuroplug.optimizers.internal.RpropOptimizer;
import org.neuroplug.optimizers.internal.SgdOptimizer;
import org.neuroplug.spi.GuidedUpdater;
import org.neuroplug.spi.OptimizerProvider;
import org.neuroplug.spi.TrainingState;
import org.neuroplug.spi.TrainingTask;
import org.neuroplug.trainer.dl4j.internal.Dl4jTrainer;

/** Every built-in optimizer, by both trainers from the same weights. */
class BuiltInOptimizersTest {
    private static final int EPOCHS = 2;

    /** Of losses. */
    private static final double RELATIVE = 5e-6;

    /** Relative to numbers above 1. */
    private static final float WEIGHT = 1e-5f;

    private static final Samples SAMPLES = Tasks.samples(1);

    private final FusedTrainer fused = new FusedTrainer();

    /** An optimizer with settings. */
    private record Case(OptimizerProvider provider, Map<String, Object> settings) {
        IUpdater optimizer() {
            return provider.create(Hyperparameters.resolve("optimizer", provider.parameters(), settings));
        }

        @Override
        public String toString() {
            return provider.getClass().getSimpleName() + settings;
        }
    }

    static Stream<Case> cases() {
        return Stream.concat(
                Stream.of(
                                new SgdOptimizer(),
                                new MomentumOptimizer(),
                                new NesterovOptimizer(),
                                new AdamOptimizer(),
                                new AdamWOptimizer(),
                                new AdamaxOptimizer(),
                                new AmsgradOptimizer(),
                                new NadamOptimizer(),
                                new RadamOptimizer(),
                                new AdaBeliefOptimizer(),
                                new AdaGradOptimizer(),
                                new AdaDeltaOptimizer(),
                                new RmsPropOptimizer(),
                                new RpropOptimizer(),
                                new LionOptimizer(),
                                new LambOptimizer(),
                                new AdafactorOptimizer(),
                                new FtrlOptimizer())
                        .map(provider -> new Case(provider, Map.of("learning-rate", 0.002))),
                Stream.of(
                        new Case(new AdamOptimizer(), Map.of("learning-rate", 0.002, "epsilon-corrected", true)),
                        new Case(new AdamWOptimizer(), Map.of("learning-rate", 0.002, "epsilon-corrected", true)),
                        new Case(new AmsgradOptimizer(), Map.of("learning-rate", 0.002, "epsilon-corrected", true)),
                        new Case(new AdamaxOptimizer(), Map.of("learning-rate", 0.002, "epsilon-in-maximum", true)),
                        new Case(
                                new LambOptimizer(),
                                Map.of("learning-rate", 0.002, "weight-decay", 0.1, "decoupled", true))));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void stepsAsInTheReference(Case some) {
        assertAgree(some, Function.identity(), network -> network);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void stepsAsInTheReferenceAlongASchedule(Case some) {
        assertAgree(some, BuiltInOptimizersTest::scheduled, network -> network);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void stepsAsInTheReferenceByClippedGradients(Case some) {
        Optional<Clipping> clipping = Optional.of(Clipping.parse("global-norm=0.1"));
        assertAgree(some, optimizer -> new GuidedUpdater(optimizer, step -> 1, clipping), network -> network);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void stepsAsInTheReferenceWhileWeightsDecay(Case some) {
        assertAgree(some, BuiltInOptimizersTest::scheduled, network -> network.weightDecay(0.05));
    }

    private static IUpdater scheduled(IUpdater optimizer) {
        return new GuidedUpdater(optimizer, step -> 1 / (1 + 0.1 * step), Optional.empty());
    }

    private void assertAgree(
            Case some, Function<IUpdater, IUpdater> guided, UnaryOperator<NeuralNetConfiguration.Builder> regularized) {
        IUpdater optimizer = guided.apply(some.optimizer());
        Recorded expected = Recorded.train(new Dl4jTrainer(), task(optimizer, regularized, EPOCHS, Optional.empty()));
        Recorded actual = Recorded.train(fused, task(optimizer, regularized, EPOCHS, Optional.empty()));
        assertTrue(actual.worst(expected) <= RELATIVE, () -> "deviates by " + actual.worst(expected));
        TrainingState there = expected.model().state();
        TrainingState here = actual.model().state();
        assertClose(there.parameters(), here.parameters());
        assertClose(there.optimizerState(), here.optimizerState());
    }

    private static void assertClose(float[] expected, float[] actual) {
        assertEquals(expected.length, actual.length);
        for (int i = 0; i < expected.length; i++) {
            assertEquals(expected[i], actual[i], WEIGHT * Math.max(1, Math.abs(expected[i])), "number " + i);
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void goesOnToTheSameBits(Case some) {
        IUpdater optimizer = scheduled(some.optimizer());
        Recorded whole = Recorded.train(fused, task(optimizer, network -> network, EPOCHS, Optional.empty()));
        Recorded half = Recorded.train(fused, task(optimizer, network -> network, 1, Optional.empty()));
        Recorded rest = Recorded.train(
                fused,
                task(
                        optimizer,
                        network -> network,
                        EPOCHS,
                        Optional.of(half.model().state())));
        TrainingState there = whole.model().state();
        TrainingState here = rest.model().state();
        assertArrayEquals(there.parameters(), here.parameters());
        assertArrayEquals(there.optimizerState(), here.optimizerState());
    }

    private static TrainingTask task(
            IUpdater optimizer,
            UnaryOperator<NeuralNetConfiguration.Builder> regularized,
            int epochs,
            Optional<TrainingState> start) {
        return Tasks.task(
                Tasks.network(
                        network -> regularized.apply(network).updater(optimizer.clone()),
                        new ActivationTanH(),
                        new ActivationTanH()),
                SAMPLES,
                epochs,
                start);
    }
}
