package org.neuroplug.checks;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** Plain Jupiter tests: Surefire runs ArchUnit's own engine but passes over its failures. */
class ArchitectureTest {
    @Test
    void dependsOnContractsAndTheEngineOnly() {
        classes()
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "java..",
                        "org.neuroplug.checks..",
                        "org.neuroplug.api..",
                        "org.neuroplug.spi..",
                        "org.nd4j..",
                        "org.deeplearning4j..",
                        "org.osgi.annotation..")
                .check(new ClassFileImporter()
                        .withImportOption(new ImportOption.DoNotIncludeTests())
                        .importPackages("org.neuroplug.checks"));
    }
}
