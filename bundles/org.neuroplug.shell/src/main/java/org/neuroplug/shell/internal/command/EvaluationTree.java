package org.neuroplug.shell.internal.command;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.neuroplug.api.saved.Confusion;
import org.neuroplug.api.saved.ModelEvaluation;

/** An evaluation as JSON. */
final class EvaluationTree {
    private EvaluationTree() {}

    static Map<String, Object> of(ModelEvaluation evaluation) {
        Confusion confusion = evaluation.confusion();
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("dataset", evaluation.dataset());
        tree.put("rows", evaluation.rows());
        tree.put("size", evaluation.size());
        evaluation.trainedOn().ifPresent(trained -> tree.put("trained_on", trained));
        tree.put("accuracy", evaluation.evaluation().accuracy());
        tree.put("loss", evaluation.evaluation().loss());
        List<Object> classes = new ArrayList<>();
        for (int c = 0; c < confusion.classes(); c++) {
            Map<String, Object> figures = new LinkedHashMap<>();
            figures.put("class", evaluation.classes().get(c));
            figures.put("precision", confusion.precision(c));
            figures.put("recall", confusion.recall(c));
            figures.put("f1", confusion.f1(c));
            figures.put("support", confusion.support(c));
            classes.add(figures);
        }
        tree.put("classes", classes);
        tree.put(
                "confusion",
                Arrays.stream(confusion.counts())
                        .map(row -> Arrays.stream(row).boxed().toList())
                        .toList());
        return tree;
    }
}
