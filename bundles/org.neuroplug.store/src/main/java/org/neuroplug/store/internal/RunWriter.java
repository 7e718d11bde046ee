package org.neuroplug.store.internal;

import java.io.IOException;
import java.time.Instant;
import org.neuroplug.api.InvalidInputException;
import org.neuroplug.api.experiment.ExperimentFiles;
import org.neuroplug.api.run.RunEvent;
import org.neuroplug.api.run.RunListener;
import org.neuroplug.api.run.RunPlan;
import org.neuroplug.api.run.RunResult;
import org.neuroplug.api.run.TrialFailure;
import org.neuroplug.api.run.TrialResult;
import org.neuroplug.api.store.StoredRun;
import org.neuroplug.api.store.StoredStatus;
import org.neuroplug.store.internal.live.Writers;
import org.neuroplug.store.internal.sql.Session;

/** Writes one run, each event when it comes. Used by one thread. */
final class RunWriter implements RunListener {
    private final Session session;
    private final ExperimentFiles files;
    private final Writers writers;
    private final String run;
    private final boolean again;
    private final Standings standings = new Standings();
    private final EpochRows epochs;

    /** @param again whether the run is in the tables already, and goes on */
    private RunWriter(Session session, ExperimentFiles files, Writers writers, String run, boolean again) {
        this.session = session;
        this.files = files;
        this.writers = writers;
        this.run = run;
        this.again = again;
        this.epochs = new EpochRows(run);
    }

    /** Who writes a run that is about to start. */
    static RunWriter beginning(Session session, ExperimentFiles files, Writers writers, String run) {
        return new RunWriter(session, files, writers, run, false);
    }

    /**
     * Who writes the rest of a run, which from now on is this process's.
     *
     * @throws InvalidInputException when somebody is at work on it, or was since it came as far as that
     */
    static RunWriter goingOn(Session session, ExperimentFiles files, Writers writers, RunResult interrupted)
            throws IOException {
        RunWriter writer =
                new RunWriter(session, files, writers, interrupted.plan().id(), true);
        interrupted.results().forEach(writer.standings::add);
        interrupted.failures().forEach(failure -> writer.standings.addFailure());
        String name = writers.own();
        session.with(connection -> {
            new Takeover(connection, interrupted).by(name, writers::alive, Moment.of(Instant.now()));
            return writer;
        });
        return writer;
    }

    @Override
    public void on(RunEvent event) throws IOException {
        if (event instanceof RunEvent.RunStarted started) {
            start(started.plan());
        } else if (event instanceof RunEvent.TrialStarted started) {
            change(rows -> rows.begin(started.trial()));
        } else if (event instanceof RunEvent.EpochFinished finished) {
            session.with(connection -> {
                epochs.put(connection, finished.trial(), finished.epoch());
                return finished;
            });
        } else if (event instanceof RunEvent.TrialRetried retried) {
            change(rows -> rows.beginAnew(retried.failure().trial()));
        } else if (event instanceof RunEvent.TrialFinished finished) {
            finish(finished.result());
        } else if (event instanceof RunEvent.TrialFailed failed) {
            fail(failed.failure());
        } else if (event instanceof RunEvent.RunFinished finished) {
            end(finished.result());
        }
    }

    /** Every change also tells how the run stands, and when it was last heard of. */
    private void change(RunRows.Change change) throws IOException {
        session.change(connection -> {
            RunRows rows = new RunRows(connection, run);
            change.of(rows);
            rows.stand(standings, Moment.of(Instant.now()));
            return rows;
        });
    }

    private void start(RunPlan plan) throws IOException {
        if (again) {
            change(rows -> rows.plan(plan));
            return;
        }
        StoredRun.checkedId(run);
        String experiment = files.write(plan.spec());
        String writer = writers.own();
        change(rows -> rows.begin(plan, writer, experiment));
    }

    private void finish(TrialResult result) throws IOException {
        standings.add(result);
        change(rows -> rows.end(result));
    }

    private void fail(TrialFailure failure) throws IOException {
        standings.addFailure();
        byte[] epochs = session.with(connection ->
                RunReader.epochsUnderWay(connection, run, failure.trial().index()));
        change(rows -> rows.end(failure, epochs));
    }

    private void end(RunResult result) throws IOException {
        session.with(connection -> {
            epochs.close();
            return result;
        });
        change(rows -> rows.end(StoredStatus.of(result.status()), result.seconds()));
    }
}
