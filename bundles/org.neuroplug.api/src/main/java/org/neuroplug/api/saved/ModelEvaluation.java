package org.neuroplug.api.saved;

import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;
import org.neuroplug.api.run.Evaluation;

/**
 * How well a model does on some rows.
 *
 * @param dataset the data set's name
 * @param rows which rows, in words: {@code the 2000 rows held out from training}
 * @param size how many rows
 * @param trainedOn how many of them the model was trained on; empty when that is not known
 * @param classes the names of the classes, by index
 * @param evaluation loss and accuracy
 * @param confusion which class was taken for which
 */
public record ModelEvaluation(
        String dataset,
        String rows,
        int size,
        OptionalInt trainedOn,
        List<String> classes,
        Evaluation evaluation,
        Confusion confusion) {
    public ModelEvaluation {
        Objects.requireNonNull(dataset, "dataset");
        Objects.requireNonNull(rows, "rows");
        Objects.requireNonNull(trainedOn, "trainedOn");
        classes = List.copyOf(classes);
        Objects.requireNonNull(evaluation, "evaluation");
        Objects.requireNonNull(confusion, "confusion");
    }
}
