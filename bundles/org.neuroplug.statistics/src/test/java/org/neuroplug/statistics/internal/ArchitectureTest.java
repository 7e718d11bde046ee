package org.neuroplug.statistics.internal;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
    private static final JavaClasses STATISTICS = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.neuroplug.statistics");

    @Test
    void dependsOnTheApiAndTheLibrary() {
        classes()
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "java..",
                        "org.neuroplug.api..",
                        "org.neuroplug.statistics..",
                        "org.apache.commons.statistics..",
                        "org.apache.commons.numbers.rootfinder",
                        "org.osgi.service.component.annotations")
                .check(STATISTICS);
    }
}
