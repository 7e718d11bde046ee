package org.neuroplug.api.run;

import java.util.List;
import java.util.Objects;
import java.util.OptionalDouble;

/**
 * What a run would be, and an estimate of what it would take: a run that was checked like any other and not started.
 *
 * @param plan as it would be started
 * @param trainRows rows to train on, for each seed
 * @param testRows rows held out, for each seed
 * @param arms what a trial of each arm would take, in the order of the plan
 * @param seconds wall time of all trials, as many at once as planned; empty when that is not known of any arm
 * @param memory that the run would need
 * @param measuredSeconds how long steps were measured for it
 * @param remarks what could not be found out, or went wrong in a step, in sentences
 */
public record RunForecast(
        RunPlan plan,
        int trainRows,
        int testRows,
        List<ArmForecast> arms,
        OptionalDouble seconds,
        MemoryForecast memory,
        double measuredSeconds,
        List<String> remarks) {
    public RunForecast {
        Objects.requireNonNull(plan, "plan");
        Objects.requireNonNull(seconds, "seconds");
        Objects.requireNonNull(memory, "memory");
        arms = List.copyOf(arms);
        remarks = List.copyOf(remarks);
    }
}
