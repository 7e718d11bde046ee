package org.neuroplug.api.run;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.neuroplug.api.experiment.Trial;

/**
 * What a trial came to.
 *
 * @param trial what was trained
 * @param finals the trained model on both splits
 * @param epochs one entry for each epoch, in order
 * @param stepTimes how long a step took
 * @param seconds wall time of training, without evaluation
 * @param provenance where the result comes from
 * @param detail what the trained model says to the rows held out, when that is known
 * @param ending why its training ended, and with which weights
 * @param tries how often it was begun until it had a result, 1 when nothing went wrong
 * @param metrics further figures of the rows held out, by the text of the metric's choice, such as {@code top_k(k=3)}; NaN where one
 *     has no meaning
 */
public record TrialResult(
        Trial trial,
        Evaluations finals,
        List<EpochResult> epochs,
        StepTimes stepTimes,
        double seconds,
        Provenance provenance,
        Optional<TestDetail> detail,
        TrialEnding ending,
        int tries,
        Map<String, Double> metrics) {
    public TrialResult {
        Objects.requireNonNull(trial, "trial");
        Objects.requireNonNull(finals, "finals");
        epochs = List.copyOf(epochs);
        Objects.requireNonNull(stepTimes, "stepTimes");
        Objects.requireNonNull(provenance, "provenance");
        Objects.requireNonNull(detail, "detail");
        Objects.requireNonNull(ending, "ending");
        if (tries < 1) {
            throw new IllegalArgumentException("tries must be at least 1, were " + tries);
        }
        metrics = Collections.unmodifiableMap(new LinkedHashMap<>(metrics));
    }

    /** Without further metrics. */
    public TrialResult(
            Trial trial,
            Evaluations finals,
            List<EpochResult> epochs,
            StepTimes stepTimes,
            double seconds,
            Provenance provenance,
            Optional<TestDetail> detail,
            TrialEnding ending,
            int tries) {
        this(trial, finals, epochs, stepTimes, seconds, provenance, detail, ending, tries, Map.of());
    }

    /** Trained to its last epoch, at the first try. */
    public TrialResult(
            Trial trial,
            Evaluations finals,
            List<EpochResult> epochs,
            StepTimes stepTimes,
            double seconds,
            Provenance provenance,
            Optional<TestDetail> detail) {
        this(
                trial,
                finals,
                epochs,
                stepTimes,
                seconds,
                provenance,
                detail,
                TrialEnding.completed(
                        epochs.isEmpty() ? 0 : epochs.get(epochs.size() - 1).epoch()),
                1);
    }

    /** Without detail. */
    public TrialResult(
            Trial trial,
            Evaluations finals,
            List<EpochResult> epochs,
            StepTimes stepTimes,
            double seconds,
            Provenance provenance) {
        this(trial, finals, epochs, stepTimes, seconds, provenance, Optional.empty());
    }

    /** The same with detail. */
    public TrialResult withDetail(TestDetail known) {
        return new TrialResult(
                trial, finals, epochs, stepTimes, seconds, provenance, Optional.of(known), ending, tries, metrics);
    }

    /** The same with another ending, and so many tries. */
    public TrialResult withEnding(TrialEnding known, int times) {
        return new TrialResult(trial, finals, epochs, stepTimes, seconds, provenance, detail, known, times, metrics);
    }

    /** The same with further metrics. */
    public TrialResult withMetrics(Map<String, Double> known) {
        return new TrialResult(trial, finals, epochs, stepTimes, seconds, provenance, detail, ending, tries, known);
    }

    /** The trained model on the rows held back for validation, when there were some. */
    public Optional<Evaluation> validation() {
        return epochs.stream()
                .filter(epoch -> epoch.epoch() == ending.modelEpoch())
                .findFirst()
                .flatMap(EpochResult::validation);
    }
}
