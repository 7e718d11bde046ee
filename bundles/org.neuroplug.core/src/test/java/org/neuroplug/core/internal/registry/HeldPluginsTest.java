package org.neuroplug.core.internal.registry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.neuroplug.api.InvalidInputException;
import org.neuroplug.api.plugin.PluginChoice;
import org.neuroplug.api.plugin.PluginDescriptor;
import org.neuroplug.api.plugin.PluginIdentity;
import org.neuroplug.api.plugin.PluginKind;
import org.neuroplug.core.internal.Container;
import org.neuroplug.core.internal.Formula;
import org.neuroplug.core.internal.Surroundings;
import org.neuroplug.spi.ElementwiseActivation;
import org.osgi.framework.Bundle;

class HeldPluginsTest {
    private static final String NAME = "swish";

    @TempDir
    Path storage;

    private Surroundings surroundings;
    private BundleLeases leases;
    private final List<String> freed = new ArrayList<>();
    private Container container;
    private PluginRegistry registry;

    @BeforeEach
    void start() throws Exception {
        surroundings = new Surroundings(storage);
        container = surroundings.container;
        leases = surroundings.leases;
        registry = surroundings.registry;
    }

    @AfterEach
    void stop() throws Exception {
        surroundings.stop();
    }

    private Bundle plugin(String symbolicName, String version) throws Exception {
        Bundle bundle = container.bundle(symbolicName, version, "");
        Container.register(bundle, ElementwiseActivation.class, NAME, Formula.times(1));
        registry.list(PluginKind.ACTIVATION, Duration.ofSeconds(10)); // the check holds it, too
        return bundle;
    }

    private void tellWhenFree(Bundle bundle) {
        leases.whenFree(bundle.getBundleId(), () -> freed.add(bundle.getSymbolicName()));
    }

    private String version(String choice) {
        try (HeldPlugins plugins = registry.hold()) {
            return plugins.activation(PluginChoice.parse(choice)).identity().version();
        }
    }

    @Test
    void aBundleIsFreeOnceTheLastHolderGivesItBack() throws Exception {
        Bundle bundle = plugin("a", "1.0.0");
        HeldPlugins first = registry.hold();
        HeldPlugins second = registry.hold();
        first.activation(PluginChoice.of(NAME));
        second.activation(PluginChoice.of(NAME));
        tellWhenFree(bundle);

        first.close();
        assertTrue(leases.isHeld(bundle.getBundleId()));
        assertEquals(List.of(), freed);

        second.close();
        assertFalse(leases.isHeld(bundle.getBundleId()));
        assertEquals(List.of("a"), freed);
    }

    @Test
    void aBundleThatNobodyHoldsIsFreeAtOnce() throws Exception {
        tellWhenFree(plugin("a", "1.0.0"));

        assertEquals(List.of("a"), freed);
    }

    @Test
    void aPluginHoldsTheBundlesThatItsBundleUses() throws Exception {
        Bundle library = container.bundle("library", "1.0.0", "");
        Bundle user = container.bundle("user", "1.0.0", "library");
        Container.register(user, ElementwiseActivation.class, NAME, Formula.times(1));

        try (HeldPlugins plugins = registry.hold()) {
            plugins.activation(PluginChoice.of(NAME));
            tellWhenFree(library);
            assertEquals(List.of(), freed);
        }
        assertEquals(List.of("library"), freed);
    }

    @Test
    void whatAChoiceOfBadSettingsTookIsGivenBackToo() throws Exception {
        Bundle bundle = plugin("a", "1.0.0");
        try (HeldPlugins plugins = registry.hold()) {
            assertThrows(InvalidInputException.class, () -> plugins.activation(PluginChoice.parse("swish(x=1)")));
        }

        assertFalse(leases.isHeld(bundle.getBundleId()));
    }

    @Test
    void aPluginStaysHeldWhenItsBundleIsStoppedWhileOthersGetTheNextOne() throws Exception {
        Bundle old = plugin("a", "1.0.0");
        try (HeldPlugins plugins = registry.hold()) {
            plugins.activation(PluginChoice.of(NAME));
            old.stop();
            plugin("b", "2.0.0");

            assertTrue(leases.isHeld(old.getBundleId()));
            assertEquals("2.0.0", version(NAME));
        }
    }

    @Test
    void aVersionPicksThatOneAlthoughItIsShadowed() throws Exception {
        plugin("a", "1.0.0");
        plugin("a", "1.1.0");

        assertEquals("1.1.0", version("swish"));
        assertEquals("1.0.0", version("swish@1.0"));
        assertEquals("1.1.0", version("swish@1.1.0"));
    }

    @Test
    void aVersionThatIsNotThereIsAnsweredWithThoseThatAre() throws Exception {
        plugin("a", "1.0.0");
        plugin("a", "1.1.0");

        assertEquals(
                "unknown version of activation swish '1.1.1'; did you mean 1.1.0? (there are 1.1.0, 1.0.0)",
                assertThrows(InvalidInputException.class, () -> version("swish@1.1.1"))
                        .getMessage());
    }

    @Test
    void aPreferredPluginSaysWhatItShadows() throws Exception {
        plugin("a", "1.0.0");
        plugin("b", "2.0.0");

        try (HeldPlugins plugins = registry.hold()) {
            assertEquals(
                    List.of("a"),
                    plugins.activation(PluginChoice.of(NAME)).shadowed().stream()
                            .map(PluginIdentity::symbolicName)
                            .toList());
            assertEquals(
                    List.of(),
                    plugins.activation(PluginChoice.parse("swish@2.0.0")).shadowed());
        }
        PluginDescriptor listed =
                registry.list(PluginKind.ACTIVATION, Duration.ofSeconds(30)).get(0);
        assertEquals("b", listed.identity().symbolicName());
        assertEquals(
                List.of("a"),
                listed.shadows().stream().map(PluginIdentity::symbolicName).toList());
    }

    @Test
    void aVersionIsShownWithItsState() throws Exception {
        plugin("a", "1.0.0");
        plugin("b", "2.0.0");

        assertEquals(
                "b 2.0.0 is preferred",
                registry.descriptor(PluginKind.ACTIVATION, "swish@1.0.0").reason());
    }
}
