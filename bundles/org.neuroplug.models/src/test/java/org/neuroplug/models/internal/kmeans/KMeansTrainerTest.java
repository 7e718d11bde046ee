package org.neuroplug.models.internal.kmeans;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import org.deeplearning4j.nn.conf.MultiLayerConfiguration;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.neuroplug.api.InvalidInputException;
import org.neuroplug.api.data.ArraySamples;
import org.neuroplug.api.data.Samples;
import org.neuroplug.api.plugin.Hyperparameters;
import org.neuroplug.models.internal.Networks;
import org.neuroplug.spi.TrainedModel;
import org.neuroplug.spi.TrainingMonitor;
import org.neuroplug.spi.TrainingState;
import org.neuroplug.spi.TrainingTask;

class KMeansTrainerTest {
    private static final int CLASSES = 3;
    private final KMeansTrainer trainer = new KMeansTrainer();

    /** Rows around one point for each class, some of them nearer to another class's point. */
    private static Samples clouds(int rows, double width) {
        Random random = new Random(9);
        float[] features = new float[2 * rows];
        int[] labels = new int[rows];
        for (int r = 0; r < rows; r++) {
            labels[r] = r % CLASSES;
            features[2 * r] = (float) (4 * (labels[r] == 1 ? 1 : 0) + width * random.nextGaussian());
            features[2 * r + 1] = (float) (4 * (labels[r] == 2 ? 1 : 0) + width * random.nextGaussian());
        }
        return new ArraySamples(features, labels, 2);
    }

    private static MultiLayerConfiguration network(int k, long seed) {
        return Networks.of("k-means(k=" + k + ")", 2, CLASSES, seed);
    }

    private static TrainingTask task(
            MultiLayerConfiguration network, Samples rows, int epochs, Optional<TrainingState> start) {
        int[] order =
                IntStream.range(0, rows.size()).map(i -> (11 * i) % rows.size()).toArray();
        return new TrainingTask(network, rows, CLASSES, epoch -> order, 25, epochs, start);
    }

    private TrainedModel train(TrainingTask task, Monitor monitor) {
        return trainer.train(Hyperparameters.none(), task, monitor);
    }

    private TrainedModel train(int k, long seed, Samples rows, int epochs) {
        return train(task(network(k, seed), rows, epochs, Optional.empty()), new Monitor());
    }

    /** Remembers what it is told. */
    private static class Monitor implements TrainingMonitor {
        final List<String> steps = new ArrayList<>();
        final List<Double> losses = new ArrayList<>();

        @Override
        public void beforeStep(int epoch, int step) {
            steps.add(epoch + "/" + step);
        }

        @Override
        public void afterStep(double loss, long nanos) {
            losses.add(loss);
        }

        @Override
        public void afterEpoch(TrainedModel model) {}
    }

    @Test
    void findsCloudsThatLieApart() {
        Samples rows = clouds(301, 0.3);
        TrainedModel model = train(3, 1, rows, 10);
        assertEquals(1, model.evaluate(rows).accuracy());
        assertTrue(
                model.evaluate(rows).loss() < 0.05, () -> model.evaluate(rows).toString());
        for (int cluster = 0; cluster < 3; cluster++) {
            float x = model.state().parameters()[2 * cluster];
            float y = model.state().parameters()[2 * cluster + 1];
            double[] mean = meanOfThoseNearest(rows, model.state().parameters(), cluster);
            assertEquals(mean[0], x, 1e-6);
            assertEquals(mean[1], y, 1e-6);
        }
    }

    private static double[] meanOfThoseNearest(Samples rows, float[] parameters, int cluster) {
        double[] sum = new double[2];
        int count = 0;
        for (int r = 0; r < rows.size(); r++) {
            float[] row = rows.row(r);
            int best = 0;
            for (int j = 1; j < 3; j++) {
                best = distance(row, parameters, j) < distance(row, parameters, best) ? j : best;
            }
            if (best == cluster) {
                sum[0] += row[0];
                sum[1] += row[1];
                count++;
            }
        }
        return new double[] {sum[0] / count, sum[1] / count};
    }

    private static double distance(float[] row, float[] parameters, int cluster) {
        return Math.hypot(row[0] - parameters[2 * cluster], row[1] - parameters[2 * cluster + 1]);
    }

    @Test
    void noIterationMakesDistancesLarger() {
        Samples rows = clouds(200, 2);
        double before = Double.POSITIVE_INFINITY;
        double first = distances(rows, train(7, 3, rows, 1));
        for (int epochs = 1; epochs < 12; epochs++) {
            double now = distances(rows, train(7, 3, rows, epochs));
            assertTrue(now <= before * (1 + 1e-6), before + " became " + now + " in epoch " + epochs);
            before = now;
        }
        assertTrue(before < 0.95 * first, first + " became " + before);
    }

    private static double distances(Samples rows, TrainedModel model) {
        float[] parameters = model.state().parameters();
        double sum = 0;
        for (int r = 0; r < rows.size(); r++) {
            float[] row = rows.row(r);
            sum += IntStream.range(0, 7)
                    .mapToDouble(j -> Math.pow(distance(row, parameters, j), 2))
                    .min()
                    .orElseThrow();
        }
        return sum;
    }

    @Test
    void classesAreAsFrequentAsInTheirClusters() {
        Samples rows = new ArraySamples(new float[] {0, 0, 0, 1, 0, 2, 9, 0, 9, 1}, new int[] {0, 0, 1, 2, 2}, 2);
        TrainedModel model = train(2, 1, rows, 5);
        float[] p = model.predict(rows);
        assertArrayEquals(new float[] {3 / 6f, 2 / 6f, 1 / 6f}, Arrays.copyOf(p, 3), 1e-6f);
        assertArrayEquals(new float[] {1 / 5f, 1 / 5f, 3 / 5f}, Arrays.copyOfRange(p, 12, 15), 1e-6f);
        assertEquals(0.8, model.evaluate(rows).accuracy(), 1e-9);
        assertEquals(
                -(2 * Math.log(3 / 6.0) + Math.log(2 / 6.0) + 2 * Math.log(3 / 5.0)) / 5,
                model.evaluate(rows).loss(),
                1e-6);
    }

    /** What the engine makes of the weights is what the trainer says. */
    @Test
    void isTheNetworkThatItsConfigurationDescribes() {
        Samples rows = clouds(120, 1.5);
        TrainedModel model = train(5, 2, rows, 4);
        float[] parameters = model.state().parameters();
        MultiLayerNetwork network = new MultiLayerNetwork(network(5, 2));
        network.init(Nd4j.create(parameters, new long[] {1, parameters.length}, 'c'), true);
        INDArray x = Nd4j.create(DataType.FLOAT, rows.size(), 2);
        for (int r = 0; r < rows.size(); r++) {
            x.putScalar(r, 0, rows.row(r)[0]);
            x.putScalar(r, 1, rows.row(r)[1]);
        }
        assertArrayEquals(network.output(x).dup('c').data().asFloat(), model.predict(rows), 1e-6f);
    }

    @Test
    void theSameTaskGivesTheSameBits() {
        Samples rows = clouds(150, 2);
        float[] once = train(6, 4, rows, 3).state().parameters();
        assertArrayEquals(once, train(6, 4, rows, 3).state().parameters());
        assertFalse(Arrays.equals(once, train(6, 5, rows, 3).state().parameters()), "another seed begins elsewhere");
    }

    @Test
    void goesOnFromAStateAsIfItHadNeverStopped() {
        Samples rows = clouds(160, 2);
        Monitor all = new Monitor();
        Monitor rest = new Monitor();
        TrainedModel whole = train(task(network(8, 4), rows, 6, Optional.empty()), all);
        TrainingState half = train(8, 4, rows, 3).state();
        TrainedModel resumed = train(task(network(8, 4), rows, 6, Optional.of(half)), rest);
        assertEquals("4/1", rest.steps.get(0));
        assertEquals(all.losses.subList(21, 42), rest.losses);
        assertArrayEquals(whole.state().parameters(), resumed.state().parameters());
        assertEquals(42, resumed.state().steps());
        assertEquals(6, resumed.state().epochs());
    }

    @Test
    void predictsTheSameBitsAfterItWasRestored() {
        Samples rows = clouds(160, 2);
        TrainedModel model = train(8, 4, rows, 3);
        TrainedModel restored = trainer.restore(Hyperparameters.none(), network(8, 99), model.state(), CLASSES);
        assertArrayEquals(model.predict(rows), restored.predict(rows));
        assertEquals(model.evaluate(rows), restored.evaluate(rows));
    }

    @Test
    void beforeAnythingIsCountedEveryClassIsEquallyLikely() {
        Monitor monitor = new Monitor();
        train(task(network(4, 1), clouds(100, 1), 2, Optional.empty()), monitor);
        assertEquals(8, monitor.losses.size());
        assertEquals(Math.log(CLASSES), monitor.losses.get(0), 1e-6);
        assertTrue(monitor.losses.get(4) < 1, monitor.losses::toString);
    }

    @Test
    void beginsAtRowsThatLieApart() {
        float[] features = new float[2 * 100];
        Arrays.fill(features, 198, 200, 5f);
        Samples rows = new ArraySamples(features, new int[100], 2);
        for (long seed = 1; seed <= 20; seed++) {
            float[] centres = train(2, seed, rows, 1).state().parameters();
            assertEquals(5, Math.abs(centres[0] - centres[2]), "seed " + seed);
        }
    }

    @Test
    void rowsThatAreAllTheSameMakeEmptyClusters() {
        Samples rows = new ArraySamples(new float[2 * 10], new int[] {0, 1, 1, 1, 0, 1, 2, 1, 1, 1}, 2);
        TrainedModel model = train(4, 1, rows, 3);
        assertEquals(0.7, model.evaluate(rows).accuracy(), 1e-9);
        assertTrue(Double.isFinite(model.evaluate(rows).loss()));
    }

    @Test
    void stopsBeforeTheNextStepWhenCancelled() {
        Monitor monitor = new Monitor() {
            @Override
            public void beforeStep(int epoch, int step) {
                super.beforeStep(epoch, step);
                if (steps.size() == 3) {
                    throw new CancellationException("enough");
                }
            }
        };
        assertThrows(
                CancellationException.class,
                () -> train(task(network(4, 1), clouds(100, 1), 2, Optional.empty()), monitor));
        assertEquals(2, monitor.losses.size());
    }

    @Test
    void refusesMoreClustersThanRows() {
        assertEquals(
                "model k-means: k must be at most 9, the number of training rows, was 10",
                assertThrows(InvalidInputException.class, () -> train(10, 1, clouds(9, 1), 1))
                        .getMessage());
    }

    @Test
    void refusesOtherNetworksAndStates() {
        assertEquals(
                Optional.of("clusters are a network of 2 layers, it has 3"),
                trainer.refuses(Hyperparameters.none(), Networks.of("mlp", 2, CLASSES, 1)));
        assertEquals(
                Optional.of("layer 1 finds no nearest centre"),
                trainer.refuses(Hyperparameters.none(), Networks.of("mlp(units=[5])", 2, CLASSES, 1)));
        assertEquals(Optional.empty(), trainer.refuses(Hyperparameters.none(), network(4, 1)));
        assertEquals(
                "the network has 27 weights, the state 7",
                assertThrows(
                                InvalidInputException.class,
                                () -> trainer.restore(
                                        Hyperparameters.none(),
                                        network(4, 1),
                                        TrainingState.untrained(new float[7]),
                                        CLASSES))
                        .getMessage());
    }
}
