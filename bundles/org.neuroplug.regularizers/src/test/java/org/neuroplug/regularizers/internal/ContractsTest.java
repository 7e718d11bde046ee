package org.neuroplug.regularizers.internal;

import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.neuroplug.spi.RegularizerProvider;
import org.neuroplug.testkit.RegularizerContract;

/** What every regularizer must hold, of each that is built in. */
class ContractsTest {
    @Nested
    class L1PenaltyContract extends RegularizerContract {
        @Override
        protected RegularizerProvider plugin() {
            return new L1Penalty();
        }
    }

    @Nested
    class L2PenaltyContract extends RegularizerContract {
        @Override
        protected RegularizerProvider plugin() {
            return new L2Penalty();
        }
    }

    @Nested
    class L1L2PenaltyContract extends RegularizerContract {
        @Override
        protected RegularizerProvider plugin() {
            return new L1L2Penalty();
        }
    }

    @Nested
    class DecoupledDecayContract extends RegularizerContract {
        @Override
        protected RegularizerProvider plugin() {
            return new DecoupledDecay();
        }
    }

    @Nested
    class HiddenDropoutContract extends RegularizerContract {
        @Override
        protected RegularizerProvider plugin() {
            return new HiddenDropout();
        }
    }

    @Nested
    class SeluDropoutContract extends RegularizerContract {
        @Override
        protected RegularizerProvider plugin() {
            return new SeluDropout();
        }
    }

    @Nested
    class MultiplicativeNoiseContract extends RegularizerContract {
        @Override
        protected RegularizerProvider plugin() {
            return new MultiplicativeNoise();
        }
    }

    @Nested
    class AdditiveNoiseContract extends RegularizerContract {
        @Override
        protected RegularizerProvider plugin() {
            return new AdditiveNoise();
        }
    }

    @Nested
    class MaxNormContract extends RegularizerContract {
        @Override
        protected RegularizerProvider plugin() {
            return new MaxNorm();
        }
    }

    @Nested
    class UnitNormContract extends RegularizerContract {
        @Override
        protected RegularizerProvider plugin() {
            return new UnitNorm();
        }
    }

    @Nested
    class NonNegativeContract extends RegularizerContract {
        @Override
        protected RegularizerProvider plugin() {
            return new NonNegative();
        }
    }

    @Nested
    class MinMaxNormContract extends RegularizerContract {
        @Override
        protected RegularizerProvider plugin() {
            return new MinMaxNorm();
        }
    }

    @Nested
    class PartwayMinMaxNormContract extends RegularizerContract {
        @Override
        protected RegularizerProvider plugin() {
            return new MinMaxNorm();
        }

        @Override
        protected Map<String, ?> settings() {
            return Map.of("min", 0.5, "rate", 0.25);
        }
    }
}
