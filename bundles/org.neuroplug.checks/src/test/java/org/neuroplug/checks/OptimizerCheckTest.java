package org.neuroplug.checks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.learning.GradientUpdater;
import org.nd4j.linalg.learning.config.AdaGrad;
import org.nd4j.linalg.learning.config.Adam;
import org.nd4j.linalg.learning.config.IUpdater;
import org.nd4j.linalg.learning.config.Nesterovs;
import org.nd4j.linalg.learning.config.RmsProp;
import org.nd4j.linalg.learning.config.Sgd;
import org.neuroplug.spi.ElementwiseOptimizer;
import org.neuroplug.spi.UpdaterElementwise;

class OptimizerCheckTest {
    /** Gradient descent with momentum. */
    private static class Momentum implements ElementwiseOptimizer {
        @Override
        public int slots() {
            return 1;
        }

        @Override
        public void update(float[] gradient, float[][] state, int from, int to, long step) {
            for (int i = from; i < to; i++) {
                state[0][i] = 0.9f * state[0][i] + gradient[i];
                gradient[i] = 0.01f * state[0][i];
            }
        }
    }

    private static Supplier<IUpdater> of(ElementwiseOptimizer optimizer) {
        return () -> new UpdaterElementwise("checked", 0.01, optimizer);
    }

    static Stream<Arguments> good() {
        return Stream.<Supplier<IUpdater>>of(
                        of(new Momentum()),
                        () -> new Sgd(0.01),
                        () -> new Adam(0.001),
                        () -> new AdaGrad(0.01),
                        () -> new Nesterovs(0.01, 0.9),
                        () -> new RmsProp(0.001, 0.9, 1e-8))
                .map(optimizer -> Arguments.of(optimizer.get().toString(), optimizer));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("good")
    void acceptsWhatKeepsTheContract(String name, Supplier<IUpdater> optimizer) {
        Verdict verdict = new OptimizerCheck(optimizer).verdict();
        assertTrue(verdict.passed(), verdict.toString());
    }

    static Stream<Arguments> broken() {
        return Stream.of(
                Arguments.of("creation: it returned null", (Supplier<IUpdater>) () -> null),
                Arguments.of("finite steps: step 1 for gradient 0.0 is NaN", of(new Momentum() {
                    @Override
                    public void update(float[] gradient, float[][] state, int from, int to, long step) {
                        for (int i = from; i < to; i++) {
                            gradient[i] = 0.01f * gradient[i] / Math.abs(gradient[i]);
                        }
                    }
                })),
                Arguments.of("descent: on a convex quadratic it must descend, went from", of(new Momentum() {
                    @Override
                    public void update(float[] gradient, float[][] state, int from, int to, long step) {
                        super.update(gradient, state, from, to, step);
                        for (int i = from; i < to; i++) {
                            gradient[i] = -gradient[i] / 100;
                        }
                    }
                })),
                Arguments.of("descent: on a convex quadratic it must descend, went from", of(new Momentum() {
                    @Override
                    public void update(float[] gradient, float[][] state, int from, int to, long step) {
                        java.util.Arrays.fill(gradient, from, to, 0);
                    }
                })),
                Arguments.of("state of its own: with two others at work, step 2 ", of(new Hoarding())),
                Arguments.of("saved state: from a saved state, step 51 ", (Supplier<IUpdater>) Forgetful::new),
                Arguments.of("ranges: an update of weights 7 to 31 made ", of(new Momentum() {
                    @Override
                    public void update(float[] gradient, float[][] state, int from, int to, long step) {
                        super.update(gradient, state, 0, gradient.length, step);
                    }
                })),
                Arguments.of(
                        "state: stateSize(7) must be 7 times that of one weight, 1, was 1", new Supplier<IUpdater>() {
                            @Override
                            public IUpdater get() {
                                return new OneNumber();
                            }
                        }));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("broken")
    void catchesWhatBreaksTheContract(String reason, Supplier<IUpdater> optimizer) {
        Verdict verdict = new OptimizerCheck(optimizer).verdict();
        assertTrue(verdict.reason().startsWith(reason), "found: " + verdict);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("good")
    void saysHowFarItCameDown(String name, Supplier<IUpdater> optimizer) {
        Finding descent = new OptimizerCheck(optimizer)
                .verdict().findings().stream()
                        .filter(f -> f.part().equals("descent"))
                        .findFirst()
                        .orElseThrow();
        assertTrue(descent.text().matches("from a loss of [\\d.]+ to [\\d.E-]+ in 1000 steps"), descent.text());
        assertEquals(Finding.Outcome.PASSED, descent.outcome());
    }

    /** Momentum whose state is in a field, so that all share it. */
    private static final class Hoarding implements ElementwiseOptimizer {
        private final float[] velocity = new float[100];

        @Override
        public int slots() {
            return 0;
        }

        @Override
        public void update(float[] gradient, float[][] state, int from, int to, long step) {
            for (int i = from; i < to; i++) {
                velocity[i] = (step == 1 ? 0 : 0.9f * velocity[i]) + gradient[i];
                gradient[i] = 0.01f * velocity[i];
            }
        }
    }

    /** Momentum whose state is not in the array that is saved. */
    private static final class Forgetful extends Sgd {
        private static final long serialVersionUID = 1L;

        Forgetful() {
            super(0.01);
        }

        @Override
        public GradientUpdater<?> instantiate(INDArray viewArray, boolean initializeViewArray) {
            UpdaterElementwise momentum = new UpdaterElementwise("checked", 0.01, new Momentum());
            INDArray hidden = org.nd4j.linalg.factory.Nd4j.create(1, 12);
            return momentum.instantiate(Map.of("state", hidden), true);
        }
    }

    /** Says that it needs one number, however many weights there are. */
    private static final class OneNumber extends Sgd {
        private static final long serialVersionUID = 1L;

        @Override
        public long stateSize(long numParams) {
            return 1;
        }
    }
}
