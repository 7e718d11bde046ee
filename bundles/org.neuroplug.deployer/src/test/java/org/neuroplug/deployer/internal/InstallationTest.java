package org.neuroplug.deployer.internal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.neuroplug.api.InvalidInputException;
import org.neuroplug.api.plugin.PluginJar;
import org.neuroplug.api.workbench.OtherVersions;
import org.osgi.framework.Constants;

/** Jars that are put into the folder, and taken out of it, on somebody's command. */
final class InstallationTest extends FrameworkTest {
    private Path elsewhere(String name, BundleWriter bundle) throws IOException {
        return bundle.to(temporary.resolve(name));
    }

    private List<String> files() throws IOException {
        try (Stream<Path> files = Files.list(deployer.path())) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    private String refused(Path jar, OtherVersions others) {
        return assertThrows(InvalidInputException.class, () -> deployer.install(jar, others))
                .getMessage();
    }

    @Test
    void copiesAJarAndStartsIt() throws Exception {
        Path source = elsewhere("a.jar", BundleWriter.bundle("a", "1.0.0"));
        PluginJar jar = deployer.install(source, OtherVersions.REFUSE);

        assertTrue(jar.active(), jar.reason());
        assertEquals(file("a.jar"), jar.file());
        assertArrayEquals(Files.readAllBytes(source), Files.readAllBytes(jar.file()));
        assertEquals(List.of("a.jar"), files());
        assertEquals(1, bundles("a").size());
    }

    @Test
    void runsFromACopyThatStays() throws Exception {
        deployer.install(elsewhere("a.jar", BundleWriter.bundle("a", "1.0.0")), OtherVersions.REFUSE);

        String location = bundles("a").get(0).getLocation();
        assertTrue(Files.exists(Path.of(URI.create(location.substring("reference:".length())))), location);
    }

    @Test
    void isNotStartedAgainWhenTheFolderIsLookedAtNext() throws Exception {
        deployer.install(elsewhere("a.jar", BundleWriter.bundle("a", "1.0.0")), OtherVersions.REFUSE);
        var first = bundles("a").get(0);
        deployer.install(file("a.jar").toFile());

        assertEquals(List.of(first), bundles("a"));
    }

    @Test
    void leavesTheSameBytesAsTheyAre() throws Exception {
        install("b.jar", BundleWriter.bundle("a", "1.0.0"));
        PluginJar jar = deployer.install(elsewhere("a.jar", BundleWriter.bundle("a", "1.0.0")), OtherVersions.REFUSE);

        assertEquals(file("b.jar"), jar.file());
        assertEquals(List.of("b.jar"), files());
    }

    @Test
    void replacesOtherVersionsOfAJarThatIsThereAlready() throws Exception {
        install("old.jar", BundleWriter.bundle("a", "1.0.0"));
        Path source = elsewhere("new.jar", BundleWriter.bundle("a", "2.0.0"));
        deployer.install(source, OtherVersions.KEEP);

        assertEquals(
                file("new.jar"), deployer.install(source, OtherVersions.REPLACE).file());
        assertEquals(List.of("new.jar"), files());
        assertEquals(1, bundles("a").size());
    }

    @Test
    void refusesAnotherVersionUnlessToldWhatBecomesOfTheFirst() throws Exception {
        install("a.jar", BundleWriter.bundle("a", "1.0.0"));
        Path source = elsewhere("a-2.jar", BundleWriter.bundle("a", "2.0.0"));

        assertEquals(
                "a 2.0.0 is not put in, because the folder holds a.jar (a 1.0.0): replace it (--replace), or keep both"
                        + " (--beside)",
                refused(source, OtherVersions.REFUSE));
        assertEquals(List.of("a.jar"), files());
    }

    @Test
    void replacesAnotherVersionWhateverItsFileIsCalled() throws Exception {
        install("a.jar", BundleWriter.bundle("a", "1.0.0"));
        deployer.install(elsewhere("a-2.jar", BundleWriter.bundle("a", "2.0.0")), OtherVersions.REPLACE);

        assertEquals(List.of("a-2.jar"), files());
        assertEquals(1, bundles("a").size());
        assertEquals("2.0.0", bundles("a").get(0).getVersion().toString());
    }

    @Test
    void replacesTheSameVersionWithOtherBytes() throws Exception {
        install("a.jar", BundleWriter.bundle("a", "1.0.0"));
        Path source = elsewhere("other.jar", BundleWriter.bundle("a", "1.0.0").entry("x", "y"));

        assertTrue(deployer.install(source, OtherVersions.REPLACE).active());
        assertEquals(List.of("other.jar"), files());
    }

    @Test
    void keepsBothVersionsEvenWhenTheirFilesHaveTheSameName() throws Exception {
        install("a.jar", BundleWriter.bundle("a", "1.0.0"));
        deployer.install(elsewhere("a.jar", BundleWriter.bundle("a", "2.0.0")), OtherVersions.KEEP);

        assertEquals(List.of("a-2.0.0.jar", "a.jar"), files());
        assertTrue(deployer.jars().stream().allMatch(PluginJar::active));
        assertEquals(2, bundles("a").size());
    }

    @Test
    void leavesTheFolderAsItWasWhenTheNewVersionDoesNotStart() throws Exception {
        install("a.jar", BundleWriter.bundle("a", "1.0.0"));
        Path source = elsewhere("a.jar", BundleWriter.bundle("a", "2.0.0").activator(ThrowingActivator.class));

        assertEquals(
                "a.jar its activator threw IllegalStateException: no licence found; version 1.0.0 of before stays in use",
                refused(source, OtherVersions.REPLACE));
        assertEquals(List.of("a.jar"), files());
        assertTrue(listed("a.jar").active());
        assertEquals("1.0.0", listed("a.jar").version());
    }

    @Test
    void putsBackWhatHadTheSameVersion() throws Exception {
        install("a.jar", BundleWriter.bundle("a", "1.0.0"));
        Path source = elsewhere("b.jar", BundleWriter.bundle("a", "1.0.0").activator(ThrowingActivator.class));

        refused(source, OtherVersions.REPLACE);
        assertEquals(List.of("a.jar"), files());
        assertTrue(listed("a.jar").active());
    }

    @Test
    void takesWhatWaitsForOthers() throws Exception {
        Path source = elsewhere("a.jar", BundleWriter.bundle("a", "1.0.0").header(Constants.IMPORT_PACKAGE, "p"));
        PluginJar jar = deployer.install(source, OtherVersions.REFUSE);

        assertTrue(jar.waiting());
        assertEquals(List.of("a.jar"), files());
    }

    @Test
    void refusesWhatIsNoBundleWithoutTouchingTheFolder() throws Exception {
        assertEquals(
                "a.jar is not a jar", refused(Files.writeString(temporary.resolve("a.jar"), "hi"), OtherVersions.KEEP));
        assertEquals(
                "the file name of a plug-in must end with .jar, was a.zip",
                refused(temporary.resolve("a.zip"), OtherVersions.KEEP));
        Path missing = temporary.resolve("missing.jar");
        assertEquals(missing + ": no such file or folder", refused(missing, OtherVersions.KEEP));
        assertEquals(List.of(), files());
    }

    @Test
    void removesAJar() throws Exception {
        install("a.jar", BundleWriter.bundle("a", "1.0.0"));
        deployer.remove(listed("a.jar"));

        assertEquals(List.of(), files());
        assertEquals(List.of(), bundles("a"));
        assertEquals(List.of(), deployer.jars());
    }
}
