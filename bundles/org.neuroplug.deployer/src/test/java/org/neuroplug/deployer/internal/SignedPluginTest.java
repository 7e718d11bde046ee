package org.neuroplug.deployer.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.BiFunction;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.neuroplug.api.plugin.JarState;
import org.neuroplug.api.plugin.TrustRule;

/** Only jars that are signed by somebody in the key store may run. */
final class SignedPluginTest extends FrameworkTest {
    private static final String START = "is not trusted: plugins.trust is signed, and ";

    @TempDir
    static Path keys;

    private static Signers signers;

    @BeforeAll
    static void makeKeys() throws Exception {
        signers = new Signers(keys);
        signers.add("author");
        signers.add("stranger");
        signers.add("expired", "-startdate", "2020/01/01", "-validity", "365");
        signers.add("authority", "-ext", "bc:c");
        signers.add("employee", "-signer", "authority", "-ext", "eku=codeSigning");
        signers.add("server", "-signer", "authority", "-ext", "eku=serverAuth");
        signers.add("friend", "-signer", "author", "-ext", "eku=codeSigning");
    }

    @BeforeEach
    void trustTheAuthor() throws Exception {
        trust(signers.trusting("author", "expired"));
    }

    private void trust(Path keystore) {
        settings = new DeployerSettings(TrustRule.SIGNED, keystore, Signers.PASSWORD, 10, 10);
    }

    private static BundleWriter plain() {
        return BundleWriter.bundle("a", "1.0.0").entry("x.txt", "hello").entry("META-INF/services/x", "y");
    }

    private void assertReason(String reason) {
        assertEquals(START + reason, listed("a.jar").reason());
        assertEquals(JarState.UNTRUSTED, listed("a.jar").state());
        assertEquals(List.of(), bundles("a"));
    }

    /** Copies a jar; what becomes of an entry is null when it goes. */
    private static byte[] changed(byte[] jar, BiFunction<String, byte[], byte[]> change) throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(jar));
                ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                byte[] content = change.apply(entry.getName(), in.readAllBytes());
                if (content != null) {
                    out.putNextEntry(new ZipEntry(entry.getName()));
                    out.write(content);
                }
            }
        }
        return bytes.toByteArray();
    }

    private static byte[] replaced(byte[] content, String text, String by) {
        return new String(content, StandardCharsets.UTF_8).replace(text, by).getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void aJarRunsThatATrustedOneSigned() throws Exception {
        install("a.jar", signers.sign(plain(), "author"));

        assertTrue(listed("a.jar").active(), listed("a.jar").reason());
    }

    @Test
    void aJarWithoutSignatureDoesNot() throws Exception {
        install("a.jar", plain());

        assertReason("it is not signed");
    }

    @Test
    void aStrangersSignatureDoesNotCount() throws Exception {
        install("a.jar", signers.sign(plain(), "stranger"));

        Path store = settings.keystore();
        assertReason("its signer CN=stranger is not in the key store " + store + "; 'keytool -importcert -keystore "
                + store + " -file CERTIFICATE' would add it");
    }

    @Test
    void anExpiredCertificateDoesNotCount() throws Exception {
        install("a.jar", signers.sign(plain(), "expired"));

        assertReason("the certificate of its signer CN=expired expired on 2020-12-31");
    }

    @Test
    void anAuthorityVouchesForThoseWhoMaySignCode() throws Exception {
        trust(signers.trusting("authority"));
        install("a.jar", signers.sign(plain(), "employee"));
        assertTrue(listed("a.jar").active(), listed("a.jar").reason());

        delete("a.jar");
        install("a.jar", signers.sign(plain(), "server"));
        assertTrue(
                listed("a.jar").reason().startsWith(START + "its signer CN=server is not in"),
                listed("a.jar").reason());
    }

    @Test
    void anAuthorWhoIsNoAuthorityVouchesForNobody() throws Exception {
        install("a.jar", signers.sign(plain(), "friend"));

        assertTrue(
                listed("a.jar").reason().startsWith(START + "its signer CN=friend is not in"),
                listed("a.jar").reason());
    }

    @Test
    void anEntryThatWasAddedLaterIsFound() throws Exception {
        for (String name : List.of("evil.class", "META-INF/services/evil")) {
            byte[] signed = signers.sign(plain(), "author");
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(signed));
                    ZipOutputStream out = new ZipOutputStream(bytes)) {
                for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                    out.putNextEntry(new ZipEntry(entry.getName()));
                    in.transferTo(out);
                }
                out.putNextEntry(new ZipEntry(name));
                out.write(1);
            }
            install("a.jar", bytes.toByteArray());

            assertReason("its entry " + name + " is not signed");
        }
    }

    @Test
    void anEntryThatWasChangedLaterIsFound() throws Exception {
        install(
                "a.jar",
                changed(
                        signers.sign(plain(), "author"),
                        (name, content) -> name.equals("x.txt") ? new byte[] {1} : content));

        assertTrue(
                listed("a.jar").reason().startsWith(START + "its content is not what was signed: "),
                listed("a.jar").reason());
        assertEquals(List.of(), bundles("a"));
    }

    @Test
    void anEntryThatWasTakenOutIsFound() throws Exception {
        install(
                "a.jar",
                changed(signers.sign(plain(), "author"), (name, content) -> name.equals("x.txt") ? null : content));

        assertReason("its entry x.txt was signed and is missing");
    }

    @Test
    void aHeaderThatWasChangedLaterIsFound() throws Exception {
        install(
                "a.jar",
                changed(
                        signers.sign(plain(), "author"),
                        (name, content) -> name.equals("META-INF/MANIFEST.MF")
                                ? replaced(content, "Bundle-Version: 1.0.0", "Bundle-Version: 9.0.0")
                                : content));

        assertTrue(
                listed("a.jar").reason().startsWith(START + "its content is not what was signed: "),
                listed("a.jar").reason());
    }

    @Test
    void aSignatureThatLeavesTheHeadersOpenDoesNotCount() throws Exception {
        BundleWriter open = plain().entry("META-INF/OPEN.SF", "Signature-Version: 1.0\r\n\r\n");
        install("a.jar", signers.sign(open, "author"));

        assertReason("its signature META-INF/OPEN.SF does not cover the bundle's headers");
    }

    @Test
    void saysThatTheKeyStoreCannotBeUsed() throws Exception {
        byte[] jar = signers.sign(plain(), "author");
        trust(keys.resolve("none.p12"));
        install("a.jar", jar);
        assertEquals(
                "is not trusted: the key store " + keys.resolve("none.p12") + " (plugins.keystore) does not exist",
                listed("a.jar").reason());

        settings = new DeployerSettings(TrustRule.SIGNED, signers.trusting("author"), "wrong", 10, 10);
        deployer.reconsider();
        assertTrue(
                listed("a.jar").reason().contains("plugins.keystore.password) cannot be read"),
                listed("a.jar").reason());

        settings = new DeployerSettings(
                TrustRule.SIGNED, Files.writeString(keys.resolve("text.p12"), "hello"), "wrong", 10, 10);
        deployer.reconsider();
        assertTrue(
                listed("a.jar").reason().contains("text.p12"), listed("a.jar").reason());
    }

    @Test
    void aCertificateThatIsTakenOutOfTheKeyStoreStopsItsPlugins() throws Exception {
        install("a.jar", signers.sign(plain(), "author"));
        trust(signers.trusting("stranger"));
        deployer.reconsider();

        assertEquals(JarState.UNTRUSTED, listed("a.jar").state());
        assertEquals(List.of(), bundles("a"));
    }

    @Test
    void aKeyStoreThatComesLaterCounts() throws Exception {
        Path later = keys.resolve("later.p12");
        trust(later);
        install("a.jar", signers.sign(plain(), "author"));
        assertEquals(JarState.UNTRUSTED, listed("a.jar").state());

        Files.copy(signers.trusting("author"), later);
        TrustService watching = new TrustService(deployer);
        assertTrue(watching.canHandle(later.toFile()));
        watching.install(later.toFile());

        assertTrue(listed("a.jar").active(), listed("a.jar").reason());
    }
}
