package org.neuroplug.core.internal.run;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.neuroplug.api.InvalidInputException;
import org.neuroplug.api.run.RunEvent;
import org.neuroplug.api.run.RunListener;
import org.neuroplug.api.run.RunPlan;
import org.neuroplug.api.run.RunResult;
import org.neuroplug.api.store.RunRecorder;

/** Keeps events in memory, and files in a folder. */
final class MemoryRecorder implements RunRecorder {
    final List<RunEvent> events = Collections.synchronizedList(new ArrayList<>());
    volatile boolean taken;
    volatile boolean broken;
    volatile boolean breaking;
    volatile Runnable beforeStart = () -> {};
    volatile int resumed;
    private final Path folder;

    MemoryRecorder(Path folder) {
        this.folder = folder;
    }

    @Override
    public RunListener record(RunPlan plan) {
        events.clear();
        return event -> {
            if (event instanceof RunEvent.RunStarted) {
                beforeStart.run();
            }
            if (broken || breaking && event instanceof RunEvent.TrialFinished) {
                throw new IOException("the disk is full");
            }
            events.add(event);
        };
    }

    @Override
    public RunListener resume(RunResult interrupted) {
        if (taken) {
            throw new InvalidInputException("run " + interrupted.plan().id() + " is running");
        }
        resumed++;
        return record(interrupted.plan());
    }

    @Override
    public Optional<Path> files(RunPlan plan) {
        return Optional.of(folder.resolve(plan.id()));
    }
}
