package org.neuroplug.baseline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import aQute.bnd.service.diff.Tree;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PackageComparisonTest {
    private static final String METHOD =
            """
                METHOD stop() +%s -MAJOR
                  ACCESS abstract +MAJOR -MINOR
                  RETURN void +MINOR -MAJOR
            """;

    /** A package with one interface, of plug-ins or of the workbench, with one method or two. */
    private static Tree with(String type, String version, boolean second) throws Exception {
        String added = type.equals("ConsumerType") ? "MAJOR" : "MINOR";
        return Signatures.tree("PACKAGE p +MINOR -MAJOR\n"
                + "  INTERFACE p.Engine +MINOR -MAJOR\n"
                + "    ACCESS abstract +MAJOR -MINOR\n"
                + "    ANNOTATED org.osgi.annotation.versioning." + type + " +MICRO -MICRO\n"
                + "    METHOD start() +" + added + " -MAJOR\n"
                + "      RETURN void +MINOR -MAJOR\n"
                + (second ? METHOD.formatted(added) : "")
                + "  VERSION " + version + " +IGNORED -IGNORED\n");
    }

    @Test
    void aTextGivesTheSameTextAgain() throws Exception {
        String text = Signatures.text(with("ProviderType", "1.2.0", true));

        assertEquals(text, Signatures.text(Signatures.tree(text)));
        assertTrue(text.contains("    METHOD stop() +MINOR -MAJOR\n"), text);
    }

    @Test
    void whateverAConstantHoldsStaysOnItsLine() throws Exception {
        String line = "CONSTANT =1\\u000a -MAJOR \\u005c \\ud83d\\ude00 +MINOR -MAJOR\n";
        Tree constant = Signatures.tree(line);

        assertEquals("=1\n -MAJOR \\ \ud83d\ude00", constant.getName());
        assertEquals(line, Signatures.text(constant));
    }

    @ParameterizedTest
    @CsvSource({
        "ConsumerType, true, true, 1.0.0, true",
        "ConsumerType, false, true, 1.9.0, false",
        "ConsumerType, false, true, 2.0.0, true",
        "ProviderType, false, true, 1.0.0, false",
        "ProviderType, false, true, 1.1.0, true",
        "ConsumerType, true, false, 1.9.0, false",
        "ConsumerType, true, false, 2.0.0, true",
        "ProviderType, true, false, 1.1.0, false",
        "ProviderType, true, false, 2.0.0, true"
    })
    void aChangeNeedsTheVersionThatTellsOfIt(String type, boolean before, boolean after, String version, boolean fine)
            throws Exception {
        Optional<String> complaint =
                PackageComparison.complaint(with(type, version, after), with(type, "1.0.0", before));

        assertEquals(fine, complaint.isEmpty(), complaint::toString);
    }

    @Test
    void saysWhatChangedAndWhichVersionWouldDo() throws Exception {
        String complaint = PackageComparison.complaint(
                        with("ProviderType", "1.0.0", false), with("ProviderType", "1.0.0", true))
                .orElseThrow();

        assertEquals(
                "p is exported as version 1.0.0, but since 1.0.0 it has changed so that it must be 2.0.0 or later:\n"
                        + "  removed METHOD stop() in p.Engine\n"
                        + "Undo the change, or raise @Version in its package-info.java and run baseline/accept.",
                complaint);
    }
}
