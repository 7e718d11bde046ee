package org.neuroplug.shell.internal.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.neuroplug.api.run.ArmSummary;
import org.neuroplug.api.store.BestArm;
import org.neuroplug.api.store.StoredRun;

/** Stored runs, and the arms of one, as rows of a table. */
final class RunTable {
    private static final String NONE = "-";

    private RunTable() {}

    /** One row for each run, under a heading. */
    static List<List<String>> rows(List<StoredRun> runs) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("run", "status", "trials", "test acc", "best arm", "experiment"));
        runs.forEach(run -> rows.add(List.of(
                run.id(),
                run.status().word(),
                trials(run),
                run.best().map(best -> decimal(best.accuracy())).orElse(NONE),
                RunNames.clean(run.best().map(BestArm::arm).orElse(NONE)),
                RunNames.clean(run.name()))));
        return rows;
    }

    private static String trials(StoredRun run) {
        return run.finished() == run.planned() ? String.valueOf(run.planned()) : run.finished() + "/" + run.planned();
    }

    /** One row for each arm, under a heading. */
    static List<List<String>> arms(List<ArmSummary> arms) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("arm", "seeds", "test loss", "test acc", "train loss", "train acc", "step µs", "seconds"));
        arms.forEach(arm -> rows.add(List.of(
                RunNames.clean(arm.arm().toString()),
                String.valueOf(arm.seeds()),
                decimal(arm.test().loss()),
                decimal(arm.test().accuracy()),
                decimal(arm.train().loss()),
                decimal(arm.train().accuracy()),
                String.format(Locale.ROOT, "%.1f", arm.stepMedian()),
                String.format(Locale.ROOT, "%.2f", arm.seconds()))));
        return rows;
    }

    private static String decimal(double value) {
        return String.format(Locale.ROOT, "%.4f", value);
    }
}
