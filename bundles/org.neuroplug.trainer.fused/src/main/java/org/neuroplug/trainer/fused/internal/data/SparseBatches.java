package org.neuroplug.trainer.fused.internal.data;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The batches that some trials are in. Trials of a seed ask for the same batches, one soon after another: the first lays a batch
 * out, and it stays until the last has used it, if there is room. Whoever is behind finds batches laid out, and so
 * catches up: trials that started together stay together, and keep few batches. Arrays are used again for other
 * batches: in the long run nothing is allocated. Safe for use from several threads.
 */
final class SparseBatches {
    /** Batches are kept for those who are behind up to this size: three epochs of the founding experiment. */
    private static final long KEPT_BYTES = 64L << 20;

    private final SparseRows data;
    private final int[] classes;
    private final int size;
    private final int last;

    /** What the rows with most entries together have: room for any batch. */
    private final int entries;

    private final int most;
    private final List<Kept> all = new ArrayList<>();
    private final List<Reader> readers = new ArrayList<>();

    SparseBatches(SparseRows data, int[] classes, int size) {
        this.data = data;
        this.classes = classes;
        this.size = size;
        this.last = (data.rows() - 1) % size + 1;
        this.entries = largest(data, size);
        this.most = (int) Math.max(1, KEPT_BYTES / (2L * Long.BYTES * entries + 1));
    }

    private static int largest(SparseRows data, int size) {
        int[] lengths = new int[data.rows()];
        Arrays.setAll(lengths, row -> data.begin(row) - data.begin(row + 1));
        Arrays.sort(lengths);
        return -Arrays.stream(lengths).limit(size).sum();
    }

    /** A batch, where it is on the way through the epochs, and how many use it now. */
    private static final class Kept {
        private final SparseBatch batch;
        private long position;
        private int users;

        Kept(SparseBatch batch) {
            this.batch = batch;
        }
    }

    /** A trial on its way through the epochs. For one thread. */
    final class Reader implements AutoCloseable {
        private long position;
        private Kept kept;

        /**
         * The next batch that the trial uses; the one before is given back. While another trial lays it out, this one does so
         * with those behind it, which would have to be done later.
         *
         * @param order all rows in the order of the epoch
         * @param number of the batch within the epoch, from 0
         */
        SparseBatch read(int[] order, int epoch, int number) {
            int from = number * size;
            long place = (long) epoch * order.length + from;
            kept = move(this, place);
            for (int ahead = from + size; !kept.batch.tryLayOut(order, from, rows(order, from)); ahead += size) {
                if (ahead >= order.length) {
                    kept.batch.layOut(order, from, rows(order, from));
                    break;
                }
                Kept next = take(place + ahead - from);
                next.batch.tryLayOut(order, ahead, rows(order, ahead));
                giveBack(next);
            }
            return kept.batch;
        }

        private int rows(int[] order, int from) {
            return Math.min(size, order.length - from);
        }

        /** The trial has ended. */
        @Override
        public void close() {
            leave(this);
        }
    }

    /** Entries of a row, on average. */
    double width() {
        return (double) data.entries().length / data.rows();
    }

    /** A further trial. */
    synchronized Reader reader() {
        Reader reader = new Reader();
        readers.add(reader);
        return reader;
    }

    private synchronized Kept move(Reader reader, long position) {
        stop(reader);
        reader.position = position;
        return take(position);
    }

    private synchronized void leave(Reader reader) {
        stop(reader);
        readers.remove(reader);
    }

    private void stop(Reader reader) {
        if (reader.kept != null) {
            giveBack(reader.kept);
            reader.kept = null;
        }
    }

    private synchronized Kept take(long position) {
        Kept found = find(position);
        found.users++;
        return found;
    }

    private synchronized void giveBack(Kept kept) {
        kept.users--;
    }

    private Kept find(long position) {
        long slowest = position;
        for (int i = 0; i < readers.size(); i++) {
            slowest = Math.min(slowest, readers.get(i).position);
        }
        Kept free = null;
        for (int i = 0; i < all.size(); i++) {
            Kept kept = all.get(i);
            if (kept.position == position) {
                return kept;
            }
            if (kept.users == 0 && (free == null || isSooner(kept, free, slowest))) {
                free = kept;
            }
        }
        if (free == null || free.position >= slowest && all.size() < most) {
            free = new Kept(new SparseBatch(data, classes, size, last, entries));
            all.add(free);
        }
        free.batch.forget();
        free.position = position;
        return free;
    }

    /** Whether one is given up before another: first those that everybody has passed, then those that are wanted last. */
    private static boolean isSooner(Kept one, Kept other, long slowest) {
        return other.position >= slowest && (one.position < slowest || one.position > other.position);
    }
}
