package org.neuroplug.store.internal.document;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.neuroplug.api.InvalidInputException;
import org.neuroplug.api.experiment.Arm;
import org.neuroplug.api.experiment.ExperimentSpec;
import org.neuroplug.api.experiment.Trial;
import org.neuroplug.api.plugin.PluginChoice;
import org.neuroplug.api.run.RunPlan;
import org.neuroplug.api.run.TrainerUse;

/** A plan, without its experiment, as a document. Arms are named by their words, of which the experiment knows the meaning. */
public final class PlanDocument {
    private PlanDocument() {}

    /**
     * The document of a plan.
     *
     * @throws IllegalArgumentException when one of its trials is of none of the experiment's arms
     */
    public static String of(RunPlan plan) {
        Map<Arm, Integer> arms = numbered(plan.spec().arms());
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("started", plan.started().toString());
        tree.put("steps_per_epoch", plan.stepsPerEpoch());
        plan.trainRows().ifPresent(rows -> tree.put("train_rows", rows));
        tree.put("parallel", plan.parallel());
        tree.put("arms", arms.keySet().stream().map(PlanDocument::words).toList());
        tree.put(
                "trials",
                plan.trials().stream()
                        .map(trial -> List.of((long) index(arms, trial.arm()), trial.seed()))
                        .toList());
        tree.put(
                "trainers",
                plan.trainers().stream().map(use -> trainer(arms, use)).toList());
        tree.put("warnings", plan.warnings());
        return JsonText.write(tree);
    }

    /** What an arm is called in documents. */
    public static String words(Arm arm) {
        return arm.toString();
    }

    private static Map<Arm, Integer> numbered(List<Arm> arms) {
        Map<Arm, Integer> numbers = new LinkedHashMap<>();
        arms.forEach(arm -> numbers.put(arm, numbers.size()));
        return numbers;
    }

    private static int index(Map<Arm, Integer> arms, Arm arm) {
        if (!arms.containsKey(arm)) {
            throw new IllegalArgumentException(
                    "trials must be of the experiment's arms " + arms.keySet() + ", one is of " + arm);
        }
        return arms.get(arm);
    }

    private static Map<String, Object> trainer(Map<Arm, Integer> arms, TrainerUse use) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("trainer", use.trainer().toString());
        use.passedOver().ifPresent(why -> tree.put("passed_over", why));
        tree.put("arms", use.arms().stream().map(arm -> index(arms, arm)).toList());
        return tree;
    }

    /**
     * The plan of a document.
     *
     * @param id of the run
     * @param spec its experiment
     */
    public static RunPlan read(String id, ExperimentSpec spec, Place root) {
        List<Arm> arms = arms(spec, root.get("arms"));
        return root.located(() -> new RunPlan(
                id,
                spec,
                trials(arms, root.get("trials")),
                root.get("steps_per_epoch").count(),
                root.get("parallel").count(),
                Instant.parse(root.get("started").text()),
                root.get("trainers").items().stream()
                        .map(place -> trainer(arms, place))
                        .toList(),
                root.get("warnings").items().stream().map(Place::text).toList(),
                root.optional("train_rows")
                        .map(rows -> OptionalInt.of(rows.count()))
                        .orElse(OptionalInt.empty())));
    }

    private static List<Arm> arms(ExperimentSpec spec, Place place) {
        Map<String, Arm> known =
                spec.arms().stream().collect(Collectors.toMap(PlanDocument::words, arm -> arm, (a, b) -> a));
        return place.items().stream()
                .map(item -> Optional.ofNullable(known.get(item.text()))
                        .orElseThrow(() -> new InvalidInputException(place.document() + ": " + item.path()
                                + " must be an arm of the experiment, was " + item.text())))
                .toList();
    }

    private static List<Trial> trials(List<Arm> arms, Place place) {
        List<Place> items = place.items();
        return java.util.stream.IntStream.range(0, items.size())
                .mapToObj(index -> trial(arms, index, items.get(index)))
                .toList();
    }

    private static Trial trial(List<Arm> arms, int index, Place place) {
        List<Place> pair = place.items();
        return place.located(() ->
                new Trial(index, arms.get(pair.get(0).count()), pair.get(1).whole()));
    }

    private static TrainerUse trainer(List<Arm> arms, Place place) {
        return place.located(() -> new TrainerUse(
                PluginChoice.parse(place.get("trainer").text()),
                place.optional("passed_over").map(Place::text),
                place.get("arms").items().stream()
                        .map(item -> arms.get(item.count()))
                        .toList()));
    }
}
