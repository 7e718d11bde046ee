package org.neuroplug.store.internal.document;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.neuroplug.api.InvalidInputException;
import org.neuroplug.api.experiment.Trial;
import org.neuroplug.api.run.Evaluation;
import org.neuroplug.api.run.Evaluations;
import org.neuroplug.api.run.StepTimes;
import org.neuroplug.api.run.TrialEnding;
import org.neuroplug.api.run.TrialEnding.Reason;
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
        tree.put("ended", ending(result.ending()));
        tree.put("tries", result.tries());
        if (!result.metrics().isEmpty()) {
            tree.put("metrics", result.metrics());
        }
        tree.put("provenance", ProvenanceDocument.tree(result.provenance()));
        return JsonText.write(tree);
    }

    private static Map<String, Object> evaluation(Evaluation evaluation) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("loss", evaluation.loss());
        tree.put("accuracy", evaluation.accuracy());
        return tree;
    }

    private static List<Object> ending(TrialEnding ending) {
        return List.of(ending.reason().word(), ending.epoch(), ending.modelEpoch());
    }

    /**
     * The result of a document. One that was written before trials could end early tells nothing of it.
     *
     * @param trial which trial's it is
     * @param stored its epochs and detail
     */
    public static TrialResult read(Trial trial, PortableTrial stored, Place root) {
        return root.located(() -> {
            TrialResult unmeasured = new TrialResult(
                    trial,
                    new Evaluations(evaluation(root.get("train")), evaluation(root.get("test"))),
                    stored.epochs(),
                    times(root.get("step_us").items(), root.get("steps").items()),
                    root.get("seconds").real(),
                    ProvenanceDocument.read(root.get("provenance")),
                    stored.detail());
            TrialResult plain = root.optional("metrics")
                    .map(metrics -> unmeasured.withMetrics(metrics(metrics)))
                    .orElse(unmeasured);
            return root.optional("ended")
                    .map(ended ->
                            plain.withEnding(ending(ended), root.get("tries").count()))
                    .orElse(plain);
        });
    }

    private static Map<String, Double> metrics(Place place) {
        Map<String, Double> metrics = new LinkedHashMap<>();
        place.map().keySet().forEach(name -> metrics.put(name, place.get(name).real()));
        return metrics;
    }

    private static TrialEnding ending(Place place) {
        List<Place> parts = place.items();
        return place.located(() -> new TrialEnding(
                reason(parts.get(0)), parts.get(1).count(), parts.get(2).count()));
    }

    private static Reason reason(Place place) {
        return Arrays.stream(Reason.values())
                .filter(reason -> reason.word().equals(place.text()))
                .findFirst()
                .orElseThrow(() -> InvalidInputException.unknown(
                        "ending of a trial",
                        place.text(),
                        Arrays.stream(Reason.values()).map(Reason::word).toList()));
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
