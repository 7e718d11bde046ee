package org.neuroplug.optimizers.internal;

import org.junit.jupiter.api.Nested;
import org.neuroplug.spi.OptimizerProvider;
import org.neuroplug.testkit.OptimizerContract;

/** What every optimizer must hold, of each that is built in. */
class ContractsTest {
    @Nested
    class AdaBeliefContract extends OptimizerContract {
        @Override
        protected OptimizerProvider plugin() {
            return new AdaBeliefOptimizer();
        }
    }

    @Nested
    class AdaDeltaContract extends OptimizerContract {
        @Override
        protected OptimizerProvider plugin() {
            return new AdaDeltaOptimizer();
        }
    }

    @Nested
    class AdafactorContract extends OptimizerContract {
        @Override
        protected OptimizerProvider plugin() {
            return new AdafactorOptimizer();
        }
    }

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
    class AdamaxContract extends OptimizerContract {
        @Override
        protected OptimizerProvider plugin() {
            return new AdamaxOptimizer();
        }
    }

    @Nested
    class AdamWContract extends OptimizerContract {
        @Override
        protected OptimizerProvider plugin() {
            return new AdamWOptimizer();
        }
    }

    @Nested
    class AmsgradContract extends OptimizerContract {
        @Override
        protected OptimizerProvider plugin() {
            return new AmsgradOptimizer();
        }
    }

    @Nested
    class FtrlContract extends OptimizerContract {
        @Override
        protected OptimizerProvider plugin() {
            return new FtrlOptimizer();
        }
    }

    @Nested
    class LambContract extends OptimizerContract {
        @Override
        protected OptimizerProvider plugin() {
            return new LambOptimizer();
        }
    }

    @Nested
    class LionContract extends OptimizerContract {
        @Override
        protected OptimizerProvider plugin() {
            return new LionOptimizer();
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
    class NadamContract extends OptimizerContract {
        @Override
        protected OptimizerProvider plugin() {
            return new NadamOptimizer();
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
    class RadamContract extends OptimizerContract {
        @Override
        protected OptimizerProvider plugin() {
            return new RadamOptimizer();
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
    class RpropContract extends OptimizerContract {
        @Override
        protected OptimizerProvider plugin() {
            return new RpropOptimizer();
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
