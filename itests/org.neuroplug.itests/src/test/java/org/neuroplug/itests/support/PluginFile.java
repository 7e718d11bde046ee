package org.neuroplug.itests.support;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;

/**
 * A plug-in's jar, written without a build: a bundle with one component.
 *
 * @param symbolicName of the bundle
 * @param version of the bundle
 * @param name of the plug-in
 * @param contract under which the component registers
 * @param classes whose files are in the jar; the first is the component
 * @param imports its Import-Package
 */
public record PluginFile(
        String symbolicName, String version, String name, Class<?> contract, List<Class<?>> classes, String imports) {
    private static final String COMPONENT = "OSGI-INF/component.xml";

    /** One that imports the contracts and what of the engine appears in them. */
    public static PluginFile of(String symbolicName, String name, Class<?> contract, Class<?>... classes) {
        return new PluginFile(
                symbolicName,
                "1.0.0",
                name,
                contract,
                List.of(classes),
                "org.neuroplug.api.plugin;version=\"[1,2)\",org.neuroplug.spi;version=\"[1,2)\","
                        + "org.nd4j.linalg.learning.config;version=\"[1,2)\"");
    }

    /** The same in another version. */
    public PluginFile at(String otherVersion) {
        return new PluginFile(symbolicName, otherVersion, name, contract, classes, imports);
    }

    /** The same with other code. */
    public PluginFile made(Class<?>... otherClasses) {
        return new PluginFile(symbolicName, version, name, contract, List.of(otherClasses), imports);
    }

    /** The same with a further import. */
    public PluginFile importing(String packages) {
        return new PluginFile(symbolicName, version, name, contract, classes, imports + "," + packages);
    }

    /** Writes a file at once: it appears, or changes, with all of its content. */
    public static void write(Path file, byte[] content) {
        try {
            Path part = Files.write(file.resolveSibling(file.getFileName() + ".part"), content);
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Writes the jar to a file at once, as if it had been written some time ago: the workbench then does not wait whether somebody
     * still writes to it.
     *
     * @param modified differs from that of the file of before, so that the change is seen
     */
    public void writeTo(Path file, Instant modified) {
        try {
            Path part = Files.write(file.resolveSibling(file.getFileName() + ".part"), bytes());
            Files.setLastModifiedTime(part, FileTime.from(modified));
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes the jar to a file at once. */
    public void writeTo(Path file) {
        write(file, bytes());
    }

    /** The jar. */
    public byte[] bytes() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JarOutputStream jar = new JarOutputStream(bytes, manifest())) {
            for (Class<?> type : classes) {
                String file = type.getName().replace('.', '/') + ".class";
                jar.putNextEntry(new ZipEntry(file));
                try (InputStream code = type.getClassLoader().getResourceAsStream(file)) {
                    code.transferTo(jar);
                }
            }
            jar.putNextEntry(new ZipEntry(COMPONENT));
            jar.write(component().getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private Manifest manifest() {
        Manifest manifest = new Manifest();
        Attributes main = manifest.getMainAttributes();
        main.put(Attributes.Name.MANIFEST_VERSION, "1.0");
        Map.of(
                        "Bundle-ManifestVersion", "2",
                        "Bundle-SymbolicName", symbolicName,
                        "Bundle-Version", version,
                        "Import-Package", imports,
                        "Service-Component", COMPONENT)
                .forEach(main::putValue);
        return manifest;
    }

    private String component() {
        return """
                <scr:component xmlns:scr="http://www.osgi.org/xmlns/scr/v1.3.0" name="%1$s">
                  <implementation class="%1$s"/>
                  <property name="neuroplug.name" value="%2$s"/>
                  <service><provide interface="%3$s"/></service>
                </scr:component>
                """
                .formatted(classes.get(0).getName(), name, contract.getName());
    }
}
