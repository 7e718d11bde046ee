package org.neuroplug.core.internal.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.neuroplug.api.run.RunPlan;
import org.neuroplug.api.run.RunResult;
import org.neuroplug.api.run.RunStatus;
import org.neuroplug.api.workbench.Run;

/** Which checkpoints there are. */
class RunCheckpointsTest extends InterruptedRuns {
    @Test
    void keepsCheckpointsOfTrialsThatHaveNotEndedOnly() throws Exception {
        RunResult part = interrupted(3, 1, Run::stopAfterEpoch);
        try (Stream<Path> files = Files.list(checkpoint(part, 2).getParent())) {
            assertEquals(List.of(checkpoint(part, 2)), files.toList());
        }
        resume(part).await();
        assertFalse(Files.exists(folder.resolve("runs").resolve(part.plan().id())));
    }

    @Test
    void keepsCheckpointsOfWhatIsNotRecorded() throws Exception {
        RunResult part = interrupted(3, 1, Run::stopAfterEpoch);
        recorder.breaking = true;
        Run run = resume(part);
        run.await();

        assertEquals(1, run.reportFailures().size());
        assertTrue(Files.exists(checkpoint(part, 2)));
        assertTrue(Files.exists(checkpoint(part, 3)));
    }

    @Test
    void keepsNoCheckpointsOfARunThatIsNotRecorded() throws Exception {
        recorder.broken = true;
        Run run = workbench.start(experiment(), ONE_BY_ONE);
        run.await();

        assertFalse(Files.exists(checkpoint(run.await(), 0).getParent()));
    }

    @Test
    void writesNoCheckpointBeforeTheRunIsRecorded() throws Exception {
        CountDownLatch trained = new CountDownLatch(1);
        Thread[] trainers = new Thread[1];
        trainer.hook = (seed, epoch, step) -> {
            trainers[0] = Thread.currentThread();
            trained.countDown();
        };
        List<Boolean> written = new ArrayList<>();
        recorder.beforeStart = () -> {
            awaitPaused(trained, trainers);
            written.add(Files.exists(folder.resolve("runs")));
        };
        workbench.start(experiment(), ONE_BY_ONE).await();

        assertEquals(List.of(false), written);
    }

    /** Until the trial has something to keep and waits. */
    private static void awaitPaused(CountDownLatch trained, Thread[] trainers) {
        try {
            trained.await();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
        while (trainers[0].getState() == Thread.State.RUNNABLE) {
            Thread.onSpinWait();
        }
    }

    @Test
    void keepsWhatWasWarnedOfBefore() throws Exception {
        RunResult part = interrupted(3, 1, Run::stopAfterEpoch);
        Files.write(checkpoint(part, 2), new byte[5000]);
        RunPlan warned = resume(part).await().plan();
        RunResult again = new RunResult(warned, part.status(), part.results(), part.failures(), part.seconds());

        assertEquals(warned.warnings(), resume(again).await().plan().warnings());
        assertEquals(1, warned.warnings().size());
    }

    @Test
    void beginsATrialAnewWhoseCheckpointIsGone() throws Exception {
        RunResult whole = uninterrupted();
        RunResult part = interrupted(3, 1, Run::stopAfterEpoch);
        Files.delete(checkpoint(part, 2));

        assertEquals(bits(whole), bits(resume(part).await()));
        assertEquals("2/1", trainer.epochs.get(0));
    }

    @Test
    void beginsATrialAnewWhoseCheckpointIsDamagedAndSaysSo() throws Exception {
        RunResult whole = uninterrupted();
        RunResult part = interrupted(3, 1, Run::stopAfterEpoch);
        Files.write(checkpoint(part, 2), new byte[5000]);
        RunResult completed = resume(part).await();

        assertEquals(bits(whole), bits(completed));
        assertEquals(
                List.of("up + still, seed 2, begins anew: its checkpoint " + checkpoint(part, 2)
                        + " cannot be used: it is no checkpoint"),
                completed.plan().warnings());
    }

    @Test
    void runsOnWhereNoCheckpointCanBeWrittenAndSaysItOnce() throws Exception {
        Files.writeString(folder.resolve("runs"), "a file where a folder should be");
        Run run = workbench.start(experiment(), ONE_BY_ONE);

        assertEquals(RunStatus.FINISHED, run.await().status());
        assertEquals(1, run.reportFailures().size());
        assertTrue(
                run.reportFailures().get(0).startsWith("checkpoint " + folder.resolve("runs")),
                () -> run.reportFailures().toString());
    }
}
