package org.neuroplug.store.internal;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.neuroplug.api.experiment.Trial;
import org.neuroplug.api.run.EpochResult;
import org.neuroplug.api.run.Evaluation;
import org.neuroplug.api.run.RunPlan;
import org.neuroplug.api.run.TrialFailure;
import org.neuroplug.api.run.TrialResult;
import org.neuroplug.api.store.BestArm;
import org.neuroplug.api.store.StoredStatus;
import org.neuroplug.api.store.TrialState;
import org.neuroplug.store.internal.document.Details;
import org.neuroplug.store.internal.document.EpochNumbers;
import org.neuroplug.store.internal.document.FailureDocument;
import org.neuroplug.store.internal.document.PlanDocument;
import org.neuroplug.store.internal.document.ResultDocument;
import org.neuroplug.store.internal.sql.Sql;

/** Puts rows into the tables of one run. */
final class RunRows {
    /** Changes some of them. */
    @FunctionalInterface
    interface Change {
        void of(RunRows rows) throws SQLException;
    }

    private final Connection connection;
    private final String run;

    RunRows(Connection connection, String run) {
        this.connection = connection;
        this.run = run;
    }

    /**
     * A run that is about to begin.
     *
     * @param writer who writes it; empty when nobody does any more
     * @param experiment as text
     */
    void begin(RunPlan plan, String writer, String experiment) throws SQLException {
        Sql.update(
                connection,
                "INSERT INTO runs (id, name, dataset, started, heard, seconds, status, writer, planned, finished, failed)"
                        + " VALUES (?, ?, ?, ?, ?, 0, ?, ?, ?, 0, 0)",
                run,
                plan.spec().name(),
                plan.spec().dataset().toString(),
                Moment.of(plan.started()),
                Moment.of(plan.started()),
                StoredStatus.RUNNING.name(),
                writer,
                plan.trials().size());
        Sql.update(
                connection,
                "INSERT INTO plans (run, experiment, document) VALUES (?, ?, ?)",
                run,
                experiment,
                PlanDocument.of(plan));
    }

    /** The run is planned otherwise than before: with other trials at once, or other warnings. */
    void plan(RunPlan plan) throws SQLException {
        Sql.update(connection, "UPDATE plans SET document = ? WHERE run = ?", PlanDocument.of(plan), run);
    }

    /** How the run stands, as of some moment. */
    void stand(Standings standings, long heard) throws SQLException {
        Optional<BestArm> best = standings.best();
        Sql.update(
                connection,
                "UPDATE runs SET heard = ?, finished = ?, failed = ?, best_arm = ?, best_accuracy = ? WHERE id = ?",
                heard,
                standings.finished(),
                standings.failed(),
                best.map(BestArm::arm),
                best.map(BestArm::accuracy),
                run);
    }

    /** The run has ended. */
    void end(StoredStatus status, double seconds) throws SQLException {
        Sql.update(connection, "UPDATE runs SET seconds = ?, status = ? WHERE id = ?", seconds, status.name(), run);
    }

    /** A trial has begun, unless that was said before: one may fail before it has. */
    void begin(Trial trial) throws SQLException {
        boolean begun = Sql.first(
                        connection,
                        "SELECT trial FROM trials WHERE run = ? AND trial = ?",
                        row -> row.getInt(1),
                        run,
                        trial.index())
                .isPresent();
        if (!begun) {
            Sql.update(
                    connection,
                    "INSERT INTO trials (run, trial, state, arm, seed, document, detail, epochs) VALUES (?, ?, ?, ?, ?, '', ?, ?)",
                    run,
                    trial.index(),
                    TrialState.STARTED.name(),
                    PlanDocument.words(trial.arm()),
                    trial.seed(),
                    new byte[0],
                    new byte[0]);
        }
    }

    /** A trial has finished these epochs, one after the other: one row, which the first of them names. */
    void epochs(int trial, List<EpochResult> epochs) throws SQLException {
        Sql.update(
                connection,
                "INSERT INTO epochs (run, trial, epoch, numbers) VALUES (?, ?, ?, ?)"
                        + " ON CONFLICT (run, trial, epoch) DO UPDATE SET numbers = excluded.numbers",
                run,
                trial,
                epochs.get(0).epoch(),
                EpochNumbers.of(epochs));
    }

    /** Trials under way are told of from the beginning: nothing that was told of them before counts. */
    void forgetEpochs() throws SQLException {
        Sql.update(connection, "DELETE FROM epochs WHERE run = ?", run);
    }

    /** A trial begins anew: nothing that was told of it counts. */
    void beginAnew(Trial trial) throws SQLException {
        Sql.update(connection, "DELETE FROM epochs WHERE run = ? AND trial = ?", run, trial.index());
    }

    /** A trial has a result; its epochs become one value. */
    void end(TrialResult result) throws SQLException {
        Evaluation test = result.finals().test();
        end(result.trial(), TrialState.FINISHED, ResultDocument.of(result), EpochNumbers.of(result.epochs()));
        Sql.update(
                connection,
                "UPDATE trials SET test_loss = ?, test_accuracy = ?, ending = ?, detail = ? WHERE run = ? AND trial = ?",
                test.loss(),
                test.accuracy(),
                result.ending().reason().word(),
                Details.of(result.detail()),
                run,
                result.trial().index());
    }

    /** A trial has failed; the epochs that the table has of it become one value. */
    void end(TrialFailure failure) throws SQLException {
        end(failure, RunReader.stored(connection, run, failure.trial().index()));
    }

    /** A trial has failed after these epochs, which become one value. */
    void end(TrialFailure failure, List<EpochResult> epochs) throws SQLException {
        end(failure.trial(), TrialState.FAILED, FailureDocument.of(failure), EpochNumbers.of(epochs));
    }

    private void end(Trial trial, TrialState state, String document, byte[] epochs) throws SQLException {
        begin(trial);
        Sql.update(
                connection,
                "UPDATE trials SET state = ?, document = ?, epochs = ? WHERE run = ? AND trial = ?",
                state.name(),
                document,
                epochs,
                run,
                trial.index());
        Sql.update(connection, "DELETE FROM epochs WHERE run = ? AND trial = ?", run, trial.index());
    }

    /** Nothing of the run stays. */
    void delete() throws SQLException {
        forgetEpochs();
        Sql.update(connection, "DELETE FROM trials WHERE run = ?", run);
        Sql.update(connection, "DELETE FROM plans WHERE run = ?", run);
        Sql.update(connection, "DELETE FROM runs WHERE id = ?", run);
    }
}
