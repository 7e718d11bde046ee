package org.neuroplug.benchmarks.workload;

/** A library that trains networks, as its program shows it to {@link PeerProgram}. Everything runs on one thread. */
public interface Peer {
    /** A network that has not been trained. */
    interface Network extends AutoCloseable {
        /**
         * Trains with the rows in the order given, batch after batch, the last one as short as it comes out.
         *
         * @return the mean of the steps' losses, each read after its step, as the workbench does
         */
        double train(int[] order);

        /** Asks it for some rows at once. */
        Scores scores(LabelledRows rows);

        @Override
        void close();
    }

    /**
     * A network of the workload.
     *
     * @param activation that is compared
     * @param weights to start from, {@code [inputs, outputs]} row after row, by layer; biases start from 0
     */
    Network network(Workload workload, String activation, float[][] weights);
}
