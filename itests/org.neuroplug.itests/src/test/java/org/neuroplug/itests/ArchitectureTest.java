package org.neuroplug.itests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.neuroplug.itests.support.AssembledRuntime;
import org.neuroplug.itests.support.BundleManifest;

/** Who may see whom, read from the manifests of the bundles as they are shipped. */
class ArchitectureTest {
    private static final String API = "org.neuroplug.api";
    private static final String SPI = "org.neuroplug.spi";
    private static final String ENGINE = "org.neuroplug.dl4j";
    private static final String CHECKS = "org.neuroplug.checks";
    /** What exports packages. */
    private static final Set<String> CONTRACTS = Set.of(API, SPI, ENGINE, CHECKS);
    /** Bundles that speak the engine's types: the contracts, the workbench and the plug-ins that make networks. */
    private static final Set<String> SEE_THE_ENGINE = Set.of(
            SPI,
            CHECKS,
            "org.neuroplug.core",
            "org.neuroplug.datasets",
            "org.neuroplug.activations",
            "org.neuroplug.optimizers",
            "org.neuroplug.schedules",
            "org.neuroplug.losses",
            "org.neuroplug.metrics",
            "org.neuroplug.initializers",
            "org.neuroplug.regularizers",
            "org.neuroplug.models",
            "org.neuroplug.expressions",
            "org.neuroplug.trainer.dl4j",
            "org.neuroplug.trainer.fused");

    static List<BundleManifest> ours() {
        return AssembledRuntime.bundles().stream()
                .map(BundleManifest::of)
                .filter(bundle -> bundle.symbolicName().startsWith("org.neuroplug."))
                .toList();
    }

    @Test
    void findsTheBundles() {
        Set<String> names = ours().stream().map(BundleManifest::symbolicName).collect(Collectors.toSet());

        assertTrue(names.containsAll(CONTRACTS) && names.containsAll(SEE_THE_ENGINE), names::toString);
    }

    @Test
    void theApiNeedsNothingButJava() {
        BundleManifest api = named(API);

        assertEquals(Set.of(), outside(api, name -> api.exports().containsKey(name)));
    }

    @ParameterizedTest
    @MethodSource("ours")
    void importsPointDownwards(BundleManifest bundle) {
        Predicate<String> allowed =
                switch (bundle.symbolicName()) {
                    case ENGINE, ENGINE + ".native" -> name -> false;
                    case API -> named(API).exports()::containsKey;
                    default -> name -> isContract(name, bundle);
                };

        assertEquals(
                Set.of(),
                bundle.imports("org.neuroplug.").stream()
                        .filter(allowed.negate())
                        .collect(Collectors.toSet()));
    }

    private static boolean isContract(String name, BundleManifest bundle) {
        return named(API).exports().containsKey(name)
                || name.equals(SPI) && SEE_THE_ENGINE.contains(bundle.symbolicName())
                || name.equals(CHECKS) && Set.of(CHECKS, "org.neuroplug.core").contains(bundle.symbolicName());
    }

    @ParameterizedTest
    @MethodSource("ours")
    void onlyContractsAndWhatMakesNetworksSeeTheEngine(BundleManifest bundle) {
        if (!SEE_THE_ENGINE.contains(bundle.symbolicName())) {
            assertEquals(Set.of(), bundle.imports("org.nd4j."));
            assertEquals(Set.of(), bundle.imports("org.deeplearning4j."));
        }
    }

    @ParameterizedTest
    @MethodSource("ours")
    void implementationsExportNothing(BundleManifest bundle) {
        if (!CONTRACTS.contains(bundle.symbolicName())) {
            assertEquals(Map.of(), bundle.exports());
        }
    }

    @ParameterizedTest
    @MethodSource("ours")
    void exportsHaveVersions(BundleManifest bundle) {
        bundle.exports().forEach((name, version) -> {
            assertTrue(version.matches("\\d+\\.\\d+.*") && !version.startsWith("0.0"), name + " " + version);
            assertFalse(name.matches("org\\.neuroplug\\..*\\.internal.*"), name);
        });
    }

    @ParameterizedTest
    @MethodSource("ours")
    void importsOfContractsAndEngineHaveRanges(BundleManifest bundle) {
        bundle.imports().forEach((name, range) -> {
            if (name.matches("org\\.(neuroplug|nd4j|deeplearning4j)\\..*")) {
                assertTrue(range.matches("\\[[\\d.]+,[\\d.]+\\)"), name + " " + range);
            }
        });
    }

    @ParameterizedTest
    @MethodSource("ours")
    void onlyTheEngineLooksForPackagesWhileRunning(BundleManifest bundle) {
        if (!bundle.symbolicName().equals(ENGINE)) {
            assertEquals(Set.of(), bundle.dynamicImports());
        }
    }

    private static Set<String> outside(BundleManifest bundle, Predicate<String> inside) {
        return bundle.imports().keySet().stream().filter(inside.negate()).collect(Collectors.toSet());
    }

    private static BundleManifest named(String symbolicName) {
        return ours().stream()
                .filter(bundle -> bundle.symbolicName().equals(symbolicName))
                .findFirst()
                .orElseThrow();
    }
}
