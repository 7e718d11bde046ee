package org.neuroplug.shell.internal.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.neuroplug.api.plugin.PluginJar;
import org.neuroplug.api.plugin.TrustRule;
import org.neuroplug.api.workbench.OtherVersions;
import org.neuroplug.shell.internal.fixture.FakeDiagnosis;
import org.neuroplug.shell.internal.fixture.FakeJarInspection;
import org.neuroplug.shell.internal.fixture.FakePluginFolder;
import org.neuroplug.shell.internal.fixture.FakePluginProjects;
import org.neuroplug.shell.internal.fixture.FakePluginTrust;
import org.neuroplug.shell.internal.fixture.FakeWorkbench;
import org.neuroplug.shell.internal.fixture.JsonDocument;
import org.neuroplug.shell.internal.fixture.Plugins;
import org.neuroplug.shell.internal.fixture.Typed;

class PluginCommandTest {
    private static Typed run(FakePluginFolder folder, String words) {
        return Typed.run(
                new PluginCommand(
                        folder,
                        new FakeWorkbench(),
                        new FakePluginTrust(TrustRule.ANY),
                        new FakeDiagnosis(),
                        new FakePluginProjects(),
                        new FakeJarInspection()),
                words);
    }

    @Test
    void saysWhatAnInstalledJarProvides() {
        FakePluginFolder folder = new FakePluginFolder();
        Typed typed = run(folder, "install downloads/good.jar");

        assertEquals(0, typed.code(), typed.err());
        assertEquals(
                "good.jar  active  org.example.plugins 1.2.3", typed.lines().get(0));
        assertTrue(typed.out().contains("leaky_relu"), typed.out());
        assertEquals(List.of(OtherVersions.REFUSE), folder.asked());
    }

    @Test
    void passesOnWhatBecomesOfOtherVersions() {
        FakePluginFolder folder = new FakePluginFolder();
        run(folder, "install good.jar --replace");
        run(folder, "install good.jar --beside");

        assertEquals(List.of(OtherVersions.REPLACE, OtherVersions.KEEP), folder.asked());
    }

    @Test
    void refusesToReplaceAndKeepAtOnce() {
        Typed typed = run(new FakePluginFolder(), "install good.jar --beside --replace");

        assertEquals(2, typed.code());
        assertEquals("give either --replace or --beside, not both\n", typed.err());
    }

    @Test
    void aJarThatWaitsIsToldByTheExitCode() {
        Typed typed = run(new FakePluginFolder(), "install needy.jar");

        assertEquals(1, typed.code());
        assertTrue(typed.out().contains("not used  needs package p"), typed.out());
    }

    @Test
    void aJarThatCannotBeUsedIsBadInput() {
        Typed typed = run(new FakePluginFolder(), "install letter.jar");

        assertEquals(2, typed.code());
        assertEquals("letter.jar is not a jar\n", typed.err());
        assertEquals("", typed.out());
    }

    @Test
    void removesByFileByBundleByVersionAndByPlugin() {
        for (String name : List.of("good.jar", "good", Plugins.BUNDLE, Plugins.BUNDLE + "@1.2.3", "leaky_relu")) {
            FakePluginFolder folder = new FakePluginFolder(FakePluginFolder.GOOD, FakePluginFolder.BROKEN);
            Typed typed = run(folder, "remove " + name);

            assertEquals(0, typed.code(), typed.err());
            assertTrue(
                    typed.out().startsWith("removed good.jar (org.example.plugins 1.2.3): data set digits"),
                    typed::out);
            assertEquals(List.of(FakePluginFolder.BROKEN), folder.jars());
        }
    }

    @Test
    void removesWhatCannotBeUsed() {
        FakePluginFolder folder = new FakePluginFolder(FakePluginFolder.BROKEN);

        assertEquals("removed broken.jar\n", run(folder, "remove broken.jar").out());
        assertEquals(List.of(), folder.jars());
    }

    @Test
    void doesNotGuessWhichOfSeveralIsMeant() {
        PluginJar other = FakePluginFolder.jar("other.jar", Plugins.BUNDLE, "2.0.0");
        FakePluginFolder folder = new FakePluginFolder(FakePluginFolder.GOOD, other);
        Typed typed = run(folder, "remove " + Plugins.BUNDLE);

        assertEquals(2, typed.code());
        assertTrue(typed.err().contains("good.jar (org.example.plugins 1.2.3)"), typed.err());
        assertTrue(typed.err().contains("other.jar (org.example.plugins 2.0.0)"), typed.err());
        assertEquals(2, folder.jars().size());
        assertEquals(0, run(folder, "remove " + Plugins.BUNDLE + "@2.0.0").code());
        assertEquals(List.of(FakePluginFolder.GOOD), folder.jars());
    }

    @Test
    void saysThatABuiltInIsNotInTheFolder() {
        Typed typed = run(new FakePluginFolder(), "remove leaky_relu");

        assertEquals(2, typed.code());
        assertEquals(
                "leaky_relu is part of org.example.plugins, which is not in the plug-in folder /home/me/plugins\n",
                typed.err());
    }

    @Test
    void suggestsANameForAnUnknownOne() {
        Typed typed = run(new FakePluginFolder(FakePluginFolder.BROKEN), "remove brokn.jar");

        assertEquals(2, typed.code());
        assertTrue(typed.err().contains("did you mean broken.jar?"), typed.err());
    }

    @Test
    void printsOneJsonDocument() {
        Typed removed = run(new FakePluginFolder(FakePluginFolder.GOOD), "remove good.jar --json");
        Typed installed = run(new FakePluginFolder(), "install good.jar --json");

        assertEquals(
                "org.example.plugins",
                JsonDocument.parse(removed.out()).at("/removed/bundle").asText());
        assertEquals("active", JsonDocument.parse(installed.out()).get("state").asText());
    }

    @Test
    void namesItsCommands() {
        Typed typed = run(new FakePluginFolder(), "");

        assertEquals(2, typed.code());
        assertTrue(typed.err().startsWith("plugin needs one of why, check, install, remove"), typed.err());
    }
}
