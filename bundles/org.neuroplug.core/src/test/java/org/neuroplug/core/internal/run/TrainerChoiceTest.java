package org.neuroplug.core.internal.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.deeplearning4j.nn.conf.MultiLayerConfiguration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.neuroplug.api.InvalidInputException;
import org.neuroplug.api.experiment.ExperimentSpec;
import org.neuroplug.api.plugin.Hyperparameters;
import org.neuroplug.api.plugin.PluginIdentity;
import org.neuroplug.api.plugin.PluginKind;
import org.neuroplug.api.run.Provenance;
import org.neuroplug.api.workbench.RunOptions;
import org.neuroplug.core.internal.Surroundings;
import org.neuroplug.core.internal.registry.Formulas;
import org.neuroplug.core.internal.run.ToyPlugins.CountingTrainer;
import org.neuroplug.spi.DataFolders;
import org.neuroplug.spi.Trainer;

class TrainerChoiceTest {
    private static final ExperimentSpec SPEC = ToyPlugins.experiment("up", 1, List.of(1L));

    @TempDir
    Path folder;

    private final CountingTrainer reference = new CountingTrainer((task, epoch, step) -> 1);
    private Surroundings surroundings;
    private WorkbenchService workbench;

    @BeforeEach
    void start() throws Exception {
        surroundings = new Surroundings(folder);
        Formulas formulas = new Formulas(surroundings.examinations);
        workbench = new WorkbenchService(surroundings.registry, formulas, new DataFolders(Optional.empty(), folder), 1);
    }

    @AfterEach
    void stop() throws Exception {
        surroundings.stop();
    }

    /** Trains two layers or more. */
    private static final class Picky extends CountingTrainer {
        Picky() {
            super((task, epoch, step) -> 1);
        }

        @Override
        public Optional<String> refuses(Hyperparameters settings, MultiLayerConfiguration configuration) {
            return configuration.getConfs().size() > 1 ? Optional.empty() : Optional.of("one layer is too few");
        }
    }

    private Provenance provenanceOfTheFirstTrial() throws InterruptedException {
        return workbench
                .start(SPEC, RunOptions.defaults())
                .await()
                .results()
                .get(0)
                .provenance();
    }

    @Test
    void theReferenceTrainsWhatTheChosenTrainerRefuses() throws Exception {
        Picky picky = new Picky();
        ToyPlugins.register(surroundings.container, picky);
        surroundings.container.register(Trainer.class, Trainer.REFERENCE, reference);

        Provenance provenance = provenanceOfTheFirstTrial();

        assertEquals(2, reference.batches.size());
        assertEquals(List.of(), picky.batches);
        assertEquals(Map.of("name", "dl4j"), provenance.settings().get("trainer"));
        assertEquals("counting: one layer is too few", provenance.settings().get(Provenance.TRAINER_PASSED_OVER));
        assertEquals(
                List.of("dl4j"),
                provenance.plugins().stream()
                        .filter(plugin -> plugin.kind() == PluginKind.TRAINER)
                        .map(PluginIdentity::name)
                        .toList());
    }

    @Test
    void nothingIsSaidOfATrainerThatTrains() throws Exception {
        CountingTrainer counting = new CountingTrainer((task, epoch, step) -> 1);
        ToyPlugins.register(surroundings.container, counting);
        surroundings.container.register(Trainer.class, Trainer.REFERENCE, reference);

        Provenance provenance = provenanceOfTheFirstTrial();

        assertEquals(2, counting.batches.size());
        assertFalse(provenance.settings().containsKey(Provenance.TRAINER_PASSED_OVER));
    }

    @Test
    void withoutAReferenceTheExperimentIsRefusedBeforeItStarts() {
        ToyPlugins.register(surroundings.container, new Picky());

        String message = assertThrows(InvalidInputException.class, () -> workbench.start(SPEC, RunOptions.defaults()))
                .getMessage();

        assertTrue(message.contains("one layer is too few; unknown trainer 'dl4j'"), message);
    }
}
