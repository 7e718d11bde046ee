package org.neuroplug.store.internal.document;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.neuroplug.api.experiment.Trial;
import org.neuroplug.api.run.Evaluation;
import org.neuroplug.api.run.Evaluations;
import org.neuroplug.api.run.StepTimes;
import org.neuroplug.api.run.TrialResult;

/** A trial's result, without its epochs and its detail, as a document. */
public final class ResultDocument {
    private ResultDocument() {}

    public static String of(TrialResult result) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("train", evaluation(result.finals().train()));
        tree.put("test", evaluation(result.finals().test()));
        StepTimes times = result.stepTimes();
        tree.put("step_us", List.of(times.median(), times.lowerQuartile(), times.upperQuartile()));
        tree.put("steps", List.of(times.steps(), times.warmUp()));
        tree.put("seconds", result.seconds());
        tree.put("provenance", ProvenanceDocument.tree(result.provenance()));
        return JsonText.write(tree);
    }

    private static Map<String, Object> evaluation(Evaluation evaluation) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("loss", evaluation.loss());
        tree.put("accuracy", evaluation.accuracy());
        return tree;
    }

    /**
     * The result of a document.
     *
     * @param trial which trial's it is
     * @param stored its epochs and detail
     */
    public static TrialResult read(Trial trial, PortableTrial stored, Place root) {
        return root.located(() -> new TrialResult(
                trial,
                new Evaluations(evaluation(root.get("train")), evaluation(root.get("test"))),
                stored.epochs(),
                times(root.get("step_us").items(), root.get("steps").items()),
                root.get("seconds").real(),
                ProvenanceDocument.read(root.get("provenance")),
                stored.detail()));
    }

    private static Evaluation evaluation(Place place) {
        return place.located(() ->
                new Evaluation(place.get("loss").real(), place.get("accuracy").real()));
    }

    private static StepTimes times(List<Place> micros, List<Place> counts) {
        return new StepTimes(
                micros.get(0).real(),
                micros.get(1).real(),
                micros.get(2).real(),
                counts.get(0).count(),
                counts.get(1).count());
    }
}
