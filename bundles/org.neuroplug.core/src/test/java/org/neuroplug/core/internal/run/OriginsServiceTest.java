package org.neuroplug.core.internal.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nd4j.linalg.activations.impl.ActivationIdentity;
import org.neuroplug.api.InvalidInputException;
import org.neuroplug.api.experiment.Arm;
import org.neuroplug.api.experiment.ExperimentSpec;
import org.neuroplug.api.plugin.PluginIdentity;
import org.neuroplug.api.plugin.PluginKind;
import org.neuroplug.api.replay.OriginDifference;
import org.neuroplug.api.run.Provenance;
import org.neuroplug.api.run.RunResult;
import org.neuroplug.api.run.TrialResult;
import org.neuroplug.api.workbench.RunOptions;
import org.neuroplug.core.internal.Container;
import org.neuroplug.core.internal.Surroundings;
import org.neuroplug.core.internal.registry.Formulas;
import org.neuroplug.core.internal.run.ToyPlugins.CountingTrainer;
import org.neuroplug.spi.CompiledActivation;
import org.neuroplug.spi.DataFolders;

class OriginsServiceTest {
    @TempDir
    Path folder;

    private final CountingTrainer trainer = new CountingTrainer((task, epoch, step) -> 1.0 / epoch);
    private Container container;
    private Surroundings surroundings;
    private Formulas formulas;
    private WorkbenchService workbench;
    private OriginsService origins;

    @BeforeEach
    void start() throws Exception {
        surroundings = new Surroundings(folder);
        container = surroundings.container;
        formulas = new Formulas(surroundings.examinations);
        DataFolders folders = new DataFolders(Optional.empty(), folder);
        workbench = new WorkbenchService(surroundings.registry, formulas, folders, 2);
        origins = new OriginsService(surroundings.registry, formulas, folders);
        ToyPlugins.register(container, trainer);
    }

    @AfterEach
    void stop() throws Exception {
        surroundings.stop();
    }

    @Test
    void foreseesTheProvenanceOfEveryTrial() throws Exception {
        ExperimentSpec spec = ToyPlugins.experiment("up,down", 1, List.of(3L, 4L));
        Map<Arm, Provenance> foreseen = origins.of(spec, false);
        assertEquals(spec.arms(), List.copyOf(foreseen.keySet()));
        assertTrue(trainer.batches.isEmpty(), "nothing is trained");

        RunResult run = workbench.start(spec, RunOptions.defaults()).await();
        assertEquals(4, run.results().size());
        for (TrialResult result : run.results()) {
            Provenance expected = foreseen.get(result.trial().arm());
            assertEquals(List.of(), OriginDifference.between(expected, result.provenance()));
            assertEquals(expected.plugins(), result.provenance().plugins());
        }
    }

    @Test
    void theExperimentsOwnDefinitionsTakePart() {
        PluginIdentity own = new PluginIdentity(PluginKind.ACTIVATION, "mine", "defined.mine", "1.0.0", "f00d");
        formulas.use(definition -> new CompiledActivation(definition, own, settings -> new ActivationIdentity()));
        ExperimentSpec spec = ToyPlugins.experiment("mine,up", 1, List.of(3L)).withDefinitions(Map.of("mine", "x"));
        List<Provenance> foreseen = List.copyOf(origins.of(spec, false).values());
        assertTrue(foreseen.get(0).plugins().contains(own));
        List<OriginDifference> differences = OriginDifference.between(foreseen.get(0), foreseen.get(1)).stream()
                .filter(difference -> difference.what().startsWith("activation "))
                .toList();
        assertEquals(
                new OriginDifference("activation mine", "defined.mine 1.0.0 (SHA-256 f00d)", OriginDifference.NOTHING),
                differences.get(0));
        assertEquals("activation up", differences.get(1).what());
        assertEquals(OriginDifference.NOTHING, differences.get(1).then());
    }

    @Test
    void refusesWhatARunWouldRefuse() {
        ExperimentSpec spec = ToyPlugins.experiment("pu", 1, List.of(3L));
        String message = assertThrows(InvalidInputException.class, () -> origins.of(spec, false))
                .getMessage();
        assertTrue(message.startsWith("unknown activation 'pu'; did you mean up?"), message);
    }
}
