package org.neuroplug.checks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.nd4j.linalg.lossfunctions.ILossFunction;
import org.nd4j.linalg.lossfunctions.impl.LossBinaryXENT;
import org.nd4j.linalg.lossfunctions.impl.LossMAE;
import org.nd4j.linalg.lossfunctions.impl.LossMSE;
import org.neuroplug.api.plugin.Hyperparameters;
import org.neuroplug.checks.Finding.Outcome;
import org.neuroplug.spi.CrossEntropy;
import org.neuroplug.spi.LossByRow;
import org.neuroplug.spi.LossProvider;
import org.neuroplug.spi.RowLoss;

class LossCheckTest {
    /** The mean squared error. */
    private static class Squares implements RowLoss {
        @Override
        public double loss(double[] predictions, int label) {
            double sum = 0;
            for (int i = 0; i < predictions.length; i++) {
                sum += Math.pow(error(predictions, label, i), 2);
            }
            return sum / predictions.length;
        }

        @Override
        public void gradient(double[] predictions, int label, double[] gradient) {
            for (int i = 0; i < predictions.length; i++) {
                gradient[i] = 2 * error(predictions, label, i) / predictions.length;
            }
        }

        double error(double[] predictions, int label, int i) {
            return predictions[i] - (i == label ? 1 : 0);
        }
    }

    private record Provider(ILossFunction loss, String output) implements LossProvider {
        @Override
        public ILossFunction create(Hyperparameters settings) {
            return loss;
        }

        @Override
        public String output(Hyperparameters settings) {
            return output;
        }
    }

    private static Provider softmax(ILossFunction loss) {
        return new Provider(loss, "softmax");
    }

    private static Provider softmax(RowLoss loss) {
        return softmax(new LossByRow("own", loss));
    }

    private static Verdict verdict(LossProvider provider) {
        return new LossCheck(provider, Hyperparameters.none()).verdict();
    }

    static Stream<Arguments> good() {
        return Stream.of(
                        softmax(CrossEntropy.create()),
                        softmax(new LossMSE()),
                        new Provider(new LossMSE(), "linear"),
                        new Provider(new LossBinaryXENT(), "sigmoid"),
                        softmax(new Squares()),
                        new Provider(new LossByRow("own", new Squares()), "of a plug-in"))
                .map(provider -> Arguments.of(provider.toString(), provider));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("good")
    void acceptsWhatKeepsTheContract(String name, LossProvider provider) {
        Verdict verdict = verdict(provider);

        assertTrue(verdict.passed(), verdict.toString());
        assertTrue(
                verdict.findings().stream().allMatch(finding -> finding.outcome() == Outcome.PASSED),
                verdict.toString());
        assertEquals(6, verdict.findings().size(), verdict.toString());
    }

    /** The first is the engine's own: its sum of all rows is divided by the number of classes twice. */
    static Stream<Arguments> broken() {
        return Stream.of(
                Arguments.of("creation: it returned null", new Provider(null, "softmax")),
                Arguments.of("losses: the sum of the losses of rows is ", new Provider(new LossMAE(), "linear")),
                Arguments.of("losses: the loss of a row alone is NaN", softmax(new Squares() {
                    @Override
                    public double loss(double[] predictions, int label) {
                        return Math.sqrt(super.loss(predictions, label) - 1);
                    }
                })),
                Arguments.of("gradient: sum ", softmax(new Squares() {
                    @Override
                    double error(double[] predictions, int label, int i) {
                        return predictions[i] - 0.5;
                    }

                    @Override
                    public double loss(double[] predictions, int label) {
                        return new Squares().loss(predictions, label);
                    }
                })),
                Arguments.of("descent: the loss must fall, went from", softmax(new Squares() {
                    @Override
                    public void gradient(double[] predictions, int label, double[] gradient) {
                        super.gradient(predictions, label, gradient);
                        for (int i = 0; i < gradient.length; i++) {
                            gradient[i] = -gradient[i];
                        }
                    }
                })),
                Arguments.of(
                        "descent: it must come to where the right class has the largest prediction, went from",
                        softmax(new Squares() {
                            @Override
                            double error(double[] predictions, int label, int i) {
                                return predictions[i] - (i == label ? 0 : 1.0 / (predictions.length - 1));
                            }
                        })),
                Arguments.of("extremes: the loss for the sums [-80.0, 80.0, 80.0]", softmax(new Squares() {
                    @Override
                    public double loss(double[] predictions, int label) {
                        return -Math.log((float) predictions[label]);
                    }

                    @Override
                    public void gradient(double[] predictions, int label, double[] gradient) {
                        gradient[label] = -1 / predictions[label];
                    }
                })),
                Arguments.of("two threads: with another thread at work", softmax(new Shared())));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("broken")
    void findsWhatDoesNot(String finding, LossProvider provider) {
        Verdict verdict = verdict(provider);

        assertTrue(
                verdict.findings().stream()
                        .filter(found -> found.outcome() == Outcome.FAILED)
                        .anyMatch(found -> found.toString().startsWith(finding)),
                verdict.toString());
    }

    /** Keeps its errors in a field, and gives another thread the time to change them. */
    private static final class Shared extends Squares {
        private static final long NANOS = 20_000;
        private double[] errors = {};

        @Override
        public void gradient(double[] predictions, int label, double[] gradient) {
            errors = new double[predictions.length];
            for (int i = 0; i < predictions.length; i++) {
                errors[i] = error(predictions, label, i);
            }
            LockSupport.parkNanos(NANOS);
            for (int i = 0; i < gradient.length; i++) {
                gradient[i] = 2 * errors[i] / gradient.length;
            }
        }
    }
}
