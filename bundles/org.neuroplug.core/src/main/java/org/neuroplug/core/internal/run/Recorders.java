package org.neuroplug.core.internal.run;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.neuroplug.api.run.RunListener;
import org.neuroplug.api.run.RunPlan;
import org.neuroplug.api.store.RunRecorder;

/** Those who keep what happens in runs; they come and go. */
final class Recorders {
    private final List<RunRecorder> recorders = new CopyOnWriteArrayList<>();

    void add(RunRecorder recorder) {
        recorders.add(recorder);
    }

    void remove(RunRecorder recorder) {
        recorders.remove(recorder);
    }

    /** Whoever is there now, for one run. */
    List<Subscriber> subscribe(RunPlan plan) {
        return recorders.stream().map(recorder -> subscriber(recorder, plan)).toList();
    }

    /** A recorder that cannot begin fails as one does that cannot go on: when it should record. */
    private static Subscriber subscriber(RunRecorder recorder, RunPlan plan) {
        return new Subscriber(recorder.toString(), listener(recorder, plan), () -> {});
    }

    private static RunListener listener(RunRecorder recorder, RunPlan plan) {
        try {
            return recorder.record(plan);
        } catch (RuntimeException | LinkageError e) {
            return event -> {
                throw new IllegalStateException(e.toString(), e);
            };
        }
    }
}
