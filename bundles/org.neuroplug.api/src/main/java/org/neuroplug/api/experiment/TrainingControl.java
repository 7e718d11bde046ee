package org.neuroplug.api.experiment;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import org.neuroplug.api.InvalidInputException;
import org.neuroplug.api.plugin.Hyperparameters;

/**
 * What ends trials, or a whole run, before the last epoch, and what is done about trials that fail. Rules look at validation rows or
 * at the training loss, never at the rows held out for the test: those would not be unseen any more.
 *
 * @param validation the part of the rows to train on that is held back: not trained on, but looked at after each epoch; drawn by the
 *     trial's seed, the same for all arms; empty for none
 * @param monitor what the rules look at; empty for the validation loss where there are validation rows, else the training loss
 * @param earlyStopping when a trial ends that gets no better
 * @param pruning how arms that look bad are left behind
 * @param trialLimit how long a trial may be trained, without waiting for others: it ends with the epoch in which its time is over
 * @param runLimit how long the run may take: trials at work then end with their epoch, no further one begins
 * @param retries how often a trial that failed is tried again; one that diverged is not, as it would once more
 */
public record TrainingControl(
        OptionalDouble validation,
        Optional<Monitored> monitor,
        Optional<EarlyStopping> earlyStopping,
        Optional<Pruning> pruning,
        Optional<TimeLimit> trialLimit,
        Optional<TimeLimit> runLimit,
        int retries) {
    /** More retries than help: a larger number is a typing mistake. */
    public static final int MAX_RETRIES = 100;

    /** Every trial is trained to its last epoch, once. */
    public static final TrainingControl NONE = new TrainingControl(
            OptionalDouble.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            0);

    public TrainingControl {
        validation.ifPresent(part -> {
            if (!(part > 0 && part < 1)) {
                throw new InvalidInputException("validation must be between 0 and 1 (both excluded), was " + part);
            }
        });
        Objects.requireNonNull(earlyStopping, "earlyStopping");
        Objects.requireNonNull(pruning, "pruning");
        Objects.requireNonNull(trialLimit, "trialLimit");
        Objects.requireNonNull(runLimit, "runLimit");
        if (retries < 0 || retries > MAX_RETRIES) {
            throw new InvalidInputException("retries must be from 0 to " + MAX_RETRIES + ", was " + retries);
        }
        check(monitor, validation.isPresent(), earlyStopping.isPresent() || pruning.isPresent());
    }

    private static void check(Optional<Monitored> monitor, boolean validated, boolean decides) {
        monitor.ifPresent(monitored -> {
            if (monitored.needsValidation() && !validated) {
                throw new InvalidInputException("monitor " + monitored.word()
                        + " needs validation rows: give validation a part of the rows to train on, such as 0.1");
            }
            if (!decides) {
                throw new InvalidInputException(
                        "monitor " + monitored.word() + " is for early stopping or pruning, there is neither");
            }
        });
    }

    /** What the rules look at. */
    public Monitored monitored() {
        return monitor.orElse(validation.isPresent() ? Monitored.VALIDATION_LOSS : Monitored.TRAINING_LOSS);
    }

    /** Whether a rule looks at how good epochs are. */
    public boolean decides() {
        return earlyStopping.isPresent() || pruning.isPresent();
    }

    /** The same with a part of the rows to train on held back for validation. */
    public TrainingControl withValidation(OptionalDouble part) {
        return new TrainingControl(part, monitor, earlyStopping, pruning, trialLimit, runLimit, retries);
    }

    /** The same looking at something else. */
    public TrainingControl withMonitor(Optional<Monitored> other) {
        return new TrainingControl(validation, other, earlyStopping, pruning, trialLimit, runLimit, retries);
    }

    /** The same with early stopping or without. */
    public TrainingControl withEarlyStopping(Optional<EarlyStopping> rule) {
        return new TrainingControl(validation, monitor, rule, pruning, trialLimit, runLimit, retries);
    }

    /** The same with pruning or without. */
    public TrainingControl withPruning(Optional<Pruning> rule) {
        return new TrainingControl(validation, monitor, earlyStopping, rule, trialLimit, runLimit, retries);
    }

    /** The same with another limit of each trial's time. */
    public TrainingControl withTrialLimit(Optional<TimeLimit> limit) {
        return new TrainingControl(validation, monitor, earlyStopping, pruning, limit, runLimit, retries);
    }

    /** The same with another limit of the run's time. */
    public TrainingControl withRunLimit(Optional<TimeLimit> limit) {
        return new TrainingControl(validation, monitor, earlyStopping, pruning, trialLimit, limit, retries);
    }

    /** The same with so many retries. */
    public TrainingControl withRetries(int times) {
        return new TrainingControl(validation, monitor, earlyStopping, pruning, trialLimit, runLimit, times);
    }

    /** The rules in words, one after the other; empty when there are none. */
    @Override
    public String toString() {
        List<String> words = new ArrayList<>();
        validation.ifPresent(
                part -> words.add(Hyperparameters.format(part) + " of the rows to train on held back for validation"));
        earlyStopping.ifPresent(rule -> words.add("early stopping by " + monitored() + ", patience " + rule.patience()
                + (rule.minDelta() > 0 ? ", min delta " + Hyperparameters.format(rule.minDelta()) : "")
                + (rule.restoreBest() ? ", weights of the best epoch" : "")));
        pruning.ifPresent(rule -> words.add("pruning by " + monitored() + ", " + rule));
        trialLimit.ifPresent(limit -> words.add("at most " + limit + " for each trial"));
        runLimit.ifPresent(limit -> words.add("at most " + limit + " for the run"));
        if (retries > 0) {
            words.add(
                    "a trial that fails is tried " + (retries == 1 ? "once" : "up to " + retries + " times") + " more");
        }
        return String.join("; ", words);
    }
}
