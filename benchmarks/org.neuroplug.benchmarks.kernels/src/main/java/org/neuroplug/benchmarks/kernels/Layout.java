package org.neuroplug.benchmarks.kernels;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.deeplearning4j.nn.conf.MultiLayerConfiguration;
import org.neuroplug.api.data.ArraySamples;
import org.neuroplug.spi.TrainingTask;
import org.neuroplug.trainer.fused.internal.data.BatchInput;
import org.neuroplug.trainer.fused.internal.data.PreparedRows;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** An epoch of 8,000 sparse rows, cut into batches that are ready to be multiplied. */
@State(Scope.Thread)
public class Layout {
    private static final int ROWS = 8000;
    private static final int FEATURES = 784;
    private static final int CLASSES = 10;
    private static final int BATCH = 200;

    private TrainingTask task;
    private BatchInput input;
    private long entries;
    private int epoch;

    @Setup
    public void prepare() {
        Inputs inputs = new Inputs();
        float[] images = inputs.images(ROWS);
        for (float value : images) {
            entries += value != 0 ? 1 : 0;
        }
        int[] order = shuffled();
        ArraySamples samples = new ArraySamples(images, inputs.labels(ROWS, CLASSES), FEATURES);
        task = new TrainingTask(
                new MultiLayerConfiguration(),
                samples,
                CLASSES,
                number -> order,
                BATCH,
                Integer.MAX_VALUE,
                Optional.empty());
        input = new PreparedRows().input(task, Optional.empty());
    }

    private static int[] shuffled() {
        List<Integer> rows = IntStream.range(0, ROWS).boxed().collect(Collectors.toList());
        Collections.shuffle(rows, new Random(3));
        return rows.stream().mapToInt(Integer::intValue).toArray();
    }

    /** Of each entry, its column and value are read and written. */
    @Benchmark
    public int epoch(Work work) {
        input.epoch(++epoch);
        int rows = 0;
        for (int step = 1; step <= task.stepsPerEpoch(); step++) {
            input.batch(step);
            rows += input.rows();
        }
        work.moved(rows, 4 * entries);
        return rows;
    }

    @TearDown
    public void close() {
        input.close();
    }
}
