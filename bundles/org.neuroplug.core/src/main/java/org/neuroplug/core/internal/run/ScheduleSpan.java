package org.neuroplug.core.internal.run;

import java.util.function.Consumer;
import org.neuroplug.api.InvalidInputException;
import org.neuroplug.api.plugin.PluginChoice;
import org.neuroplug.core.internal.registry.Chosen;
import org.neuroplug.core.internal.registry.HeldPlugins;
import org.neuroplug.spi.Schedule;
import org.neuroplug.spi.ScheduleContext;
import org.neuroplug.spi.ScheduleProvider;

/**
 * The epochs that a schedule has: all of a trial, or those that another one leaves.
 *
 * @param plugins where others are found
 * @param used hears of each that takes part
 */
record ScheduleSpan(HeldPlugins plugins, int epochs, int stepsPerEpoch, Consumer<Chosen<?>> used)
        implements ScheduleContext {
    /** The schedule of a choice, over this span. */
    Schedule make(PluginChoice choice) {
        Chosen<ScheduleProvider> chosen = plugins.schedule(choice);
        used.accept(chosen);
        return new Finite(chosen.words(), chosen.make((plugin, settings) -> plugin.create(settings, this)));
    }

    /**
     * The factors of all steps, where no epoch has a lower loss than the one before.
     *
     * @throws InvalidInputException when the schedule fails
     */
    double[] factors(PluginChoice choice) {
        Schedule schedule = make(choice);
        double[] factors = new double[Math.multiplyExact(epochs, stepsPerEpoch)];
        try {
            for (int step = 1; step <= factors.length; step++) {
                factors[step - 1] = schedule.factor(step);
                if (step % stepsPerEpoch == 0) {
                    schedule.epochEnded(step / stepsPerEpoch, 1);
                }
            }
        } catch (ArithmeticException e) {
            throw new InvalidInputException(e.getMessage(), e);
        } catch (RuntimeException | LinkageError e) {
            throw new InvalidInputException("schedule " + choice + " failed: " + e, e);
        }
        return factors;
    }

    @Override
    public Schedule schedule(String choice, int after) {
        int left = Math.max(1, epochs - after);
        Schedule later = new ScheduleSpan(plugins, left, stepsPerEpoch, used).make(PluginChoice.parse(choice));
        return new Later(later, after, (long) after * stepsPerEpoch);
    }

    /**
     * A schedule that begins after some epochs; until then it is as in its first step.
     *
     * @param epochs before its first
     * @param steps before its first
     */
    private record Later(Schedule schedule, int epochs, long steps) implements Schedule {
        @Override
        public double factor(long step) {
            return schedule.factor(Math.max(1, step - steps));
        }

        @Override
        public void epochEnded(int epoch, double loss) {
            if (epoch > epochs) {
                schedule.epochEnded(epoch - epochs, loss);
            }
        }
    }

    /** Refuses factors that are no factors: weights would be lost. */
    private record Finite(String words, Schedule schedule) implements Schedule {
        @Override
        public double factor(long step) {
            double factor = schedule.factor(step);
            if (!(factor >= 0 && factor < Double.POSITIVE_INFINITY)) {
                throw new ArithmeticException(
                        words + " gave " + factor + " for step " + step + ", which must be finite and at least 0");
            }
            return factor;
        }

        @Override
        public void epochEnded(int epoch, double loss) {
            schedule.epochEnded(epoch, loss);
        }
    }
}
