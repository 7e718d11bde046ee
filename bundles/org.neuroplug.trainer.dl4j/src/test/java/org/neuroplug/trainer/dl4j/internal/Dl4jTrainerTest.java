package org.neuroplug.trainer.dl4j.internal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.deeplearning4j.nn.conf.MultiLayerConfiguration;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.deeplearning4j.nn.conf.layers.OutputLayer;
import org.deeplearning4j.nn.weights.WeightInit;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.learning.config.Sgd;
import org.nd4j.linalg.lossfunctions.LossFunctions.LossFunction;
import org.neuroplug.api.InvalidInputException;
import org.neuroplug.api.data.ArraySamples;
import org.neuroplug.api.data.Samples;
import org.neuroplug.api.plugin.Hyperparameters;
import org.neuroplug.api.run.Evaluation;
import org.neuroplug.spi.BatchOrder;
import org.neuroplug.spi.TrainedModel;
import org.neuroplug.spi.TrainingMonitor;
import org.neuroplug.spi.TrainingState;
import org.neuroplug.spi.TrainingTask;

class Dl4jTrainerTest {
    private static final int WIDTH = 20;
    private static final int CLASSES = 3;

    private final Dl4jTrainer trainer = new Dl4jTrainer();

    /** Rows around one centre for each class. */
    private static Samples clusters(int rows) {
        Random random = new Random(5);
        float[] features = new float[rows * WIDTH];
        int[] labels = new int[rows];
        for (int i = 0; i < rows; i++) {
            labels[i] = i % CLASSES;
            for (int j = 0; j < WIDTH; j++) {
                features[i * WIDTH + j] = (float) random.nextGaussian() + (j % CLASSES == labels[i] ? 1 : 0);
            }
        }
        return new ArraySamples(features, labels, WIDTH);
    }

    private static TrainingTask task(long seed, int rows, int batch, int epochs, Optional<TrainingState> start) {
        BatchOrder order = epoch -> {
            int[] all = IntStream.range(0, rows).toArray();
            Random random = new Random(seed * 31 + epoch);
            for (int i = rows - 1; i > 0; i--) {
                int j = random.nextInt(i + 1);
                int swap = all[i];
                all[i] = all[j];
                all[j] = swap;
            }
            return all;
        };
        return new TrainingTask(network(seed), clusters(rows), CLASSES, order, batch, epochs, start);
    }

    private static MultiLayerConfiguration network(long seed) {
        return new NeuralNetConfiguration.Builder()
                .seed(seed)
                .dataType(DataType.FLOAT)
                .weightInit(WeightInit.XAVIER_UNIFORM)
                .updater(new Sgd(0.1))
                .list()
                .layer(new DenseLayer.Builder()
                        .nIn(WIDTH)
                        .nOut(16)
                        .activation(Activation.TANH)
                        .build())
                .layer(new OutputLayer.Builder(LossFunction.MCXENT)
                        .nIn(16)
                        .nOut(CLASSES)
                        .activation(Activation.SOFTMAX)
                        .build())
                .build();
    }

    /** Remembers every loss; cancels before a step if asked to. */
    private static class Recorder implements TrainingMonitor {
        final List<Double> losses = new ArrayList<>();
        final List<String> steps = new ArrayList<>();
        int epochs;
        int cancelAfter = Integer.MAX_VALUE;

        @Override
        public void beforeStep(int epoch, int step) {
            if (losses.size() == cancelAfter) {
                throw new CancellationException("enough");
            }
            steps.add(epoch + "/" + step);
        }

        @Override
        public void afterStep(double loss, long nanos) {
            assertTrue(nanos > 0);
            losses.add(loss);
        }

        @Override
        public void afterEpoch(TrainedModel model) {
            epochs++;
        }
    }

    private Recorder train(TrainingTask task) {
        Recorder recorder = new Recorder();
        trainer.train(Hyperparameters.none(), task, recorder);
        return recorder;
    }

    @Test
    void learnsWhatCanBeLearnt() {
        TrainingTask task = task(1, 300, 50, 20, Optional.empty());
        Recorder recorder = new Recorder();
        TrainedModel model = trainer.train(Hyperparameters.none(), task, recorder);
        Evaluation evaluation = model.evaluate(task.train());
        assertTrue(evaluation.accuracy() > 0.9, evaluation.toString());
        assertEquals(20, recorder.epochs);
        assertTrue(recorder.losses.get(recorder.losses.size() - 1) < recorder.losses.get(0) / 2);
    }

    @Test
    void theLastStepOfAnEpochTakesWhatRemains() {
        assertEquals(
                List.of("1/1", "1/2", "1/3", "2/1", "2/2", "2/3"), train(task(1, 110, 50, 2, Optional.empty())).steps);
    }

    @Test
    void theSameTaskGivesTheSameBitsWhateverRunsBeside() throws Exception {
        List<Double> alone = train(task(7, 250, 40, 5, Optional.empty())).losses;
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            List<Callable<List<Double>>> beside = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                long seed = i % 2 == 0 ? 7 : 100 + i;
                beside.add(() -> train(task(seed, 250, 40, 5, Optional.empty())).losses);
            }
            var results = threads.invokeAll(beside);
            for (int i = 0; i < results.size(); i += 2) {
                assertEquals(alone, results.get(i).get());
            }
            assertNotEquals(alone, results.get(1).get(), "another seed gives another run");
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void startsFromTheWeightsItIsGiven() {
        float[] zeros = new float[WIDTH * 16 + 16 + 16 * CLASSES + CLASSES];
        double loss = train(task(1, 90, 90, 1, Optional.of(TrainingState.untrained(zeros))))
                .losses
                .get(0);
        assertEquals(Math.log(CLASSES), loss, 1e-6, "all weights zero: every class is equally likely");
    }

    @Test
    void stopsBeforeTheNextStepWhenCancelled() {
        Recorder recorder = new Recorder();
        recorder.cancelAfter = 4;
        assertThrows(
                CancellationException.class,
                () -> trainer.train(Hyperparameters.none(), task(1, 300, 50, 5, Optional.empty()), recorder));
        assertEquals(4, recorder.losses.size());
    }

    @Test
    void evaluatesTheMeanOverChunksAndTheRest() {
        TrainingTask task = task(3, 1201, 100, 3, Optional.empty());
        TrainedModel model = trainer.train(Hyperparameters.none(), task, new Recorder());
        Evaluation whole = model.evaluate(task.train());
        double loss = 0;
        double right = 0;
        for (int i = 0; i < task.train().size(); i++) {
            Evaluation one = model.evaluate(one(task.train(), i));
            loss += one.loss();
            right += one.accuracy();
        }
        assertArrayEquals(
                new double[] {loss / 1201, right / 1201}, new double[] {whole.loss(), whole.accuracy()}, 1e-6);
    }

    @Test
    void predictsWhatItEvaluates() {
        TrainingTask task = task(3, 601, 100, 3, Optional.empty());
        TrainedModel model = trainer.train(Hyperparameters.none(), task, new Recorder());
        float[] probabilities = model.predict(task.train());
        double loss = 0;
        for (int i = 0; i < 601; i++) {
            loss -= Math.log(probabilities[i * CLASSES + task.train().label(i)]);
        }
        assertEquals(601 * CLASSES, probabilities.length);
        assertEquals(model.evaluate(task.train()).loss(), loss / 601, 1e-5);
    }

    @Test
    void predictsTheSameBitsAfterItWasRestored() {
        TrainingTask task = task(3, 250, 40, 3, Optional.empty());
        TrainedModel model = trainer.train(Hyperparameters.none(), task, new Recorder());
        TrainedModel restored = trainer.restore(Hyperparameters.none(), network(99), model.state(), CLASSES);
        assertArrayEquals(model.predict(task.train()), restored.predict(task.train()));
    }

    @Test
    void goesOnFromAStateAsIfItHadNeverStopped() {
        TrainedModel whole =
                trainer.train(Hyperparameters.none(), task(4, 250, 40, 4, Optional.empty()), new Recorder());
        TrainedModel half =
                trainer.train(Hyperparameters.none(), task(4, 250, 40, 2, Optional.empty()), new Recorder());
        Recorder rest = new Recorder();
        TrainedModel resumed =
                trainer.train(Hyperparameters.none(), task(4, 250, 40, 4, Optional.of(half.state())), rest);
        assertEquals("3/1", rest.steps.get(0));
        assertArrayEquals(whole.state().parameters(), resumed.state().parameters());
        assertEquals(28, resumed.state().steps());
        assertEquals(4, resumed.state().epochs());
    }

    @Test
    void refusesAStateOfAnotherNetwork() {
        TrainingState other = TrainingState.untrained(new float[7]);
        String message = assertThrows(
                        InvalidInputException.class,
                        () -> trainer.restore(Hyperparameters.none(), network(1), other, CLASSES))
                .getMessage();
        assertEquals("the network has 387 weights, the state 7", message);
    }

    private static Samples one(Samples all, int row) {
        return new ArraySamples(all.row(row), new int[] {all.label(row)}, all.width());
    }

    @Test
    void saysWhatDoesTheArithmetic() {
        assertTrue(
                trainer.engine().name().startsWith("Deeplearning4j 1.0.0-M2.1 on "),
                trainer.engine().name());
        assertEquals("OPENBLAS", trainer.engine().blas());
    }
}
