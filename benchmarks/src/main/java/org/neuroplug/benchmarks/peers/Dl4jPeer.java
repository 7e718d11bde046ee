package org.neuroplug.benchmarks.peers;

import java.io.IOException;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.IntStream;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.WorkspaceMode;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.deeplearning4j.nn.conf.layers.OutputLayer;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.dataset.DataSet;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.learning.config.Sgd;
import org.nd4j.linalg.lossfunctions.LossFunctions.LossFunction;
import org.neuroplug.benchmarks.workload.LabelledRows;
import org.neuroplug.benchmarks.workload.Peer;
import org.neuroplug.benchmarks.workload.PeerProgram;
import org.neuroplug.benchmarks.workload.Scores;
import org.neuroplug.benchmarks.workload.Workload;

/** Plain DL4J, without OSGi and without the workbench. {@code OMP_NUM_THREADS=1} keeps it to one thread. */
public final class Dl4jPeer implements Peer {
    private static final int CLASSES = 10;

    private final INDArray features;
    private final INDArray labels;

    private Dl4jPeer(LabelledRows train) {
        this.features = features(train);
        this.labels = labels(train);
    }

    /** Takes a workload's folder and trials. */
    public static void main(String[] args) throws IOException {
        PeerProgram.run(args, Dl4jPeer::new);
        System.exit(0); // DL4J leaves threads behind
    }

    @Override
    public Network network(Workload workload, String activation, float[][] weights) {
        NeuralNetConfiguration.ListBuilder layers = new NeuralNetConfiguration.Builder()
                .dataType(DataType.FLOAT)
                .updater(new Sgd(workload.rate()))
                .trainingWorkspaceMode(WorkspaceMode.ENABLED)
                .inferenceWorkspaceMode(WorkspaceMode.ENABLED)
                .list();
        int last = workload.layers() - 1;
        for (int i = 0; i < last; i++) {
            layers.layer(new DenseLayer.Builder()
                    .nIn(workload.widths().get(i))
                    .nOut(workload.widths().get(i + 1))
                    .activation(activation(workload.activation(i, activation)))
                    .build());
        }
        layers.layer(new OutputLayer.Builder(LossFunction.MCXENT)
                .nIn(workload.widths().get(last))
                .nOut(workload.classes())
                .activation(Activation.SOFTMAX)
                .build());
        MultiLayerNetwork network = new MultiLayerNetwork(layers.build());
        network.init();
        for (int i = 0; i <= last; i++) {
            int[] shape = {workload.widths().get(i), workload.widths().get(i + 1)};
            network.getParam(i + "_W").assign(Nd4j.create(weights[i], shape, 'c'));
        }
        return new Trained(network, workload.batch());
    }

    private static Activation activation(String name) {
        return name.equals(Workload.LINEAR) ? Activation.IDENTITY : Activation.valueOf(name.toUpperCase(Locale.ROOT));
    }

    private static INDArray features(LabelledRows rows) {
        return Nd4j.create(rows.features(), new int[] {rows.size(), rows.width()}, 'c');
    }

    /** One-hot. */
    private static INDArray labels(LabelledRows rows) {
        INDArray labels = Nd4j.zeros(DataType.FLOAT, rows.size(), CLASSES);
        for (int row = 0; row < rows.size(); row++) {
            labels.putScalar(row, rows.labels()[row], 1);
        }
        return labels;
    }

    private final class Trained implements Network {
        private final MultiLayerNetwork network;
        private final int batch;

        Trained(MultiLayerNetwork network, int batch) {
            this.network = network;
            this.batch = batch;
        }

        @Override
        public double train(int[] order) {
            double loss = 0;
            int steps = 0;
            for (int from = 0; from < order.length; from += batch, steps++) {
                int[] rows = Arrays.copyOfRange(order, from, Math.min(from + batch, order.length));
                network.fit(Nd4j.pullRows(features, 1, rows), Nd4j.pullRows(labels, 1, rows));
                loss += network.score();
            }
            return loss / steps;
        }

        @Override
        public Scores scores(LabelledRows rows) {
            DataSet all = new DataSet(features(rows), labels(rows));
            int[] predicted = network.predict(all.getFeatures());
            long right = IntStream.range(0, predicted.length)
                    .filter(row -> predicted[row] == rows.labels()[row])
                    .count();
            return new Scores(network.score(all), (double) right / rows.size());
        }

        @Override
        public void close() {
            network.clear();
        }
    }
}
