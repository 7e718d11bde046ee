package org.neuroplug.shell.internal.command;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.neuroplug.api.definition.Definition;
import org.neuroplug.api.experiment.ExperimentSpec;
import org.neuroplug.api.experiment.Grid;
import org.neuroplug.api.plugin.PluginChoice;
import org.neuroplug.shell.internal.fixture.FakeDefinitions;
import org.neuroplug.shell.internal.fixture.FakeWorkbench;

class ExperimentDefinitionsTest {
    private final FakeWorkbench workbench = new FakeWorkbench();
    private final FakeDefinitions defined = new FakeDefinitions(workbench);
    private final ExperimentDefinitions definitions = new ExperimentDefinitions(workbench, defined);

    @BeforeEach
    void define() {
        defined.define(new Definition("bent", "x + 1"), false);
        defined.define(new Definition("arc", "2*x"), false);
        defined.define(new Definition("unused", "3*x"), false);
    }

    private static ExperimentSpec experiment(String activations, String model) {
        ExperimentSpec founding = ExperimentSpec.founding();
        return new ExperimentSpec(
                "own",
                founding.dataset(),
                founding.sampling(),
                PluginChoice.parse(model),
                PluginChoice.parseList(activations),
                founding.optimizers(),
                founding.training(),
                founding.seeds());
    }

    @Test
    void anExperimentTakesAlongWhatItUses() {
        ExperimentSpec spec = experiment("relu,bent(a=2)", "mlp(units=[5],activations=[arc,compared])");

        assertEquals(
                Map.of("bent", "x + 1", "arc", "2*x"),
                definitions.selfContained(spec).definitions());
    }

    @Test
    void whatAModelOfTheGridUsesIsTakenAlong() {
        ExperimentSpec spec = experiment("relu", "mlp")
                .withGrid(Grid.parse(List.of("model.activations=[bent],[arc,compared]"), Optional.empty()));

        assertEquals(
                Map.of("bent", "x + 1", "arc", "2*x"),
                definitions.selfContained(spec).definitions());
        assertEquals(spec.grid(), definitions.selfContained(spec).grid());
    }

    @Test
    void anotherMeaningOfANameIsTold() {
        ExperimentSpec spec =
                experiment("bent", "mlp").withDefinitions(Map.of("bent", "x + 2", "arc", "2*x", "own", "4*x"));

        assertEquals(
                List.of("bent is the experiment's own x + 2; yours, x + 1, is left as it is and not used"),
                definitions.notes(spec));
    }

    @Test
    void aNameOfABuiltInIsTold() {
        assertEquals(
                List.of("relu is the experiment's own x^2; that of org.example.plugins 1.2.3 is not used"),
                definitions.notes(experiment("relu", "mlp").withDefinitions(Map.of("relu", "x^2"))));
    }
}
