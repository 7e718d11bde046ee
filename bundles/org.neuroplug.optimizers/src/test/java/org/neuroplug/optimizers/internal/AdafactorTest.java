package org.neuroplug.optimizers.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.learning.GradientUpdater;
import org.nd4j.linalg.learning.config.IUpdater;
import org.neuroplug.spi.UpdaterElementwise;

/** Against the definition in double precision. */
class AdafactorTest {
    private static final int STEPS = 20;

    @ParameterizedTest
    @CsvSource({"3, 4, f", "3, 4, c", "1, 7, c", "7, 1, f", "5, 2, f"})
    void stepsByRowsAndColumns(int rows, int columns, char order) {
        assertSteps("", new Definition(rows, columns, -0.8, 1e-3, true), order);
    }

    @ParameterizedTest
    @CsvSource({"3, 4, f", "1, 7, c"})
    void hearsItsSettings(int rows, int columns, char order) {
        assertSteps(",beta2-decay=-0.5", new Definition(rows, columns, -0.5, 1e-3, true), order);
        assertSteps(",epsilon2=2.5", new Definition(rows, columns, -0.8, 2.5, true), order);
        assertSteps(",relative-step=false", new Definition(rows, columns, -0.8, 1e-3, false), order);
    }

    private static void assertSteps(String settings, Definition definition, char order) {
        int rows = definition.r.length;
        int columns = definition.c.length;
        Random random = new Random(8);
        double[][] at = new double[rows][columns];
        INDArray weights = Nd4j.create(DataType.FLOAT, new long[] {rows, columns}, order);
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                weights.putScalar(row, column, random.nextGaussian());
                at[row][column] = weights.getDouble(row, column);
            }
        }
        IUpdater optimizer = BuiltIns.create("adafactor(learning-rate=0.3,epsilon1=1e-4,clip=0.8" + settings + ")");
        INDArray state = Nd4j.create(DataType.FLOAT, 1, optimizer.stateSize(weights.length()));
        GradientUpdater<?> updater = optimizer.instantiate(state, true);
        UpdaterElementwise.bind(updater, weights);
        for (int step = 1; step <= STEPS; step++) {
            double[][] gradients = new double[rows][columns];
            INDArray gradient = Nd4j.create(DataType.FLOAT, new long[] {rows, columns}, order);
            for (int row = 0; row < rows; row++) {
                for (int column = 0; column < columns; column++) {
                    gradient.putScalar(row, column, random.nextGaussian() * (column + 1));
                    gradients[row][column] = gradient.getDouble(row, column);
                }
            }
            updater.applyUpdater(gradient, step - 1, 0);
            weights.subi(gradient);
            definition.step(at, gradients, step);
            for (int row = 0; row < rows; row++) {
                for (int column = 0; column < columns; column++) {
                    assertEquals(at[row][column], weights.getDouble(row, column), 2e-5, "step " + step);
                }
            }
        }
    }

    private static final class Definition {
        private final double[] r;
        private final double[] c;
        private final double[][] v;
        private final double decay;
        private final double epsilon2;
        private final boolean relative;

        Definition(int rows, int columns, double decay, double epsilon2, boolean relative) {
            this.decay = decay;
            this.epsilon2 = epsilon2;
            this.relative = relative;
            r = new double[rows];
            c = new double[columns];
            v = new double[rows][columns];
        }

        void step(double[][] w, double[][] g, int step) {
            double b = 1 - Math.pow(step, decay);
            boolean vector = r.length == 1 || c.length == 1;
            double[][] u = new double[r.length][c.length];
            for (int i = 0; i < r.length; i++) {
                double sum = 0;
                for (int j = 0; j < c.length; j++) {
                    double square = g[i][j] * g[i][j] + 1e-4;
                    sum += square;
                    v[i][j] = b * v[i][j] + (1 - b) * square;
                }
                r[i] = b * r[i] + (1 - b) * sum / c.length;
            }
            for (int j = 0; j < c.length; j++) {
                double sum = 0;
                for (int i = 0; i < r.length; i++) {
                    sum += g[i][j] * g[i][j] + 1e-4;
                }
                c[j] = b * c[j] + (1 - b) * sum / r.length;
            }
            double mean = java.util.Arrays.stream(r).average().orElseThrow();
            for (int i = 0; i < r.length; i++) {
                for (int j = 0; j < c.length; j++) {
                    u[i][j] = g[i][j] / Math.sqrt(vector ? v[i][j] : r[i] * c[j] / mean);
                }
            }
            double factor = Math.max(epsilon2, rootOfMean(w))
                    * (relative ? Math.min(0.3, 1 / Math.sqrt(step)) : 0.3)
                    / Math.max(1, rootOfMean(u) / 0.8);
            for (int i = 0; i < r.length; i++) {
                for (int j = 0; j < c.length; j++) {
                    w[i][j] -= factor * u[i][j];
                }
            }
        }

        private static double rootOfMean(double[][] x) {
            double sum = 0;
            for (double[] row : x) {
                for (double number : row) {
                    sum += number * number;
                }
            }
            return Math.sqrt(sum / (x.length * x[0].length));
        }
    }
}
