package org.neuroplug.reporters.internal;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "org.neuroplug.reporters", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    @ArchTest
    static final ArchRule dependsOnTheApiOnly = classes()
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "java..",
                    "org.neuroplug.api..",
                    "org.neuroplug.reporters..",
                    "com.fasterxml.jackson.core..",
                    "de.siegmar.fastcsv.writer",
                    "org.osgi.service.component.annotations");

    @ArchTest
    static final ArchRule noReporterKnowsAnother =
            slices().matching("org.neuroplug.reporters.internal.(*)..").should().notDependOnEachOther();
}
