package org.neuroplug.core.internal.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.deeplearning4j.nn.conf.MultiLayerConfiguration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.neuroplug.api.InvalidInputException;
import org.neuroplug.api.experiment.ExperimentSpec;
import org.neuroplug.api.experiment.TrainingSpec;
import org.neuroplug.api.plugin.Hyperparameters;
import org.neuroplug.api.plugin.PluginChoice;
import org.neuroplug.api.plugin.PluginIdentity;
import org.neuroplug.api.plugin.PluginKind;
import org.neuroplug.api.run.Provenance;
import org.neuroplug.api.run.TrainerUse;
import org.neuroplug.api.workbench.Run;
import org.neuroplug.api.workbench.RunOptions;
import org.neuroplug.core.internal.Surroundings;
import org.neuroplug.core.internal.registry.Formulas;
import org.neuroplug.core.internal.run.ToyPlugins.CountingTrainer;
import org.neuroplug.spi.DataFolders;
import org.neuroplug.spi.ModelContext;
import org.neuroplug.spi.ModelProvider;
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
        return provenanceOfTheFirstTrial(workbench.start(SPEC, RunOptions.defaults()));
    }

    private static Provenance provenanceOfTheFirstTrial(Run run) throws InterruptedException {
        return run.await().results().get(0).provenance();
    }

    /** The same experiment, which names another trainer. */
    private static ExperimentSpec with(PluginChoice trainer) {
        return with(trainer, SPEC.model());
    }

    private static ExperimentSpec with(PluginChoice trainer, PluginChoice model) {
        TrainingSpec t = SPEC.training();
        return new ExperimentSpec(
                SPEC.name(),
                SPEC.dataset(),
                SPEC.sampling(),
                model,
                PluginChoice.parseList("up,down"),
                SPEC.optimizers(),
                new TrainingSpec(trainer, t.epochs(), t.batch(), t.learningRate(), t.evaluateEvery()),
                SPEC.seeds());
    }

    private void registerReference() {
        ToyPlugins.register(surroundings.container, new Picky());
        surroundings.container.register(Trainer.class, Trainer.REFERENCE, reference);
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

    @Test
    void whoNamesNoTrainerGetsThePreferredOne() throws Exception {
        registerReference();
        CountingTrainer preferred = new CountingTrainer((task, epoch, step) -> 1);
        surroundings.container.register(Trainer.class, Trainer.PREFERRED, preferred);

        Run run = workbench.start(with(TrainingSpec.DEFAULT_TRAINER), RunOptions.defaults());

        assertEquals(
                List.of(new TrainerUse(
                        PluginChoice.of("fused"),
                        Optional.empty(),
                        run.plan().spec().arms())),
                run.plan().trainers());
        assertEquals(
                Map.of("name", "fused"),
                provenanceOfTheFirstTrial(run).settings().get("trainer"));
        assertEquals(4, preferred.batches.size());
        assertEquals(List.of(), reference.batches);
    }

    @Test
    void thePlanSaysOnceWhyThePreferredOneIsPassedOver() throws Exception {
        registerReference();
        surroundings.container.register(Trainer.class, Trainer.PREFERRED, new Picky());

        Run run = workbench.start(with(TrainingSpec.DEFAULT_TRAINER), RunOptions.defaults());

        assertEquals(
                List.of(new TrainerUse(
                        PluginChoice.of("dl4j"),
                        Optional.of("fused: one layer is too few"),
                        run.plan().spec().arms())),
                run.plan().trainers());
        assertEquals(
                "fused: one layer is too few",
                provenanceOfTheFirstTrial(run).settings().get(Provenance.TRAINER_PASSED_OVER));
    }

    @Test
    void theReferenceTrainsWhereThePreferredOneIsNotPluggedIn() throws Exception {
        registerReference();

        Run run = workbench.start(with(TrainingSpec.DEFAULT_TRAINER), RunOptions.defaults());

        assertEquals(
                Optional.of("fused: it is not plugged in"),
                run.plan().trainers().get(0).passedOver());
        assertEquals(
                "fused: it is not plugged in",
                provenanceOfTheFirstTrial(run).settings().get(Provenance.TRAINER_PASSED_OVER));
        assertEquals(4, reference.batches.size());
    }

    @Test
    void aTrainerThatIsNamedMustBeThere() {
        registerReference();

        String message = assertThrows(
                        InvalidInputException.class,
                        () -> workbench.start(with(PluginChoice.of("fused")), RunOptions.defaults()))
                .getMessage();

        assertTrue(message.startsWith("unknown trainer 'fused'"), message);
    }

    @Test
    void whoMistypesTheDefaultIsToldSo() {
        registerReference();

        String message = assertThrows(
                        InvalidInputException.class,
                        () -> workbench.start(with(PluginChoice.of("defalt")), RunOptions.defaults()))
                .getMessage();

        assertEquals("unknown trainer 'defalt'; did you mean default? (there are counting, dl4j, default)", message);
    }

    /** A model whose networks only one trainer trains. */
    private void registerModelWithATrainerOfItsOwn() {
        surroundings.container.register(ModelProvider.class, "choosy", new ModelProvider() {
            @Override
            public MultiLayerConfiguration create(Hyperparameters settings, ModelContext context) {
                return ToyPlugins.line(settings, context);
            }

            @Override
            public Optional<String> trainer() {
                return Optional.of("own");
            }
        });
    }

    @Test
    void aModelsOwnTrainerTrainsItWhateverTheExperimentNames() throws Exception {
        registerModelWithATrainerOfItsOwn();
        registerReference();
        CountingTrainer own = new CountingTrainer((task, epoch, step) -> 1);
        surroundings.container.register(Trainer.class, "own", own);

        for (String named : List.of("default", "counting", "dl4j", "own")) {
            Run run = workbench.start(with(PluginChoice.of(named), PluginChoice.of("choosy")), RunOptions.defaults());
            TrainerUse use = run.plan().trainers().get(0);
            assertEquals(PluginChoice.of("own"), use.trainer());
            assertEquals(
                    named.equals("own")
                            ? Optional.empty()
                            : Optional.of((named.equals("default") ? "dl4j" : named)
                                    + ": model choosy has a trainer of its own"),
                    use.passedOver());
            run.await();
        }
        assertEquals(16, own.batches.size());
        assertEquals(List.of(), reference.batches);
    }

    @Test
    void aModelsOwnTrainerMustBeThere() {
        registerModelWithATrainerOfItsOwn();
        registerReference();
        ExperimentSpec spec = with(PluginChoice.of("counting"), PluginChoice.of("choosy"));

        String message = assertThrows(InvalidInputException.class, () -> workbench.start(spec, RunOptions.defaults()))
                .getMessage();

        assertTrue(message.startsWith("unknown trainer 'own'"), message);
    }

    @Test
    void noNetworkHasSeed0WhichTheEngineTakesForTheTimeOfDay() throws Exception {
        List<Long> seeds = new CopyOnWriteArrayList<>();
        ToyPlugins.register(surroundings.container, new CountingTrainer((task, epoch, step) -> {
            seeds.add(task.configuration().getConf(0).getSeed());
            return 1;
        }));

        workbench
                .start(ToyPlugins.experiment("up", 1, List.of(0L, 1L)), RunOptions.defaults())
                .await();

        assertEquals(Set.of(Long.MIN_VALUE, 1L), Set.copyOf(seeds));
    }
}
