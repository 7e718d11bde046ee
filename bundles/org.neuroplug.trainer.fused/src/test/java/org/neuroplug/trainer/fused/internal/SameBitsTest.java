package org.neuroplug.trainer.fused.internal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.deeplearning4j.nn.conf.MultiLayerConfiguration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.activations.IActivation;
import org.nd4j.linalg.learning.config.Adam;
import org.nd4j.linalg.learning.config.Sgd;
import org.neuroplug.api.data.Samples;
import org.neuroplug.spi.ActivationElementwise;
import org.neuroplug.spi.BatchOrder;
import org.neuroplug.spi.TrainingTask;

/** The trials of a seed share rows and batches; what they come to is the same to the last bit whoever else is there. */
class SameBitsTest {
    private static final int EPOCHS = 12;
    private static final BatchOrder ORDER = Tasks::order;

    /** Trials that share nothing but their data. */
    private static List<MultiLayerConfiguration> arms() {
        IActivation tanh = Activation.TANH.getActivationFunction();
        IActivation linear = Activation.IDENTITY.getActivationFunction();
        return List.of(
                Tasks.network(b -> b, tanh, linear),
                Tasks.network(b -> b, new ActivationElementwise("bent", new Bent()), tanh),
                Tasks.network(b -> b.updater(new Adam(0.01)), Activation.ELU.getActivationFunction(), tanh),
                Tasks.network(b -> b.dropOut(0.8).updater(new Sgd(0.05)), tanh, tanh));
    }

    private static TrainingTask task(MultiLayerConfiguration arm, Samples samples) {
        return new TrainingTask(arm, samples, Tasks.CLASSES, ORDER, Tasks.BATCH, EPOCHS, Optional.empty());
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.2, 1})
    void alonePairwiseAndAllAtOnce(double share) throws Exception {
        Samples samples = Tasks.samples(share);
        List<Recorded> alone = new ArrayList<>();
        for (MultiLayerConfiguration arm : arms()) {
            alone.add(Recorded.train(new FusedTrainer(), task(arm, samples)));
        }
        for (int parallel : new int[] {1, 2, 4}) {
            assertSame(alone, together(parallel, samples));
        }
    }

    private static List<Recorded> together(int parallel, Samples samples) throws Exception {
        FusedTrainer trainer = new FusedTrainer();
        ExecutorService threads = Executors.newFixedThreadPool(parallel);
        try {
            List<Future<Recorded>> started = arms().stream()
                    .map(arm -> threads.submit(() -> Recorded.train(trainer, task(arm, samples))))
                    .toList();
            List<Recorded> ended = new ArrayList<>();
            for (Future<Recorded> one : started) {
                ended.add(one.get());
            }
            return ended;
        } finally {
            threads.shutdownNow();
        }
    }

    private static void assertSame(List<Recorded> expected, List<Recorded> actual) {
        for (int i = 0; i < expected.size(); i++) {
            assertEquals(expected.get(i).losses, actual.get(i).losses);
            assertArrayEquals(
                    expected.get(i).model().state().parameters(),
                    actual.get(i).model().state().parameters());
        }
    }
}
