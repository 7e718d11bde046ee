package org.neuroplug.benchmarks.djl;

import ai.djl.Model;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.training.GradientCollector;
import ai.djl.training.Trainer;
import ai.djl.training.loss.Loss;
import java.util.Arrays;
import org.neuroplug.benchmarks.workload.LabelledRows;
import org.neuroplug.benchmarks.workload.Peer;
import org.neuroplug.benchmarks.workload.Scores;

/** A network with its trainer. */
final class DjlNetwork implements Peer.Network {
    private final Model model;
    private final Trainer trainer;
    private final Loss loss;
    private final NDArray features;
    private final NDArray labels;
    private final int batch;

    DjlNetwork(Model model, Trainer trainer, Loss loss, NDArray features, NDArray labels, int batch) {
        this.model = model;
        this.trainer = trainer;
        this.loss = loss;
        this.features = features;
        this.labels = labels;
        this.batch = batch;
    }

    @Override
    public double train(int[] order) {
        double sum = 0;
        int steps = 0;
        for (int from = 0; from < order.length; from += batch, steps++) {
            sum += step(Arrays.copyOfRange(order, from, Math.min(from + batch, order.length)));
        }
        return sum / steps;
    }

    private double step(int[] rows) {
        try (NDManager scope = trainer.getManager().newSubManager()) {
            NDArray picked = scope.create(rows).toType(DataType.INT64, false);
            NDArray x = features.get(picked);
            x.attach(scope);
            NDArray y = labels.get(picked);
            y.attach(scope);
            double value;
            try (GradientCollector collector = trainer.newGradientCollector()) {
                NDArray mean = loss.evaluate(new NDList(y), trainer.forward(new NDList(x)));
                collector.backward(mean);
                value = mean.getFloat();
            }
            trainer.step();
            return value;
        }
    }

    @Override
    public Scores scores(LabelledRows rows) {
        try (NDManager scope = trainer.getManager().newSubManager()) {
            NDArray y = scope.create(rows.labels());
            NDArray logits =
                    trainer.evaluate(new NDList(DjlPeer.features(scope, rows))).singletonOrThrow();
            double mean = loss.evaluate(new NDList(y), new NDList(logits)).getFloat();
            double accuracy = logits.argMax(1)
                    .eq(y.toType(DataType.INT64, false))
                    .toType(DataType.FLOAT32, false)
                    .mean()
                    .getFloat();
            return new Scores(mean, accuracy);
        }
    }

    @Override
    public void close() {
        trainer.close();
        model.close();
    }
}
