package org.neuroplug.datasets.internal;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "org.neuroplug.datasets", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    /** Data sets are bytes and floats: they need neither ND4J nor a logger. */
    @ArchTest
    static final ArchRule dependsOnContractsAndACsvReaderOnly = classes()
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "java..",
                    "org.neuroplug.api..",
                    "org.neuroplug.spi",
                    "org.neuroplug.datasets..",
                    "de.siegmar.fastcsv.reader",
                    "org.osgi.service.component.annotations",
                    "org.osgi.service.metatype.annotations");

    /** Headless machines may have neither fonts nor a window system's libraries. */
    @ArchTest
    static final ArchRule drawsWithoutFonts =
            noClasses().should().dependOnClassesThat().resideInAnyPackage("java.awt..", "javax.imageio..");

    @ArchTest
    static final ArchRule packagesFormNoCycle =
            slices().matching("org.neuroplug.datasets.internal.(*)..").should().beFreeOfCycles();
}
