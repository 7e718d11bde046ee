package org.neuroplug.store.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.neuroplug.api.InvalidInputException;
import org.neuroplug.api.experiment.Trial;
import org.neuroplug.api.run.EpochResult;
import org.neuroplug.api.run.RunEvent;
import org.neuroplug.api.run.RunListener;
import org.neuroplug.api.run.RunPlan;
import org.neuroplug.api.run.RunResult;
import org.neuroplug.api.run.RunStatus;
import org.neuroplug.api.run.TrialResult;
import org.neuroplug.api.store.StoredRun;
import org.neuroplug.api.store.StoredStatus;
import org.neuroplug.testkit.SampleRuns;

class ResumedRunTest {
    private static final RunResult RUN = SampleRuns.founding();
    private static final String ID = RUN.plan().id();
    private static final TrialResult SECOND = RUN.results().get(1);

    @TempDir
    private Path home;

    /** A run whose first trial has ended, and whose second one was killed after two epochs. */
    private void recordHalf() throws IOException {
        try (Closing store = new Closing(Recorded.store(home))) {
            Recorded.record(store.service(), RUN.plan(), half());
        }
    }

    static List<RunEvent> half() {
        List<RunEvent> events = new ArrayList<>(Recorded.before(RunEvent.TrialFinished.class, RUN));
        events.add(new RunEvent.TrialFinished(RUN.results().get(0)));
        events.add(new RunEvent.TrialStarted(SECOND.trial()));
        SECOND.epochs().stream()
                .limit(2)
                .forEach(epoch -> events.add(new RunEvent.EpochFinished(SECOND.trial(), epoch)));
        return events;
    }

    /** What a recorder hears when the second trial goes on after its first epoch. */
    static List<RunEvent> rest(RunPlan plan, double seconds) {
        List<RunEvent> events = new ArrayList<>();
        events.add(new RunEvent.RunStarted(plan));
        events.add(new RunEvent.EpochFinished(SECOND.trial(), SECOND.epochs().get(0)));
        for (TrialResult result : RUN.results().subList(1, RUN.results().size())) {
            events.add(new RunEvent.TrialStarted(result.trial()));
            result.epochs().stream()
                    .skip(result == SECOND ? 1 : 0)
                    .forEach(epoch -> events.add(new RunEvent.EpochFinished(result.trial(), epoch)));
            events.add(new RunEvent.TrialFinished(result));
        }
        events.add(new RunEvent.RunFinished(whole(plan, seconds)));
        return events;
    }

    static RunResult whole(RunPlan plan, double seconds) {
        return new RunResult(plan, RunStatus.FINISHED, RUN.results(), List.of(), seconds);
    }

    private static void tell(RunListener listener, List<RunEvent> events) throws IOException {
        for (RunEvent event : events) {
            listener.on(event);
        }
    }

    @Test
    void endsAsTheWholeRun() throws IOException {
        recordHalf();
        try (Closing store = new Closing(Recorded.store(home))) {
            RunResult half = store.service().result(ID);
            assertEquals(StoredStatus.INTERRUPTED, store.service().find(ID).status());

            RunListener listener = store.service().resume(half);
            assertEquals(StoredStatus.RUNNING, store.service().find(ID).status());
            tell(listener, rest(RUN.plan(), 77.5));

            assertEquals(whole(RUN.plan(), 77.5), store.service().result(ID));
            StoredRun stored = store.service().find(ID);
            assertEquals(StoredStatus.FINISHED, stored.status());
            assertEquals(4, stored.finished());
            assertEquals("relu + sgd", stored.best().orElseThrow().arm());
        }
    }

    @Test
    void countsTheTrialsOfBothPartsWhileItGoesOn() throws IOException {
        recordHalf();
        try (Closing store = new Closing(Recorded.store(home))) {
            RunListener listener = store.service().resume(store.service().result(ID));
            listener.on(new RunEvent.RunStarted(RUN.plan()));
            assertEquals(1, store.service().find(ID).finished());
            listener.on(new RunEvent.TrialFinished(SECOND));
            assertEquals(2, store.service().find(ID).finished());
        }
        try (Closing store = new Closing(Recorded.store(home))) {
            assertEquals(StoredStatus.INTERRUPTED, store.service().find(ID).status());
            assertEquals(2, store.service().result(ID).results().size());
        }
    }

    @Test
    void doesNotCountTheTimeInWhichItStoodStill() throws IOException {
        recordHalf();
        try (Closing store = new Closing(Recorded.store(home))) {
            RunResult half = store.service().result(ID);
            RunResult brief = new RunResult(half.plan(), half.status(), half.results(), half.failures(), 12.5);
            RunListener listener = store.service().resume(brief);
            listener.on(new RunEvent.RunStarted(RUN.plan()));

            double seconds = store.service().find(ID).seconds();
            assertTrue(seconds >= 12.49 && seconds < 60, () -> "took " + seconds + " s");
        }
    }

    @Test
    void hasTheEpochsFromWhichATrialGoesOnAndWhatFollows() throws IOException {
        recordHalf();
        Trial trial = SECOND.trial();
        EpochResult repeated = new EpochResult(2, 0.125, 9, Optional.empty());
        try (Closing store = new Closing(Recorded.store(home))) {
            RunListener listener = store.service().resume(store.service().result(ID));
            EpochResult first = SECOND.epochs().get(0);
            listener.on(new RunEvent.RunStarted(RUN.plan()));
            listener.on(new RunEvent.EpochFinished(trial, first));
            assertEquals(List.of(first), store.service().trials(ID).get(1).epochs());

            listener.on(new RunEvent.TrialStarted(trial));
            listener.on(new RunEvent.EpochFinished(trial, repeated));
            assertEquals(
                    List.of(first, repeated), store.service().trials(ID).get(1).epochs());
        }
    }

    @Test
    void tellsHowItWasPlannedLast() throws IOException {
        recordHalf();
        RunPlan before = RUN.plan();
        RunPlan now = new RunPlan(
                before.id(),
                before.spec(),
                before.trials(),
                before.stepsPerEpoch(),
                7,
                before.started(),
                before.trainers(),
                List.of("on another machine"));
        try (Closing store = new Closing(Recorded.store(home))) {
            RunListener listener = store.service().resume(store.service().result(ID));
            tell(listener, rest(now, 77.5));

            assertEquals(whole(now, 77.5), store.service().result(ID));
        }
    }

    @Test
    void belongsToOneOfThoseWhoWantIt() throws IOException {
        recordHalf();
        try (Closing first = new Closing(Recorded.store(home));
                Closing second = new Closing(Recorded.store(home))) {
            RunResult half = second.service().result(ID);
            RunListener listener = first.service().resume(first.service().result(ID));

            assertEquals("run " + ID + " is running: it cannot be resumed", refusal(second.service(), half));
            tell(listener, rest(RUN.plan(), 77.5));
            assertEquals(
                    "run " + ID + " has gone on in the meantime: somebody else has resumed it",
                    refusal(second.service(), half));
            assertEquals(StoredStatus.FINISHED, second.service().find(ID).status());

            second.service().delete(List.of(ID));
            assertEquals("run " + ID + " is not there any more", refusal(second.service(), half));
        }
    }

    private static String refusal(RunStoreService store, RunResult run) {
        return assertThrows(InvalidInputException.class, () -> store.resume(run))
                .getMessage();
    }

    @Test
    void keepsFilesWhereTheyGoWithTheRun() {
        try (Closing store = new Closing(Recorded.store(home))) {
            assertEquals(
                    Optional.of(store.service().folder(ID)), store.service().files(RUN.plan()));
        }
    }
}
