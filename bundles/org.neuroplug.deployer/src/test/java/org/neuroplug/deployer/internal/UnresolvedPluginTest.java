package org.neuroplug.deployer.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.osgi.framework.Constants;

/** Plug-ins that need what others offer. */
final class UnresolvedPluginTest extends FrameworkTest {
    private static BundleWriter offering(String name, String exports) {
        return BundleWriter.bundle(name, "1.0.0").header(Constants.EXPORT_PACKAGE, exports);
    }

    private static BundleWriter needing(String name, String imports) {
        return BundleWriter.bundle(name, "1.0.0").header(Constants.IMPORT_PACKAGE, imports);
    }

    @Test
    void namesThePackageThatNobodyOffers() throws Exception {
        install("a.jar", needing("a", "org.maths.special;version=\"[2,3)\""));

        assertEquals(
                "needs package org.maths.special [2.0.0,3.0.0), but no bundle offers it",
                listed("a.jar").reason());
        assertEquals(List.of("plug-in a.jar: " + listed("a.jar").reason()), warnings);
    }

    @Test
    void namesTheVersionsThatAreThereInstead() throws Exception {
        install("old.jar", offering("old", "p;version=1.0.0"));
        install("older.jar", offering("older", "p;version=0.9.0"));
        install("a.jar", needing("a", "p;version=\"[2,3)\""));

        assertEquals(
                "needs package p [2.0.0,3.0.0), but there is 0.9.0, 1.0.0",
                listed("a.jar").reason());
    }

    @Test
    void namesThePluginThatIsNotResolvedItself() throws Exception {
        install("b.jar", offering("b", "p").header(Constants.IMPORT_PACKAGE, "missing"));
        install("a.jar", needing("a", "p"));

        assertEquals(
                "needs package p of b, which is not resolved itself",
                listed("a.jar").reason());
    }

    @Test
    void namesTheBundleThatIsRequired() throws Exception {
        install(
                "a.jar",
                BundleWriter.bundle("a", "1.0.0").header(Constants.REQUIRE_BUNDLE, "other;bundle-version=\"2.1\""));

        assertEquals(
                "needs bundle other 2.1.0 or newer, but no bundle offers it",
                listed("a.jar").reason());
    }

    @Test
    void saysWhenJavaIsTooOld() throws Exception {
        install(
                "a.jar",
                BundleWriter.bundle("a", "1.0.0")
                        .header(Constants.REQUIRE_CAPABILITY, "osgi.ee;filter:=\"(&(osgi.ee=JavaSE)(version=99))\""));

        String reason = listed("a.jar").reason();
        assertTrue(reason.startsWith("needs another Java than " + System.getProperty("java.version")), reason);
        assertTrue(reason.contains("99"), reason);
    }

    @Test
    void startsWhenWhatItNeedsArrives() throws Exception {
        install("a.jar", needing("a", "p"));
        assertFalse(listed("a.jar").active());
        install("b.jar", offering("b", "p"));

        assertTrue(listed("a.jar").active(), listed("a.jar").reason());
    }

    @Test
    void doesNotComplainWhenWhatItNeedsIsReportedNext() throws Exception {
        offering("b", "p").to(file("b.jar"));
        install("a.jar", needing("a", "p"));
        deployer.install(file("b.jar").toFile());

        assertTrue(listed("a.jar").active(), listed("a.jar").reason());
        assertTrue(listed("b.jar").active(), listed("b.jar").reason());
        assertEquals(List.of(), warnings);
        assertEquals(1, bundles("b").size());
    }

    @Test
    void startsTwoThatNeedEachOther() throws Exception {
        install("a.jar", needing("a", "q").header(Constants.EXPORT_PACKAGE, "p"));
        install("b.jar", needing("b", "p").header(Constants.EXPORT_PACKAGE, "q"));

        assertTrue(listed("a.jar").active(), listed("a.jar").reason());
        assertTrue(listed("b.jar").active(), listed("b.jar").reason());
    }

    @Test
    void saysWhatIsMissingAfterThePluginThatOfferedItWent() throws Exception {
        install("b.jar", offering("b", "p"));
        install("a.jar", needing("a", "p"));
        delete("b.jar");

        assertEquals("needs package p, but no bundle offers it", listed("a.jar").reason());
        install("b.jar", offering("b", "p"));
        assertTrue(listed("a.jar").active(), listed("a.jar").reason());
    }

    @Test
    void keepsTheOldVersionUntilTheNewOneResolves() throws Exception {
        install("a.jar", BundleWriter.bundle("a", "1.0.0"));
        update("a.jar", BundleWriter.bundle("a", "2.0.0").header(Constants.IMPORT_PACKAGE, "p"));
        assertEquals(
                "needs package p, but no bundle offers it; version 1.0.0 of before stays in use",
                listed("a.jar").reason());

        install("b.jar", offering("b", "p"));
        assertEquals("2.0.0", listed("a.jar").version());
        assertTrue(listed("a.jar").active());
        assertEquals(1, bundles("a").size());
    }
}
