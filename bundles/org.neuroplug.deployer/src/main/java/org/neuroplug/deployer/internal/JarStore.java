package org.neuroplug.deployer.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.function.IntSupplier;
import java.util.regex.Pattern;

/**
 * Copies of jars, addressed by their content and never changed: {@code <sha256>/<name>.jar}. A class loader that reads such a
 * copy is safe from whatever happens to the file that a user dropped, and the copy's hash is the hash of what runs.
 */
public final class JarStore {
    private static final int BUFFER = 1 << 16;
    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");
    private static final long MEGABYTE = 1 << 20;

    private final Path folder;
    private final IntSupplier limit;

    /** @param limit the largest jar, in MB */
    JarStore(Path folder, IntSupplier limit) {
        this.folder = folder;
        this.limit = limit;
    }

    /** Reads a file once, into a copy. */
    StoredJar add(Path file) throws IOException, UnusableJarException {
        Files.createDirectories(folder);
        Path incoming = Files.createTempFile(folder, "incoming", ".jar");
        try {
            String sha256 = copy(file, incoming);
            Path target = folder.resolve(sha256).resolve(safeName(file));
            Files.createDirectories(target.getParent());
            Files.move(incoming, target, StandardCopyOption.REPLACE_EXISTING);
            return new StoredJar(target, sha256);
        } finally {
            Files.deleteIfExists(incoming);
        }
    }

    private String copy(Path file, Path target) throws IOException, UnusableJarException {
        MessageDigest digest = sha256();
        int most = limit.getAsInt();
        checkSize(Files.size(file), most);
        long size = 0;
        try (InputStream in = Files.newInputStream(file);
                OutputStream out = new DigestOutputStream(Files.newOutputStream(target), digest)) {
            byte[] buffer = new byte[BUFFER];
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                size += n;
                checkSize(size, most); // it may grow meanwhile
                out.write(buffer, 0, n);
            }
        }
        if (size == 0) {
            throw new UnusableJarException("is empty");
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static void checkSize(long bytes, int most) throws UnusableJarException {
        if (bytes > most * MEGABYTE) {
            throw new UnusableJarException(
                    "is larger than " + most + " MB, the most that a plug-in may have (plugins.largest)");
        }
    }

    /** Whether a file is a copy that some store made. */
    static boolean isStored(Path file) {
        return file.getParent() != null && HASH.matcher(hashOf(file)).matches();
    }

    /** The hash of a copy. */
    static String hashOf(Path copy) {
        return copy.getParent().getFileName().toString();
    }

    /** The hash of a file, in lower case hex. */
    public static String sha256(Path file) throws IOException {
        MessageDigest digest = sha256();
        try (OutputStream out = new DigestOutputStream(OutputStream.nullOutputStream(), digest)) {
            Files.copy(file, out);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    /** ASCII only: some frameworks decode locations in ways of their own. */
    private static String safeName(Path file) {
        return file.getFileName().toString().replaceAll("[^A-Za-z0-9._-]", "_");
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JVM has SHA-256", e);
        }
    }
}
