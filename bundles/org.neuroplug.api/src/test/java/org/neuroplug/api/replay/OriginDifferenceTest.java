package org.neuroplug.api.replay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.neuroplug.api.replay.Histories.MACHINE;
import static org.neuroplug.api.replay.Histories.provenance;
import static org.neuroplug.api.replay.Histories.relu;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.neuroplug.api.plugin.PluginIdentity;
import org.neuroplug.api.plugin.PluginKind;
import org.neuroplug.api.run.Environment;
import org.neuroplug.api.run.Provenance;

class OriginDifferenceTest {
    private static final Map<String, Object> SETTINGS = Map.of("epochs", 3);

    private static List<String> words(Provenance then, Provenance now) {
        return OriginDifference.between(then, now).stream()
                .map(OriginDifference::toString)
                .toList();
    }

    @Test
    void theSameOriginHasNoDifferences() {
        assertEquals(List.of(), words(provenance(), provenance()));
    }

    @Test
    void theNumberOfTrialsAtOnceDoesNotCount() {
        Environment parallel =
                new Environment("Neuroplug 1", "an engine", "a BLAS", 1, 16, "Java 17.0.9", "Linux 6 amd64", 4);
        assertEquals(
                List.of(), words(provenance(), provenance(List.of(relu("1.0.0", "aa")), "5eed", SETTINGS, parallel)));
    }

    @Test
    void theMeansThatGiveTheSameBitsDoNotCount() {
        assertEquals(List.of(), words(computedBy("FMA (native, 512 bits)"), computedBy("FMA (plain Java)")));
        assertEquals(
                List.of("BLAS: was FMA, is no FMA now"),
                words(computedBy("FMA (plain Java)"), computedBy("no FMA (plain Java)")));
    }

    private static Provenance computedBy(String blas) {
        return provenance(
                List.of(relu("1.0.0", "aa")),
                "5eed",
                SETTINGS,
                new Environment("Neuroplug 1", "an engine", blas, 1, 2, "Java 17.0.9", "Linux 6 amd64", 4));
    }

    @Test
    void aPluginOfAnotherVersionOrCodeIsNamed() {
        Provenance newer = provenance(List.of(relu("1.1.0", "bb")), "5eed", SETTINGS, MACHINE);
        assertEquals(
                List.of(
                        "activation relu: was org.third.relu 1.0.0 (SHA-256 aa), is org.third.relu 1.1.0 (SHA-256 bb) now"),
                words(provenance(), newer));
        Provenance rebuilt = provenance(List.of(relu("1.0.0", "cc")), "5eed", SETTINGS, MACHINE);
        assertEquals(
                List.of(
                        "activation relu: was org.third.relu 1.0.0 (SHA-256 aa), is org.third.relu 1.0.0 (SHA-256 cc) now"),
                words(provenance(), rebuilt));
    }

    @Test
    void anotherTrainerIsNamed() {
        PluginIdentity fused = new PluginIdentity(PluginKind.TRAINER, "fused", "org.fused", "1.0.0", "ff");
        PluginIdentity dl4j = new PluginIdentity(PluginKind.TRAINER, "dl4j", "org.dl4j", "1.0.0", "dd");
        assertEquals(
                List.of(
                        "trainer fused: was org.fused 1.0.0 (SHA-256 ff), is nothing now",
                        "trainer dl4j: was nothing, is org.dl4j 1.0.0 (SHA-256 dd) now"),
                words(
                        provenance(List.of(relu("1.0.0", "aa"), fused), "5eed", SETTINGS, MACHINE),
                        provenance(List.of(relu("1.0.0", "aa"), dl4j), "5eed", SETTINGS, MACHINE)));
    }

    @Test
    void twoVersionsOfOnePluginInOneTrialAreBothLookedAt() {
        Provenance then = provenance(List.of(relu("1.0.0", "aa"), relu("2.0.0", "bb")), "5eed", SETTINGS, MACHINE);
        Provenance now = provenance(List.of(relu("1.0.0", "aa"), relu("2.0.0", "cc")), "5eed", SETTINGS, MACHINE);
        assertEquals(1, words(then, now).size());
    }

    @Test
    void otherDataAreNamedByTheirHash() {
        Provenance other = provenance(List.of(relu("1.0.0", "aa")), "f00d", SETTINGS, MACHINE);
        assertEquals(
                List.of("data: was SHA-256 5eed (made up), is SHA-256 f00d (made up) now"), words(provenance(), other));
    }

    @Test
    void defaultsThatChangedAreSettingsThatChanged() {
        Map<String, Object> then = Map.of("activation", Map.of("name", "elu", "alpha", 1.0));
        Map<String, Object> now = Map.of("activation", Map.of("name", "elu", "alpha", 0.5));
        List<OriginDifference> differences = OriginDifference.between(
                provenance(List.of(relu("1.0.0", "aa")), "5eed", then, MACHINE),
                provenance(List.of(relu("1.0.0", "aa")), "5eed", now, MACHINE));
        assertEquals(1, differences.size());
        assertEquals("settings of the activation", differences.get(0).what());
        assertEquals(true, differences.get(0).then().contains("alpha=1.0"));
        assertEquals(true, differences.get(0).now().contains("alpha=0.5"));
        assertEquals(
                List.of("batch: was nothing, is 100 now"),
                words(
                        provenance(),
                        provenance(List.of(relu("1.0.0", "aa")), "5eed", Map.of("epochs", 3, "batch", 100), MACHINE)));
    }

    private static Stream<List<Object>> machines() {
        return Stream.of(
                List.of(
                        "workbench: was Neuroplug 1, is Neuroplug 2 now",
                        new Environment("Neuroplug 2", "an engine", "a BLAS", 1, 2, "Java 17.0.9", "Linux 6 amd64", 4)),
                List.of(
                        "engine: was an engine, is another now",
                        new Environment("Neuroplug 1", "another", "a BLAS", 1, 2, "Java 17.0.9", "Linux 6 amd64", 4)),
                List.of(
                        "BLAS: was a BLAS, is none now",
                        new Environment("Neuroplug 1", "an engine", "none", 1, 2, "Java 17.0.9", "Linux 6 amd64", 4)),
                List.of(
                        "threads of the engine: was 1, is 8 now",
                        new Environment("Neuroplug 1", "an engine", "a BLAS", 8, 2, "Java 17.0.9", "Linux 6 amd64", 4)),
                List.of(
                        "Java: was Java 17.0.9, is Java 21 now",
                        new Environment("Neuroplug 1", "an engine", "a BLAS", 1, 2, "Java 21", "Linux 6 amd64", 4)),
                List.of(
                        "operating system: was Linux 6 amd64, is Linux 6 aarch64 now",
                        new Environment(
                                "Neuroplug 1", "an engine", "a BLAS", 1, 2, "Java 17.0.9", "Linux 6 aarch64", 4)),
                List.of(
                        "processors: was 4, is 2 now",
                        new Environment(
                                "Neuroplug 1", "an engine", "a BLAS", 1, 2, "Java 17.0.9", "Linux 6 amd64", 2)));
    }

    @ParameterizedTest
    @MethodSource("machines")
    void eachPartOfTheMachineIsNamed(List<Object> words) {
        Provenance elsewhere = provenance(List.of(relu("1.0.0", "aa")), "5eed", SETTINGS, (Environment) words.get(1));
        assertEquals(List.of(words.get(0)), words(provenance(), elsewhere));
    }
}
