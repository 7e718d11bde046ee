package org.neuroplug.benchmarks.peers;

import java.util.List;
import java.util.stream.IntStream;
import org.neuroplug.benchmarks.workload.BenchTrial;
import org.neuroplug.benchmarks.workload.Workload;

/**
 * What everybody is timed at: some trials of a workload, from the start of the first process to the end of the last.
 *
 * @param name in lower case, for options
 * @param title for readers
 * @param folder of the workload; jobs may share one
 * @param rows what it trains on
 * @param workload the network
 * @param compared the activations
 * @param seeds how many seeds, counted from 1
 * @param forPeers whether peers take part, too
 */
record Job(
        String name,
        String title,
        String folder,
        RowSource rows,
        Workload workload,
        List<String> compared,
        int seeds,
        boolean forPeers) {
    /** The job that needs the plug-in of {@code org.neuroplug.benchmarks.plugin}. */
    static final String PLUGIN = "plugin";

    private static final String FOUNDING = "founding";

    private static final int FOUNDING_EPOCHS = 100;
    private static final int DENSE_EPOCHS = 20;
    private static final int LARGE_EPOCHS = 10;
    private static final int BATCH = 200;
    private static final float RATE = 0.01f;

    Job {
        compared = List.copyOf(compared);
    }

    /** What the jobs are called, in their order. */
    static List<String> names() {
        return all().stream().map(Job::name).toList();
    }

    /** All jobs. */
    static List<Job> all() {
        List<String> four = List.of("relu", "tanh", "sigmoid", "elu");
        Workload founding = new Workload(
                List.of(784, 200, 200, 10), List.of(Workload.COMPARED, Workload.LINEAR), BATCH, RATE, FOUNDING_EPOCHS);
        Workload dense = wide(List.of(784, 512, 512, 10), DENSE_EPOCHS);
        Workload large = wide(List.of(784, 1000, 1000, 10), LARGE_EPOCHS);
        List<String> scalar = List.of("sigmoid", "scalar_sigmoid", "tanh", "scalar_tanh", "elu", "scalar_elu");
        List<String> relu = List.of("relu");
        RowSource small = RowSource.SMALL_MNIST;
        return List.of(
                new Job("start", "Founding network, one seed", FOUNDING, small, founding, four, 1, true),
                new Job(FOUNDING, "Founding network, five seeds", FOUNDING, small, founding, four, 5, true),
                new Job("dense", "Dense features", "dense", RowSource.NOISE, dense, relu, 2, true),
                new Job("large", "Large network, all of MNIST", "large", RowSource.MNIST, large, relu, 2, true),
                new Job(PLUGIN, "Built-in and third party's", FOUNDING, small, founding, scalar, 1, false));
    }

    private static Workload wide(List<Integer> widths, int epochs) {
        return new Workload(widths, List.of(Workload.COMPARED, Workload.COMPARED), BATCH, RATE, epochs);
    }

    /** Whether a target of this job is how much faster one of our trainers is than the other. */
    boolean comparesTrainers() {
        return name.equals(FOUNDING);
    }

    /** The same job for another number of epochs. */
    Job withEpochs(int epochs) {
        Workload shorter =
                new Workload(workload.widths(), workload.activations(), workload.batch(), workload.rate(), epochs);
        return new Job(name, title, folder, rows, shorter, compared, seeds, forPeers);
    }

    /** Its trials, seed by seed. */
    List<BenchTrial> trials() {
        return IntStream.rangeClosed(1, seeds)
                .boxed()
                .flatMap(seed -> compared.stream().map(activation -> new BenchTrial(activation, seed)))
                .toList();
    }

    /** Rows that are trained on, all epochs and trials together. */
    double samples() {
        return (double) rows.trainSize() * workload.epochs() * trials().size();
    }

    /** What it is, in a sentence. */
    String description() {
        return String.format(
                "%s (%s), %s; %s; %d epochs of %,d %s in batches of %d; learning rate %s; %d trials: %s, %s.",
                String.join("-", workload.widths().stream().map(String::valueOf).toList()),
                String.join(", ", workload.activations()),
                "softmax cross-entropy",
                "SGD",
                workload.epochs(),
                rows.trainSize(),
                rows.description(),
                workload.batch(),
                workload.rate(),
                trials().size(),
                String.join(", ", compared),
                seeds == 1 ? "one seed" : seeds + " seeds");
    }
}
