package org.neuroplug.core.internal.control;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.neuroplug.api.experiment.TrainingControl;
import org.neuroplug.api.run.EpochResult;
import org.neuroplug.api.run.TrialEnding.Reason;
import org.neuroplug.spi.TrainingState;

/** Watches one trial: whether it goes on after an epoch, and which epoch's weights it ends with. Used by one thread at a time. */
public final class TrialRules {
    /** What the trial could end with: its state after an epoch. */
    @FunctionalInterface
    public interface Model {
        TrainingState state();
    }

    private final Scores scores;
    private final Optional<Patience> patience;
    private final boolean restoreBest;
    private final int epochs;
    private final TimeBudget runTime;
    private final TimeBudget time;
    private final boolean decides;
    private Optional<TrainingState> best = Optional.empty();
    private final List<Double> scoresAfter = new ArrayList<>();
    private double last = Double.NEGATIVE_INFINITY;

    /**
     * @param epochs that the trial has at most
     * @param runTime of the whole run
     * @param nanoTime the clock of the trial's own time
     */
    public TrialRules(TrainingControl control, int epochs, TimeBudget runTime, LongSupplier nanoTime) {
        this.scores = new Scores(control.monitored());
        this.patience = control.earlyStopping().map(Patience::new);
        this.restoreBest =
                control.earlyStopping().filter(rule -> rule.restoreBest()).isPresent();
        this.decides = control.decides();
        this.epochs = epochs;
        this.runTime = runTime;
        this.time = new TimeBudget(control.trialLimit(), nanoTime);
    }

    /** The trial's own time passes from now on. */
    public void begin() {
        time.begin();
    }

    /** The trial waits for others. */
    public void pause() {
        time.pause();
    }

    /**
     * Takes an epoch.
     *
     * @return why training ends now; empty when it goes on
     */
    public Optional<Reason> after(EpochResult epoch, Model model) {
        take(epoch, model);
        return epoch.epoch() >= epochs ? Optional.of(Reason.COMPLETED) : early();
    }

    private void take(EpochResult epoch, Model model) {
        if (decides) {
            last = scores.of(epoch);
        }
        boolean better = patience.isPresent() && patience.get().isBetter(epoch.epoch(), last);
        if (better && restoreBest) {
            best = Optional.of(model.state());
        }
        scoresAfter.add(score());
    }

    /**
     * Goes on after these epochs, after which the trial had not ended; or knows them, of one that had.
     *
     * @param bestState after the best of them, when it was kept
     */
    public void goOn(List<EpochResult> before, Optional<TrainingState> bestState) {
        before.forEach(epoch -> take(epoch, () -> bestState.orElseGet(() -> TrainingState.untrained(new float[0]))));
        time.spend(before.stream().mapToDouble(EpochResult::seconds).sum());
    }

    private Optional<Reason> early() {
        if (patience.filter(Patience::isOver).isPresent()) {
            return Optional.of(Reason.STOPPED_EARLY);
        }
        if (time.isOver()) {
            return Optional.of(Reason.TIME_LIMIT);
        }
        return runTime.isOver() ? Optional.of(Reason.RUN_TIME_LIMIT) : Optional.empty();
    }

    /** The state after the best epoch, when the trial ends with that one. */
    public Optional<TrainingState> best() {
        return best;
    }

    /** The epoch whose weights the trial ends with: the best when {@link #best} is there, else the last. */
    public int modelEpoch(int lastEpoch) {
        return best.isPresent() ? patience.orElseThrow().bestEpoch() : lastEpoch;
    }

    /** Whether it has been told of any. */
    public boolean hasEpochs() {
        return !scoresAfter.isEmpty();
    }

    /** How good the model is that the trial would end with after so many epochs, or after its last one: the more the better. */
    public double score(int after) {
        int known = Math.min(after, scoresAfter.size());
        return known == 0 ? Double.NEGATIVE_INFINITY : scoresAfter.get(known - 1);
    }

    private double score() {
        return best.isPresent() ? patience.orElseThrow().best() : last;
    }
}
