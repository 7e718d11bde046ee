package org.neuroplug.core.internal;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** Plain Jupiter tests: Surefire runs ArchUnit's own engine but passes over its failures. */
class ArchitectureTest {
    private static final JavaClasses CORE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.neuroplug.core");

    @Test
    void ofOursItDependsOnContractsOnly() {
        classes()
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "java..",
                        "org.neuroplug.core..",
                        "org.neuroplug.api..",
                        "org.neuroplug.spi..",
                        "org.neuroplug.checks..",
                        "org.nd4j..",
                        "org.deeplearning4j..",
                        "org.snakeyaml..",
                        "dev.harrel.jsonschema..",
                        "org.slf4j..",
                        "org.osgi..")
                .check(CORE);
    }

    @Test
    void packagesFormNoCycle() {
        slices().matching("org.neuroplug.core.internal.(*)..")
                .should()
                .beFreeOfCycles()
                .check(CORE);
    }

    @Test
    void printsNothing() {
        noClasses()
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .check(CORE);
    }
}
