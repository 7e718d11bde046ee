package org.neuroplug.core.internal.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.neuroplug.api.run.EpochResult;
import org.neuroplug.api.run.RunEvent;
import org.neuroplug.api.run.RunResult;
import org.neuroplug.api.run.RunStatus;
import org.neuroplug.api.workbench.Run;
import org.neuroplug.api.workbench.RunOptions;

/** What a run that goes on comes to. */
class ResumeTest extends InterruptedRuns {
    @ParameterizedTest
    @CsvSource({"1, 1", "1, 2", "3, 1", "5, 2"})
    void stoppedAfterAnEpochItComesToTheSame(int epoch, int step) throws Exception {
        RunResult whole = uninterrupted();
        RunResult part = interrupted(epoch, step, Run::stopAfterEpoch);
        RunResult completed = resume(part).await();

        assertEquals(bits(whole), bits(completed));
        assertEquals(
                Stream.concat(
                                IntStream.rangeClosed(epoch + 1, EPOCHS).mapToObj(e -> "2/" + e),
                                IntStream.rangeClosed(1, EPOCHS).mapToObj(e -> "2/" + e))
                        .toList(),
                trainer.epochs,
                "what had been trained is not trained again");
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "2, 1", "6, 1"})
    void cancelledInAnEpochItComesToTheSame(int epoch, int step) throws Exception {
        RunResult whole = uninterrupted();
        RunResult part = interrupted(epoch, step, Run::cancel);
        RunResult completed = resume(part).await();

        assertEquals(bits(whole), bits(completed));
        assertEquals("2/" + epoch, trainer.epochs.get(0), "the epoch that was cancelled is repeated");
    }

    @Test
    void interruptedAgainAndAgainItComesToTheSame() throws Exception {
        RunResult whole = uninterrupted();
        RunResult part = interrupted(2, 1, Run::cancel);
        for (int epoch = 3; epoch < EPOCHS; epoch++) {
            CompletableFuture<Run> started = new CompletableFuture<>();
            int last = epoch;
            trainer.hook = (seed, e, step) -> {
                if (e == last) {
                    started.join().stopAfterEpoch();
                }
            };
            Run run = resume(part);
            started.complete(run);
            part = run.await();
            assertEquals(RunStatus.CANCELLED, part.status());
        }
        trainer.hook = (seed, epoch, step) -> {};

        assertEquals(bits(whole), bits(resume(part).await()));
    }

    @Test
    void staysTheSameRun() throws Exception {
        RunResult part = interrupted(3, 1, Run::stopAfterEpoch);
        RunResult completed = resume(part).await();

        assertEquals(part.plan(), completed.plan());
        assertTrue(completed.seconds() > part.seconds());
        assertEquals(1, recorder.resumed);
    }

    @Test
    void takesAnotherNumberOfTrialsAtOnce() throws Exception {
        RunResult part = interrupted(3, 1, Run::stopAfterEpoch);
        Run run = workbench.resume(part, new RunOptions(OptionalInt.of(2), List.of(), List.of()));

        assertEquals(2, run.plan().parallel());
        assertEquals(RunStatus.FINISHED, run.await().status());
    }

    private static String word(RunEvent event) {
        if (event instanceof RunEvent.EpochFinished e) {
            return e.trial().index() + ":" + e.epoch().epoch();
        } else if (event instanceof RunEvent.TrialStarted e) {
            return e.trial().index() + " begins";
        } else if (event instanceof RunEvent.TrialFinished e) {
            return e.result().trial().index() + " ends";
        }
        return event.getClass().getSimpleName();
    }

    private static String words(List<RunEvent> events) {
        return events.stream().map(ResumeTest::word).collect(Collectors.joining(" "));
    }

    @Test
    void tellsListenersOfTheWholeAndRecordersOfTheRest() throws Exception {
        RunResult part = interrupted(3, 1, Run::stopAfterEpoch);
        RunResult completed = resume(part).await();

        String ended = "0:1 0:2 0:3 0:4 0:5 0:6 0 ends 1:1 1:2 1:3 1:4 1:5 1:6 1 ends ";
        String rest = "2:1 2:2 2:3 2 begins 2:4 2:5 2:6 2 ends 3 begins 3:1 3:2 3:3 3:4 3:5 3:6 3 ends RunFinished";
        assertEquals("RunStarted " + ended + rest, words(events));
        assertEquals("RunStarted " + rest, words(recorder.events));
        assertEquals(new RunEvent.RunFinished(completed), events.get(events.size() - 1));
    }

    @Test
    void endsARunWhoseTrialsHadAllEnded() throws Exception {
        RunResult whole = uninterrupted();
        RunResult killed =
                new RunResult(whole.plan(), RunStatus.CANCELLED, whole.results(), whole.failures(), whole.seconds());

        assertEquals(bits(whole), bits(resume(killed).await()));
        assertEquals(List.of(), trainer.epochs);
    }

    @Test
    void keepsTheTimesOfTheFirstPart() throws Exception {
        RunResult part = interrupted(3, 1, Run::stopAfterEpoch);
        RunResult completed = resume(part).await();

        List<EpochResult> epochs = completed.results().get(2).epochs();
        assertEquals(EPOCHS, epochs.size());
        assertEquals(3000e-9, epochs.get(0).seconds());
        assertEquals(
                2 * EPOCHS - 2,
                completed.results().get(2).stepTimes().steps(),
                "all steps but those of the first epoch");
    }
}
