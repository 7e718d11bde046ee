package org.neuroplug.trainer.fused.internal.data;

import java.util.ArrayList;
import java.util.List;
import org.neuroplug.spi.BatchOrder;

/**
 * The plans of the epochs that some trials are in. Trials of a seed ask for the same epochs, one soon after another: the first
 * lays the plan out, and it stays for the others until it is the one that nobody has used for longest. Plans are used again for other
 * epochs: in the long run nothing is allocated. Safe for use from several threads.
 */
final class EpochPlans {
    /** Plans nobody uses are kept up to this size, two at least. */
    private static final long SPARE_BYTES = 64L << 20;

    private final SparseRows data;
    private final int[] classes;
    private final int batch;
    private final List<Use> uses = new ArrayList<>();
    private long clock;

    EpochPlans(SparseRows data, int[] classes, int batch) {
        this.data = data;
        this.classes = classes;
        this.batch = batch;
    }

    /** A plan and who uses it. */
    private static final class Use {
        private final EpochPlan plan;
        private int epoch;
        private int users;
        private long last;

        Use(EpochPlan plan) {
            this.plan = plan;
        }
    }

    /** Entries of a row, on average. */
    double width() {
        return (double) data.entries() / data.rows();
    }

    /** The plan of an epoch, which the caller gives back when the epoch has ended. */
    synchronized EpochPlan take(BatchOrder order, int epoch) {
        Use use = uses.stream().filter(u -> u.epoch == epoch).findFirst().orElseGet(() -> layOut(order, epoch));
        use.users++;
        use.last = ++clock;
        return use.plan;
    }

    private Use layOut(BatchOrder order, int epoch) {
        Use use = free();
        use.epoch = epoch;
        use.plan.layOut(order.rows(epoch), classes);
        return use;
    }

    private Use free() {
        List<Use> spare = uses.stream().filter(u -> u.users == 0).toList();
        long most = spare.isEmpty()
                ? 1
                : Math.max(2, SPARE_BYTES / spare.get(0).plan.bytes());
        if (spare.size() < most) {
            Use added = new Use(new EpochPlan(data, batch));
            uses.add(added);
            return added;
        }
        return spare.stream().min((a, b) -> Long.compare(a.last, b.last)).orElseThrow();
    }

    synchronized void giveBack(EpochPlan plan) {
        uses.stream().filter(u -> u.plan == plan).forEach(u -> u.users--);
    }
}
