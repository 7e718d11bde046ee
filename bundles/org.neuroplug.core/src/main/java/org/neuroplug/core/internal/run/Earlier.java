package org.neuroplug.core.internal.run;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.neuroplug.api.experiment.Trial;
import org.neuroplug.api.run.EpochResult;
import org.neuroplug.api.run.RunEvent;
import org.neuroplug.api.run.RunResult;
import org.neuroplug.api.run.TrialFailure;
import org.neuroplug.api.run.TrialResult;

/** What a run had come to before it was interrupted. */
final class Earlier {
    private final List<TrialResult> results;
    private final List<TrialFailure> failures;
    private final Set<Trial> ended;
    private final Map<Trial, TrialResult> resultOf;
    private final Map<Trial, List<EpochResult>> begun = new LinkedHashMap<>();
    private final double seconds;

    private Earlier(List<TrialResult> results, List<TrialFailure> failures, double seconds) {
        this.results = results;
        this.failures = failures;
        this.seconds = seconds;
        this.resultOf = results.stream().collect(Collectors.toMap(TrialResult::trial, Function.identity()));
        this.ended = Stream.concat(
                        results.stream().map(TrialResult::trial),
                        failures.stream().map(TrialFailure::trial))
                .collect(Collectors.toSet());
    }

    /** Of a run that begins. */
    static Earlier nothing() {
        return new Earlier(List.of(), List.of(), 0);
    }

    /** As far as trials had ended. */
    static Earlier ended(RunResult interrupted) {
        return new Earlier(interrupted.results(), interrupted.failures(), interrupted.seconds());
    }

    /** A trial goes on after these epochs. */
    void goesOn(Trial trial, List<EpochResult> epochs) {
        begun.put(trial, epochs);
    }

    /** Whether nothing is left to do of a trial. */
    boolean hasEnded(Trial trial) {
        return ended.contains(trial);
    }

    /** The epochs of a trial that has a result; none of others. */
    List<EpochResult> epochs(Trial trial) {
        return Optional.ofNullable(resultOf.get(trial)).map(TrialResult::epochs).orElse(List.of());
    }

    List<TrialResult> results() {
        return results;
    }

    List<TrialFailure> failures() {
        return failures;
    }

    /** Wall time so far. */
    double seconds() {
        return seconds;
    }

    /** What had happened to trials that had ended, in order. */
    List<RunEvent> eventsOfEnded() {
        List<RunEvent> events = new ArrayList<>();
        for (TrialResult result : results) {
            events.addAll(epochs(result.trial(), result.epochs()));
            events.add(new RunEvent.TrialFinished(result));
        }
        failures.forEach(failure -> events.add(new RunEvent.TrialFailed(failure)));
        return events;
    }

    /** What had happened to trials that go on, in order. */
    List<RunEvent> eventsOfBegun() {
        List<RunEvent> events = new ArrayList<>();
        begun.forEach((trial, epochs) -> events.addAll(epochs(trial, epochs)));
        return events;
    }

    private static List<RunEvent> epochs(Trial trial, List<EpochResult> epochs) {
        return epochs.stream()
                .<RunEvent>map(epoch -> new RunEvent.EpochFinished(trial, epoch))
                .toList();
    }
}
