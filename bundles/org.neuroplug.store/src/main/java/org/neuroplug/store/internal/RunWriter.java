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
import org.neuroplug.api.store.StoredStatus;
import org.neuroplug.store.internal.live.EpochLog;
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
    private final EpochLog log;
    private final EpochRows epochs;

    /** @param again whether the run is in the tables already, and goes on */
    private RunWriter(
            Session session, ExperimentFiles files, Writers writers, RunFolders folders, String run, boolean again) {
        this.session = session;
        this.files = files;
        this.writers = writers;
        this.run = run;
        this.again = again;
        this.log = new EpochLog(folders.of(run));
        this.epochs = new EpochRows(log, System::nanoTime);
    }

    /** Who writes a run that is about to start. */
    static RunWriter beginning(
            Session session, ExperimentFiles files, Writers writers, RunFolders folders, String run) {
        return new RunWriter(session, files, writers, folders, run, false);
    }

    /**
     * Who writes the rest of a run, which from now on is this process's.
     *
     * @throws InvalidInputException when somebody is at work on it, or was since it came as far as that
     */
    static RunWriter goingOn(
            Session session, ExperimentFiles files, Writers writers, RunFolders folders, RunResult interrupted)
            throws IOException {
        RunWriter writer = new RunWriter(
                session, files, writers, folders, interrupted.plan().id(), true);
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
            epoch(finished);
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

    private void epoch(RunEvent.EpochFinished finished) throws IOException {
        if (epochs.add(finished.trial(), finished.epoch())) {
            change(rows -> {});
        }
    }

    /** Every change also tells how the run stands, when it was last heard of, and the epochs that the log alone has. */
    private void change(RunRows.Change change) throws IOException {
        session.change(connection -> {
            RunRows rows = new RunRows(connection, run);
            epochs.put(rows);
            change.of(rows);
            rows.stand(standings, Moment.of(Instant.now()));
            return rows;
        });
        epochs.committed();
    }

    private void start(RunPlan plan) throws IOException {
        if (again) {
            change(rows -> {
                rows.plan(plan);
                rows.forgetEpochs();
            });
            return;
        }
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
        change(rows -> rows.end(failure));
    }

    private void end(RunResult result) throws IOException {
        change(rows -> rows.end(StoredStatus.of(result.status()), result.seconds()));
        log.delete();
    }
}
