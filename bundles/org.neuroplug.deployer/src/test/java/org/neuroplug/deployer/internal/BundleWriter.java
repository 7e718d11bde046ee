package org.neuroplug.deployer.internal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.osgi.framework.BundleActivator;
import org.osgi.framework.Constants;

/** Makes tiny bundles for tests. */
final class BundleWriter {
    private final Manifest manifest = new Manifest();
    private final Map<String, byte[]> entries = new LinkedHashMap<>();

    static BundleWriter plain() {
        BundleWriter writer = new BundleWriter();
        return writer.header(Attributes.Name.MANIFEST_VERSION.toString(), "1.0");
    }

    static BundleWriter bundle(String name, String version) {
        return plain().header(Constants.BUNDLE_MANIFESTVERSION, "2")
                .header(Constants.BUNDLE_SYMBOLICNAME, name + ";singleton:=false")
                .header(Constants.BUNDLE_VERSION, version);
    }

    BundleWriter header(String name, String value) {
        manifest.getMainAttributes().putValue(name, value);
        return this;
    }

    BundleWriter activator(Class<? extends BundleActivator> type) {
        String path = type.getName().replace('.', '/') + ".class";
        try (InputStream in = type.getClassLoader().getResourceAsStream(path)) {
            entries.put(path, in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return header(Constants.BUNDLE_ACTIVATOR, type.getName())
                .header(Constants.IMPORT_PACKAGE, "org.osgi.framework");
    }

    BundleWriter entry(String name, String content) {
        entries.put(name, content.getBytes(StandardCharsets.UTF_8));
        return this;
    }

    byte[] bytes() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        write(out);
        return out.toByteArray();
    }

    Path to(Path file) throws IOException {
        return Files.write(file, bytes());
    }

    private void write(OutputStream out) {
        try (ZipOutputStream jar = new ZipOutputStream(out)) {
            ByteArrayOutputStream headers = new ByteArrayOutputStream();
            manifest.write(headers);
            put(jar, "META-INF/MANIFEST.MF", headers.toByteArray());
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                put(jar, entry.getKey(), entry.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** At a fixed time, so that the same content has the same bytes. */
    private static void put(ZipOutputStream jar, String name, byte[] content) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(LocalDateTime.of(2026, 1, 1, 0, 0));
        jar.putNextEntry(entry);
        jar.write(content);
        jar.closeEntry();
    }
}
