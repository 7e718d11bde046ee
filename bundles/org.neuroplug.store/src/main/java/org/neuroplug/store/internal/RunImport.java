package org.neuroplug.store.internal;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.neuroplug.api.InvalidInputException;
import org.neuroplug.api.experiment.ExperimentFiles;
import org.neuroplug.api.experiment.Trial;
import org.neuroplug.api.run.EpochResult;
import org.neuroplug.api.run.RunPlan;
import org.neuroplug.api.run.TrialFailure;
import org.neuroplug.api.run.TrialResult;
import org.neuroplug.api.store.StoredRun;
import org.neuroplug.api.store.StoredStatus;
import org.neuroplug.store.internal.document.FailureDocument;
import org.neuroplug.store.internal.document.Place;
import org.neuroplug.store.internal.document.PlanDocument;
import org.neuroplug.store.internal.document.PortableRun;
import org.neuroplug.store.internal.document.PortableTrial;
import org.neuroplug.store.internal.document.ResultDocument;

/** A run that comes from elsewhere: every part is made into what it stands for, and written anew, before it is believed. */
final class RunImport {
    private final PortableRun run;
    private final String experiment;
    private final RunPlan plan;
    private final Standings standings = new Standings();
    private final List<RunRows.Change> changes = new ArrayList<>();

    /** @throws InvalidInputException when something of it cannot be */
    RunImport(PortableRun run, ExperimentFiles files) {
        this.run = run;
        String where = "run " + StoredRun.checkedId(run.id());
        this.plan = PlanDocument.read(
                run.id(), files.parse("of " + where, run.experiment()), Place.of("plan of " + where, run.plan()));
        this.experiment = files.write(plan.spec());
        Set<Integer> seen = new HashSet<>();
        for (PortableTrial trial : run.trials()) {
            String place = where + ", trial " + trial.trial();
            if (trial.trial() < 0 || trial.trial() >= plan.trials().size() || !seen.add(trial.trial())) {
                throw new InvalidInputException(
                        place + ": must be one of the plan's " + plan.trials().size() + " trials, each once");
            }
            Trial planned = plan.trials().get(trial.trial());
            epochs(place, trial.epochs(), plan.spec().training(planned.arm()).epochs());
            add(place, trial);
        }
        if (run.status() == StoredStatus.FINISHED
                && standings.finished() < plan.trials().size()) {
            throw new InvalidInputException(where + " is said to be finished, has results of " + standings.finished()
                    + " of " + plan.trials().size() + " trials");
        }
    }

    private static void epochs(String place, List<EpochResult> epochs, int last) {
        int before = 0;
        for (EpochResult epoch : epochs) {
            if (epoch.epoch() <= before || epoch.epoch() > last) {
                throw new InvalidInputException(
                        place + ": epochs must rise to at most " + last + ", " + epoch.epoch() + " follows " + before);
            }
            before = epoch.epoch();
        }
    }

    private void add(String place, PortableTrial portable) {
        Trial trial = plan.trials().get(portable.trial());
        switch (portable.state()) {
            case FINISHED -> {
                TrialResult result = ResultDocument.read(trial, portable, Place.of(place, portable.document()));
                standings.add(result);
                changes.add(rows -> rows.end(result));
            }
            case FAILED -> {
                TrialFailure failure = FailureDocument.read(trial, Place.of(place, portable.document()));
                standings.addFailure();
                changes.add(rows -> rows.end(failure, portable.epochs()));
            }
            case STARTED, PLANNED -> changes.add(rows -> begin(rows, trial, portable.epochs()));
        }
    }

    private static void begin(RunRows rows, Trial trial, List<EpochResult> epochs) throws SQLException {
        rows.begin(trial);
        if (!epochs.isEmpty()) {
            rows.epochs(trial.index(), epochs);
        }
    }

    String id() {
        return run.id();
    }

    /** Puts it into the tables, in which there must be none of its id. */
    void write(Connection connection) throws SQLException {
        RunRows rows = new RunRows(connection, run.id());
        rows.begin(plan, "", experiment);
        for (RunRows.Change change : changes) {
            change.of(rows);
        }
        rows.stand(standings, Moment.of(plan.started()) + Moment.nanos(run.seconds()));
        if (run.status() != StoredStatus.INTERRUPTED) {
            rows.end(run.status(), run.seconds());
        }
    }
}
