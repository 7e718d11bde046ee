package org.neuroplug.metrics.internal;

import org.junit.jupiter.api.Nested;
import org.neuroplug.spi.MetricProvider;
import org.neuroplug.testkit.MetricContract;

/** What every metric must hold, of each that is built in. */
class ContractsTest {
    @Nested
    class AccuracyContract extends MetricContract {
        @Override
        protected MetricProvider plugin() {
            return new AccuracyMetric();
        }
    }

    @Nested
    class TopKContract extends MetricContract {
        @Override
        protected MetricProvider plugin() {
            return new TopKMetric();
        }
    }

    @Nested
    class PrecisionContract extends MetricContract {
        @Override
        protected MetricProvider plugin() {
            return new PrecisionMetric();
        }
    }

    @Nested
    class RecallContract extends MetricContract {
        @Override
        protected MetricProvider plugin() {
            return new RecallMetric();
        }
    }

    @Nested
    class F1Contract extends MetricContract {
        @Override
        protected MetricProvider plugin() {
            return new F1Metric();
        }
    }

    @Nested
    class AucContract extends MetricContract {
        @Override
        protected MetricProvider plugin() {
            return new AucMetric();
        }
    }
}
