package org.neuroplug.core.internal.run;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.neuroplug.api.InvalidInputException;
import org.neuroplug.api.run.RunListener;
import org.neuroplug.api.run.RunPlan;
import org.neuroplug.api.run.RunResult;
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

    /**
     * Whoever is there now, for the rest of a run.
     *
     * @throws InvalidInputException when one of them says that somebody is at work on the run, or cannot record it
     */
    List<Subscriber> resume(RunResult interrupted) {
        List<Subscriber> subscribers = new ArrayList<>();
        for (RunRecorder recorder : recorders) {
            try {
                subscribers.add(new Subscriber(recorder.toString(), recorder.resume(interrupted), () -> {}));
            } catch (IOException e) {
                throw new InvalidInputException(
                        recorder + " cannot go on with run "
                                + interrupted.plan().id() + ": " + e.getMessage(),
                        e);
            }
        }
        return subscribers;
    }

    /** Where files of a run may lie, if anybody keeps it. */
    Optional<Path> files(RunPlan plan) {
        return recorders.stream()
                .flatMap(recorder -> recorder.files(plan).stream())
                .findFirst();
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
