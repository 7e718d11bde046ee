package org.neuroplug.checks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.nd4j.common.primitives.Pair;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.activations.BaseActivationFunction;
import org.nd4j.linalg.activations.impl.ActivationSoftmax;
import org.nd4j.linalg.activations.impl.ActivationTanH;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

class ArrayActivationCheckTest {
    @ParameterizedTest
    @EnumSource(
            value = Activation.class,
            names = {"TANH", "SIGMOID", "RELU", "SOFTMAX", "IDENTITY", "SOFTSIGN", "SELU", "CUBE"})
    void acceptsTheEnginesOwn(Activation activation) {
        Verdict verdict = new ActivationCheck(activation::getActivationFunction).verdict();
        assertTrue(verdict.passed(), verdict.toString());
        assertEquals(9, verdict.findings().size());
    }

    /** tanh with something done to it. */
    private static class Odd extends BaseActivationFunction {
        private static final long serialVersionUID = 1L;

        private final ActivationTanH tanh = new ActivationTanH();

        @Override
        public INDArray getActivation(INDArray in, boolean training) {
            return tanh.getActivation(in, training);
        }

        @Override
        public Pair<INDArray, INDArray> backprop(INDArray in, INDArray epsilon) {
            return tanh.backprop(in, epsilon);
        }
    }

    private static final class ForgetsTheOtherInputs extends BaseActivationFunction {
        private static final long serialVersionUID = 1L;

        @Override
        public INDArray getActivation(INDArray in, boolean training) {
            return new ActivationSoftmax().getActivation(in, training);
        }

        @Override
        public Pair<INDArray, INDArray> backprop(INDArray in, INDArray epsilon) {
            INDArray y = getActivation(in.dup(), true);
            return new Pair<>(y.mul(y.rsub(1)).mul(epsilon), null);
        }
    }

    static Stream<Arguments> broken() {
        return Stream.of(
                Arguments.of("gradient: row ", new ForgetsTheOtherInputs()),
                Arguments.of("shape and type: getActivation() must keep the shape [1, 1], returned [1]", new Odd() {
                    @Override
                    public INDArray getActivation(INDArray in, boolean training) {
                        return super.getActivation(in, training).reshape(in.length());
                    }
                }),
                Arguments.of("shape and type: getActivation() must keep the type FLOAT, returned DOUBLE", new Odd() {
                    @Override
                    public INDArray getActivation(INDArray in, boolean training) {
                        return super.getActivation(in, training).castTo(DataType.DOUBLE);
                    }
                }),
                Arguments.of("shape and type: getActivation() returned null", new Odd() {
                    @Override
                    public INDArray getActivation(INDArray in, boolean training) {
                        return null;
                    }
                }),
                Arguments.of("inputs: backprop() must leave epsilon as it was", new Odd() {
                    @Override
                    public Pair<INDArray, INDArray> backprop(INDArray in, INDArray epsilon) {
                        var result = super.backprop(in, epsilon);
                        epsilon.assign(0);
                        return result;
                    }
                }),
                Arguments.of("inputs: getActivation() must leave its input as it was", new Odd() {
                    @Override
                    public INDArray getActivation(INDArray in, boolean training) {
                        INDArray out = super.getActivation(in.dup(), training);
                        in.addi(1);
                        return out;
                    }
                }),
                Arguments.of("orders and views: of order f: value ", new Odd() {
                    @Override
                    public INDArray getActivation(INDArray in, boolean training) {
                        INDArray flat =
                                Nd4j.create(in.dup(in.ordering()).data()).reshape('c', in.shape());
                        return super.getActivation(flat, training);
                    }
                }),
                Arguments.of("pure: getActivation() of the same input gave first", new Odd() {
                    private final AtomicInteger calls = new AtomicInteger();

                    @Override
                    public INDArray getActivation(INDArray in, boolean training) {
                        return super.getActivation(in, training).muli(1 + 1e-9 * calls.incrementAndGet());
                    }
                }),
                Arguments.of("numbers: x=75: value NaN", new Odd() {
                    @Override
                    public INDArray getActivation(INDArray in, boolean training) {
                        INDArray huge = in.mul(10);
                        INDArray up = Nd4j.math.exp(huge);
                        INDArray down = Nd4j.math.exp(huge.neg());
                        return up.sub(down).div(up.add(down));
                    }
                }));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("broken")
    void catchesWhatBreaksTheContract(String reason, BaseActivationFunction activation) {
        Verdict verdict = new ActivationCheck(() -> activation).verdict();
        assertTrue(verdict.reason().startsWith(reason), "found: " + verdict);
    }
}
