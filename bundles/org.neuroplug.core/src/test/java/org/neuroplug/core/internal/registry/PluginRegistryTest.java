package org.neuroplug.core.internal.registry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Hashtable;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nd4j.linalg.activations.IActivation;
import org.nd4j.linalg.activations.impl.ActivationCube;
import org.neuroplug.api.InvalidInputException;
import org.neuroplug.api.plugin.Hyperparameters;
import org.neuroplug.api.plugin.Parameter;
import org.neuroplug.api.plugin.Plugin;
import org.neuroplug.api.plugin.PluginChoice;
import org.neuroplug.api.plugin.PluginDescriptor;
import org.neuroplug.api.plugin.PluginFacts;
import org.neuroplug.api.plugin.PluginKind;
import org.neuroplug.api.plugin.PluginState;
import org.neuroplug.api.plugin.Range;
import org.neuroplug.core.internal.Container;
import org.neuroplug.core.internal.Formula;
import org.neuroplug.core.internal.Surroundings;
import org.neuroplug.spi.ActivationElementwise;
import org.neuroplug.spi.ActivationProvider;
import org.neuroplug.spi.ElementwiseActivation;
import org.osgi.framework.ServiceRegistration;

class PluginRegistryTest {
    @TempDir
    Path storage;

    private Surroundings surroundings;
    private Container container;
    private PluginRegistry registry;

    private static class Sloped implements ActivationProvider {
        @Override
        public List<Parameter> parameters() {
            return List.of(Parameter.real("slope", 0.5, Range.above(0), "slope"));
        }

        @Override
        public IActivation create(Hyperparameters settings) {
            return new ActivationCube();
        }
    }

    @BeforeEach
    void start() throws Exception {
        surroundings = new Surroundings(storage);
        container = surroundings.container;
        registry = surroundings.registry;
    }

    @AfterEach
    void stop() throws Exception {
        surroundings.stop();
    }

    private List<String> listed() throws InterruptedException {
        return registry.list(PluginKind.ACTIVATION, Duration.ofSeconds(30)).stream()
                .map(p -> p.name() + " " + p.state() + " " + p.reason())
                .map(String::trim)
                .toList();
    }

    private IActivation activation(String choice) {
        return registry.hold(Map.of(), true)
                .activation(PluginChoice.parse(choice))
                .make(ActivationProvider::create);
    }

    @Test
    void acceptsEachContractOfActivations() throws Exception {
        Formula doubled = Formula.times(2);
        ActivationCube cube = new ActivationCube();
        container.register(ElementwiseActivation.class, "doubled", doubled);
        container.register(ActivationProvider.class, "sloped", new Sloped());
        container.register(IActivation.class, "cubed", cube);
        assertSame(doubled, ((ActivationElementwise) activation("doubled")).function());
        assertTrue(activation("sloped(slope=2)") instanceof ActivationCube);
        assertSame(cube, activation("cubed"));
    }

    private Formula registered(String name, String... aliases) {
        Formula formula = Formula.times(2);
        container
                .context()
                .registerService(
                        ElementwiseActivation.class,
                        formula,
                        new Hashtable<>(Map.of(Plugin.NAME, name, Plugin.ALIASES, aliases)));
        return formula;
    }

    @Test
    void findsAPluginByItsAliasesWhateverTheirCase() {
        Formula silu = registered("silu", "swish");
        Formula hard = registered("hard_swish", "hard_silu");
        for (String name : List.of("silu", "SiLU", "swish", "Swish", "sw_ish")) {
            assertSame(silu, ((ActivationElementwise) activation(name)).function(), name);
        }
        for (String name : List.of("HardSwish", "hard-silu", "hardsilu")) {
            assertSame(hard, ((ActivationElementwise) activation(name)).function(), name);
        }
        assertEquals(
                PluginChoice.parse("silu(a=1)"),
                registry.canonical(PluginKind.ACTIVATION, PluginChoice.parse("SWISH(a=1)")));
        assertEquals(
                List.of("swish"),
                registry.descriptor(PluginKind.ACTIVATION, "Swish").facts().aliases());
        assertEquals(
                "unknown activation 'swihs'; did you mean swish? (there are hard_swish, silu)",
                assertThrows(InvalidInputException.class, () -> activation("swihs"))
                        .getMessage());
    }

    @Test
    void tellsWhatAPluginSaysOfItself() {
        container
                .context()
                .registerService(
                        ElementwiseActivation.class,
                        Formula.times(2),
                        new Hashtable<>(Map.of(
                                Plugin.NAME,
                                "doubled",
                                Plugin.ALIASES,
                                "twice",
                                "neuroplug.formula.text",
                                "2 x",
                                "neuroplug.formula.derivative",
                                "2",
                                "neuroplug.formula.range",
                                "(-∞, ∞)",
                                "neuroplug.formula.source",
                                "Nobody 2026")));
        assertEquals(
                new PluginFacts(List.of("twice"), "2 x", "2", "(-∞, ∞)", "Nobody 2026"),
                registry.descriptor(PluginKind.ACTIVATION, "doubled").facts());
    }

    @Test
    void prefersANameToAnAlias() {
        registered("silu", "swish");
        Formula swish = registered("swish");
        assertSame(swish, ((ActivationElementwise) activation("swish")).function());
        assertEquals(PluginChoice.of("swish"), registry.canonical(PluginKind.ACTIVATION, PluginChoice.of("swish")));
    }

    @Test
    void forgetsWhatIsGone() throws Exception {
        var registration = container.register(ElementwiseActivation.class, "doubled", Formula.times(2));
        assertEquals(List.of("doubled ACTIVE"), listed());
        registration.unregister();
        assertEquals(List.of(), listed());
        assertEquals(
                "unknown activation 'doubled' (there is none)",
                assertThrows(InvalidInputException.class, () -> activation("doubled"))
                        .getMessage());
    }

    @Test
    void doesNotListWhatLeavesWhileItIsLookedAt() throws Exception {
        List<ServiceRegistration<?>> registrations = new ArrayList<>();
        registrations.add(container.register(ActivationProvider.class, "leaving", new Sloped() {
            @Override
            public List<Parameter> parameters() {
                registrations.forEach(ServiceRegistration::unregister);
                registrations.clear();
                return super.parameters();
            }
        }));

        assertEquals(List.of(), registry.list(PluginKind.ACTIVATION, Duration.ofSeconds(30)));
    }

    @Test
    void prefersTheHigherRankingAndListsTheOtherAsShadowed() throws Exception {
        Formula better = Formula.times(2);
        container.register(ElementwiseActivation.class, "doubled", Formula.times(2));
        var preferred = container.register(ElementwiseActivation.class, "doubled", better, 5);
        assertSame(better, ((ActivationElementwise) activation("doubled")).function());
        assertEquals(2, listed().size());
        assertEquals("doubled ACTIVE", listed().get(0));
        assertTrue(listed().get(1).startsWith("doubled SHADOWED org.apache.felix.framework"), listed().get(1));
        preferred.unregister();
        assertEquals(List.of("doubled ACTIVE"), listed());
    }

    @Test
    void aBrokenPluginDoesNotHideAWorkingOne() throws Exception {
        container.register(ElementwiseActivation.class, "doubled", Formula.times(2));
        container.register(
                ActivationProvider.class,
                "doubled",
                new Sloped() {
                    @Override
                    public List<Parameter> parameters() {
                        throw new IllegalStateException("boom");
                    }
                },
                9);
        assertTrue(activation("doubled") instanceof ActivationElementwise);
        assertTrue(
                listed().contains("doubled REJECTED it threw java.lang.IllegalStateException: boom"),
                listed().toString());
    }

    @Test
    void rejectsANameThatNoExperimentCouldWrite() throws Exception {
        container.register(ElementwiseActivation.class, "My Activation; rm", Formula.times(2));
        PluginDescriptor listed =
                registry.list(PluginKind.ACTIVATION, Duration.ofSeconds(30)).get(0);
        assertEquals(PluginState.REJECTED, listed.state());
        assertEquals("its name must be lower case letters, digits, _ or -, was 'My Activation; rm'", listed.reason());
    }

    @Test
    void suggestsTheNameThatWasMeant() throws Exception {
        container.register(ElementwiseActivation.class, "doubled", Formula.times(2));
        assertEquals(
                "unknown activation 'dubled'; did you mean doubled? (there are doubled)",
                assertThrows(InvalidInputException.class, () -> activation("dubled"))
                        .getMessage());
        assertEquals(
                "activation sloped: slope must be > 0, was -1",
                assertThrows(InvalidInputException.class, () -> {
                            container.register(ActivationProvider.class, "sloped", new Sloped());
                            activation("sloped(slope=-1)");
                        })
                        .getMessage());
    }

    @Test
    void namesThePluginThatThrowsWhenItCreates() throws Exception {
        container.register(ActivationProvider.class, "bad", settings -> {
            throw new IllegalStateException("boom");
        });
        container.register(ActivationProvider.class, "none", settings -> null);
        String version = container.context().getBundle().getVersion().toString();
        assertEquals(
                "activation bad (org.apache.felix.framework " + version
                        + ") failed: java.lang.IllegalStateException: boom",
                assertThrows(InvalidInputException.class, () -> activation("bad"))
                        .getMessage());
        assertEquals(
                "activation none (org.apache.felix.framework " + version + ") returned null",
                assertThrows(InvalidInputException.class, () -> activation("none"))
                        .getMessage());
    }
}
