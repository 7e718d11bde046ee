package org.neuroplug.checks;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.deeplearning4j.nn.conf.constraint.MaxNormConstraint;
import org.deeplearning4j.nn.conf.constraint.NonNegativeConstraint;
import org.deeplearning4j.nn.conf.dropout.Dropout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.nd4j.linalg.learning.regularization.L2Regularization;
import org.neuroplug.api.plugin.Hyperparameters;
import org.neuroplug.api.plugin.Parameter;
import org.neuroplug.spi.Regularizer;
import org.neuroplug.spi.RegularizerProvider;

class RegularizerCheckTest {
    /** Makes a regularizer of one layer, by where the weights of an output lie. */
    private interface Maker {
        Regularizer make(int... incoming);
    }

    private record Provider(Maker maker) implements RegularizerProvider {
        @Override
        public List<Parameter> parameters() {
            return List.of();
        }

        @Override
        public Regularizer create(Hyperparameters settings, int... incoming) {
            return maker.make(incoming);
        }
    }

    private static Verdict verdict(Maker maker) {
        return new RegularizerCheck(new Provider(maker), Hyperparameters.none()).verdict();
    }

    static Stream<Maker> good() {
        return Stream.of(
                incoming -> Regularizer.ofWeights(new L2Regularization(0.01)),
                incoming -> Regularizer.ofInputs(new Dropout(0.5), false),
                incoming -> Regularizer.ofConstraints(new MaxNormConstraint(1, incoming), new NonNegativeConstraint()));
    }

    @ParameterizedTest
    @MethodSource("good")
    void letsPassWhatNetworksTrainWith(Maker maker) {
        Verdict verdict = verdict(maker);
        assertTrue(verdict.passed(), verdict::toString);
    }

    static Stream<Arguments> bad() {
        Random own = new Random();
        return Stream.of(
                Arguments.of((Maker) incoming -> null, "create() must return a regularizer, returned null"),
                Arguments.of(
                        (Maker) incoming -> incoming.length == 3 ? null : Regularizer.ofConstraints(),
                        "create() must return a regularizer, returned null"),
                Arguments.of(
                        (Maker) incoming -> Regularizer.ofWeights(new L2Regularization(1e30)),
                        "after 10 steps each weight must be finite, one was "),
                Arguments.of(
                        (Maker) incoming -> Regularizer.ofWeights(new L2Regularization(own.nextDouble())),
                        "the same seed must come to the same weights, came to others"),
                Arguments.of(
                        (Maker) incoming -> Regularizer.ofInputs(new Dropout(0.01 + 0.9 * own.nextDouble()), false),
                        "the same seed must come to the same weights, came to others"));
    }

    @ParameterizedTest
    @MethodSource("bad")
    void refusesWhatSpoilsTraining(Maker maker, String reason) {
        Verdict verdict = verdict(maker);
        assertFalse(verdict.passed(), verdict::toString);
        assertTrue(verdict.toString().contains(reason), verdict::toString);
    }
}
