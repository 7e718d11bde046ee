package org.neuroplug.activations.internal;

import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.neuroplug.testkit.ActivationContract;

/** What every activation must hold, of each that is built in. */
class ContractsTest {
    @Nested
    class EluContract extends ActivationContract {
        @Override
        protected Object plugin() {
            return new Elu();
        }
    }

    @Nested
    class ExponentialContract extends ActivationContract {
        @Override
        protected Object plugin() {
            return new Exponential();
        }
    }

    @Nested
    class HardSigmoidContract extends ActivationContract {
        @Override
        protected Object plugin() {
            return new HardSigmoid();
        }
    }

    @Nested
    class LeakyReluContract extends ActivationContract {
        @Override
        protected Object plugin() {
            return new LeakyRelu();
        }
    }

    @Nested
    class LinearContract extends ActivationContract {
        @Override
        protected Object plugin() {
            return new Linear();
        }
    }

    @Nested
    class ReluContract extends ActivationContract {
        @Override
        protected Object plugin() {
            return new Relu();
        }
    }

    @Nested
    class RreluContract extends ActivationContract {
        @Override
        protected Object plugin() {
            return new Rrelu();
        }
    }

    @Nested
    class SeluContract extends ActivationContract {
        @Override
        protected Object plugin() {
            return new Selu();
        }
    }

    @Nested
    class SigmoidContract extends ActivationContract {
        @Override
        protected Object plugin() {
            return new Sigmoid();
        }
    }

    @Nested
    class SoftmaxContract extends ActivationContract {
        @Override
        protected Object plugin() {
            return new Softmax();
        }
    }

    @Nested
    class SoftplusContract extends ActivationContract {
        @Override
        protected Object plugin() {
            return new Softplus();
        }
    }

    @Nested
    class SoftsignContract extends ActivationContract {
        @Override
        protected Object plugin() {
            return new Softsign();
        }
    }

    @Nested
    class TanhContract extends ActivationContract {
        @Override
        protected Object plugin() {
            return new Tanh();
        }
    }

    @Nested
    class ThresholdedReluContract extends ActivationContract {
        @Override
        protected Object plugin() {
            return new ThresholdedRelu();
        }
    }

    @Nested
    class EluOfOtherScale extends EluContract {
        @Override
        protected Map<String, ?> settings() {
            return Map.of("alpha", 0.3);
        }
    }

    @Nested
    class LeakyReluThatLeaksNothing extends LeakyReluContract {
        @Override
        protected Map<String, ?> settings() {
            return Map.of("alpha", 0);
        }
    }

    @Nested
    class ThresholdedReluOfOtherThreshold extends ThresholdedReluContract {
        @Override
        protected Map<String, ?> settings() {
            return Map.of("theta", 0.3);
        }
    }

    @Nested
    class HardSigmoidOfOtherSlope extends HardSigmoidContract {
        @Override
        protected Map<String, ?> settings() {
            return Map.of("slope", 0.2);
        }
    }
}
