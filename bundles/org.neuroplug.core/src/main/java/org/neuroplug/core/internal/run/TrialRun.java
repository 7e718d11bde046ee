package org.neuroplug.core.internal.run;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import org.neuroplug.api.InvalidInputException;
import org.neuroplug.api.experiment.Trial;
import org.neuroplug.api.run.RunEvent;
import org.neuroplug.api.run.TrialEnding.Reason;
import org.neuroplug.api.run.TrialFailure;
import org.neuroplug.api.run.TrialResult;
import org.neuroplug.core.internal.control.TrialRules;

/**
 * One trial of a run, from its start to its end, through all attempts; tells what happens as events, a failure too. A trial that is
 * cancelled ends without one. Used by one thread at a time.
 */
final class TrialRun implements AutoCloseable {
    private final TrialRunner runner;
    private final Trial trial;
    private Optional<Attempt> attempt = Optional.empty();
    private final Optional<TrialRules> earlier;
    private OptionalDouble score = OptionalDouble.empty();
    private int tries;
    private int epochs;
    private boolean ended;

    private TrialRun(TrialRunner runner, Trial trial, Optional<TrialRules> earlier) {
        this.runner = runner;
        this.trial = trial;
        this.earlier = earlier;
        this.ended = earlier.isPresent();
    }

    /** One that is to be trained, from the beginning or from where it was interrupted. */
    TrialRun(TrialRunner runner, Trial trial) {
        this(runner, trial, Optional.empty());
    }

    /**
     * One that had come to its end before the run was interrupted.
     *
     * @param rules who know its epochs; none when it failed
     */
    static TrialRun ended(TrialRunner runner, Trial trial, TrialRules rules) {
        return new TrialRun(runner, trial, Optional.of(rules));
    }

    Trial trial() {
        return trial;
    }

    /** Whether it has begun. */
    boolean hasBegun() {
        return tries > 0;
    }

    /** Whether it has a result or a failure, or was cancelled. */
    boolean hasEnded() {
        return ended;
    }

    /**
     * How good its model is after so many epochs, to which it was {@link #advance advanced}, the more the better; of one that has ended,
     * as it was then. Empty for one that failed.
     */
    OptionalDouble score(int after) {
        return earlier.filter(TrialRules::hasEpochs)
                .map(rules -> OptionalDouble.of(rules.score(after)))
                .orElse(score);
    }

    /** Trains it until so many epochs are behind it; it ends when that is its last, or when a rule ends it. */
    void advance(int until) {
        epochs = until;
        trying(work -> {
            work.train(until);
            score = OptionalDouble.of(work.score(until));
            work.ended().ifPresentOrElse(reason -> finish(work, reason), work::pause);
        });
    }

    /** Ends it where it is. */
    void end(Reason reason) {
        trying(work -> {
            work.train(epochs); // after a failure, what was there before
            finish(work, work.ended().orElse(reason));
        });
    }

    private void finish(Attempt work, Reason reason) {
        TrialResult result = work.result(reason, tries);
        close();
        runner.tell(new RunEvent.TrialFinished(result));
    }

    private void trying(Consumer<Attempt> step) {
        ClassLoader own = Thread.currentThread().getContextClassLoader();
        try {
            boolean settled = ended;
            while (!settled) {
                settled = isSettled(step);
            }
        } finally {
            Thread.currentThread().setContextClassLoader(own); // whatever a plug-in made of it
        }
    }

    /** Takes the step; false when it failed and shall be tried again. */
    private boolean isSettled(Consumer<Attempt> step) {
        try {
            step.accept(begun());
            return true;
        } catch (CancellationException e) {
            // The run's result lists the trials that finished; this one did not.
            close();
            return true;
        } catch (RuntimeException | LinkageError | StackOverflowError | OutOfMemoryError e) {
            return !isTriedAgain(e);
        }
    }

    private Attempt begun() {
        if (attempt.isEmpty()) {
            tries++;
            if (tries == 1) {
                runner.tell(new RunEvent.TrialStarted(trial));
            }
            attempt = Optional.of(runner.attempt(trial, tries));
        }
        return attempt.get();
    }

    private boolean isTriedAgain(Throwable thrown) {
        TrialFailure failure = new TrialFailure(
                trial,
                reason(thrown),
                attempt.map(Attempt::epoch).orElse(0),
                attempt.map(Attempt::step).orElse(0),
                RecordedThrowable.of(thrown),
                tries);
        score = OptionalDouble.empty();
        close();
        if (runner.triesAgain(tries, thrown)) {
            ended = false;
            runner.tell(new RunEvent.TrialRetried(failure));
            return true;
        }
        runner.tell(new RunEvent.TrialFailed(failure));
        return false;
    }

    /** Our own messages stand alone; of others, the innermost cause says most. */
    static String reason(Throwable thrown) {
        if (thrown instanceof InvalidInputException || thrown instanceof ArithmeticException) {
            return thrown.getMessage();
        }
        Throwable cause = thrown;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause.toString();
    }

    /** Gives its plug-ins back, and what it has come to up to now. */
    @Override
    public void close() {
        ended = true;
        attempt.ifPresent(Attempt::close);
        attempt = Optional.empty();
    }
}
