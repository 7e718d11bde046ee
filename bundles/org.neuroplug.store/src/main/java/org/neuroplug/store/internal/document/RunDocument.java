package org.neuroplug.store.internal.document;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.neuroplug.api.InvalidInputException;
import org.neuroplug.api.run.EpochResult;
import org.neuroplug.api.run.Evaluation;
import org.neuroplug.api.run.Evaluations;
import org.neuroplug.api.store.StoredStatus;
import org.neuroplug.api.store.TrialState;

/**
 * A whole run as one JSON document. An epoch is a list of its number, loss and seconds; then, when it was evaluated, loss and accuracy of
 * training and test rows; then, when it was validated, those of the validation rows.
 */
public final class RunDocument {
    private static final int PLAIN = 3;
    private static final int EVALUATED = 7;
    private static final int VALIDATION = 2;

    private RunDocument() {}

    public static String of(PortableRun run) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("id", run.id());
        tree.put("status", run.status().word());
        tree.put("seconds", run.seconds());
        tree.put("experiment", run.experiment());
        tree.put("plan", Place.of("plan of run " + run.id(), run.plan()).value());
        tree.put("trials", run.trials().stream().map(RunDocument::tree).toList());
        return JsonText.write(tree);
    }

    private static Map<String, Object> tree(PortableTrial trial) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("trial", trial.trial());
        tree.put("state", trial.state().word());
        if (!trial.document().isEmpty()) {
            tree.put(
                    "outcome",
                    Place.of("trial " + trial.trial(), trial.document()).value());
        }
        trial.detail().ifPresent(detail -> tree.put("detail", DetailDocument.tree(detail)));
        tree.put("epochs", trial.epochs().stream().map(RunDocument::numbers).toList());
        return tree;
    }

    private static List<Object> numbers(EpochResult epoch) {
        List<Object> numbers = new ArrayList<>(List.of((long) epoch.epoch(), epoch.loss(), epoch.seconds()));
        epoch.evaluations()
                .ifPresent(evaluations -> numbers.addAll(List.of(
                        evaluations.train().loss(),
                        evaluations.train().accuracy(),
                        evaluations.test().loss(),
                        evaluations.test().accuracy())));
        epoch.validation().ifPresent(validation -> numbers.addAll(List.of(validation.loss(), validation.accuracy())));
        return numbers;
    }

    /** The run of a document; what its parts mean is not looked at yet. */
    public static PortableRun read(Place root) {
        return root.located(() -> new PortableRun(
                root.get("id").text(),
                constant(StoredStatus.class, root.get("status")),
                root.get("seconds").real(),
                root.get("experiment").text(),
                JsonText.write(root.get("plan").map()),
                root.get("trials").items().stream().map(RunDocument::trial).toList()));
    }

    private static PortableTrial trial(Place place) {
        return new PortableTrial(
                place.get("trial").count(),
                constant(TrialState.class, place.get("state")),
                place.optional("outcome").map(Place::map).map(JsonText::write).orElse(""),
                place.optional("detail").map(DetailDocument::read),
                place.get("epochs").items().stream().map(RunDocument::epoch).toList());
    }

    private static <E extends Enum<E>> E constant(Class<E> type, Place place) {
        List<String> words = Arrays.stream(type.getEnumConstants())
                .map(constant -> constant.name().toLowerCase(Locale.ROOT))
                .toList();
        int index = words.indexOf(place.text());
        if (index < 0) {
            throw InvalidInputException.unknown(place.path(), place.text(), words);
        }
        return type.getEnumConstants()[index];
    }

    private static EpochResult epoch(Place place) {
        List<Place> numbers = place.items();
        int size = numbers.size();
        if (size != PLAIN && size != PLAIN + VALIDATION && size != EVALUATED && size != EVALUATED + VALIDATION) {
            throw new InvalidInputException(place.document() + ": " + place.path() + " must have " + PLAIN + " or "
                    + EVALUATED + " numbers, or " + VALIDATION + " more, has " + size);
        }
        return place.located(() -> new EpochResult(
                numbers.get(0).count(),
                numbers.get(1).real(),
                numbers.get(2).real(),
                size < EVALUATED
                        ? Optional.empty()
                        : Optional.of(new Evaluations(evaluation(numbers, 3), evaluation(numbers, 5))),
                size == PLAIN || size == EVALUATED
                        ? Optional.empty()
                        : Optional.of(evaluation(numbers, size - VALIDATION))));
    }

    private static Evaluation evaluation(List<Place> numbers, int at) {
        return new Evaluation(numbers.get(at).real(), numbers.get(at + 1).real());
    }
}
