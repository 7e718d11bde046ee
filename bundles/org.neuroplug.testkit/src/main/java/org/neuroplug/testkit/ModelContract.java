package org.neuroplug.testkit;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import org.deeplearning4j.nn.api.Layer;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.dataset.DataSet;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.learning.config.NoOp;
import org.neuroplug.api.data.ImageShape;
import org.neuroplug.spi.ModelProvider;

/** The contract of models. The model gets small images, which it may take as rows of features. */
public abstract class ModelContract extends PluginContract {
    private static final int CLASSES = 3;
    private static final int ROWS = 30;
    private static final int STEPS = 60;

    @Override
    protected abstract ModelProvider plugin();

    /** The images that the model gets; grey ones of 12×12 by default. */
    protected ImageShape image() {
        return new ImageShape(12, 12, 1);
    }

    /** Whether the model, with its settings, has a place for the activation that an experiment compares. */
    protected boolean comparesActivations() {
        return true;
    }

    private SampleContext context(long seed) {
        return new SampleContext(image(), CLASSES, seed);
    }

    private MultiLayerNetwork network(SampleContext context) {
        MultiLayerNetwork network = new MultiLayerNetwork(plugin().create(resolved(), context));
        network.init();
        return network;
    }

    @Test
    void makesProbabilitiesOfEachClassOutOfRowsOfFeatures() {
        INDArray output = network(context(1)).output(data().getFeatures());

        assertArrayEquals(new long[] {ROWS, CLASSES}, output.shape(), "shape of the output");
        assertEquals(DataType.FLOAT, output.dataType(), "type of the output");
        for (int row = 0; row < ROWS; row++) {
            double sum = 0;
            for (int c = 0; c < CLASSES; c++) {
                double p = output.getDouble(row, c);
                assertTrue(p >= 0 && p <= 1, "probability " + p);
                sum += p;
            }
            assertEquals(1, sum, 1e-4, "sum of the probabilities of a row");
        }
    }

    @Test
    void drawsItsWeightsFromTheSeedOfTheTrial() {
        INDArray weights = network(context(1)).params();

        assertEquals(weights, network(context(1)).params(), "weights of the same seed");
        assertNotEquals(weights, network(context(2)).params(), "weights of another seed");
    }

    @Test
    void isTrainedByTheOptimizerOfTheTrial() {
        SampleContext context = context(1);
        MultiLayerNetwork network = network(context);

        assertTrue(context.optimizers() > 0, "the model never asked its context for the optimizer");
        Map<String, INDArray> before = trained(network);
        assertFalse(before.isEmpty(), "there is nothing that an optimizer trains");
        context.stopLearning();
        network.fit(data());
        assertEquals(before, trained(network), "weights after a step of an optimizer that does nothing");
    }

    /** Copies of what optimizers change; the engine keeps other numbers beside it, such as the averages of a batch normalization. */
    private static Map<String, INDArray> trained(MultiLayerNetwork network) {
        Map<String, INDArray> trained = new LinkedHashMap<>();
        for (Layer layer : network.getLayers()) {
            layer.paramTable().forEach((key, value) -> {
                if (!(layer.conf().getLayer().getUpdaterByParam(key) instanceof NoOp)) {
                    trained.put(layer.getIndex() + "_" + key, value.dup());
                }
            });
        }
        return trained;
    }

    @Test
    void hasAPlaceForTheActivationThatIsCompared() {
        SampleContext context = context(1);
        network(context);

        assertEquals(comparesActivations(), context.compared(), "whether it asked for the compared activation");
    }

    @Test
    void learnsWhatCanBeLearnt() {
        MultiLayerNetwork network = network(context(1));
        DataSet data = data();
        double before = network.score(data);
        for (int step = 0; step < STEPS; step++) {
            network.fit(data);
        }
        double after = network.score(data);
        assertTrue(after < 0.9 * before, "loss went from " + before + " to " + after);
    }

    /** Images of noise, in each class brighter in another third. */
    private DataSet data() {
        Random random = new Random(3);
        int width = image().size();
        INDArray features = Nd4j.create(DataType.FLOAT, ROWS, width);
        INDArray labels = Nd4j.create(DataType.FLOAT, ROWS, CLASSES);
        for (int row = 0; row < ROWS; row++) {
            for (int i = 0; i < width; i++) {
                features.putScalar(
                        row, i, 0.4 * random.nextDouble() + (i * CLASSES / width == row % CLASSES ? 0.6 : 0));
            }
            labels.putScalar(row, row % CLASSES, 1);
        }
        return new DataSet(features, labels);
    }
}
