package org.neuroplug.trainer.fused.internal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.deeplearning4j.nn.conf.MultiLayerConfiguration;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.activations.IActivation;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.learning.config.AdaDelta;
import org.nd4j.linalg.learning.config.Adam;
import org.nd4j.linalg.learning.config.Nesterovs;
import org.nd4j.linalg.learning.config.RmsProp;
import org.nd4j.linalg.learning.config.Sgd;
import org.nd4j.linalg.lossfunctions.ILossFunction;
import org.nd4j.linalg.lossfunctions.impl.LossBinaryXENT;
import org.nd4j.linalg.lossfunctions.impl.LossL2;
import org.nd4j.linalg.lossfunctions.impl.LossMCXENT;
import org.nd4j.linalg.lossfunctions.impl.LossMSE;
import org.nd4j.linalg.lossfunctions.impl.LossNegativeLogLikelihood;
import org.nd4j.linalg.schedule.ExponentialSchedule;
import org.nd4j.linalg.schedule.ScheduleType;
import org.neuroplug.api.data.Samples;
import org.neuroplug.api.plugin.Hyperparameters;
import org.neuroplug.losses.internal.BinaryCrossEntropyLoss;
import org.neuroplug.losses.internal.CategoricalHingeLoss;
import org.neuroplug.losses.internal.CrossEntropyLoss;
import org.neuroplug.losses.internal.FocalLoss;
import org.neuroplug.losses.internal.HingeLoss;
import org.neuroplug.losses.internal.HuberLoss;
import org.neuroplug.losses.internal.KlDivergenceLoss;
import org.neuroplug.losses.internal.LogCoshLoss;
import org.neuroplug.losses.internal.MeanAbsoluteErrorLoss;
import org.neuroplug.losses.internal.MeanSquaredErrorLoss;
import org.neuroplug.losses.internal.MeanSquaredLogarithmicErrorLoss;
import org.neuroplug.losses.internal.PoissonLoss;
import org.neuroplug.losses.internal.SquaredHingeLoss;
import org.neuroplug.spi.ActivationElementwise;
import org.neuroplug.spi.ElementwiseOptimizer;
import org.neuroplug.spi.LossProvider;
import org.neuroplug.spi.TrainingState;
import org.neuroplug.spi.TrainingTask;
import org.neuroplug.spi.UpdaterElementwise;
import org.neuroplug.trainer.dl4j.internal.Dl4jTrainer;

/** Every kind of network that is not refused, trained by both trainers from the same weights. */
class AgreesWithTheReferenceTest {
    private static final int EPOCHS = 4;
    private static final double RELATIVE_LOSS = 2e-5;
    private static final float WEIGHT = 5e-5f;
    private static final Samples DENSE = Tasks.samples(1);
    private static final Samples SPARSE = Tasks.samples(0.2);

    private final FusedTrainer fused = new FusedTrainer();
    private final Dl4jTrainer reference = new Dl4jTrainer();

    /** Makes the same network anew: training changes a configuration's counters. */
    interface Network {
        MultiLayerConfiguration make();
    }

    static Stream<Named<Network>> networks() {
        return Stream.of(activations(), optimizers(), penalties(), losses(), builtInLosses(), outputs())
                .flatMap(all -> all);
    }

    private static Stream<Named<Network>> activations() {
        return Stream.concat(
                Stream.of(Activation.values())
                        .filter(a -> a != Activation.RRELU && a != Activation.SOFTMAX)
                        .map(a -> named("activation " + a, b -> b, a.getActivationFunction(), tanh())),
                Stream.of(
                        named("linear second", b -> b, tanh(), identity()),
                        named("linear first", b -> b, identity(), tanh()),
                        named("all linear", b -> b, identity(), identity()),
                        named("plug-in", b -> b, new ActivationElementwise("bent", new Bent()), tanh()),
                        named("softmax within", b -> b, Activation.SOFTMAX.getActivationFunction(), tanh())));
    }

    static Stream<Named<Network>> optimizers() {
        return Stream.of(
                named(
                        "sgd schedule",
                        b -> b.updater(new Sgd(new ExponentialSchedule(ScheduleType.ITERATION, 0.2, 0.98)))),
                named("nesterov", b -> b.updater(new Nesterovs(0.05, 0.9))),
                named(
                        "nesterov schedule",
                        b -> b.updater(new Nesterovs(new ExponentialSchedule(ScheduleType.EPOCH, 0.05, 0.7), 0.8))),
                named("adam of the engine", b -> b.updater(new Adam(0.01))),
                named("rmsprop of the engine", b -> b.updater(new RmsProp(0.01))),
                named("adadelta", b -> b.updater(new AdaDelta())),
                named("plug-in optimizer", b -> b.updater(new UpdaterElementwise("momentum", 0.05, new Momentum()))),
                named(
                        "plug-in optimizer, linear",
                        b -> b.updater(new UpdaterElementwise("momentum", 0.05, new Momentum())),
                        tanh(),
                        identity()),
                named("another for biases", b -> b.updater(new Adam(0.01)).biasUpdater(new Nesterovs(0.05, 0.5))));
    }

    private static Stream<Named<Network>> penalties() {
        return Stream.of(
                named("l2", b -> b.l2(0.02)),
                named("l1", b -> b.l1(0.003)),
                named(
                        "l1 and l2, biases too",
                        b -> b.l1(0.003).l2(0.01).l1Bias(0.01).l2Bias(0.02)),
                named("l2 with adam", b -> b.l2(0.02).updater(new Adam(0.01))),
                named("weight decay", b -> b.weightDecay(0.05)),
                named("weight decay without rate", b -> b.weightDecay(0.001, false)
                        .updater(new Nesterovs(0.05, 0.9))),
                named("weight decay with adadelta", b -> b.weightDecay(0.001).updater(new AdaDelta())),
                named("decay of biases", b -> b.weightDecayBias(0.05)),
                named("l2 on folded layers", b -> b.l2(0.02), tanh(), identity()));
    }

    private static Stream<Named<Network>> losses() {
        INDArray weights = Nd4j.createFromArray(0.5f, 1f, 2f);
        return Stream.of(
                loss("negative log likelihood", new LossNegativeLogLikelihood(), Activation.SOFTMAX),
                loss("weighted classes", new LossMCXENT(weights), Activation.SOFTMAX),
                loss("sigmoid cross-entropy", new LossBinaryXENT(), Activation.SIGMOID),
                loss("weighted sigmoid cross-entropy", new LossBinaryXENT(weights), Activation.SIGMOID),
                loss("mean squared error", new LossMSE(), Activation.IDENTITY),
                loss("squared error of sigmoid", new LossL2(), Activation.SIGMOID),
                loss("squared error of softmax", new LossMSE(), Activation.SOFTMAX));
    }

    /** Those that plug-ins make, with the output activation that they go with. */
    private static Stream<Named<Network>> builtInLosses() {
        return Stream.of(
                loss(new CrossEntropyLoss(), Map.of(), Activation.SOFTMAX),
                loss(new CrossEntropyLoss(), Map.of("label-smoothing", 0.1), Activation.SOFTMAX),
                loss(new BinaryCrossEntropyLoss(), Map.of(), Activation.SIGMOID),
                loss(new BinaryCrossEntropyLoss(), Map.of("label-smoothing", 0.2), Activation.SIGMOID),
                loss(new MeanSquaredErrorLoss(), Map.of(), Activation.SOFTMAX),
                loss(new MeanAbsoluteErrorLoss(), Map.of(), Activation.SOFTMAX),
                loss(new MeanSquaredLogarithmicErrorLoss(), Map.of(), Activation.SOFTMAX),
                loss(new HuberLoss(), Map.of("delta", 0.3), Activation.SOFTMAX),
                loss(new LogCoshLoss(), Map.of(), Activation.SOFTMAX),
                loss(new KlDivergenceLoss(), Map.of(), Activation.SOFTMAX),
                loss(new PoissonLoss(), Map.of(), Activation.SOFTMAX),
                loss(new FocalLoss(), Map.of(), Activation.SOFTMAX),
                loss(new HingeLoss(), Map.of(), Activation.IDENTITY),
                loss(new SquaredHingeLoss(), Map.of(), Activation.IDENTITY),
                loss(new CategoricalHingeLoss(), Map.of(), Activation.IDENTITY));
    }

    /** Losses that go through an activation by the chain rule. */
    private static Stream<Named<Network>> outputs() {
        return Stream.of(
                loss(new BinaryCrossEntropyLoss(), Map.of(), Activation.SOFTMAX),
                loss(new KlDivergenceLoss(), Map.of(), Activation.SIGMOID),
                loss(new LogCoshLoss(), Map.of(), Activation.TANH),
                loss(new HuberLoss(), Map.of(), Activation.IDENTITY),
                loss(new PoissonLoss(), Map.of(), Activation.SOFTPLUS));
    }

    private static Named<Network> loss(LossProvider provider, Map<String, ?> given, Activation output) {
        Hyperparameters settings = Hyperparameters.resolve("loss", provider.parameters(), given);
        String name = provider.getClass().getSimpleName() + " " + settings + " of " + output;
        return loss(name, provider.create(settings), output);
    }

    private static Named<Network> loss(String name, ILossFunction loss, Activation output) {
        return Named.of(name, () -> Tasks.network(b -> b, tanh(), tanh(), loss, output.getActivationFunction()));
    }

    private static Named<Network> named(String name, UnaryOperator<NeuralNetConfiguration.Builder> global) {
        return named(name, global, tanh(), tanh());
    }

    private static Named<Network> named(
            String name, UnaryOperator<NeuralNetConfiguration.Builder> global, IActivation first, IActivation second) {
        return Named.of(name, () -> Tasks.network(global, first, second));
    }

    private static IActivation tanh() {
        return Activation.TANH.getActivationFunction();
    }

    private static IActivation identity() {
        return Activation.IDENTITY.getActivationFunction();
    }

    @ParameterizedTest
    @MethodSource("networks")
    void losesTheSameInEveryStepOnDenseRows(Network network) {
        assertSame(network, DENSE);
    }

    @ParameterizedTest
    @MethodSource("networks")
    void losesTheSameInEveryStepOnSparseRows(Network network) {
        assertSame(network, SPARSE);
    }

    private void assertSame(Network network, Samples samples) {
        TrainingTask task = Tasks.task(network.make(), samples, EPOCHS, Optional.empty());
        Recorded expected = Recorded.train(reference, Tasks.task(network.make(), samples, EPOCHS, Optional.empty()));
        Recorded actual = Recorded.train(fused, task);

        assertEquals(expected.losses.size(), actual.losses.size());
        assertTrue(actual.worst(expected) <= RELATIVE_LOSS, () -> "deviates by " + actual.worst(expected));
        assertEquals(expected.evaluation(task).loss(), actual.evaluation(task).loss(), RELATIVE_LOSS);
        assertEquals(
                expected.evaluation(task).accuracy(), actual.evaluation(task).accuracy(), 1.0 / Tasks.ROWS);
        assertStates(expected.model().state(), actual.model().state());
    }

    private static void assertStates(TrainingState expected, TrainingState actual) {
        assertArrayEquals(expected.parameters(), actual.parameters(), WEIGHT);
        assertArrayEquals(expected.optimizerState(), actual.optimizerState(), WEIGHT);
        assertEquals(expected.steps(), actual.steps());
        assertEquals(expected.epochs(), actual.epochs());
    }

    @ParameterizedTest
    @MethodSource("optimizers")
    void goesOnWhereTheReferenceStoppedAndTheOtherWayRound(Network network) {
        Recorded expected = Recorded.train(reference, Tasks.task(network.make(), DENSE, EPOCHS, Optional.empty()));
        Recorded half = Recorded.train(fused, Tasks.task(network.make(), DENSE, 2, Optional.empty()));
        Recorded otherHalf = Recorded.train(reference, Tasks.task(network.make(), DENSE, 2, Optional.empty()));

        assertStates(
                expected.model().state(),
                Recorded.train(
                                reference,
                                Tasks.task(
                                        network.make(),
                                        DENSE,
                                        EPOCHS,
                                        Optional.of(half.model().state())))
                        .model()
                        .state());
        assertStates(
                expected.model().state(),
                Recorded.train(
                                fused,
                                Tasks.task(
                                        network.make(),
                                        DENSE,
                                        EPOCHS,
                                        Optional.of(otherHalf.model().state())))
                        .model()
                        .state());
    }

    private static final class Momentum implements ElementwiseOptimizer {
        @Override
        public int slots() {
            return 1;
        }

        @Override
        public float initial(int slot) {
            return 0.01f;
        }

        @Override
        public void update(float[] gradient, float[][] state, int from, int to, long step) {
            for (int i = from; i < to; i++) {
                state[0][i] = 0.9f * state[0][i] + gradient[i];
                gradient[i] = 0.05f * state[0][i] / (1 + 0.01f * step);
            }
        }
    }
}
