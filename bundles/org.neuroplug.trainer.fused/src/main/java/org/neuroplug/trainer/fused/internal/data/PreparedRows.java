package org.neuroplug.trainer.fused.internal.data;

import java.lang.ref.SoftReference;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.neuroplug.spi.TrainingTask;

/**
 * What was prepared of training rows, as long as a trial uses it. Trials of a seed have the very same rows and order, and so share it;
 * it keeps neither alive. What was used last stays for the next trial, which comes only when the one before has ended where one
 * is trained at a time, unless memory runs short meanwhile. Safe for use from several threads.
 */
public final class PreparedRows {
    private final List<Prepared> all = new ArrayList<>();
    private SoftReference<TrainingRows> last = new SoftReference<>(null);

    /** Whose rows they are, by identity. */
    private record Prepared(
            WeakReference<Object> samples,
            WeakReference<Object> order,
            int classes,
            int batch,
            WeakReference<TrainingRows> rows) {
        boolean isFor(TrainingTask task, int size) {
            return samples.refersTo(task.train())
                    && order.refersTo(task.order())
                    && classes == task.classes()
                    && batch == size;
        }
    }

    /**
     * The batches of a task.
     *
     * @param dropout of the inputs
     * @throws org.neuroplug.api.InvalidInputException when a feature is not finite, or a label not one of the classes
     */
    public BatchInput input(TrainingTask task, Optional<Dropout> dropout) {
        int batch = Math.min(task.batch(), task.train().size());
        return rows(task, batch).input(task.train(), task.order(), batch, dropout);
    }

    private synchronized TrainingRows rows(TrainingTask task, int batch) {
        TrainingRows rows = found(task, batch);
        if (last.get() != rows) {
            last = new SoftReference<>(rows);
        }
        return rows;
    }

    private TrainingRows found(TrainingTask task, int batch) {
        all.removeIf(prepared -> prepared.rows().get() == null);
        for (Prepared prepared : all) {
            TrainingRows rows = prepared.rows().get();
            if (rows != null && prepared.isFor(task, batch)) {
                return rows;
            }
        }
        TrainingRows rows = new TrainingRows(task.train(), task.classes(), batch);
        all.add(new Prepared(
                new WeakReference<>(task.train()),
                new WeakReference<>(task.order()),
                task.classes(),
                batch,
                new WeakReference<>(rows)));
        return rows;
    }
}
