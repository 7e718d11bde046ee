package org.neuroplug.expressions.internal.plugin;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDateTime;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.neuroplug.api.definition.Definition;
import org.neuroplug.expressions.internal.code.FunctionClass;
import org.neuroplug.expressions.internal.code.ProviderClass;
import org.neuroplug.expressions.internal.math.Special;
import org.neuroplug.expressions.internal.syntax.Formula;

/**
 * The jar of a definition: a bundle with one component, which needs nothing but the contracts. The same definition and
 * version give the same bytes, whenever and wherever.
 */
final class DefinedJar {
    /** What symbolic names and file names of definitions start with. */
    static final String PREFIX = "defined.";

    private static final String COMPONENT = "OSGI-INF/activation.xml";
    private static final LocalDateTime NO_TIME = LocalDateTime.of(2000, 1, 1, 0, 0);

    private final Definition definition;
    private final Formula formula;
    private final int version;
    private final int ranking;

    /**
     * @param version how often it was defined, from 1
     * @param ranking of the service; more than 0 to come before others of the name
     */
    DefinedJar(Definition definition, Formula formula, int version, int ranking) {
        this.definition = definition;
        this.formula = formula;
        this.version = version;
        this.ranking = ranking;
    }

    String symbolicName() {
        return PREFIX + definition.name();
    }

    String version() {
        return version + ".0.0";
    }

    /** What the jar contains besides its manifest. */
    private Map<String, byte[]> entries() {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        String xml = new ComponentXml(definition, symbolicName(), ranking).text();
        entries.put(COMPONENT, xml.getBytes(StandardCharsets.UTF_8));
        entries.putAll(classes());
        return entries;
    }

    /** Class files by their path. */
    Map<String, byte[]> classes() {
        Map<String, byte[]> classes = new LinkedHashMap<>();
        classes.put(FunctionClass.NAME + ".class", FunctionClass.of(definition.name(), formula));
        classes.put(ProviderClass.NAME + ".class", ProviderClass.of(definition.name(), formula));
        if (FunctionClass.needsSpecial(formula)) {
            classes.put(Special.class.getName().replace('.', '/') + ".class", special());
        }
        return classes;
    }

    private static byte[] special() {
        try (InputStream in = Special.class.getResourceAsStream("Special.class")) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Manifest manifest() {
        Manifest manifest = new Manifest();
        Attributes main = manifest.getMainAttributes();
        main.put(Attributes.Name.MANIFEST_VERSION, "1.0");
        main.putValue("Bundle-ManifestVersion", "2");
        main.putValue("Bundle-SymbolicName", symbolicName());
        main.putValue("Bundle-Version", version());
        main.putValue("Bundle-Name", "Defined activation: " + definition.name());
        main.putValue(DefinitionHeader.NAME, definition.name());
        main.putValue(DefinitionHeader.FORMULA, DefinitionHeader.quoted(definition.formula()));
        main.putValue(
                "Import-Package",
                "org.neuroplug.spi;version=\"[1.0,2)\",org.neuroplug.api.plugin;version=\"[1.0,2)\","
                        + "org.nd4j.linalg.activations");
        main.putValue("Service-Component", COMPONENT);
        main.putValue(
                "Provide-Capability",
                "osgi.service;objectClass:List<String>=\"" + ProviderClass.CONTRACT.replace('/', '.')
                        + "\";effective:=active");
        main.putValue(
                "Require-Capability",
                "osgi.extender;filter:=\"(&(osgi.extender=osgi.component)(version>=1.3)(!(version>=2.0)))\","
                        + "osgi.ee;filter:=\"(&(osgi.ee=JavaSE)(version=17))\"");
        return manifest;
    }

    /** The jar's bytes. Entries are stored, because compressed bytes differ between platforms. */
    byte[] bytes() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.setMethod(ZipOutputStream.STORED);
            ByteArrayOutputStream manifest = new ByteArrayOutputStream();
            manifest().write(manifest);
            store(zip, JarFile.MANIFEST_NAME, manifest.toByteArray());
            for (Map.Entry<String, byte[]> entry : entries().entrySet()) {
                store(zip, entry.getKey(), entry.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void store(ZipOutputStream zip, String name, byte[] content) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        CRC32 crc = new CRC32();
        crc.update(content);
        entry.setSize(content.length);
        entry.setCrc(crc.getValue());
        entry.setTimeLocal(NO_TIME);
        zip.putNextEntry(entry);
        zip.write(content);
        zip.closeEntry();
    }

    /** SHA-256 in lower case hex. */
    static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
