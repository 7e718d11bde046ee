package org.neuroplug.deployer.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import jdk.security.jarsigner.JarSigner;

/** Keys, made and used with the JDK's own tools. */
final class Signers {
    static final String PASSWORD = "secret";

    private final Path folder;
    private final Path keys;

    Signers(Path folder) {
        this.folder = folder;
        this.keys = folder.resolve("keys.p12");
    }

    /** Makes a key with a certificate of a name. @param more options of keytool */
    void add(String alias, String... more) throws Exception {
        List<String> words = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-J-XX:TieredStopAtLevel=1",
                "-J-XX:+UseSerialGC",
                "-genkeypair",
                "-keystore",
                keys.toString(),
                "-storepass",
                PASSWORD,
                "-keyalg",
                "EC",
                "-alias",
                alias,
                "-dname",
                "CN=" + alias));
        words.addAll(List.of(more));
        Process keytool = new ProcessBuilder(words).redirectErrorStream(true).start();
        String output = new String(keytool.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        assertEquals(0, keytool.waitFor(), output);
    }

    private KeyStore store() throws Exception {
        return KeyStore.getInstance(keys.toFile(), PASSWORD.toCharArray());
    }

    /** A key store with some of the certificates and no key. */
    Path trusting(String... aliases) throws Exception {
        KeyStore trusted = KeyStore.getInstance("PKCS12");
        trusted.load(null, null);
        for (String alias : aliases) {
            trusted.setCertificateEntry(alias, store().getCertificate(alias));
        }
        Path file = Files.createTempFile(folder, "trusted", ".p12");
        try (OutputStream out = Files.newOutputStream(file)) {
            trusted.store(out, PASSWORD.toCharArray());
        }
        return file;
    }

    /** A jar signed with a key. */
    byte[] sign(BundleWriter bundle, String alias) throws Exception {
        Path plain = bundle.to(Files.createTempFile(folder, "plain", ".jar"));
        Path signed = Files.createTempFile(folder, "signed", ".jar");
        var path = java.security.cert.CertificateFactory.getInstance("X.509")
                .generateCertPath(Stream.of(store().getCertificateChain(alias)).toList());
        PrivateKey key = (PrivateKey) store().getKey(alias, PASSWORD.toCharArray());
        try (ZipFile in = new ZipFile(plain.toFile());
                OutputStream out = Files.newOutputStream(signed)) {
            new JarSigner.Builder(key, path).build().sign(in, out);
        }
        return Files.readAllBytes(signed);
    }
}
