package org.neuroplug.deployer.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.osgi.framework.Constants;

/** Files that are no plug-ins are listed with the reason, and do not touch the rest. */
final class UnusableJarTest extends FrameworkTest {
    @Test
    void saysThatAFileIsNotAJar() throws Exception {
        install("a.jar", "hello".getBytes(StandardCharsets.UTF_8));

        assertReason("is not a jar");
    }

    @Test
    void refusesAPartOfTheWorkbenchItself() throws Exception {
        BundleWriter engine = BundleWriter.bundle("org.neuroplug.dl4j", "1.0.0");
        framework
                .getBundleContext()
                .installBundle("reference:"
                        + engine.to(temporary.resolve("engine.jar")).toUri());

        install("a.jar", BundleWriter.bundle("org.neuroplug.dl4j", "2.0.0"));

        assertReason("is org.neuroplug.dl4j, a part of the workbench itself, and its natives cannot be loaded twice:"
                + " exchange it in the workbench's installation, and restart");
        assertEquals(1, bundles("org.neuroplug.dl4j").size());
    }

    @Test
    void saysThatAFileIsEmpty() throws Exception {
        install("a.jar", new byte[0]);

        assertReason("is empty");
    }

    @Test
    void saysThatAJarIsTruncated() throws Exception {
        byte[] whole = BundleWriter.bundle("a", "1.0.0").bytes();
        install("a.jar", Arrays.copyOf(whole, whole.length - 30));

        assertReason("is truncated or damaged: ");
    }

    @Test
    void saysThatAnEntryIsDamaged() throws Exception {
        byte[] bytes = BundleWriter.bundle("a", "1.0.0")
                .entry("x", "0123456789".repeat(10))
                .bytes();
        int data = new String(bytes, StandardCharsets.ISO_8859_1).lastIndexOf("PK\3\4") + 35;
        bytes[data] ^= 0x55;
        install("a.jar", bytes);

        assertReason("is truncated or damaged: ");
    }

    @Test
    void refusesEntriesThatPointOutside() throws Exception {
        install("a.jar", BundleWriter.bundle("a", "1.0.0").entry("lib/../../evil.sh", "rm"));

        assertReason("has an entry that points outside the jar: lib/../../evil.sh");
    }

    @Test
    void refusesEntriesThatPointOutsideInOtherNotations() throws Exception {
        for (String name : List.of("/etc/passwd", "..\\evil", "C:\\evil")) {
            install("a.jar", BundleWriter.bundle("a", "1.0.0").entry(name, "x"));

            assertReason("has an entry that points outside the jar: " + name);
        }
    }

    @Test
    void saysThatAJarIsNoBundle() throws Exception {
        install("a.jar", BundleWriter.plain());

        assertReason("has no bundle manifest: Bundle-SymbolicName is missing in META-INF/MANIFEST.MF");
    }

    @Test
    void refusesFragments() throws Exception {
        install("a.jar", BundleWriter.bundle("a", "1.0.0").header(Constants.FRAGMENT_HOST, "host"));

        assertReason("is a fragment of host; only whole bundles can be plugged in");
    }

    @Test
    void saysWhyTheFrameworkRefusesABundle() throws Exception {
        install("a.jar", BundleWriter.bundle("a", "one.two"));

        assertReason("cannot be installed: ");
    }

    @Test
    void saysWhatAnActivatorThrew() throws Exception {
        install("a.jar", BundleWriter.bundle("a", "1.0.0").activator(ThrowingActivator.class));

        assertReason("its activator threw IllegalStateException: no licence found");
        assertEquals(List.of(), bundles("a"));
    }

    @Test
    void saysItOnceInOneLine() throws Exception {
        install("a.jar", "hello".getBytes(StandardCharsets.UTF_8));
        install("b.jar", BundleWriter.bundle("b", "1.0.0"));

        assertEquals(List.of("plug-in a.jar: is not a jar"), warnings);
        assertTrue(listed("b.jar").active());
    }

    @Test
    void isUsedOnceItIsRepaired() throws Exception {
        install("a.jar", "hello".getBytes(StandardCharsets.UTF_8));
        update("a.jar", BundleWriter.bundle("a", "1.0.0"));

        assertTrue(listed("a.jar").active());
    }

    private void assertReason(String start) {
        assertFalse(listed("a.jar").active());
        String reason = listed("a.jar").reason();
        assertTrue(reason.startsWith(start), reason);
        assertEquals(1, reason.lines().count(), reason);
    }
}
