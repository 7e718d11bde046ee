package org.neuroplug.optimizers.internal;

import org.junit.jupiter.api.Nested;
import org.neuroplug.spi.OptimizerProvider;
import org.neuroplug.testkit.OptimizerContract;

/** What every optimizer must hold, of each that is built in. */
class ContractsTest {
    @Nested
    class AdaGradContract extends OptimizerContract {
        @Override
        protected OptimizerProvider plugin() {
            return new AdaGradOptimizer();
        }
    }

    @Nested
    class AdamContract extends OptimizerContract {
        @Override
        protected OptimizerProvider plugin() {
            return new AdamOptimizer();
        }
    }

    @Nested
    class MomentumContract extends OptimizerContract {
        @Override
        protected OptimizerProvider plugin() {
            return new MomentumOptimizer();
        }
    }

    @Nested
    class NesterovContract extends OptimizerContract {
        @Override
        protected OptimizerProvider plugin() {
            return new NesterovOptimizer();
        }
    }

    @Nested
    class RmsPropContract extends OptimizerContract {
        @Override
        protected OptimizerProvider plugin() {
            return new RmsPropOptimizer();
        }
    }

    @Nested
    class SgdContract extends OptimizerContract {
        @Override
        protected OptimizerProvider plugin() {
            return new SgdOptimizer();
        }
    }
}
