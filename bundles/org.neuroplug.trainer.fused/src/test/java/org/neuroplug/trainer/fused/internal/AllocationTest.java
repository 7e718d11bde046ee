package org.neuroplug.trainer.fused.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import java.lang.management.CompilationMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.deeplearning4j.nn.conf.MultiLayerConfiguration;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.activations.IActivation;
import org.nd4j.linalg.learning.config.IUpdater;
import org.nd4j.linalg.learning.config.Nesterovs;
import org.nd4j.linalg.learning.config.Sgd;
import org.nd4j.linalg.lossfunctions.ILossFunction;
import org.neuroplug.api.plugin.Hyperparameters;
import org.neuroplug.losses.internal.FocalLoss;
import org.neuroplug.spi.ActivationElementwise;
import org.neuroplug.spi.ElementwiseOptimizer;
import org.neuroplug.spi.TrainedModel;
import org.neuroplug.spi.TrainingMonitor;
import org.neuroplug.spi.TrainingTask;
import org.neuroplug.spi.UpdaterElementwise;

/**
 * Once a training has been compiled, its steps allocate nothing, whoever wrote its parts, not even the boxes of vectors that
 * the Vector API consists of. This test runs once more in plain Java, with the compiler that does not remove allocations.
 */
class AllocationTest {
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private static final CompilationMXBean COMPILER = ManagementFactory.getCompilationMXBean();

    /** Whoever has compiled nothing for so long has compiled everything, on a busy machine too: boxes of vectors disappear only then. */
    private static final Duration IDLE = Duration.ofSeconds(4);

    /** Nobody waits longer, even if the compiler is never idle. */
    private static final Duration LIMIT = Duration.ofMinutes(2);

    static Stream<Arguments> trainings() {
        IActivation tanh = Activation.TANH.getActivationFunction();
        IActivation linear = Activation.IDENTITY.getActivationFunction();
        IActivation plugin = new ActivationElementwise("bent", new Bent());
        return Stream.of(
                Arguments.of("sgd", 1, new Sgd(0.01), tanh, tanh, same()),
                Arguments.of("sgd on sparse rows, folded", 0.2, new Sgd(0.01), tanh, linear, same()),
                Arguments.of("a plug-in's activation", 0.2, new Sgd(0.01), plugin, plugin, same()),
                Arguments.of("nesterov", 1, new Nesterovs(0.01, 0.9), tanh, tanh, same()),
                Arguments.of("a plug-in's optimizer", 0.2, plugin(1), tanh, tanh, same()),
                Arguments.of("one like adam", 1, plugin(2), tanh, linear, same()),
                Arguments.of("penalties and dropout", 1, plugin(1), tanh, tanh, (UnaryOperator<
                                NeuralNetConfiguration.Builder>)
                        b -> b.l1(0.001).l2(0.001).dropOut(0.8)));
    }

    private static UnaryOperator<NeuralNetConfiguration.Builder> same() {
        return b -> b;
    }

    private static IUpdater plugin(int slots) {
        return new UpdaterElementwise("running means", 0.01, new Means(slots));
    }

    /** Keeps an array of each call, so that no compiler can do without. */
    private static final class Litter implements ElementwiseOptimizer {
        private volatile float[] kept = {};

        @Override
        public int slots() {
            return 0;
        }

        @Override
        public void update(float[] gradient, float[][] state, int from, int to, long step) {
            kept = new float[] {kept.length};
        }
    }

    /** Steps by the mean of some running means of the gradient. */
    private record Means(int slots) implements ElementwiseOptimizer {
        @Override
        public void update(float[] gradient, float[][] state, int from, int to, long step) {
            for (int i = from; i < to; i++) {
                float sum = 0;
                for (float[] mean : state) {
                    mean[i] = 0.9f * mean[i] + 0.1f * gradient[i];
                    sum += mean[i];
                }
                gradient[i] = 0.01f * sum / slots;
            }
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("trainings")
    void aWarmEpochsStepsAllocateNothing(
            String name,
            double share,
            IUpdater updater,
            IActivation first,
            IActivation second,
            UnaryOperator<NeuralNetConfiguration.Builder> more) {
        Allocations allocations = watch(Tasks.network(b -> more.apply(b.updater(updater)), first, second), share);

        assertEquals(0, allocations.least, allocations::toString);
    }

    /** Asked for its gradient by sums of softmax, and by the predictions of an activation of the trainer's own. */
    @ParameterizedTest
    @EnumSource(
            value = Activation.class,
            names = {"SOFTMAX", "SIGMOID"})
    void aPluginsLossAllocatesNothing(Activation output) {
        IActivation tanh = Activation.TANH.getActivationFunction();
        ILossFunction loss =
                new FocalLoss().create(Hyperparameters.resolve("focal", new FocalLoss().parameters(), Map.of()));

        Allocations allocations = watch(Tasks.network(b -> b, tanh, tanh, loss, output.getActivationFunction()), 1);

        assertEquals(0, allocations.least, allocations::toString);
    }

    @Test
    void whatNeverStopsToAllocateIsFound() {
        IActivation tanh = Activation.TANH.getActivationFunction();
        IUpdater litter = new UpdaterElementwise("litter", 0.01, new Litter());

        Allocations allocations = watch(Tasks.network(b -> b.updater(litter), tanh, tanh), 1);

        assertTrue(allocations.least > 0, allocations::toString);
    }

    private static Allocations watch(MultiLayerConfiguration network, double share) {
        TrainingTask task = Tasks.task(network, Tasks.samples(share), Integer.MAX_VALUE, Optional.empty());
        Allocations allocations = new Allocations();
        assertThrows(
                CancellationException.class, () -> new FusedTrainer().train(Hyperparameters.none(), task, allocations));
        return allocations;
    }

    /**
     * Stops at the first epoch whose steps, but for the first, which lays the epoch out, allocate nothing; without one, when the compiler is
     * done.
     */
    private static final class Allocations implements TrainingMonitor {
        private final long start = System.nanoTime();
        private long compilation = -1;
        private long compiled;
        private int epochs;
        private long before;
        private long inEpoch;
        private int step;
        private long least = Long.MAX_VALUE;

        @Override
        public void beforeStep(int epoch, int number) {
            step = number;
            inEpoch = number == 1 ? 0 : inEpoch;
            before = THREADS.getCurrentThreadAllocatedBytes();
        }

        @Override
        public void afterStep(double loss, long nanos) {
            long allocated = THREADS.getCurrentThreadAllocatedBytes() - before;
            inEpoch += step > 1 ? allocated : 0;
        }

        @Override
        public void afterEpoch(TrainedModel model) {
            least = Math.min(least, inEpoch);
            epochs++;
            if (least == 0 || isCompiled()) {
                throw new CancellationException();
            }
        }

        /** What is being compiled counts when it is done. */
        private boolean isCompiled() {
            long now = System.nanoTime();
            long total = COMPILER.getTotalCompilationTime();
            if (total != compilation) {
                compilation = total;
                compiled = now;
            }
            return now - compiled > IDLE.toNanos() || now - start > LIMIT.toNanos();
        }

        @Override
        public String toString() {
            return "in each of " + epochs + " epochs steps allocated at least " + least
                    + " bytes; ms since the compiler did something: " + (System.nanoTime() - compiled) / 1_000_000;
        }
    }
}
