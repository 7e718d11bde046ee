package org.neuroplug.shell.internal.progress;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.neuroplug.api.experiment.ExperimentSpec;
import org.neuroplug.api.run.RunEvent;
import org.neuroplug.shell.internal.cli.TerminalSize;
import org.neuroplug.shell.internal.fixture.Events;

class LiveDisplayTest {
    private static final TerminalSize SIZE = new TerminalSize(84, 24);

    private final ExperimentSpec spec = ExperimentSpec.founding();
    private final RunProgress progress = new RunProgress(Events.plan(spec));
    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private final List<Runnable> ticks = new ArrayList<>();
    private final List<String> stopped = new ArrayList<>();
    private double now;
    private LiveDisplay display;

    @BeforeEach
    void start() {
        StatusLines status = new StatusLines(new PrintStream(printed, true, StandardCharsets.UTF_8), () -> SIZE);
        display = new LiveDisplay(status, new LivePage(progress, Glyphs.of(true)), () -> now, () -> SIZE, tick -> {
            ticks.add(tick);
            return () -> stopped.add("ticking");
        });
        display.start();
    }

    /** What was printed since this was called last. */
    private String printed() {
        String text = printed.toString(StandardCharsets.UTF_8);
        printed.reset();
        return text;
    }

    private void tick() {
        ticks.get(0).run();
    }

    @Test
    void showsItselfAtOnce() {
        assertTrue(printed().contains("0/4 trials"));
    }

    @Test
    void drawsManyChangesOnce() {
        printed();
        for (int epoch = 1; epoch <= 50; epoch++) {
            int finished = epoch;
            display.change(() -> progress.on(Events.epoch(spec.trials().get(0), finished), 0.05));
        }
        assertEquals("", printed(), "whoever makes a change does not draw");

        tick();
        String drawn = printed();
        assertEquals(1, drawn.split("total", -1).length - 1, drawn);
        assertTrue(drawn.contains("50/100"), drawn);
    }

    @Test
    void doesNotDrawWhatIsTheSame() {
        printed();
        now = 0.9;
        tick();

        assertEquals("", printed());
    }

    @Test
    void countsTheTimeDownEachSecond() {
        display.change(() -> progress.on(new RunEvent.TrialStarted(spec.trials().get(0)), 0));
        display.change(() -> progress.on(Events.epoch(spec.trials().get(0), 50), 10));
        now = 10;
        tick();
        assertTrue(printed().contains("10 s left"));

        now = 11;
        tick();

        assertTrue(printed().contains("9 s left"));
    }

    @Test
    void showsANoticeAtOnceAndFromThenOn() {
        printed();
        display.notice("stopping");
        assertTrue(printed().contains("stopping"));

        now = 1;
        tick();
        assertTrue(printed().contains("stopping"));
    }

    @Test
    void showsNothingMoreWhenItIsClosed() {
        display.close();
        printed();
        now = 5;
        tick();
        display.notice("too late");

        assertEquals("", printed());
        assertEquals(List.of("ticking"), stopped);
    }
}
