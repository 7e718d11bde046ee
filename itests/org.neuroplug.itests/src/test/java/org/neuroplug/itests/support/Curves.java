package org.neuroplug.itests.support;

import java.util.ArrayList;
import java.util.List;
import org.neuroplug.api.data.Samples;
import org.neuroplug.api.run.Evaluation;
import org.neuroplug.api.run.Evaluations;
import org.neuroplug.spi.TrainedModel;
import org.neuroplug.spi.TrainingMonitor;

/** Writes down the loss of every step and what the model is worth after every epoch. */
public final class Curves implements TrainingMonitor {
    private final Samples train;
    private final Samples test;
    private final List<Double> losses = new ArrayList<>();
    private final List<Evaluations> epochs = new ArrayList<>();

    /** Will evaluate on these. */
    public Curves(Samples train, Samples test) {
        this.train = train;
        this.test = test;
    }

    @Override
    public void beforeStep(int epoch, int step) {}

    @Override
    public void afterStep(double loss, long nanos) {
        losses.add(loss);
    }

    @Override
    public void afterEpoch(TrainedModel model) {
        epochs.add(new Evaluations(model.evaluate(train), model.evaluate(test)));
    }

    /** The loss of each step. */
    public List<Double> losses() {
        return losses;
    }

    /** The largest relative deviation of the first steps' losses from these. */
    public double worstLoss(List<Json> expected) {
        double worst = 0;
        for (int step = 0; step < expected.size(); step++) {
            double reference = expected.get(step).number();
            worst = Math.max(worst, Math.abs(losses.get(step) - reference) / reference);
        }
        return worst;
    }

    /** The largest deviation of the epochs' accuracies, on either split, from these. */
    public double worstAccuracy(List<Json> expected) {
        double worst = 0;
        for (int epoch = 0; epoch < expected.size(); epoch++) {
            Json reference = expected.get(epoch);
            Evaluations ours = epochs.get(epoch);
            worst = Math.max(worst, deviation(ours.train(), reference.get("train_accuracy")));
            worst = Math.max(worst, deviation(ours.test(), reference.get("test_accuracy")));
        }
        return worst;
    }

    private static double deviation(Evaluation ours, Json reference) {
        return Math.abs(ours.accuracy() - reference.number());
    }
}
