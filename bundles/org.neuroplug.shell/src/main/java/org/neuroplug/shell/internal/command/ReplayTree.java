package org.neuroplug.shell.internal.command;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.neuroplug.api.replay.OriginDifference;
import org.neuroplug.api.replay.ResultDifference;
import org.neuroplug.api.replay.RunComparison;

/** Repetitions of runs as JSON. */
final class ReplayTree {
    private ReplayTree() {}

    /** What is known before it starts. */
    static Map<String, Object> of(String original, List<OriginDifference> origins) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("replayed", original);
        tree.put(
                "origin_differences",
                origins.stream().map(ReplayTree::difference).toList());
        return tree;
    }

    /**
     * What came of it.
     *
     * @param repetition the id of the new run
     */
    static Map<String, Object> of(
            String original, List<OriginDifference> origins, String repetition, RunComparison comparison) {
        Map<String, Object> tree = of(original, origins);
        tree.put("run", repetition);
        tree.put("identical", comparison.identical());
        tree.put("trials", comparison.trials());
        tree.put("unfinished_trials", comparison.unfinished());
        tree.put("epochs", comparison.epochs());
        tree.put(
                "differences",
                comparison.differences().stream().map(ReplayTree::difference).toList());
        return tree;
    }

    private static Map<String, Object> difference(OriginDifference difference) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("what", difference.what());
        tree.put("then", difference.then());
        tree.put("now", difference.now());
        return tree;
    }

    private static Map<String, Object> difference(ResultDifference difference) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("arm", difference.trial().arm());
        tree.put("activation", difference.trial().arm().activation());
        tree.put("optimizer", difference.trial().arm().optimizer());
        tree.put("settings", difference.trial().arm().settings());
        tree.put("seed", difference.trial().seed());
        tree.put("epoch", difference.epoch());
        tree.put("metric", difference.metric());
        tree.put("then", difference.then());
        tree.put("now", difference.now());
        return tree;
    }
}
