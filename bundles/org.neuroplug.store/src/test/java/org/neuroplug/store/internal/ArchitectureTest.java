package org.neuroplug.store.internal;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
    private static final JavaClasses STORE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.neuroplug.store");

    @Test
    void dependsOnTheApiOnly() {
        classes()
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "java..",
                        "javax.sql",
                        "org.neuroplug.api..",
                        "org.neuroplug.store..",
                        "com.fasterxml.jackson.core..",
                        "org.sqlite..",
                        "org.osgi..")
                .check(STORE);
    }

    @Test
    void onlyOnePackageKnowsTheDriver() {
        classes()
                .that()
                .resideOutsideOfPackage("..store.internal.sql..")
                .should()
                .onlyDependOnClassesThat()
                .resideOutsideOfPackage("org.sqlite..")
                .check(STORE);
    }

    @Test
    void packagesFormNoCycle() {
        slices().matching("org.neuroplug.store.internal.(*)..")
                .should()
                .beFreeOfCycles()
                .check(STORE);
    }
}
