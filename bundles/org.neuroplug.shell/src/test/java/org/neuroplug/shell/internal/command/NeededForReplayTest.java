package org.neuroplug.shell.internal.command;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.neuroplug.api.InvalidInputException;
import org.neuroplug.api.experiment.ExperimentSpec;
import org.neuroplug.api.experiment.Grid;
import org.neuroplug.api.plugin.PluginChoice;
import org.neuroplug.api.plugin.PluginKind;
import org.neuroplug.api.run.RunResult;
import org.neuroplug.api.run.RunStatus;
import org.neuroplug.shell.internal.fixture.Events;
import org.neuroplug.shell.internal.fixture.FakeWorkbench;
import org.neuroplug.shell.internal.fixture.Plugins;

class NeededForReplayTest {
    private final FakeWorkbench workbench = new FakeWorkbench();

    private void check(String activations, Map<String, String> definitions, String... settings) {
        ExperimentSpec founding = ExperimentSpec.founding();
        ExperimentSpec spec = new ExperimentSpec(
                        "replayed",
                        founding.dataset(),
                        founding.sampling(),
                        founding.model(),
                        PluginChoice.parseList(activations),
                        founding.optimizers(),
                        founding.training(),
                        founding.seeds())
                .withDefinitions(definitions)
                .withGrid(Grid.parse(List.of(settings), Optional.empty()));
        new NeededForReplay(workbench)
                .check(new RunResult(Events.plan(spec), RunStatus.CANCELLED, List.of(), List.of(), 1));
    }

    private String missing(String activations) {
        return assertThrows(InvalidInputException.class, () -> check(activations, Map.of()))
                .getMessage();
    }

    @Test
    void aVersionThatTheExperimentAsksForMustBeThere() {
        assertDoesNotThrow(() -> check("relu@" + Plugins.VERSION, Map.of()));
        assertEquals("run r1 cannot be replayed: not plugged in is activation relu@9.9.9", missing("relu@9.9.9,tanh"));
    }

    @Test
    void nothingIsKnownOfArmsWithoutAResultButTheirNames() {
        workbench.without(PluginKind.MODEL);
        assertEquals("run r1 cannot be replayed: not plugged in are model mlp, activation gone", missing("relu,gone"));
    }

    @Test
    void theModelOfEveryArmMustBeThere() {
        assertDoesNotThrow(() -> check("relu", Map.of(), "model=mlp,mlp(units=[5])"));
        assertEquals(
                "run r1 cannot be replayed: not plugged in is model gone",
                assertThrows(
                                InvalidInputException.class,
                                () -> check("relu", Map.of(), "model=mlp,gone", "training.batch=1,2"))
                        .getMessage());
    }

    @Test
    void theExperimentBringsItsOwnDefinitions() {
        assertDoesNotThrow(() -> check("relu,mine", Map.of("mine", "x")));
    }
}
