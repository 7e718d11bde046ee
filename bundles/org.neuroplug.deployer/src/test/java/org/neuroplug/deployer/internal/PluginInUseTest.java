package org.neuroplug.deployer.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.neuroplug.api.workbench.PluginLeases;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleEvent;
import org.osgi.framework.SynchronousBundleListener;

/** What becomes of a bundle that something under way still uses. */
final class PluginInUseTest extends FrameworkTest {
    private final Held leases = new Held();

    /** Bundles that are held until a test lets them go. */
    private static final class Held implements PluginLeases {
        private final Map<Long, List<Runnable>> held = new HashMap<>();

        void hold(Bundle bundle) {
            held.put(bundle.getBundleId(), new ArrayList<>());
        }

        void letGo(Bundle bundle) {
            held.remove(bundle.getBundleId()).forEach(Runnable::run);
        }

        @Override
        public boolean isHeld(long bundle) {
            return held.containsKey(bundle);
        }

        @Override
        public void whenFree(long bundle, Runnable action) {
            held.get(bundle).add(action);
        }
    }

    @BeforeEach
    void startTheWorkbench() {
        deployer.use(leases);
    }

    private Bundle held(String file, BundleWriter bundle) throws Exception {
        install(file, bundle);
        Bundle installed = bundles("a").get(0);
        leases.hold(installed);
        return installed;
    }

    private void letGo(Bundle bundle) throws InterruptedException {
        CountDownLatch gone = new CountDownLatch(1);
        framework.getBundleContext().addBundleListener((SynchronousBundleListener) event -> {
            if (event.getType() == BundleEvent.UNINSTALLED && event.getBundle().equals(bundle)) {
                gone.countDown();
            }
        });
        leases.letGo(bundle);
        assertTrue(gone.await(10, TimeUnit.SECONDS), "uninstalled when it is free");
    }

    /** Those that are free go one after the other: when this one is gone, the earlier ones are settled, and this one nearly. */
    private void letGoAnother() throws Exception {
        install("z.jar", BundleWriter.bundle("z", "1.0.0"));
        Bundle another = bundles("z").get(0);
        leases.hold(another);
        delete("z.jar");
        letGo(another);
        deployer.uninstall(file("z.jar").toFile()); // has nothing left to do but to wait for its turn
    }

    @Test
    void isStoppedAtOnceAndUninstalledWhenItIsFree() throws Exception {
        Bundle bundle = held("a.jar", BundleWriter.bundle("a", "1.0.0").entry("late.txt", "late"));

        delete("a.jar");

        assertEquals(List.of(), deployer.jars());
        assertEquals(Bundle.RESOLVED, bundle.getState());
        assertEquals(
                "late", new String(bundle.getEntry("late.txt").openStream().readAllBytes(), StandardCharsets.UTF_8));

        letGo(bundle);
        assertEquals(Bundle.UNINSTALLED, bundle.getState());
    }

    @Test
    void makesRoomForItsReplacementAtOnce() throws Exception {
        Bundle old = held("a.jar", BundleWriter.bundle("a", "1.0.0"));

        update("a.jar", BundleWriter.bundle("a", "2.0.0"));

        assertEquals(Bundle.RESOLVED, old.getState());
        assertEquals("2.0.0", listed("a.jar").version());
        assertTrue(listed("a.jar").active());

        letGo(old);
        assertEquals(1, bundles("a").size());
        assertTrue(listed("a.jar").active());
    }

    @Test
    void leavesNoCopyWhenItIsGone() throws Exception {
        Bundle bundle = held("a.jar", BundleWriter.bundle("a", "1.0.0"));
        delete("a.jar");
        letGo(bundle);
        letGoAnother();

        try (Stream<Path> left =
                Files.list(framework.getBundleContext().getDataFile("plugins").toPath())) {
            assertEquals(List.of(), left.toList());
        }
    }

    @Test
    void staysWhenItsBytesComeBackBeforeItIsFree() throws Exception {
        BundleWriter bytes = BundleWriter.bundle("a", "1.0.0");
        Bundle bundle = held("a.jar", bytes);
        delete("a.jar");

        install("a.jar", bytes);
        leases.letGo(bundle);
        letGoAnother();

        assertSame(bundle, bundles("a").get(0));
        assertEquals(Bundle.ACTIVE, bundle.getState());
        assertTrue(listed("a.jar").active());
    }

    @Test
    void othersThatUseItsPackagesKeepItUntilItIsFree() throws Exception {
        Bundle library =
                held("a.jar", BundleWriter.bundle("a", "1.0.0").header("Export-Package", "com.example.shared"));
        install("b.jar", BundleWriter.bundle("b", "1.0.0").header("Import-Package", "com.example.shared"));

        delete("a.jar");
        assertTrue(listed("b.jar").active());

        letGo(library);
        letGoAnother();
        assertFalse(listed("b.jar").active());
        assertEquals(
                "needs package com.example.shared, but no bundle offers it",
                listed("b.jar").reason());
    }
}
