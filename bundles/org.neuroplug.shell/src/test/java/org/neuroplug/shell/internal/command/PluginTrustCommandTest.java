package org.neuroplug.shell.internal.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.neuroplug.api.plugin.ApprovedJar;
import org.neuroplug.api.plugin.TrustRule;
import org.neuroplug.shell.internal.fixture.FakeDiagnosis;
import org.neuroplug.shell.internal.fixture.FakeJarInspection;
import org.neuroplug.shell.internal.fixture.FakePluginFolder;
import org.neuroplug.shell.internal.fixture.FakePluginProjects;
import org.neuroplug.shell.internal.fixture.FakePluginTrust;
import org.neuroplug.shell.internal.fixture.FakeWorkbench;
import org.neuroplug.shell.internal.fixture.JsonDocument;
import org.neuroplug.shell.internal.fixture.Typed;

class PluginTrustCommandTest {
    private static final ApprovedJar SWISH = new ApprovedJar("0123456789abcdef", "swish.jar");
    private static final ApprovedJar OLDER = new ApprovedJar("fedcba9876543210", "swish.jar");
    private static final ApprovedJar MISH = new ApprovedJar("00112233445566778", "mish.jar");

    @TempDir
    Path folder;

    private Typed run(FakePluginTrust trust, String... words) {
        return Typed.typing(new PluginCommand(
                        new FakePluginFolder(FakePluginFolder.GOOD),
                        new FakeWorkbench(),
                        trust,
                        new FakeDiagnosis(),
                        new FakePluginProjects(),
                        new FakeJarInspection()))
                .words(words)
                .in(folder)
                .run();
    }

    @Test
    void approvesAFile() throws Exception {
        Path file = Files.createFile(folder.resolve("new.jar"));
        FakePluginTrust trust = new FakePluginTrust(TrustRule.PINNED);

        assertEquals(
                "approved hash of " + file + "  new.jar\n",
                run(trust, "trust", "new.jar").out());
        assertEquals(1, trust.approved().size());
    }

    @Test
    void approvesAJarOfTheFolderByItsName() {
        Typed typed = run(new FakePluginTrust(TrustRule.PINNED), "trust", "good.jar");

        assertEquals("approved hash of /home/me/plugins/good.jar  good.jar\n", typed.out());
    }

    @Test
    void saysWhenApprovalsDoNotCount() {
        Typed typed = run(new FakePluginTrust(TrustRule.ANY), "trust", "good.jar");

        assertEquals(
                "approvals do not count while plugins.trust is any",
                typed.lines().get(1));
    }

    @Test
    void listsWhatIsApproved() {
        FakePluginTrust trust = new FakePluginTrust(TrustRule.SIGNED, SWISH, MISH);
        Typed typed = run(trust, "trust", "--list");

        assertEquals(
                List.of(
                        "plugins.trust is signed; approved in /home/me/config/plugins.trusted:",
                        "    0123456789abcdef  swish.jar",
                        "    00112233445566778  mish.jar"),
                typed.lines());
        assertEquals(
                "swish.jar",
                JsonDocument.parse(run(trust, "trust", "--list", "--json").out())
                        .at("/approved/0/name")
                        .asText());
    }

    @Test
    void needsAJarOrTheWishForAList() {
        for (String[] words : new String[][] {{"trust"}, {"trust", "good.jar", "--list"}}) {
            Typed typed = run(new FakePluginTrust(TrustRule.ANY), words);

            assertEquals(2, typed.code());
            assertTrue(typed.err().startsWith("plugin trust needs either JAR or --list"), typed.err());
        }
    }

    @Test
    void takesBackAllApprovalsOfAName() {
        FakePluginTrust trust = new FakePluginTrust(TrustRule.PINNED, SWISH, MISH, OLDER);
        Typed typed = run(trust, "distrust", "swish.jar");

        assertEquals(2, typed.lines().size(), typed.out());
        assertEquals(List.of(MISH), trust.approved());
    }

    @Test
    void takesBackTheApprovalOfAHash() {
        FakePluginTrust trust = new FakePluginTrust(TrustRule.PINNED, SWISH, OLDER);
        run(trust, "distrust", "fedcba98");

        assertEquals(List.of(SWISH), trust.approved());
        assertEquals(2, run(trust, "distrust", "0123").code());
        assertEquals(List.of(SWISH), trust.approved());
    }

    @Test
    void suggestsWhatIsApproved() {
        Typed typed = run(new FakePluginTrust(TrustRule.PINNED, SWISH), "distrust", "swsh.jar");

        assertEquals(2, typed.code());
        assertTrue(typed.err().contains("did you mean swish.jar?"), typed.err());
    }
}
