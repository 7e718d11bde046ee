package org.neuroplug.store.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.neuroplug.api.experiment.Arm;
import org.neuroplug.api.run.TrialResult;
import org.neuroplug.api.store.BestArm;
import org.neuroplug.store.internal.document.PlanDocument;

/** How the arms of a run under way compare. Used by one thread at a time. */
final class Standings {
    private final Map<Arm, List<Double>> accuracies = new LinkedHashMap<>();
    private int finished;
    private int failed;

    void add(TrialResult result) {
        finished++;
        if (result.ending().isComparable()) {
            accuracies
                    .computeIfAbsent(result.trial().arm(), arm -> new ArrayList<>())
                    .add(result.finals().test().accuracy());
        }
    }

    void addFailure() {
        failed++;
    }

    int finished() {
        return finished;
    }

    int failed() {
        return failed;
    }

    /** The arm with the best mean; of equal ones the first that had a result. */
    Optional<BestArm> best() {
        return accuracies.entrySet().stream()
                .map(entry -> new BestArm(PlanDocument.words(entry.getKey()), mean(entry.getValue())))
                .max(Comparator.comparingDouble(BestArm::accuracy));
    }

    private static double mean(List<Double> values) {
        double mean = values.stream().mapToDouble(Double::doubleValue).average().orElseThrow();
        return Math.min(1, mean);
    }
}
