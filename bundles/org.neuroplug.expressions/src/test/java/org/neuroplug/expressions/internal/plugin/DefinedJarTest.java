package org.neuroplug.expressions.internal.plugin;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.TimeZone;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.neuroplug.api.definition.Definition;
import org.neuroplug.expressions.internal.syntax.Formula;

/** The jars of definitions. */
class DefinedJarTest {
    private static final String FORMULA =
            "  if(x < 1 and x > -1, \ta*erf(x) , x & y)".replace(" & y", "") + " where a=2";

    @TempDir
    private Path folder;

    private static byte[] bytes(String name, String formula, int version) {
        return new DefinedJar(new Definition(name, formula), Formula.parse(formula), version, 0).bytes();
    }

    @Test
    void haveTheSameBytesAlwaysAndEverywhere() {
        TimeZone before = TimeZone.getDefault();
        byte[] here = bytes("bent", FORMULA, 1);
        try {
            TimeZone.setDefault(TimeZone.getTimeZone("Asia/Kathmandu"));
            assertArrayEquals(here, bytes("bent", FORMULA, 1));
        } finally {
            TimeZone.setDefault(before);
        }
        assertNotEquals(DefinedJar.sha256(here), DefinedJar.sha256(bytes("bent", FORMULA, 2)));
    }

    @Test
    void holdTheirDefinition() throws IOException {
        Path jar = Files.write(folder.resolve("defined.bent.jar"), bytes("bent", FORMULA, 1));

        assertEquals(Optional.of(new Definition("bent", FORMULA)), DefinitionHeader.read(jar));
    }

    @Test
    void aLongFormulaSurvivesTheManifestsLines() throws IOException {
        String formula = "x" + " + x^2".repeat(200);
        Path jar = Files.write(folder.resolve("defined.long.jar"), bytes("long", formula, 1));

        assertEquals(formula, DefinitionHeader.read(jar).orElseThrow().formula());
    }

    @Test
    void carryTheSpecialFunctionsOnlyWhenTheyNeedThem() throws IOException {
        String special = "org/neuroplug/expressions/internal/math/Special.class";

        assertEquals(
                List.of(
                        "META-INF/MANIFEST.MF",
                        "OSGI-INF/activation.xml",
                        "defined/Activation.class",
                        "defined/Provider.class",
                        special),
                names(bytes("bent", FORMULA, 1)));
        assertEquals(4, names(bytes("bent", "x^2", 1)).size());
    }

    private List<String> names(byte[] bytes) throws IOException {
        try (JarFile jar =
                new JarFile(Files.write(folder.resolve("names.jar"), bytes).toFile())) {
            return jar.stream().map(JarEntry::getName).toList();
        }
    }

    @Test
    void describeTheirComponentInXml() throws Exception {
        String xml = new ComponentXml(new Definition("bent", FORMULA), "defined.bent", 100).text();
        Path file = Files.writeString(folder.resolve("activation.xml"), xml);

        var properties = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(file.toFile())
                .getElementsByTagName("property");

        assertEquals(3, properties.getLength());
        assertEquals(
                new Definition("bent", FORMULA).formula(),
                properties.item(1).getAttributes().getNamedItem("value").getNodeValue());
    }

    @Test
    void aJarOfOthersIsNoDefinition() throws IOException {
        assertEquals(Optional.empty(), DefinitionHeader.read(folder.resolve("missing.jar")));
        assertEquals(
                Optional.empty(), DefinitionHeader.read(Files.write(folder.resolve("bad.jar"), new byte[] {1, 2})));
    }
}
