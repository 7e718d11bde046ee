package org.neuroplug.benchmarks.peers;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.deeplearning4j.nn.conf.MultiLayerConfiguration;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.nd4j.linalg.activations.IActivation;
import org.nd4j.linalg.activations.impl.ActivationIdentity;
import org.nd4j.linalg.learning.config.IUpdater;
import org.nd4j.linalg.learning.config.Sgd;
import org.neuroplug.api.data.Dataset;
import org.neuroplug.api.data.ImageShape;
import org.neuroplug.api.data.Samples;
import org.neuroplug.api.data.Scaling;
import org.neuroplug.api.experiment.Sampling;
import org.neuroplug.api.plugin.Hyperparameters;
import org.neuroplug.benchmarks.workload.Workload;
import org.neuroplug.core.internal.data.Partition;
import org.neuroplug.core.internal.data.SeedData;
import org.neuroplug.models.internal.Mlp;
import org.neuroplug.spi.ModelContext;

/**
 * What the workbench draws for a seed: the rows of each epoch and the initial weights. Peers get them as files, so that
 * everybody trains the same networks and the final losses can be compared.
 *
 * @param workload the network
 * @param seed the seed
 */
record SeedDraw(Workload workload, long seed) {
    private static final String[] SPLITS = {Dataset.TRAIN, Dataset.TEST};

    /**
     * The rows of each epoch, by their place in the training files.
     *
     * @param trainSize number of training rows
     */
    int[][] order(int trainSize) {
        Map<String, Samples> splits = new LinkedHashMap<>();
        for (String split : SPLITS) {
            splits.put(split, new NumberedRows(trainSize));
        }
        Dataset numbered =
                new Dataset(List.of("any"), splits, Optional.empty(), Scaling.NONE, "numbers of rows", "none");
        Sampling published = new Sampling(OptionalInt.empty(), OptionalDouble.empty());
        SeedData data = new Partition("numbers", numbered, published).of(seed);
        int[][] order = new int[workload.epochs()][];
        for (int epoch = 1; epoch <= order.length; epoch++) {
            int[] rows = data.order().rows(epoch).clone();
            for (int i = 0; i < rows.length; i++) {
                rows[i] = (int) data.train().row(rows[i])[0];
            }
            order[epoch - 1] = rows;
        }
        return order;
    }

    /** The initial weights, {@code [inputs, outputs]} row after row, by layer. */
    float[][] weights() {
        Mlp mlp = new Mlp();
        Map<String, ?> given = Map.of(
                "units",
                workload.widths().subList(1, workload.layers()).stream()
                        .map(String::valueOf)
                        .toList());
        MultiLayerConfiguration configuration =
                mlp.create(Hyperparameters.resolve("model mlp", mlp.parameters(), given), new Context());
        MultiLayerNetwork network = new MultiLayerNetwork(configuration);
        network.init();
        float[][] weights = new float[workload.layers()][];
        for (int layer = 0; layer < weights.length; layer++) {
            weights[layer] = network.getParam(layer + "_W").dup('c').data().asFloat();
        }
        return weights;
    }

    /** Rows whose only feature is their number. */
    private record NumberedRows(int size) implements Samples {
        @Override
        public int width() {
            return 1;
        }

        @Override
        public int label(int row) {
            return 0;
        }

        @Override
        public void copyRow(int row, float[] into, int offset) {
            into[offset] = row;
        }
    }

    private final class Context implements ModelContext {
        @Override
        public int features() {
            return workload.features();
        }

        @Override
        public int classes() {
            return workload.classes();
        }

        @Override
        public Optional<ImageShape> imageShape() {
            return Optional.empty();
        }

        @Override
        public IActivation activation(String choice) {
            return new ActivationIdentity();
        }

        @Override
        public IUpdater optimizer() {
            return new Sgd(workload.rate());
        }

        @Override
        public long seed() {
            return seed;
        }
    }
}
