package org.neuroplug.schedules.internal;

import org.junit.jupiter.api.Nested;
import org.neuroplug.spi.ScheduleProvider;
import org.neuroplug.testkit.ScheduleContract;

/** What every schedule must hold, of each that is built in. */
class ContractsTest {
    @Nested
    class ConstantContract extends ScheduleContract {
        @Override
        protected ScheduleProvider plugin() {
            return new ConstantSchedule();
        }
    }

    @Nested
    class CosineRestartsContract extends ScheduleContract {
        @Override
        protected ScheduleProvider plugin() {
            return new CosineRestartsSchedule();
        }
    }

    @Nested
    class CosineContract extends ScheduleContract {
        @Override
        protected ScheduleProvider plugin() {
            return new CosineSchedule();
        }
    }

    @Nested
    class ExponentialContract extends ScheduleContract {
        @Override
        protected ScheduleProvider plugin() {
            return new ExponentialSchedule();
        }
    }

    @Nested
    class InverseTimeContract extends ScheduleContract {
        @Override
        protected ScheduleProvider plugin() {
            return new InverseTimeSchedule();
        }
    }

    @Nested
    class OneCycleContract extends ScheduleContract {
        @Override
        protected ScheduleProvider plugin() {
            return new OneCycleSchedule();
        }
    }

    @Nested
    class PiecewiseContract extends ScheduleContract {
        @Override
        protected ScheduleProvider plugin() {
            return new PiecewiseSchedule();
        }
    }

    @Nested
    class PlateauContract extends ScheduleContract {
        @Override
        protected ScheduleProvider plugin() {
            return new PlateauSchedule();
        }
    }

    @Nested
    class PolynomialContract extends ScheduleContract {
        @Override
        protected ScheduleProvider plugin() {
            return new PolynomialSchedule();
        }
    }

    @Nested
    class StepContract extends ScheduleContract {
        @Override
        protected ScheduleProvider plugin() {
            return new StepSchedule();
        }
    }

    @Nested
    class WarmupContract extends ScheduleContract {
        @Override
        protected ScheduleProvider plugin() {
            return new WarmupSchedule();
        }
    }
}
