package org.neuroplug.itests.support;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;

/**
 * A bundle with an activation whose manifest and component can be anything.
 *
 * @param headers of the manifest, beside the usual
 * @param plugin the name of the activation
 * @param inside what its component has besides implementation, name and service
 * @param type its class
 */
public record OddJar(Map<String, String> headers, String plugin, String inside, Class<?> type) {
    /** A usual one. */
    public static OddJar of(String plugin, Class<?> type) {
        return new OddJar(Map.of(), plugin, "", type);
    }

    /** The same with a further header, or another value of one. */
    public OddJar header(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(name, value);
        return new OddJar(more, plugin, inside, type);
    }

    /** The same with a further element in its component. */
    public OddJar with(String element) {
        return new OddJar(headers, plugin, inside + element, type);
    }

    /** Writes it to a file at once. */
    public void writeTo(Path file) {
        PluginFile.write(file, bytes());
    }

    private byte[] bytes() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        String code = type.getName().replace('.', '/') + ".class";
        try (JarOutputStream jar = new JarOutputStream(bytes, manifest());
                InputStream in = type.getClassLoader().getResourceAsStream(code)) {
            jar.putNextEntry(new ZipEntry(code));
            in.transferTo(jar);
            jar.putNextEntry(new ZipEntry("OSGI-INF/component.xml"));
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
        main.putValue("Bundle-ManifestVersion", "2");
        main.putValue("Bundle-SymbolicName", "com.example.odd");
        main.putValue("Bundle-Version", "1.0.0");
        main.putValue(
                "Import-Package",
                String.join(
                        ",",
                        List.of(
                                "org.neuroplug.spi;version=\"[1,2)\"",
                                "org.neuroplug.api.plugin;version=\"[1,2)\"",
                                "org.neuroplug.api.workbench;version=\"[1,2)\"",
                                "org.osgi.framework")));
        main.putValue("Service-Component", "OSGI-INF/component.xml");
        headers.forEach(main::putValue);
        return manifest;
    }

    private String component() {
        return """
                <scr:component xmlns:scr="http://www.osgi.org/xmlns/scr/v1.3.0" name="%1$s">
                  <implementation class="%1$s"/>
                  <property name="neuroplug.name" value="%2$s"/>
                  <service><provide interface="org.neuroplug.spi.ElementwiseActivation"/></service>
                  %3$s
                </scr:component>
                """
                .formatted(type.getName(), plugin, inside);
    }
}
