package org.neuroplug.benchmarks.workload;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;

/** What the program of every peer in Java does: {@code PEER FOLDER TRIAL…} trains and prints a line for each trial. */
public final class PeerProgram {
    /** Makes the peer from the rows to train on. */
    @FunctionalInterface
    public interface Maker {
        Peer make(LabelledRows train);
    }

    private static final int EVALUATED = 1000;

    private PeerProgram() {}

    /**
     * Runs it.
     *
     * @param args a workload's folder, and trials
     */
    public static void run(String[] args, Maker maker) throws IOException {
        Path folder = Path.of(args[0]);
        Workload workload = Workload.read(folder);
        LabelledRows train = LabelledRows.read(folder, LabelledRows.TRAIN);
        LabelledRows test = LabelledRows.read(folder, LabelledRows.TEST);
        Peer peer = maker.make(train);
        for (String trial : Arrays.copyOfRange(args, 1, args.length)) {
            System.out.println(train(folder, workload, BenchTrial.parse(trial), peer, train, test)
                    .line());
        }
    }

    private static TrialScores train(
            Path folder, Workload workload, BenchTrial trial, Peer peer, LabelledRows train, LabelledRows test)
            throws IOException {
        SeedFiles seed = new SeedFiles(folder, trial.seed());
        double[] micros = new double[workload.epochs()];
        try (Peer.Network network = peer.network(workload, trial.activation(), seed.weights(workload))) {
            int[][] order = seed.order(workload.epochs());
            for (int epoch = 0; epoch < order.length; epoch++) {
                long start = System.nanoTime();
                double loss = network.train(order[epoch]);
                micros[epoch] = (System.nanoTime() - start) / 1e3 / order[epoch].length;
                if (!Double.isFinite(loss)) {
                    throw new IllegalStateException(trial + ": the loss of epoch " + (epoch + 1) + " was " + loss);
                }
            }
            return new TrialScores(trial, steady(micros), scores(network, train), scores(network, test));
        }
    }

    /** A thousand rows at a time, so that memory is that of training. */
    private static Scores scores(Peer.Network network, LabelledRows rows) {
        double loss = 0;
        double accuracy = 0;
        for (int from = 0; from < rows.size(); from += EVALUATED) {
            LabelledRows some = rows.range(from, Math.min(from + EVALUATED, rows.size()));
            Scores scores = network.scores(some);
            loss += scores.loss() * some.size();
            accuracy += scores.accuracy() * some.size();
        }
        return new Scores(loss / rows.size(), accuracy / rows.size());
    }

    private static double steady(double[] micros) {
        double[] sorted = Arrays.stream(micros, micros.length == 1 ? 0 : 1, micros.length)
                .sorted()
                .toArray();
        return (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2;
    }
}
