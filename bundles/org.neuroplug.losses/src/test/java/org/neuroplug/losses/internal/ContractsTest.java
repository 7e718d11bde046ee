package org.neuroplug.losses.internal;

import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.neuroplug.spi.LossProvider;
import org.neuroplug.testkit.LossContract;

/** What every loss must hold, of each that is built in, some with other settings as well. */
class ContractsTest {
    @Nested
    class CrossEntropyContract extends LossContract {
        @Override
        protected LossProvider plugin() {
            return new CrossEntropyLoss();
        }
    }

    @Nested
    class SmoothedCrossEntropyContract extends LossContract {
        @Override
        protected LossProvider plugin() {
            return new CrossEntropyLoss();
        }

        @Override
        protected Map<String, ?> settings() {
            return Map.of("label-smoothing", 0.1);
        }
    }

    @Nested
    class BinaryCrossEntropyContract extends LossContract {
        @Override
        protected LossProvider plugin() {
            return new BinaryCrossEntropyLoss();
        }
    }

    @Nested
    class SmoothedBinaryCrossEntropyContract extends LossContract {
        @Override
        protected LossProvider plugin() {
            return new BinaryCrossEntropyLoss();
        }

        @Override
        protected Map<String, ?> settings() {
            return Map.of("label-smoothing", 0.2);
        }
    }

    @Nested
    class MeanSquaredErrorContract extends LossContract {
        @Override
        protected LossProvider plugin() {
            return new MeanSquaredErrorLoss();
        }
    }

    @Nested
    class MeanAbsoluteErrorContract extends LossContract {
        @Override
        protected LossProvider plugin() {
            return new MeanAbsoluteErrorLoss();
        }
    }

    @Nested
    class MeanSquaredLogarithmicErrorContract extends LossContract {
        @Override
        protected LossProvider plugin() {
            return new MeanSquaredLogarithmicErrorLoss();
        }
    }

    @Nested
    class HuberContract extends LossContract {
        @Override
        protected LossProvider plugin() {
            return new HuberLoss();
        }
    }

    @Nested
    class NarrowHuberContract extends LossContract {
        @Override
        protected LossProvider plugin() {
            return new HuberLoss();
        }

        @Override
        protected Map<String, ?> settings() {
            return Map.of("delta", 0.1);
        }
    }

    @Nested
    class LogCoshContract extends LossContract {
        @Override
        protected LossProvider plugin() {
            return new LogCoshLoss();
        }
    }

    @Nested
    class HingeContract extends LossContract {
        @Override
        protected LossProvider plugin() {
            return new HingeLoss();
        }
    }

    @Nested
    class SquaredHingeContract extends LossContract {
        @Override
        protected LossProvider plugin() {
            return new SquaredHingeLoss();
        }
    }

    @Nested
    class CategoricalHingeContract extends LossContract {
        @Override
        protected LossProvider plugin() {
            return new CategoricalHingeLoss();
        }
    }

    @Nested
    class KlDivergenceContract extends LossContract {
        @Override
        protected LossProvider plugin() {
            return new KlDivergenceLoss();
        }
    }

    @Nested
    class PoissonContract extends LossContract {
        @Override
        protected LossProvider plugin() {
            return new PoissonLoss();
        }
    }

    @Nested
    class FocalContract extends LossContract {
        @Override
        protected LossProvider plugin() {
            return new FocalLoss();
        }
    }

    @Nested
    class UnfocusedFocalContract extends LossContract {
        @Override
        protected LossProvider plugin() {
            return new FocalLoss();
        }

        @Override
        protected Map<String, ?> settings() {
            return Map.of("gamma", 0, "alpha", 1);
        }
    }

    @Nested
    class HalfFocalContract extends LossContract {
        @Override
        protected LossProvider plugin() {
            return new FocalLoss();
        }

        @Override
        protected Map<String, ?> settings() {
            return Map.of("gamma", 0.5);
        }
    }
}
