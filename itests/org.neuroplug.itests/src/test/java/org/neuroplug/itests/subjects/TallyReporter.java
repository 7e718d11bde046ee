package org.neuroplug.itests.subjects;

import java.io.IOException;
import java.io.Writer;
import java.util.LinkedHashMap;
import java.util.Map;
import org.neuroplug.api.plugin.Hyperparameters;
import org.neuroplug.api.report.ReportTarget;
import org.neuroplug.api.report.Reporter;
import org.neuroplug.api.run.RunEvent;
import org.neuroplug.api.run.RunListener;

/** Counts the events of a run by their kind, in the order in which each kind was first seen. */
public final class TallyReporter implements Reporter {
    @Override
    public RunListener open(Hyperparameters settings, ReportTarget target) throws IOException {
        Writer out = target.writer();
        Map<String, Integer> counts = new LinkedHashMap<>();
        return event -> {
            counts.merge(event.getClass().getSimpleName(), 1, Integer::sum);
            if (event instanceof RunEvent.RunFinished) {
                for (Map.Entry<String, Integer> count : counts.entrySet()) {
                    out.write(count.getKey() + " " + count.getValue() + "\n");
                }
                out.close();
            }
        };
    }
}
