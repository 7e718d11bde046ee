package org.neuroplug.core.internal.checkpoint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.neuroplug.api.plugin.PluginIdentity;
import org.neuroplug.api.plugin.PluginKind;
import org.neuroplug.api.run.Environment;
import org.neuroplug.api.run.Provenance;

class TrialIdentityTest {
    private static Provenance provenance(String jar, int batch, String data, String engine, String jvm) {
        return new Provenance(
                List.of(new PluginIdentity(PluginKind.OPTIMIZER, "adam", "org.example.adam", "1.2.0", jar)),
                List.of(),
                "made up",
                data,
                7,
                Map.of("batch", batch, "model", Map.of("name", "mlp", "units", List.of(3, 4))),
                new Environment("Neuroplug 1", engine, "none", 1, 2, jvm, "Linux", 2),
                Instant.parse("2026-03-01T12:00:00Z"));
    }

    private static TrialIdentity identity(String jar, int batch, String data, String engine, String jvm) {
        return TrialIdentity.of(provenance(jar, batch, data, engine, jvm));
    }

    private static final TrialIdentity USUAL = identity("abc", 200, "5eed", "fused 1", "OpenJDK 17");

    @Test
    void eachFactThatMattersIsTold() {
        assertEquals(List.of(), USUAL.differences(identity("abc", 200, "5eed", "fused 1", "OpenJDK 17")));
        assertEquals(
                List.of("batch was 200, is 100 now"),
                USUAL.differences(identity("abc", 100, "5eed", "fused 1", "OpenJDK 17")));
        assertEquals(
                List.of(
                        "data was 5eed, is 0dd now",
                        "code of optimizer adam was org.example.adam 1.2.0 abc, is org.example.adam 1.2.0 def now",
                        "engine was fused 1, is fused 2 now"),
                USUAL.differences(identity("def", 200, "0dd", "fused 2", "OpenJDK 17")));
        assertEquals(
                List.of("seed was 7, is 8 now"),
                USUAL.differences(TrialIdentity.of(provenance("abc", 200, "5eed", "fused 1", "OpenJDK 17"), 8)));
    }

    @Test
    void whatIsThereOnOneSideOnlyIsTold() {
        TrialIdentity before = new TrialIdentity(Map.of("seed", "7"));
        TrialIdentity now = new TrialIdentity(Map.of("batch", "100"));

        assertEquals(List.of("seed was 7, is nothing now", "batch was nothing, is 100 now"), before.differences(now));
    }

    @Test
    void theMachineIsTakenForItself() {
        TrialIdentity newer = identity("abc", 200, "5eed", "fused 1", "OpenJDK 21");

        assertEquals(List.of(), USUAL.differences(newer));
        assertEquals(List.of("Java was OpenJDK 17, is OpenJDK 21 now"), USUAL.machineDifferences(newer));
        assertEquals(List.of(), USUAL.machineDifferences(USUAL));
    }

    @Test
    void theMeansThatGiveTheSameBitsDoNotCount() {
        assertEquals(List.of(), computedBy("FMA (plain Java)").differences(computedBy("FMA (native, 512 bits)")));
        assertEquals(
                List.of("BLAS was FMA, is no FMA now"),
                computedBy("FMA (plain Java)").differences(computedBy("no FMA (plain Java)")));
    }

    private static TrialIdentity computedBy(String blas) {
        Provenance usual = provenance("abc", 200, "5eed", "fused 1", "OpenJDK 17");
        return TrialIdentity.of(new Provenance(
                usual.plugins(),
                usual.shadowed(),
                usual.dataSource(),
                usual.dataSha256(),
                usual.seed(),
                usual.settings(),
                new Environment("Neuroplug 1", "fused 1", blas, 1, 2, "OpenJDK 17", "Linux", 2),
                usual.started()));
    }

    @Test
    void isReadBackAsItWasWritten() {
        TrialIdentity odd = new TrialIdentity(Map.of("name – with \u00e4", "a = b: c, \"d\"", "empty", ""));

        assertEquals(odd, TrialIdentity.parse(odd.text()));
        assertEquals(USUAL, TrialIdentity.parse(USUAL.text()));
        assertNotEquals(USUAL, odd);
        assertThrows(IllegalArgumentException.class, () -> TrialIdentity.parse("no tab"));
        assertThrows(IllegalArgumentException.class, () -> new TrialIdentity(Map.of("a\tb", "c")));
    }
}
