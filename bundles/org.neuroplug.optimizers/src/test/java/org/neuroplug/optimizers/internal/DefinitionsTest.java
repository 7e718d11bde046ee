package org.neuroplug.optimizers.internal;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Against the definitions, with settings that are no one's default: each of them must be heard. */
class DefinitionsTest {
    private static void assertSteps(String choice, double[] start, Definition definition) {
        Trajectories.assertClose(Definition.by(start, definition), Trajectories.of(BuiltIns.create(choice)));
    }

    /** Adam's means with betas of 0.7 and 0.95. */
    private static void means(double g, double[] kept) {
        kept[0] = 0.7 * kept[0] + 0.3 * g;
        kept[1] = 0.95 * kept[1] + 0.05 * g * g;
    }

    /** What a mean has of its weights. */
    private static double share(double beta, int step) {
        return 1 - Math.pow(beta, step);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void adamHearsItsSettings(boolean corrected) {
        assertSteps(
                "adam(learning-rate=0.02,beta1=0.7,beta2=0.95,epsilon=0.01,epsilon-corrected=" + corrected + ")",
                new double[2],
                (w, g, kept, step) -> {
                    means(g, kept);
                    return 0.02 * kept[0] / share(0.7, step) / divisor(kept[1], step, corrected);
                });
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void adamwHearsItsSettings(boolean corrected) {
        assertSteps(
                "adamw(learning-rate=0.02,beta1=0.7,beta2=0.95,epsilon=0.01,weight-decay=0.3,epsilon-corrected="
                        + corrected + ")",
                new double[2],
                (w, g, kept, step) -> {
                    means(g, kept);
                    return 0.02 * (kept[0] / share(0.7, step) / divisor(kept[1], step, corrected) + 0.3 * w);
                });
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void amsgradHearsItsSettings(boolean corrected) {
        assertSteps(
                "amsgrad(learning-rate=0.02,beta1=0.7,beta2=0.95,epsilon=0.01,epsilon-corrected=" + corrected + ")",
                new double[3],
                (w, g, kept, step) -> {
                    means(g, kept);
                    kept[2] = Math.max(kept[2], kept[1]);
                    return 0.02 * kept[0] / share(0.7, step) / divisor(kept[2], step, corrected);
                });
    }

    /** PyTorch's denominator, sqrt(v) / sqrt(1 - beta2^t) + epsilon; and Keras', with epsilon in the numerator of it. */
    private static double divisor(double squares, int step, boolean corrected) {
        double root = Math.sqrt(share(0.95, step));
        return corrected ? Math.sqrt(squares) / root + 0.01 : (Math.sqrt(squares) + 0.01) / root;
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void adamaxHearsItsSettings(boolean inMaximum) {
        assertSteps(
                "adamax(learning-rate=0.02,beta1=0.7,beta2=0.95,epsilon=0.01,epsilon-in-maximum=" + inMaximum + ")",
                new double[2],
                (w, g, kept, step) -> {
                    kept[0] = 0.7 * kept[0] + 0.3 * g;
                    kept[1] = Math.max(0.95 * kept[1], Math.abs(g) + (inMaximum ? 0.01 : 0));
                    return 0.02 / share(0.7, step) * kept[0] / (kept[1] + (inMaximum ? 0 : 0.01));
                });
    }

    @Test
    void nadamLooksAheadAsDozat() {
        assertSteps(
                "nadam(learning-rate=0.02,beta1=0.7,beta2=0.95,epsilon=0.01,momentum-decay=0.5)",
                new double[] {0, 0, 1},
                (w, g, kept, step) -> nadam(g, kept, step, false));
        assertSteps(
                "nadam(learning-rate=0.02,beta1=0.7,beta2=0.95,epsilon=0.01,momentum-decay=0.5,look-ahead=pytorch1)",
                new double[] {0, 0, 1},
                (w, g, kept, step) -> nadam(g, kept, step, true));
    }

    private static double nadam(double g, double[] kept, int step, boolean twice) {
        means(g, kept);
        double now = 0.7 * (1 - 0.5 * Math.pow(0.96, 0.5 * step));
        double next = 0.7 * (1 - 0.5 * Math.pow(0.96, 0.5 * (step + 1)));
        kept[2] *= now;
        double ahead = next * kept[0] / (1 - kept[2] * next * (twice ? now : 1));
        double here = (1 - now) * g / (1 - kept[2]);
        return 0.02 * (ahead + here) / (Math.sqrt(kept[1] / share(0.95, step)) + 0.01);
    }

    @Test
    void radamHearsItsSettings() {
        assertSteps(
                "radam(learning-rate=0.02,beta1=0.7,beta2=0.95,epsilon=0.01)", new double[2], (w, g, kept, step) -> {
                    means(g, kept);
                    double most = 2 / 0.05 - 1;
                    double seen = most - 2 * step * Math.pow(0.95, step) / share(0.95, step);
                    double mean = 0.02 * kept[0] / share(0.7, step);
                    double trust = Math.sqrt((seen - 4) * (seen - 2) * most / ((most - 4) * (most - 2) * seen));
                    return seen > 5 ? mean * trust * Math.sqrt(share(0.95, step)) / (Math.sqrt(kept[1]) + 0.01) : mean;
                });
    }

    @Test
    void lionHearsItsSettings() {
        assertSteps(
                "lion(learning-rate=0.02,beta1=0.6,beta2=0.8,weight-decay=0.2)", new double[1], (w, g, kept, step) -> {
                    double direction = Math.signum(0.6 * kept[0] + 0.4 * g);
                    kept[0] = 0.8 * kept[0] + 0.2 * g;
                    return 0.02 * (direction + 0.2 * w);
                });
    }

    @Test
    void adabeliefHearsItsSettings() {
        assertSteps(
                "adabelief(learning-rate=0.02,beta1=0.7,beta2=0.95,epsilon=0.001)",
                new double[2],
                (w, g, kept, step) -> {
                    kept[0] = 0.7 * kept[0] + 0.3 * g;
                    kept[1] = 0.95 * kept[1] + 0.05 * (g - kept[0]) * (g - kept[0]) + 0.001;
                    double root = Math.sqrt(kept[1] / share(0.95, step));
                    return 0.02 * kept[0] / share(0.7, step) / (root + 0.001);
                });
    }

    @Test
    void momentumAndNesterovHearTheirs() {
        assertSteps("momentum(learning-rate=0.02,momentum=0.6)", new double[1], (w, g, kept, step) -> {
            kept[0] = 0.6 * kept[0] + 0.02 * g;
            return kept[0];
        });
        assertSteps("nesterov(learning-rate=0.02,momentum=0.6)", new double[1], (w, g, kept, step) -> {
            kept[0] = 0.6 * kept[0] + 0.02 * g;
            return 0.6 * kept[0] + 0.02 * g;
        });
    }

    @Test
    void adadeltaHearsItsSettings() {
        assertSteps("adadelta(learning-rate=0.3,rho=0.8,epsilon=0.01)", new double[2], (w, g, kept, step) -> {
            kept[0] = 0.8 * kept[0] + 0.2 * g * g;
            double change = g * Math.sqrt(kept[1] + 0.01) / Math.sqrt(kept[0] + 0.01);
            kept[1] = 0.8 * kept[1] + 0.2 * change * change;
            return 0.3 * change;
        });
    }

    @Test
    void rpropHearsItsSettings() {
        assertSteps(
                "rprop(learning-rate=0.02,shrink=0.3,grow=1.5,smallest=0.008,largest=0.03)",
                new double[] {0, 0.02},
                (w, g, kept, step) -> {
                    double agreement = g * kept[0];
                    double size = kept[1] * (agreement > 0 ? 1.5 : agreement < 0 ? 0.3 : 1);
                    kept[1] = Math.max(0.008, Math.min(0.03, size));
                    kept[0] = agreement < 0 ? 0 : g;
                    return kept[1] * Math.signum(kept[0]);
                });
    }

    @Test
    void rmspropHearsItsSettings() {
        assertSteps(
                "rmsprop(learning-rate=0.02,rho=0.8,epsilon=0.1,centered=true,epsilon-in-root=false)",
                new double[2],
                (w, g, kept, step) -> {
                    kept[0] = 0.8 * kept[0] + 0.2 * g * g;
                    kept[1] = 0.8 * kept[1] + 0.2 * g;
                    return 0.02 * g / (Math.sqrt(kept[0] - kept[1] * kept[1]) + 0.1);
                });
    }

    /** Of the same gradient for ever: rounding makes the deviation's square less than 0 now and then. */
    @Test
    void noDeviationIsNegative() {
        double[][] gradients = new double[300][50];
        for (double[] row : gradients) {
            Arrays.setAll(row, i -> 0.1 + i / 77.0);
        }
        double[][] trajectory = Trajectories.of(
                BuiltIns.create("rmsprop(centered=true,epsilon-in-root=false)"), new double[50], gradients);
        assertTrue(Arrays.stream(trajectory[299]).allMatch(Double::isFinite), () -> Arrays.toString(trajectory[299]));
    }

    /** Gradients of 0 first, then others; a sum of squares that is small instead of 0 comes to the same. */
    @Test
    void ftrlStartsFromNothing() {
        double[] weights = {0.5, -0.25};
        double[][] gradients = {{0, 0}, {0, 0.3}, {0.5, 0}, {-0.2, 0.1}, {0.1, 0.4}};
        double[][] expected = Definition.by(weights, gradients, new double[2], (w, g, kept, step) -> {
            double before = kept[0];
            kept[0] += g * g;
            kept[1] += g - (Math.sqrt(kept[0]) - Math.sqrt(before)) / 0.05 * w;
            return w - (kept[0] > 0 ? -kept[1] / (Math.sqrt(kept[0]) / 0.05) : 0);
        });
        for (String initial : new String[] {"0", "1e-20"}) {
            Trajectories.assertClose(
                    expected,
                    Trajectories.of(
                            BuiltIns.create("ftrl(learning-rate=0.05,initial-accumulator=" + initial + ")"),
                            weights,
                            gradients));
        }
    }
}
