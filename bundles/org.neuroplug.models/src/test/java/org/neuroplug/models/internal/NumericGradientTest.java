package org.neuroplug.models.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.Random;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nd4j.linalg.activations.impl.ActivationTanH;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.dataset.DataSet;
import org.nd4j.linalg.factory.Nd4j;
import org.neuroplug.api.data.ImageShape;

/** Whole networks of each model: backpropagation against differences of the loss. */
class NumericGradientTest {
    private static final double STEP = 1e-5;
    private static final int ROWS = 6;
    private static final int CLASSES = 3;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "softmax-regression | 3 | 2 | 1",
                "mlp-bn(units=[5,4]) | 3 | 2 | 1",
                "lenet(filters=[2,3],kernel=2,units=[4]) | 7 | 6 | 1",
                "lenet(filters=[2],kernel=3,units=[4],pooling=max) | 4 | 5 | 2",
                "resnet-mini(filters=2,blocks=[1,1]) | 5 | 4 | 1",
                "resnet-mini(filters=2,blocks=[1],kernel=2) | 3 | 4 | 2"
            })
    void agreesForImages(String choice, int height, int width, int channels) {
        check(new Trial(new ImageShape(height, width, channels), CLASSES, new ActivationTanH()), choice);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "mlp-bn(units=[4,3]) | 5",
                "resnet-mini(units=3,blocks=[1,1]) | 5",
                "lenet(padding=same,kernel=3,filters=[2],units=[3]) | 6"
            })
    void agreesForRows(String choice, int features) {
        check(new Trial(features, CLASSES, new ActivationTanH(), 1), choice);
    }

    private static void check(Trial trial, String choice) {
        MultiLayerNetwork network = trial.inDoublePrecision(choice);
        DataSet data = data(trial.features());
        network.setInput(data.getFeatures());
        network.setLabels(data.getLabels());
        network.computeGradientAndScore();
        INDArray gradient = network.gradient().gradient().dup().divi(ROWS);
        int at = 0;
        int compared = 0;
        for (Map.Entry<String, INDArray> parameter : network.paramTable().entrySet()) {
            boolean average = parameter.getKey().matches(".*(mean|var)");
            for (int i = 0; i < parameter.getValue().length(); i++, at++) {
                if (!average) {
                    double numeric = (lossAt(network, data, at, STEP) - lossAt(network, data, at, -STEP)) / (2 * STEP);
                    assertEquals(
                            numeric,
                            gradient.getDouble(at),
                            1e-8 + 1e-5 * Math.abs(numeric),
                            parameter.getKey() + ", number " + i);
                    compared += Math.abs(numeric) > 1e-6 ? 1 : 0;
                }
            }
        }
        assertEquals(network.numParams(), at);
        assertTrue(compared > CLASSES, "only " + compared + " numbers change the loss");
    }

    private static DataSet data(int features) {
        Random random = new Random(5);
        INDArray x = Nd4j.create(DataType.DOUBLE, ROWS, features);
        INDArray y = Nd4j.create(DataType.DOUBLE, ROWS, CLASSES);
        for (int row = 0; row < ROWS; row++) {
            for (int i = 0; i < features; i++) {
                x.putScalar(row, i, random.nextGaussian());
            }
            y.putScalar(row, row % CLASSES, 1);
        }
        return new DataSet(x, y);
    }

    private static double lossAt(MultiLayerNetwork network, DataSet data, int parameter, double shift) {
        double value = network.params().getDouble(parameter);
        network.params().putScalar(parameter, value + shift);
        double loss = network.score(data, true);
        network.params().putScalar(parameter, value);
        return loss;
    }
}
