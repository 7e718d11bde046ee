package org.neuroplug.initializers.internal;

import org.junit.jupiter.api.Nested;
import org.neuroplug.spi.InitializerProvider;
import org.neuroplug.testkit.InitializerContract;

/** What every initializer must hold, of each that is built in. */
class ContractsTest {
    @Nested
    class GlorotUniformContract extends InitializerContract {
        @Override
        protected InitializerProvider plugin() {
            return new GlorotUniform();
        }
    }

    @Nested
    class GlorotNormalContract extends InitializerContract {
        @Override
        protected InitializerProvider plugin() {
            return new GlorotNormal();
        }
    }

    @Nested
    class HeUniformContract extends InitializerContract {
        @Override
        protected InitializerProvider plugin() {
            return new HeUniform();
        }
    }

    @Nested
    class HeNormalContract extends InitializerContract {
        @Override
        protected InitializerProvider plugin() {
            return new HeNormal();
        }
    }

    @Nested
    class LecunUniformContract extends InitializerContract {
        @Override
        protected InitializerProvider plugin() {
            return new LecunUniform();
        }
    }

    @Nested
    class LecunNormalContract extends InitializerContract {
        @Override
        protected InitializerProvider plugin() {
            return new LecunNormal();
        }
    }

    @Nested
    class RandomUniformContract extends InitializerContract {
        @Override
        protected InitializerProvider plugin() {
            return new RandomUniform();
        }
    }

    @Nested
    class RandomNormalContract extends InitializerContract {
        @Override
        protected InitializerProvider plugin() {
            return new RandomNormal();
        }
    }

    @Nested
    class TruncatedNormalContract extends InitializerContract {
        @Override
        protected InitializerProvider plugin() {
            return new TruncatedNormal();
        }
    }

    @Nested
    class VarianceScalingContract extends InitializerContract {
        @Override
        protected InitializerProvider plugin() {
            return new VarianceScaling();
        }
    }

    @Nested
    class ConstantContract extends InitializerContract {
        @Override
        protected InitializerProvider plugin() {
            return new ConstantInitializer();
        }
    }

    @Nested
    class ZerosContract extends InitializerContract {
        @Override
        protected InitializerProvider plugin() {
            return new Zeros();
        }
    }

    @Nested
    class OnesContract extends InitializerContract {
        @Override
        protected InitializerProvider plugin() {
            return new Ones();
        }
    }

    @Nested
    class IdentityContract extends InitializerContract {
        @Override
        protected InitializerProvider plugin() {
            return new IdentityInitializer();
        }
    }

    @Nested
    class OrthogonalContract extends InitializerContract {
        @Override
        protected InitializerProvider plugin() {
            return new Orthogonal();
        }
    }
}
