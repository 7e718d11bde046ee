package org.neuroplug.models.internal.kmeans;

import org.neuroplug.api.InvalidInputException;
import org.neuroplug.api.data.Samples;
import org.neuroplug.spi.TrainingMonitor;
import org.neuroplug.spi.TrainingTask;

/**
 * One training. An epoch gives every training row to its nearest centre, batch by batch, and then counts the classes of each cluster; before
 * it, but for the first one, each centre goes to the mean of the rows that it had. So centres and frequencies of a model belong together, and
 * E epochs are E - 1 moves. A step's loss is that of its rows before they are counted: by the frequencies of the epoch before.
 */
final class Clustering {
    private final TrainingTask task;
    private final TrainingMonitor monitor;
    private final Samples rows;
    private final ClusterShape shape;
    private final ClusterModel model;
    private int[] cluster;

    /** @throws InvalidInputException when there are fewer rows than clusters */
    Clustering(TrainingTask task, TrainingMonitor monitor) {
        this.task = task;
        this.monitor = monitor;
        this.rows = task.train();
        this.shape = ClusterShape.of(task.configuration());
        this.model = task.start().map(state -> new ClusterModel(shape, state)).orElseGet(() -> new ClusterModel(shape));
        this.cluster = new int[rows.size()];
        if (shape.k() > rows.size()) {
            throw new InvalidInputException("model k-means: k must be at most " + rows.size()
                    + ", the number of training rows, was " + shape.k());
        }
    }

    ClusterModel run() {
        for (int epoch = model.epochs() + 1; epoch <= task.epochs(); epoch++) {
            int[] order = task.order().rows(epoch);
            int steps = 0;
            for (int from = 0; from < order.length; from += task.batch()) {
                steps++;
                monitor.beforeStep(epoch, steps);
                long start = System.nanoTime();
                if (steps == 1) {
                    place(epoch);
                }
                double loss = assign(order, from, Math.min(order.length, from + task.batch()));
                monitor.afterStep(loss, System.nanoTime() - start);
            }
            model.learn(counts());
            model.passed(steps);
            monitor.afterEpoch(model);
        }
        return model;
    }

    /** Clusters of an epoch that ended before this training began are found anew: they depend on the centres alone. */
    private void place(int epoch) {
        if (epoch > 1) {
            if (task.start().isPresent() && epoch == task.start().get().epochs() + 1) {
                cluster = model.centres().nearest(rows);
            }
            model.centres().moveToMeans(rows, cluster);
        } else if (task.start().isEmpty()) {
            new PlusPlus(rows, task.configuration().getConf(0).getSeed()).place(model.centres());
        }
    }

    /** Gives the rows {@code order[from] … order[to - 1]} to their nearest centres; returns their mean loss. */
    private double assign(int[] order, int from, int to) {
        float[] row = new float[rows.width()];
        double loss = 0;
        for (int i = from; i < to; i++) {
            rows.copyRow(order[i], row, 0);
            cluster[order[i]] = model.centres().nearest(row);
            loss += model.loss(cluster[order[i]], rows.label(order[i]));
        }
        return loss / (to - from);
    }

    private int[][] counts() {
        int[][] counts = new int[shape.k()][shape.classes()];
        for (int r = 0; r < cluster.length; r++) {
            counts[cluster[r]][rows.label(r)]++;
        }
        return counts;
    }
}
