package org.neuroplug.core.internal.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.neuroplug.api.run.RunEvent;
import org.neuroplug.api.run.RunListener;
import org.neuroplug.api.run.RunPlan;
import org.neuroplug.api.run.RunResult;
import org.neuroplug.api.run.RunStatus;
import org.neuroplug.api.store.RunRecorder;
import org.neuroplug.api.workbench.Run;
import org.neuroplug.api.workbench.RunOptions;
import org.neuroplug.core.internal.Surroundings;
import org.neuroplug.core.internal.registry.Formulas;
import org.neuroplug.core.internal.run.ToyPlugins.CountingTrainer;
import org.neuroplug.spi.DataFolders;

@Timeout(60)
class RecordersTest {
    @TempDir
    Path folder;

    private final List<RunEvent> heard = Collections.synchronizedList(new ArrayList<>());
    private Surroundings surroundings;
    private WorkbenchService workbench;

    /** What went wrong is that its disk is full. */
    private static final RunRecorder BROKEN = new RunRecorder() {
        @Override
        public RunListener record(RunPlan plan) {
            return event -> {
                throw new IOException("the disk is full");
            };
        }

        @Override
        public String toString() {
            return "broken store";
        }
    };

    @BeforeEach
    void start() throws Exception {
        surroundings = new Surroundings(folder);
        ToyPlugins.register(surroundings.container, new CountingTrainer((task, epoch, step) -> 1.0 / epoch));
        workbench = new WorkbenchService(
                surroundings.registry,
                new Formulas(surroundings.examinations),
                new DataFolders(Optional.empty(), folder),
                2);
    }

    @AfterEach
    void stop() throws Exception {
        surroundings.stop();
    }

    private Run run(RunListener... listeners) {
        return workbench.start(
                ToyPlugins.experiment("up,down", 3, List.of(1L, 2L)),
                new RunOptions(OptionalInt.empty(), List.of(), List.of(listeners)));
    }

    @Test
    void hearEverythingUntilTheyLeave() throws Exception {
        RunRecorder recorder = plan -> heard::add;
        workbench.addRecorder(recorder);
        Run run = run();
        RunResult result = run.await();

        assertEquals(new RunEvent.RunStarted(run.plan()), heard.get(0));
        assertEquals(new RunEvent.RunFinished(result), heard.get(heard.size() - 1));
        assertEquals(
                4 * 3,
                heard.stream().filter(RunEvent.EpochFinished.class::isInstance).count());
        assertEquals(
                4,
                heard.stream().filter(RunEvent.TrialFinished.class::isInstance).count());

        heard.clear();
        workbench.removeRecorder(recorder);
        run().await();
        assertEquals(List.of(), heard);
    }

    @Test
    void areNamedWhenTheyFailAndTheRunGoesOn() throws Exception {
        workbench.addRecorder(BROKEN);
        workbench.addRecorder(plan -> {
            throw new IllegalStateException("no");
        });
        workbench.addRecorder(plan -> heard::add);
        Run run = run();

        assertEquals(RunStatus.FINISHED, run.await().status());
        assertEquals(
                "broken store failed: the disk is full", run.reportFailures().get(0));
        assertTrue(run.reportFailures().get(1).endsWith("IllegalStateException: no"), () -> run.reportFailures()
                .toString());
        assertEquals(2, run.reportFailures().size());
        assertTrue(run.isKept(), "one of three has everything");
        assertTrue(heard.get(heard.size() - 1) instanceof RunEvent.RunFinished);
    }

    @Test
    void keepNothingWhenAllOfThemFailOrThereAreNone() throws Exception {
        Run unheard = run();
        unheard.await();
        assertFalse(unheard.isKept());

        workbench.addRecorder(BROKEN);
        Run lost = run();
        lost.await();
        assertFalse(lost.isKept());
    }

    @Test
    void waitForNoReport() throws Exception {
        CountDownLatch recorded = new CountDownLatch(1);
        workbench.addRecorder(plan -> event -> {
            if (event instanceof RunEvent.RunFinished) {
                recorded.countDown();
            }
        });
        Run run = run(event -> {
            try {
                recorded.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        });
        assertEquals(RunStatus.FINISHED, run.await().status());
    }
}
