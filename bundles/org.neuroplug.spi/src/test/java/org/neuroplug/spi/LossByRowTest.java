package org.neuroplug.spi;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.activations.IActivation;
import org.nd4j.linalg.activations.impl.ActivationSigmoid;
import org.nd4j.linalg.activations.impl.ActivationSoftmax;
import org.nd4j.linalg.activations.impl.ActivationTanH;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.lossfunctions.impl.LossMCXENT;
import org.nd4j.linalg.lossfunctions.impl.LossMSE;

class LossByRowTest {
    private static final double[][] SUMS = {{0.5, -1, 2}, {-0.25, 0.75, 0.125}, {3, -2, 1}, {0, 0, 0.5}};
    private static final int[] RIGHT = {2, 0, 1, 1};

    /** Mean squared errors. */
    private record Squares() implements RowLoss {
        @Override
        public double loss(double[] predictions, int label) {
            double sum = 0;
            for (int i = 0; i < predictions.length; i++) {
                sum += Math.pow(predictions[i] - (i == label ? 1 : 0), 2);
            }
            return sum / predictions.length;
        }

        @Override
        public void gradient(double[] predictions, int label, double[] gradient) {
            for (int i = 0; i < predictions.length; i++) {
                gradient[i] = 2 * (predictions[i] - (i == label ? 1 : 0)) / predictions.length;
            }
        }
    }

    /** Cross-entropy, by the sums of softmax as well. */
    private record Entropy() implements RowLoss {
        @Override
        public double loss(double[] predictions, int label) {
            return -Math.log(predictions[label]);
        }

        @Override
        public void gradient(double[] predictions, int label, double[] gradient) {
            gradient[label] = -1 / predictions[label];
        }

        @Override
        public boolean knowsSums(Output output) {
            return output == Output.SOFTMAX;
        }

        @Override
        public void sumsGradient(Output output, double[] predictions, int label, double[] gradient) {
            for (int i = 0; i < predictions.length; i++) {
                gradient[i] = predictions[i] - (i == label ? 1 : 0);
            }
        }
    }

    private static INDArray sums(DataType type) {
        return Nd4j.createFromArray(SUMS).castTo(type);
    }

    private static INDArray labels(DataType type) {
        INDArray labels = Nd4j.zeros(type, SUMS.length, 3);
        for (int row = 0; row < RIGHT.length; row++) {
            labels.putScalar(row, RIGHT[row], 1);
        }
        return labels;
    }

    @ParameterizedTest
    @EnumSource(
            value = Activation.class,
            names = {"SOFTMAX", "SIGMOID", "IDENTITY", "TANH"})
    void isWhatTheEngineComputes(Activation output) {
        for (DataType type : new DataType[] {DataType.DOUBLE, DataType.FLOAT}) {
            double close = type == DataType.DOUBLE ? 1e-12 : 1e-6;
            IActivation activation = output.getActivationFunction();
            LossByRow loss = new LossByRow("squares", new Squares());

            INDArray gradient = loss.computeGradient(labels(type), sums(type), activation, null);

            assertEquals(type, gradient.dataType());
            assertArrayEquals(
                    new LossMSE()
                            .computeGradient(labels(type), sums(type), activation, null)
                            .ravel()
                            .toDoubleVector(),
                    gradient.ravel().toDoubleVector(),
                    close);
            INDArray losses = loss.computeScoreArray(labels(type), sums(type), activation, null);
            assertArrayEquals(new long[] {SUMS.length, 1}, losses.shape());
            assertArrayEquals(
                    new LossMSE()
                            .computeScoreArray(labels(type), sums(type), activation, null)
                            .ravel()
                            .toDoubleVector(),
                    losses.ravel().toDoubleVector(),
                    close);
        }
    }

    @Test
    void addsUpOrTakesTheMean() {
        LossByRow loss = new LossByRow("squares", new Squares());
        INDArray labels = labels(DataType.DOUBLE);
        double sum = loss.computeScore(labels, sums(DataType.DOUBLE), new ActivationTanH(), null, false);

        assertEquals(
                sum / SUMS.length,
                loss.computeScore(labels, sums(DataType.DOUBLE), new ActivationTanH(), null, true),
                1e-15);
        var both = loss.computeGradientAndScore(labels, sums(DataType.DOUBLE), new ActivationTanH(), null, false);
        assertEquals(sum, both.getFirst());
        assertEquals(loss.computeGradient(labels, sums(DataType.DOUBLE), new ActivationTanH(), null), both.getSecond());
    }

    @Test
    void leavesTheSumsAsTheyWere() {
        INDArray sums = sums(DataType.FLOAT);

        new LossByRow("squares", new Squares())
                .computeGradient(labels(DataType.FLOAT), sums, new ActivationTanH(), null);

        assertEquals(sums(DataType.FLOAT), sums);
    }

    /** By the predictions it would be 0 times infinity. */
    @Test
    void asksForTheGradientBySumsWhereTheLossKnowsIt() {
        LossByRow loss = new LossByRow("entropy", new Entropy());
        INDArray sums = Nd4j.createFromArray(new double[][] {{-2000, 0, 0}});
        INDArray labels = Nd4j.createFromArray(new double[][] {{1, 0, 0}});

        assertArrayEquals(
                new double[] {-1, 0.5, 0.5},
                loss.computeGradient(labels, sums, new ActivationSoftmax(), null)
                        .toDoubleVector());
        assertEquals(Optional.of(RowLoss.Output.SOFTMAX), loss.sumsOf(new ActivationSoftmax()));
        assertEquals(Optional.empty(), loss.sumsOf(new ActivationSigmoid()));
        assertEquals(Optional.empty(), loss.sumsOf(new ActivationTanH()));
        assertArrayEquals(
                new LossMCXENT()
                        .computeGradient(labels(DataType.DOUBLE), sums(DataType.DOUBLE), new ActivationSoftmax(), null)
                        .ravel()
                        .toDoubleVector(),
                loss.computeGradient(labels(DataType.DOUBLE), sums(DataType.DOUBLE), new ActivationSoftmax(), null)
                        .ravel()
                        .toDoubleVector(),
                1e-9);
    }

    @Test
    void findsTheGradientByTheChainRuleOtherwise() {
        LossByRow loss = new LossByRow("entropy", new Entropy());
        double h = 1e-5;
        INDArray gradient =
                loss.computeGradient(labels(DataType.DOUBLE), sums(DataType.DOUBLE), new ActivationSigmoid(), null);
        for (int row = 0; row < SUMS.length; row++) {
            for (int i = 0; i < 3; i++) {
                double slope = (score(loss, row, i, h) - score(loss, row, i, -h)) / (2 * h);
                assertEquals(slope, gradient.getDouble(row, i), 1e-8, "row " + row + ", sum " + i);
            }
        }
    }

    private static double score(LossByRow loss, int row, int at, double change) {
        INDArray sums = sums(DataType.DOUBLE);
        sums.putScalar(row, at, sums.getDouble(row, at) + change);
        return loss.computeScore(labels(DataType.DOUBLE), sums, new ActivationSigmoid(), null, false);
    }

    @Test
    void takesNoMask() {
        LossByRow loss = new LossByRow("squares", new Squares());
        INDArray mask = Nd4j.ones(DataType.DOUBLE, SUMS.length, 1);

        assertEquals(
                "the loss squares takes no mask",
                assertThrows(
                                UnsupportedOperationException.class,
                                () -> loss.computeScore(
                                        labels(DataType.DOUBLE),
                                        sums(DataType.DOUBLE),
                                        new ActivationTanH(),
                                        mask,
                                        true))
                        .getMessage());
    }

    @ParameterizedTest
    @ValueSource(strings = {"0,0,0", "1,1,0", "0.5,0.5,0", "1,0,0.25", "-1,1,0"})
    void takesRowsOfOneClassOnly(String text) {
        INDArray labels = labels(DataType.DOUBLE);
        String[] row = text.split(",", -1);
        for (int i = 0; i < 3; i++) {
            labels.putScalar(1, i, Double.parseDouble(row[i]));
        }
        LossByRow loss = new LossByRow("squares", new Squares());

        String message = assertThrows(
                        IllegalArgumentException.class,
                        () -> loss.computeGradient(labels, sums(DataType.DOUBLE), new ActivationTanH(), null))
                .getMessage();

        assertTrue(
                message.startsWith("the loss squares takes labels with a single 1 and otherwise 0, row 1 has ["),
                message);
    }

    @Test
    void takesLabelsAndSumsOfOneShape() {
        LossByRow loss = new LossByRow("squares", new Squares());

        assertThrows(
                IllegalArgumentException.class,
                () -> loss.computeScore(
                        Nd4j.zeros(DataType.DOUBLE, 4, 2), sums(DataType.DOUBLE), new ActivationTanH(), null, true));
    }
}
