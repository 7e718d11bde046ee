package org.neuroplug.trainer.fused.internal.data;

import java.util.ArrayList;
import java.util.List;

/**
 * The batches that some trials are in. Trials of a seed ask for the same batches, one soon after another: the first lays a batch
 * out, and it stays for the others until it is the one that nobody has used for longest. Its arrays are used again for other
 * batches: in the long run nothing is allocated. Safe for use from several threads.
 */
final class SparseBatches {
    /** Batches nobody uses are kept up to this size: some more than an epoch of the founding experiment. */
    private static final long SPARE_BYTES = 24L << 20;

    private final SparseRows data;
    private final int[] classes;
    private final int size;
    private final int mostSpare;
    private final List<Use> uses = new ArrayList<>();
    private int users;
    private long clock;

    SparseBatches(SparseRows data, int[] classes, int size) {
        this.data = data;
        this.classes = classes;
        this.size = size;
        long bytes = 2L * Long.BYTES * data.entries().length / data.rows() * size + 1;
        this.mostSpare = (int) Math.max(1, Math.min(SPARE_BYTES / bytes, 1000));
    }

    /** A batch and who uses it. */
    private static final class Use {
        private final SparseBatch batch;
        private int epoch;
        private int number;
        private int users;
        private long last;

        Use(SparseBatch batch) {
            this.batch = batch;
        }
    }

    /** Entries of a row, on average. */
    double width() {
        return (double) data.entries().length / data.rows();
    }

    /**
     * A batch, which the caller gives back when it has been used.
     *
     * @param order all rows in the order of the epoch
     * @param number of the batch within the epoch, from 0
     */
    SparseBatch take(int[] order, int epoch, int number) {
        SparseBatch batch = claim(epoch, number);
        int from = number * size;
        batch.layOut(order, from, Math.min(size, order.length - from));
        return batch;
    }

    private synchronized SparseBatch claim(int epoch, int number) {
        Use use = find(epoch, number);
        if (use.users++ == 0) {
            users++;
        }
        use.last = ++clock;
        return use.batch;
    }

    private Use find(int epoch, int number) {
        Use oldest = null;
        for (int i = 0; i < uses.size(); i++) {
            Use use = uses.get(i);
            if (use.epoch == epoch && use.number == number) {
                return use;
            }
            if (use.users == 0 && (oldest == null || use.last < oldest.last)) {
                oldest = use;
            }
        }
        Use free = oldest == null || uses.size() - users < mostSpare ? added() : oldest;
        free.batch.forget();
        free.epoch = epoch;
        free.number = number;
        return free;
    }

    private Use added() {
        Use use = new Use(new SparseBatch(data, classes, size));
        uses.add(use);
        return use;
    }

    synchronized void giveBack(SparseBatch batch) {
        for (int i = 0; i < uses.size(); i++) {
            Use use = uses.get(i);
            if (use.batch == batch && --use.users == 0) {
                users--;
            }
        }
    }
}
