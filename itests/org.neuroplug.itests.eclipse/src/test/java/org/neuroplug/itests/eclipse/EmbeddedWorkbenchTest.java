package org.neuroplug.itests.eclipse;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.stream.Stream;
import javax.inject.Inject;
import org.junit.jupiter.api.Test;
import org.neuroplug.api.experiment.ExperimentSpec;
import org.neuroplug.api.experiment.Sampling;
import org.neuroplug.api.experiment.TrainingSpec;
import org.neuroplug.api.plugin.PluginChoice;
import org.neuroplug.api.run.RunResult;
import org.neuroplug.api.run.RunStatus;
import org.neuroplug.api.workbench.RunOptions;
import org.neuroplug.api.workbench.Workbench;
import org.neuroplug.paxexam.jupiter.ContainerTest;
import org.neuroplug.paxexam.jupiter.RuntimeFolder;
import org.ops4j.pax.exam.Configuration;
import org.ops4j.pax.exam.CoreOptions;
import org.ops4j.pax.exam.Option;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;

/**
 * The bundles of the p2 repository, and nothing else, in an Equinox without any of the launcher's settings: neither boot
 * delegation nor a home.
 */
@ContainerTest
class EmbeddedWorkbenchTest {
    /** As a product sets them: who weaves classes for logging before who logs, and components after their runtime. */
    private static final Map<String, Integer> START_LEVELS = Map.of(
            "org.apache.aries.spifly.dynamic.bundle", 1,
            "slf4j.jdk14", 1,
            "org.apache.felix.configadmin", 2,
            "org.apache.felix.metatype", 2,
            "org.apache.felix.scr", 2);

    private static final int OTHERS = 4;

    @Inject
    private BundleContext context;

    @Inject
    private Workbench workbench;

    @Configuration
    static Option[] container() {
        return Stream.concat(
                        Stream.of(CoreOptions.frameworkStartLevel(100), CoreOptions.cleanCaches(true)),
                        Site.bundles().stream()
                                .filter(jar -> !Site.symbolicName(jar).equals("org.eclipse.osgi"))
                                .map(EmbeddedWorkbenchTest::bundle))
                .toArray(Option[]::new);
    }

    private static Option bundle(Path jar) {
        return RuntimeFolder.bundle(jar, START_LEVELS.getOrDefault(Site.symbolicName(jar), OTHERS));
    }

    @Test
    void isEquinox() {
        assertEquals("org.eclipse.osgi", context.getBundle(0).getSymbolicName());
    }

    @Test
    void resolvesEveryBundle() {
        List<String> unresolved = Stream.of(context.getBundles())
                .filter(bundle -> bundle.getState() == Bundle.INSTALLED)
                .map(Bundle::getSymbolicName)
                .toList();

        assertEquals(List.of(), unresolved);
    }

    @Test
    void trains() throws InterruptedException {
        ExperimentSpec spec = new ExperimentSpec(
                "embedded",
                PluginChoice.parse("digits(count=600)"),
                new Sampling(OptionalInt.of(600), OptionalDouble.of(0.8)),
                PluginChoice.parse("mlp(units=[20],activations=[compared])"),
                PluginChoice.parseList("relu,tanh"),
                PluginChoice.parseList("sgd"),
                new TrainingSpec(PluginChoice.of("dl4j"), 2, 160, OptionalDouble.empty(), 0),
                List.of(1L));

        RunResult result = workbench.start(spec, RunOptions.defaults()).await();

        assertEquals(
                RunStatus.FINISHED, result.status(), () -> result.failures().toString());
        assertEquals(2, result.results().size());
        assertTrue(Double.isFinite(result.results().get(0).finals().test().loss()));
    }
}
