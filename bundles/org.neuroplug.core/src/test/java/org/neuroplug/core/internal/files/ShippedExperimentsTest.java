package org.neuroplug.core.internal.files;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.neuroplug.api.experiment.ExperimentSpec;
import org.neuroplug.api.plugin.PluginChoice;

class ShippedExperimentsTest {
    private static final Path FOLDER = Path.of("..", "..", "config", "experiments");

    @Test
    void allCanBeRead() throws IOException {
        try (var files = Files.list(FOLDER)) {
            var names = files.map(file -> new YamlExperimentFiles().read(file).name() + ".yaml")
                    .sorted()
                    .toList();
            assertTrue(names.size() >= 3, names.toString());
            names.forEach(name -> assertTrue(Files.exists(FOLDER.resolve(name)), name));
        }
    }

    @Test
    void theFoundingOneIsTheFoundingExperiment() {
        assertEquals(ExperimentSpec.founding(), read("founding"));
    }

    @Test
    void theBlogsDifferInEpochsAndEvaluationOnly() {
        ExperimentSpec published = read("blog-as-published");
        ExperimentSpec table = read("blog-table");
        assertEquals(100, published.training().epochs());
        assertEquals(200, table.training().epochs());
        assertEquals(OptionalDouble.of(0.01), published.training().learningRate());
        assertEquals(PluginChoice.of("mnist"), published.dataset());
        assertEquals(published.sampling(), table.sampling());
        assertEquals(published.model(), table.model());
        assertEquals(published.arms(), table.arms());
        assertEquals(published.seeds(), table.seeds());
        assertEquals(ExperimentSpec.founding().arms(), published.arms());
        assertEquals(ExperimentSpec.founding().model(), published.model());
    }

    private static ExperimentSpec read(String name) {
        return new YamlExperimentFiles().read(FOLDER.resolve(name + ".yaml"));
    }
}
