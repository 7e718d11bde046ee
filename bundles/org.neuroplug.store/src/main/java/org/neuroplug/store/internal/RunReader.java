package org.neuroplug.store.internal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.neuroplug.api.InvalidInputException;
import org.neuroplug.api.experiment.ExperimentFiles;
import org.neuroplug.api.experiment.Trial;
import org.neuroplug.api.run.EpochResult;
import org.neuroplug.api.run.RunPlan;
import org.neuroplug.api.run.RunResult;
import org.neuroplug.api.run.TrialFailure;
import org.neuroplug.api.run.TrialResult;
import org.neuroplug.api.store.StoredRun;
import org.neuroplug.api.store.StoredTrial;
import org.neuroplug.api.store.TrialState;
import org.neuroplug.store.internal.document.Details;
import org.neuroplug.store.internal.document.EpochNumbers;
import org.neuroplug.store.internal.document.FailureDocument;
import org.neuroplug.store.internal.document.Place;
import org.neuroplug.store.internal.document.PlanDocument;
import org.neuroplug.store.internal.document.PortableRun;
import org.neuroplug.store.internal.document.PortableTrial;
import org.neuroplug.store.internal.document.ResultDocument;
import org.neuroplug.store.internal.live.EpochLog;
import org.neuroplug.store.internal.sql.Sql;

/** Reads one run back, as it was. */
final class RunReader {
    private final ExperimentFiles files;
    private final RunFolders folders;

    RunReader(ExperimentFiles files, RunFolders folders) {
        this.files = files;
        this.folders = folders;
    }

    /** A plan as it is stored. */
    private record PlanRow(String experiment, String document) {}

    private static PlanRow planRow(Connection connection, String run) throws SQLException {
        return Sql.first(
                        connection,
                        "SELECT experiment, document FROM plans WHERE run = ?",
                        plan -> new PlanRow(plan.getString(1), plan.getString(2)),
                        run)
                .orElseThrow(() -> new InvalidInputException("run " + run + " is not there any more"));
    }

    private RunPlan plan(Connection connection, String run) throws SQLException {
        PlanRow row = planRow(connection, run);
        return PlanDocument.read(
                run, files.parse("of run " + run, row.experiment()), Place.of("plan of run " + run, row.document()));
    }

    /** The run's result; its summary says how it stands. */
    RunResult result(Connection connection, StoredRun summary) throws SQLException, IOException {
        RunPlan plan = plan(connection, summary.id());
        List<TrialResult> results = new ArrayList<>();
        List<TrialFailure> failures = new ArrayList<>();
        for (PortableTrial row : begun(connection, summary.id())) {
            Trial trial = trial(plan, row);
            if (row.state() == TrialState.FINISHED) {
                results.add(ResultDocument.read(trial, row, document(plan, row)));
            } else if (row.state() == TrialState.FAILED) {
                failures.add(FailureDocument.read(trial, document(plan, row)));
            }
        }
        return new RunResult(plan, summary.status().ended(), results, failures, summary.seconds());
    }

    /** All trials of a run, those too that have not begun. */
    List<StoredTrial> trials(Connection connection, String run) throws SQLException, IOException {
        RunPlan plan = plan(connection, run);
        Map<Integer, PortableTrial> begun =
                begun(connection, run).stream().collect(Collectors.toMap(PortableTrial::trial, Function.identity()));
        return plan.trials().stream()
                .map(trial -> Optional.ofNullable(begun.get(trial.index()))
                        .map(row -> new StoredTrial(trial, row.state(), row.epochs()))
                        .orElseGet(() -> new StoredTrial(trial, TrialState.PLANNED, List.of())))
                .toList();
    }

    /** The run as it can be sent; its summary says how it stands. */
    PortableRun portable(Connection connection, StoredRun summary) throws SQLException, IOException {
        PlanRow plan = planRow(connection, summary.id());
        return new PortableRun(
                summary.id(),
                summary.status(),
                summary.seconds(),
                plan.experiment(),
                plan.document(),
                begun(connection, summary.id()));
    }

    private List<PortableTrial> begun(Connection connection, String run) throws SQLException, IOException {
        List<PortableTrial> trials = new ArrayList<>();
        for (PortableTrial trial : rows(connection, run)) {
            trials.add(trial.state() == TrialState.STARTED ? withEpochs(connection, run, trial) : trial);
        }
        return trials;
    }

    private static List<PortableTrial> rows(Connection connection, String run) throws SQLException {
        return Sql.list(
                connection,
                "SELECT trial, state, document, detail, epochs FROM trials WHERE run = ? ORDER BY trial",
                row -> new PortableTrial(
                        row.getInt(1),
                        TrialState.valueOf(row.getString(2)),
                        row.getString(3),
                        Details.read(where(run, row.getInt(1)), row.getBytes(4)),
                        EpochNumbers.read(where(run, row.getInt(1)), row.getBytes(5))),
                run);
    }

    private PortableTrial withEpochs(Connection connection, String run, PortableTrial trial)
            throws SQLException, IOException {
        SortedMap<Integer, EpochResult> epochs = new TreeMap<>();
        stored(connection, run, trial.trial()).forEach(epoch -> epochs.put(epoch.epoch(), epoch));
        for (EpochLog.Entry entry : new EpochLog(folders.of(run)).read()) {
            if (entry.trial() == trial.trial()) {
                EpochNumbers.read(where(run, trial.trial()), entry.numbers())
                        .forEach(epoch -> epochs.put(epoch.epoch(), epoch));
            }
        }
        return new PortableTrial(
                trial.trial(), trial.state(), trial.document(), trial.detail(), List.copyOf(epochs.values()));
    }

    private static Trial trial(RunPlan plan, PortableTrial row) {
        if (row.trial() < 0 || row.trial() >= plan.trials().size()) {
            throw new InvalidInputException(where(plan.id(), row.trial()) + ": its plan has "
                    + plan.trials().size() + " trials only");
        }
        return plan.trials().get(row.trial());
    }

    private static Place document(RunPlan plan, PortableTrial row) {
        return Place.of(where(plan.id(), row.trial()), row.document());
    }

    private static String where(String run, int trial) {
        return "run " + run + ", trial " + trial;
    }

    /** The epochs of a trial that has not ended, as far as the table has them. */
    static List<EpochResult> stored(Connection connection, String run, int trial) throws SQLException {
        ByteArrayOutputStream joined = new ByteArrayOutputStream();
        Sql.list(
                        connection,
                        "SELECT numbers FROM epochs WHERE run = ? AND trial = ? ORDER BY epoch",
                        row -> row.getBytes(1),
                        run,
                        trial)
                .forEach(joined::writeBytes);
        return EpochNumbers.read(where(run, trial), joined.toByteArray());
    }
}
