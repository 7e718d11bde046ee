package org.neuroplug.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.neuroplug.api.report.Reporter;
import org.neuroplug.api.run.RunEvent;
import org.neuroplug.api.run.RunListener;
import org.neuroplug.api.run.RunResult;

/** The contract of reporters, which get the events of runs that never took place. */
public abstract class ReporterContract extends PluginContract {
    @TempDir
    private Path reports;

    @Override
    protected abstract Reporter plugin();

    private static RunResult run(String name) {
        return switch (name) {
            case "finished" -> SampleRuns.founding();
            case "failing" -> SampleRuns.failing();
            case "cancelled" -> SampleRuns.cancelled();
            case "ended in every way" -> SampleRuns.controlled();
            case "without results" -> SampleRuns.nothing();
            case "with a grid" -> SampleRuns.grid();
            case "with metrics" -> SampleRuns.measured();
            default -> SampleRuns.hostile();
        };
    }

    /** A target whose folder, should the report need one, is empty. */
    private RecordingTarget target() throws IOException {
        return new RecordingTarget(Files.createTempDirectory(reports, "report"));
    }

    private String report(RunResult run) throws IOException {
        RecordingTarget target = target();
        RunListener listener = plugin().open(resolved(), target);
        for (RunEvent event : SampleRuns.events(run)) {
            listener.on(event);
        }
        return target.content();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "finished",
                "failing",
                "cancelled",
                "ended in every way",
                "without results",
                "with a grid",
                "with metrics",
                "with hostile texts"
            })
    void completesItsReportAtTheEndAndNotBefore(String name) throws IOException {
        RecordingTarget target = target();
        RunListener listener = plugin().open(resolved(), target);
        for (RunEvent event : SampleRuns.events(run(name))) {
            assertFalse(
                    target.complete(), "completed before " + event.getClass().getSimpleName());
            listener.on(event);
        }
        assertTrue(
                target.complete() || target.severalFiles(), "the target's writer was not closed at the end of the run");
        assertFalse(target.content().isBlank(), "nothing was written");
        assertFalse(target.givenUp(), "the target belongs to the workbench, but the reporter closed it");
    }

    @ParameterizedTest
    @ValueSource(strings = {"finished", "failing", "with a grid", "with hostile texts"})
    void writesTheSameAboutTheSameRun(String name) throws IOException {
        assertEquals(report(run(name)), report(run(name)));
    }

    @Test
    void keepsRunsApartThatItReportsAtOnce() throws IOException {
        Reporter reporter = plugin();
        RecordingTarget first = target();
        RecordingTarget second = target();
        RunListener one = reporter.open(resolved(), first);
        RunListener other = reporter.open(resolved(), second);
        List<RunEvent> founding = SampleRuns.events(SampleRuns.founding());
        List<RunEvent> failing = SampleRuns.events(SampleRuns.failing());
        for (int i = 0; i < Math.max(founding.size(), failing.size()); i++) {
            if (i < founding.size()) {
                one.on(founding.get(i));
            }
            if (i < failing.size()) {
                other.on(failing.get(i));
            }
        }
        assertEquals(report(SampleRuns.founding()), first.content());
        assertEquals(report(SampleRuns.failing()), second.content());
    }

    @Test
    void saysWhenItCannotWrite() {
        assertThrows(
                IOException.class,
                () -> {
                    RunListener listener = plugin().open(resolved(), new FullTarget());
                    for (RunEvent event : SampleRuns.events(SampleRuns.founding())) {
                        listener.on(event);
                    }
                },
                "the disk is full, and the reporter goes on as if nothing was");
    }
}
