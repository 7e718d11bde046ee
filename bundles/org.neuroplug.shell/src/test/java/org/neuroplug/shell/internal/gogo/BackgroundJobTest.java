package org.neuroplug.shell.internal.gogo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.FutureTask;
import org.apache.felix.gogo.runtime.CommandProcessorImpl;
import org.apache.felix.gogo.runtime.threadio.ThreadIOImpl;
import org.apache.felix.service.command.CommandSession;
import org.apache.felix.service.command.Job;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.neuroplug.shell.internal.cli.Palette;
import org.neuroplug.shell.internal.cli.TerminalFacts;
import org.neuroplug.shell.internal.cli.TerminalSize;
import org.neuroplug.shell.internal.command.CompareCommand;
import org.neuroplug.shell.internal.fixture.FakeDefinitions;
import org.neuroplug.shell.internal.fixture.FakeExperimentFiles;
import org.neuroplug.shell.internal.fixture.FakeWorkbench;

/** Runs in the background of a real Gogo session, and who asks them to stop. */
@Timeout(30)
class BackgroundJobTest {
    private static final TerminalFacts TERMINAL = new TerminalFacts(true, true, 80, Palette.CHARACTERS, true);

    /** Takes the process's streams, once. */
    private static final ThreadIOImpl THREADS = new ThreadIOImpl();

    private final FakeWorkbench workbench = new FakeWorkbench();
    private final RunningCommands running = new RunningCommands();
    private final CommandProcessorImpl processor = new CommandProcessorImpl(THREADS);
    private final ByteArrayOutputStream screen = new ByteArrayOutputStream();
    private final CompletableFuture<String> printed = new CompletableFuture<>();
    private CommandSession session;
    private SessionCall call;

    @BeforeAll
    static void takeStreams() {
        THREADS.start();
    }

    @AfterAll
    static void giveStreamsBack() {
        THREADS.stop();
    }

    @BeforeEach
    void open() {
        CompareCommand compare =
                new CompareCommand(workbench, new FakeExperimentFiles(), new FakeDefinitions(workbench));
        processor.addCommand(GogoCommands.SCOPE, new GogoCommand(compare, running), "compare");
        processor.addCommand(GogoCommands.SCOPE, new ShellControl(running), "kill");
        session = processor.createSession(InputStream.nullInputStream(), screen, screen);
        new ShellSession(() -> TERMINAL, () -> new TerminalSize(80, 24), false, (job, text) -> printed.complete(text))
                .openIn(session);
        call = new SessionCall(session, running, false);
    }

    @AfterEach
    void close() {
        session.close();
        processor.stop();
    }

    private Job started(FakeWorkbench.Outcome outcome) throws InterruptedException {
        workbench.thatEnds(outcome);
        call.execute("compare &");
        workbench.started.await();
        return session.jobs().get(0);
    }

    private String screen() {
        return screen.toString(StandardCharsets.UTF_8);
    }

    @RepeatedTest(30) // the run may end before the line does, or after it, or at the same time
    void killOnceStopsARunAfterItsEpochAndSaysWhatKillingItAgainDoes() throws Exception {
        Job job = started(FakeWorkbench.Outcome.LASTING);
        assertEquals(Job.Status.Background, job.status());

        call.execute("kill " + job.id());

        assertTrue(screen().contains("kill " + job.id() + " once more stops it now"), screen());
        assertEquals(
                """
                table of console
                everything is kept: 'resume r1' goes on
                """,
                printed.get());
    }

    @Test
    void killTwiceStopsItNow() throws Exception {
        Job job = started(FakeWorkbench.Outcome.LASTING_EPOCH);
        call.execute("kill " + job.id());
        workbench.askedToStop.await();
        assertEquals(Job.Status.Background, job.status());

        call.execute("kill " + job.id());

        assertTrue(printed.get().contains("everything is kept but the epochs in progress"), printed::join);
    }

    @Test
    void whoeverWaitsForJobsPassesCtrlCOn() throws Exception {
        started(FakeWorkbench.Outcome.LASTING_EPOCH);
        FutureTask<Boolean> interrupted = new FutureTask<>(call::awaitJobs);
        Thread script = new Thread(interrupted);
        script.start();
        script.interrupt();
        workbench.askedToStop.await();

        script.interrupt();

        assertTrue(printed.get().contains("everything is kept but the epochs in progress"), printed::join);
        assertTrue(interrupted.get());
    }

    @Test
    void whoeverWaitsForJobsIsToldWhenNobodyInterrupted() throws Exception {
        workbench.thatEnds(FakeWorkbench.Outcome.FINISHED);
        call.execute("compare &");

        assertEquals(false, call.awaitJobs());
    }
}
