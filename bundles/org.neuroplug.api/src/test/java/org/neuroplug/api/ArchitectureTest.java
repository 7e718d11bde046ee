package org.neuroplug.api;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "org.neuroplug.api", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    /** Annotations of OSGi are allowed: they are not there at run time, and the manifest imports none of them. */
    @ArchTest
    static final ArchRule dependsOnNothingButJava = classes()
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "java..", "org.neuroplug.api..", "org.osgi.annotation..", "org.osgi.service.component.annotations");

    @ArchTest
    static final ArchRule packagesFormNoCycle =
            slices().matching("org.neuroplug.api.(*)..").should().beFreeOfCycles();
}
