package org.neuroplug.core.internal.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.neuroplug.api.InvalidInputException;
import org.neuroplug.api.data.ArraySamples;
import org.neuroplug.api.data.Dataset;
import org.neuroplug.api.data.Scaling;
import org.neuroplug.api.plugin.Hyperparameters;
import org.neuroplug.api.run.RunResult;
import org.neuroplug.api.workbench.Run;
import org.neuroplug.spi.DataFolders;
import org.neuroplug.spi.DatasetProvider;
import org.neuroplug.spi.TrainedModel;
import org.neuroplug.spi.Trainer;
import org.neuroplug.spi.TrainingMonitor;
import org.neuroplug.spi.TrainingTask;

/** Which runs do not go on. */
class ResumeRefusalTest extends InterruptedRuns {
    private String refusal(RunResult interrupted) {
        return assertThrows(InvalidInputException.class, () -> resume(interrupted))
                .getMessage();
    }

    private static Dataset otherData(Hyperparameters settings, DataFolders folders) throws IOException {
        return new Dataset(
                List.of("even", "odd"),
                Map.of("train", new ArraySamples(new float[20], new int[20], 1)),
                Optional.empty(),
                Scaling.NONE,
                "made up otherwise",
                "0dd");
    }

    @Test
    void refusesOtherDataThanThoseOfFinishedTrials() throws Exception {
        RunResult part = interrupted(3, 1, Run::stopAfterEpoch);
        surroundings.container.register(DatasetProvider.class, "toy", ResumeRefusalTest::otherData, 1);

        assertEquals(
                "run " + part.plan().id()
                        + " cannot go on: since up + still, seed 1, was trained, data was 5eed, is 0dd now",
                refusal(part));
        assertEquals(List.of(), trainer.epochs);
        assertEquals(0, recorder.resumed);
    }

    @Test
    void refusesACheckpointOfAnotherExperiment() throws Exception {
        RunResult part = interrupted(3, 1, Run::stopAfterEpoch);
        RunResult nothingFinished = new RunResult(part.plan(), part.status(), List.of(), List.of(), part.seconds());
        surroundings.container.register(DatasetProvider.class, "toy", ResumeRefusalTest::otherData, 1);

        assertEquals(
                "up + still, seed 2, cannot go on from its checkpoint: data was 5eed, is 0dd now",
                refusal(nothingFinished));
        assertTrue(Files.exists(checkpoint(part, 2)));
    }

    @Test
    void refusesARunThatHasComeToItsEnd() throws Exception {
        RunResult whole = uninterrupted();

        assertEquals(
                "run " + whole.plan().id() + " has come to its end: it finished, and cannot be resumed",
                refusal(whole));
    }

    @Test
    void refusesARunAtWhichSomebodyIsAtWork() throws Exception {
        RunResult part = interrupted(3, 1, Run::stopAfterEpoch);
        recorder.taken = true;

        assertEquals("run " + part.plan().id() + " is running", refusal(part));
        assertEquals(List.of(), trainer.epochs);
        assertEquals(List.of(), events);
    }

    @Test
    void doesNotTrustATrainerThatBeginsAnew() throws Exception {
        RunResult part = interrupted(3, 1, Run::stopAfterEpoch);
        Trainer forgetful = new SummingTrainer() {
            @Override
            public TrainedModel train(Hyperparameters settings, TrainingTask task, TrainingMonitor monitor) {
                TrainingTask anew = new TrainingTask(
                        task.configuration(),
                        task.train(),
                        task.classes(),
                        task.order(),
                        task.batch(),
                        task.epochs(),
                        Optional.empty());
                return super.train(settings, anew, monitor);
            }
        };
        surroundings.container.register(Trainer.class, "summing", forgetful, 1);
        RunResult completed = resume(part).await();

        assertTrue(
                completed
                        .failures()
                        .get(0)
                        .reason()
                        .endsWith("the trainer is in epoch 1 where it should be in epoch 4"),
                () -> completed.failures().toString());
    }
}
