package org.neuroplug.datasets.internal;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
    private static final JavaClasses DATASETS = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.neuroplug.datasets");

    /** Data sets are bytes and floats: they need neither ND4J nor a logger. */
    @Test
    void dependsOnContractsAndACsvReaderOnly() {
        classes()
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "java..",
                        "org.neuroplug.api..",
                        "org.neuroplug.spi",
                        "org.neuroplug.datasets..",
                        "de.siegmar.fastcsv.reader",
                        "org.osgi.service.component.annotations",
                        "org.osgi.service.metatype.annotations")
                .check(DATASETS);
    }

    /** Headless machines may have neither fonts nor a window system's libraries. */
    @Test
    void drawsWithoutFonts() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.awt..", "javax.imageio..")
                .check(DATASETS);
    }

    @Test
    void packagesFormNoCycle() {
        slices().matching("org.neuroplug.datasets.internal.(*)..")
                .should()
                .beFreeOfCycles()
                .check(DATASETS);
    }
}
