package org.neuroplug.core.internal.registry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.neuroplug.api.InvalidInputException;
import org.neuroplug.api.plugin.Plugin;
import org.neuroplug.api.plugin.PluginChoice;
import org.neuroplug.api.plugin.PluginDescriptor;
import org.neuroplug.api.plugin.PluginKind;
import org.neuroplug.api.plugin.PluginState;
import org.neuroplug.core.internal.Container;
import org.neuroplug.core.internal.Formula;
import org.neuroplug.core.internal.Surroundings;
import org.neuroplug.spi.ActivationElementwise;
import org.neuroplug.spi.ActivationProvider;
import org.neuroplug.spi.ElementwiseActivation;
import org.osgi.framework.Bundle;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.ServiceFactory;
import org.osgi.framework.ServiceRegistration;

class QuarantineTest {
    private static final PluginChoice BENT = PluginChoice.of("bent");
    private static final Formula GOOD = new Formula(x -> 2 * x, x -> 2);
    private static final Formula WRONG = new Formula(x -> 2 * x, x -> x == -0.04 ? 1.5 : 2);
    private static final String REASON = "gradient: x=-0.04: derivative 1.5, numeric 2";

    @TempDir
    Path storage;

    private Surroundings surroundings;
    private Container container;
    private PluginRegistry registry;

    @BeforeEach
    void start() throws Exception {
        start(Duration.ofMillis(500), Duration.ZERO);
    }

    private void start(Duration limit, Duration start) throws Exception {
        surroundings = new Surroundings(storage, limit, start);
        container = surroundings.container;
        registry = surroundings.registry;
    }

    @AfterEach
    void stop() throws Exception {
        surroundings.stop();
    }

    private List<PluginDescriptor> listed() throws InterruptedException {
        return registry.list(PluginKind.ACTIVATION, Duration.ofSeconds(30));
    }

    private ElementwiseActivation function(boolean force) {
        try (HeldPlugins plugins = registry.hold(Map.of(), force)) {
            var made = plugins.activation(BENT).make(ActivationProvider::create);
            return ((ActivationElementwise) made).function();
        }
    }

    @Test
    void listsTheReasonWithTheWorstPoint() throws Exception {
        container.register(ElementwiseActivation.class, "bent", WRONG);
        assertEquals(PluginState.QUARANTINED, listed().get(0).state());
        assertEquals(REASON, listed().get(0).reason());
        assertEquals(REASON, registry.descriptor(PluginKind.ACTIVATION, "bent").reason());
    }

    @Test
    void isRefusedUnlessForced() {
        container.register(ElementwiseActivation.class, "bent", WRONG);
        String message =
                assertThrows(InvalidInputException.class, () -> function(false)).getMessage();
        assertTrue(message.startsWith("activation bent (org.apache.felix.framework "), message);
        assertTrue(message.endsWith(") is quarantined: " + REASON + "; --force uses it all the same"), message);
        assertSame(WRONG, function(true));
        try (HeldPlugins plugins = registry.hold(Map.of(), true)) {
            assertEquals(REASON, plugins.activation(BENT).quarantine().orElseThrow());
        }
    }

    @Test
    void neverShadowsAHealthyOne() throws Exception {
        container.register(ElementwiseActivation.class, "bent", WRONG, 9);
        container.register(ElementwiseActivation.class, "bent", GOOD, 1);
        assertSame(GOOD, function(false));
        assertSame(GOOD, function(true));
        assertEquals(
                List.of(PluginState.QUARANTINED, PluginState.ACTIVE),
                listed().stream().map(PluginDescriptor::state).toList());
        assertEquals(List.of(), listed().get(1).shadows());
    }

    @Test
    void isBeingCheckedUntilTheVerdict() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        container.register(
                ElementwiseActivation.class,
                "bent",
                new Formula(
                        x -> {
                            begun.countDown();
                            while (goOn.getCount() > 0) {
                                Math.sin(x);
                            }
                            return x;
                        },
                        x -> 1));
        begun.await();
        PluginDescriptor listed = registry.list(PluginKind.ACTIVATION).get(0);
        assertEquals(PluginState.CHECKING, listed.state());
        assertEquals("it is being checked", listed.reason());
        goOn.countDown();
        try (HeldPlugins plugins = registry.hold()) {
            assertFalse(plugins.activation(BENT).quarantine().isPresent());
        }
    }

    @Test
    void oneThatHangsIsStoppedAndLeavesTheOthersAlone() throws Exception {
        CountDownLatch never = new CountDownLatch(1);
        container.register(ActivationProvider.class, "stuck", settings -> {
            try {
                never.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            return null;
        });
        container.register(ElementwiseActivation.class, "bent", GOOD);
        assertSame(GOOD, function(false));
        PluginDescriptor stuck = listed().get(1);
        assertEquals("stuck", stuck.name());
        assertEquals(PluginState.QUARANTINED, stuck.state());
        String start = "creation: it did not end within 0.5 s and was stopped in " + QuarantineTest.class.getName();
        assertTrue(stuck.reason().startsWith(start), stuck::reason);
    }

    /** A plug-in whose constructor does not return. */
    private static final class Unmade implements ServiceFactory<ElementwiseActivation> {
        private final CountDownLatch never = new CountDownLatch(1);

        @Override
        public ElementwiseActivation getService(Bundle bundle, ServiceRegistration<ElementwiseActivation> of) {
            try {
                never.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            return GOOD;
        }

        @Override
        public void ungetService(
                Bundle bundle, ServiceRegistration<ElementwiseActivation> of, ElementwiseActivation made) {
            throw new AssertionError("it was never made");
        }
    }

    @Test
    void oneThatHangsWhenItIsCreatedIsNoUseEvenWithForce() throws Exception {
        container
                .context()
                .registerService(
                        ElementwiseActivation.class,
                        new Unmade(),
                        FrameworkUtil.asDictionary(Map.of(Plugin.NAME, "bent")));

        String reason =
                "creation: it did not end within 0.5 s and was stopped in " + Unmade.class.getName() + ".getService";
        for (boolean force : List.of(false, true)) {
            String message = assertThrows(InvalidInputException.class, () -> function(force))
                    .getMessage();
            assertTrue(message.endsWith(") is quarantined: " + reason + "; replace or remove it"), message);
        }
        assertEquals(PluginState.QUARANTINED, listed().get(0).state());
        assertEquals(reason, listed().get(0).reason());
    }

    /** Computes as long as it is not met by another one. */
    private static Formula meeting(CountDownLatch both) {
        AtomicBoolean came = new AtomicBoolean();
        return new Formula(
                x -> {
                    if (came.compareAndSet(false, true)) {
                        both.countDown();
                    }
                    while (both.getCount() > 0) {
                        Math.sin(x);
                    }
                    return x;
                },
                x -> 1);
    }

    @Test
    void whoAsksForAListHasTwoCheckedAtATime() throws Exception {
        stop();
        start(Duration.ofSeconds(20), Duration.ofHours(1));
        CountDownLatch both = new CountDownLatch(2);
        container.register(ElementwiseActivation.class, "bent", meeting(both));
        container.register(ElementwiseActivation.class, "other", meeting(both));

        assertEquals(
                List.of(PluginState.ACTIVE, PluginState.ACTIVE),
                listed().stream().map(PluginDescriptor::state).toList());
    }

    @Test
    void aLeavingOneIsNotWaitedFor() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        var registration = container.register(
                ElementwiseActivation.class,
                "bent",
                new Formula(
                        x -> {
                            begun.countDown();
                            return Math.sin(x);
                        },
                        Math::cos));
        begun.await();
        registration.unregister();
        assertEquals(List.of(), listed());
    }
}
