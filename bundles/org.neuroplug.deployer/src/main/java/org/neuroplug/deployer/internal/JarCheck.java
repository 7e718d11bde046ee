package org.neuroplug.deployer.internal;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntSupplier;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.zip.CRC32;
import java.util.zip.ZipException;
import org.osgi.framework.Constants;

/** Looks whether a file is an undamaged jar with a bundle's manifest, before the framework sees it. */
final class JarCheck {
    private static final byte[] ZIP = {'P', 'K'};

    private static final long MEGABYTE = 1 << 20;

    private static final long LARGEST_TEXT = 4 * MEGABYTE;
    private static final int MOST_ENTRIES = 100_000;

    private final IntSupplier limit;

    /** @param limit the most that all entries together may unpack to, in MB */
    JarCheck(IntSupplier limit) {
        this.limit = limit;
    }

    PluginArchive check(StoredJar stored) throws IOException, UnusableJarException {
        if (!startsAsZip(stored.path())) {
            throw new UnusableJarException("is not a jar");
        }
        try (JarFile jar = new JarFile(stored.path().toFile(), false)) {
            readAll(jar);
            return archive(stored, Optional.ofNullable(jar.getManifest()));
        } catch (ZipException | SecurityException e) {
            throw new UnusableJarException("is truncated or damaged: " + e.getMessage(), e);
        }
    }

    private static boolean startsAsZip(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return Arrays.equals(in.readNBytes(ZIP.length), ZIP);
        }
    }

    private void readAll(JarFile jar) throws IOException, UnusableJarException {
        long most = limit.getAsInt() * MEGABYTE;
        long total = 0;
        List<JarEntry> entries = Collections.list(jar.entries());
        checkNames(entries);
        for (JarEntry entry : entries) {
            long size = read(jar, entry, most - total);
            if (size > most - total) {
                throw new UnusableJarException("unpacks to more than " + (most / MEGABYTE)
                        + " MB, the most that a plug-in may (plugins.unpacked)");
            }
            if (size > LARGEST_TEXT && isParsed(entry.getName())) {
                throw new UnusableJarException("has a file " + entry.getName() + " of more than "
                        + (LARGEST_TEXT / MEGABYTE) + " MB, which is read as a whole");
            }
            total += size;
        }
    }

    /** Of two entries of one name, readers would see one or the other. */
    private static void checkNames(List<JarEntry> entries) throws UnusableJarException {
        if (entries.size() > MOST_ENTRIES) {
            throw new UnusableJarException("has more than " + MOST_ENTRIES + " entries");
        }
        Set<String> names = new HashSet<>();
        for (JarEntry entry : entries) {
            if (leaves(entry.getName())) {
                throw new UnusableJarException("has an entry that points outside the jar: " + entry.getName());
            }
            if (!names.add(asFound(entry.getName()))) {
                throw new UnusableJarException("has the entry " + entry.getName() + " twice");
            }
        }
    }

    /** Some readers find the manifest and signatures in whatever case they are written, others do not. */
    private static String asFound(String name) {
        String upper = name.toUpperCase(Locale.ROOT);
        return upper.startsWith("META-INF/") ? upper : name;
    }

    /**
     * Reads an entry to its end and compares its checksum, which {@link JarFile} leaves to its callers.
     *
     * @param most after which it gives up
     * @return the size of what was read
     */
    private static long read(JarFile jar, JarEntry entry, long most) throws IOException {
        CRC32 crc = new CRC32();
        byte[] buffer = new byte[1 << 16];
        long size = 0;
        try (InputStream in = jar.getInputStream(entry)) {
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                crc.update(buffer, 0, n);
                size += n;
                if (size > most) {
                    return size;
                }
            }
        } catch (EOFException e) {
            throw damaged(entry);
        }
        if (entry.getCrc() >= 0 && entry.getCrc() != crc.getValue()) {
            throw damaged(entry);
        }
        return size;
    }

    private static ZipException damaged(JarEntry entry) {
        return new ZipException("entry " + entry.getName());
    }

    /** The manifest and the descriptions of components, which the framework holds in memory. */
    private static boolean isParsed(String name) {
        return name.equalsIgnoreCase(JarFile.MANIFEST_NAME) || name.startsWith("OSGI-INF/");
    }

    private static boolean leaves(String name) {
        String path = name.replace('\\', '/');
        return path.startsWith("/")
                || path.matches("[A-Za-z]:.*")
                || Arrays.asList(path.split("/", -1)).contains("..");
    }

    private static PluginArchive archive(StoredJar stored, Optional<Manifest> manifest) throws UnusableJarException {
        Attributes main = manifest.map(Manifest::getMainAttributes).orElseGet(Attributes::new);
        String name = header(main, Constants.BUNDLE_SYMBOLICNAME)
                .orElseThrow(() -> new UnusableJarException("has no bundle manifest: " + Constants.BUNDLE_SYMBOLICNAME
                        + " is missing in META-INF/MANIFEST.MF"));
        Optional<String> host = header(main, Constants.FRAGMENT_HOST);
        if (host.isPresent()) {
            throw new UnusableJarException("is a fragment of " + host.get() + "; only whole bundles can be plugged in");
        }
        String version = header(main, Constants.BUNDLE_VERSION).orElse("0.0.0");
        return new PluginArchive(stored.path(), stored.sha256(), name, version);
    }

    /** A header's value without attributes and directives. */
    private static Optional<String> header(Attributes attributes, String name) {
        return Optional.ofNullable(attributes.getValue(name))
                .map(value -> value.split(";", 2)[0].strip())
                .filter(value -> !value.isEmpty());
    }
}
