package org.neuroplug.api.replay;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.neuroplug.api.experiment.Trial;
import org.neuroplug.api.run.EpochResult;
import org.neuroplug.api.run.Evaluation;
import org.neuroplug.api.run.Evaluations;
import org.neuroplug.api.run.TestDetail;
import org.neuroplug.api.run.TrialFailure;
import org.neuroplug.api.run.TrialResult;

/**
 * Looks for the first thing that differs between a trial and its repetition, as far as both came. Numbers are compared as texts, which
 * Java writes with as many digits as tell a double from every other one: equal texts are equal bits.
 */
final class TrialComparison {
    private final TrialHistory then;
    private final TrialHistory now;

    TrialComparison(TrialHistory then, TrialHistory now) {
        this.then = then;
        this.now = now;
    }

    /** One thing that a trial shows. */
    private record Fact(int epoch, String metric, String value) {}

    /** Epochs that both finished. */
    int epochs() {
        return Math.min(then.epochs().size(), now.epochs().size());
    }

    /** Whether it is known of both how they ended. */
    boolean ended() {
        return then.ended() && now.ended();
    }

    Optional<ResultDifference> first() {
        List<Fact> before = facts(then);
        List<Fact> after = facts(now);
        for (int i = 0; i < Math.max(before.size(), after.size()); i++) {
            Fact was = at(before, i, after);
            Fact is = at(after, i, before);
            if (!was.equals(is)) {
                return Optional.of(difference(then.trial(), was, is));
            }
        }
        return Optional.empty();
    }

    /** Where one has nothing more to show: nothing, of what the other shows. */
    private static Fact at(List<Fact> facts, int i, List<Fact> others) {
        return i < facts.size()
                ? facts.get(i)
                : new Fact(others.get(i).epoch(), others.get(i).metric(), OriginDifference.NOTHING);
    }

    private static ResultDifference difference(Trial trial, Fact was, Fact is) {
        String now = was.metric().equals(is.metric()) && was.epoch() == is.epoch()
                ? is.value()
                : is.metric() + " " + is.value();
        return new ResultDifference(trial, was.epoch(), was.metric(), was.value(), now);
    }

    private List<Fact> facts(TrialHistory history) {
        List<Fact> facts = new ArrayList<>();
        history.epochs().subList(0, epochs()).forEach(epoch -> epoch(facts, epoch));
        if (ended()) {
            history.failure().ifPresent(failure -> failure(facts, failure));
            history.result().ifPresent(result -> result(facts, result));
        }
        return facts;
    }

    private static void epoch(List<Fact> facts, EpochResult epoch) {
        facts.add(new Fact(epoch.epoch(), "loss", Double.toString(epoch.loss())));
        epoch.evaluations().ifPresent(evaluations -> evaluations(facts, epoch.epoch(), evaluations));
        epoch.validation().ifPresent(rows -> evaluation(facts, epoch.epoch(), "validation", rows));
    }

    private static void evaluations(List<Fact> facts, int epoch, Evaluations evaluations) {
        evaluation(facts, epoch, "train", evaluations.train());
        evaluation(facts, epoch, "test", evaluations.test());
    }

    private static void evaluation(List<Fact> facts, int epoch, String split, Evaluation evaluation) {
        facts.add(new Fact(epoch, split + " loss", Double.toString(evaluation.loss())));
        facts.add(new Fact(epoch, split + " accuracy", Double.toString(evaluation.accuracy())));
    }

    private static void failure(List<Fact> facts, TrialFailure failure) {
        facts.add(new Fact(
                0,
                "end",
                "failed in epoch " + failure.epoch() + ", step " + failure.step() + " (" + failure.reason() + ")"));
    }

    private static void result(List<Fact> facts, TrialResult result) {
        facts.add(new Fact(0, "end", result.ending().toString()));
        evaluations(facts, 0, result.finals());
        result.detail().ifPresent(detail -> detail(facts, detail));
    }

    private static void detail(List<Fact> facts, TestDetail detail) {
        for (int i = 0; i < detail.classes().size(); i++) {
            facts.add(new Fact(
                    0,
                    "confusion matrix of class " + detail.classes().get(i),
                    detail.confusion().get(i).toString()));
        }
        detail.misclassified().forEach(row -> facts.add(new Fact(0, "misclassified", row.toString())));
    }
}
