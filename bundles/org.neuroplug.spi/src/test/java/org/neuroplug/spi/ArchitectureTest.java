package org.neuroplug.spi;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** Plain Jupiter tests: Surefire runs ArchUnit's own engine but passes over its failures. */
class ArchitectureTest {
    @Test
    void dependsOnTheApiAndTheEngineOnly() {
        classes()
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "java..",
                        "org.neuroplug.api..",
                        "org.neuroplug.spi..",
                        "org.nd4j..",
                        "org.deeplearning4j..",
                        "org.osgi.annotation..",
                        "org.osgi.service.component.annotations")
                .check(new ClassFileImporter()
                        .withImportOption(new ImportOption.DoNotIncludeTests())
                        .importPackages("org.neuroplug.spi"));
    }
}
