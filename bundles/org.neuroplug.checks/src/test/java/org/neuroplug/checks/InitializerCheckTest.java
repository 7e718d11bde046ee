package org.neuroplug.checks;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import java.util.stream.Stream;
import org.deeplearning4j.nn.weights.IWeightInit;
import org.deeplearning4j.nn.weights.WeightInitRelu;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.neuroplug.api.plugin.Hyperparameters;
import org.neuroplug.spi.Initializer;
import org.neuroplug.spi.WeightInitDrawn;

class InitializerCheckTest {
    private static Verdict verdict(IWeightInit initializer) {
        return new InitializerCheck(settings -> initializer, Hyperparameters.none()).verdict();
    }

    private static IWeightInit drawn(Initializer initializer) {
        return new WeightInitDrawn("own", initializer);
    }

    static Stream<IWeightInit> good() {
        return Stream.of(new WeightInitRelu(), drawn((weights, shape, random) -> {
            for (int i = 0; i < weights.length; i++) {
                weights[i] = random.nextFloat() / shape.rows();
            }
        }));
    }

    @ParameterizedTest
    @MethodSource("good")
    void letsPassWhatDrawsBySeedAndShape(IWeightInit initializer) {
        Verdict verdict = verdict(initializer);
        assertTrue(verdict.passed(), verdict::toString);
    }

    static Stream<Arguments> bad() {
        Random own = new Random();
        return Stream.of(
                Arguments.of(
                        drawn((weights, shape, random) -> weights[weights.length - 1] = Float.POSITIVE_INFINITY),
                        "must be finite, one was Infinity"),
                Arguments.of(
                        drawn((weights, shape, random) -> weights[0] = own.nextFloat()),
                        "the same seed must give the same weights"),
                Arguments.of(new Untouched(), "must be finite, one was NaN"),
                Arguments.of(new Elsewhere(), "must return the weights in the shape [1, 1], returned null"));
    }

    @ParameterizedTest
    @MethodSource("bad")
    void refusesWhatDoesNot(IWeightInit initializer, String reason) {
        Verdict verdict = verdict(initializer);
        assertFalse(verdict.passed(), verdict::toString);
        assertTrue(verdict.toString().contains(reason), verdict::toString);
    }

    /** Leaves what was there. */
    private static final class Untouched implements IWeightInit {
        private static final long serialVersionUID = 1L;

        @Override
        public INDArray init(double fanIn, double fanOut, long[] shape, char order, INDArray view) {
            return view.reshape(order, shape);
        }
    }

    /** Fills the view, but does not return it. */
    private static final class Elsewhere implements IWeightInit {
        private static final long serialVersionUID = 1L;

        @Override
        public INDArray init(double fanIn, double fanOut, long[] shape, char order, INDArray view) {
            view.assign(Nd4j.ones(view.shape()));
            return null;
        }
    }
}
