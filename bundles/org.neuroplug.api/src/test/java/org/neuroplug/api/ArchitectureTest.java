package org.neuroplug.api;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** Plain Jupiter tests: Surefire runs ArchUnit's own engine but passes over its failures. */
class ArchitectureTest {
    private static final JavaClasses API = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.neuroplug.api");

    /** Annotations of OSGi are allowed: they are not there at run time, and the manifest imports none of them. */
    @Test
    void dependsOnNothingButJava() {
        classes()
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "java..",
                        "org.neuroplug.api..",
                        "org.osgi.annotation..",
                        "org.osgi.service.component.annotations")
                .check(API);
    }

    @Test
    void packagesFormNoCycle() {
        slices().matching("org.neuroplug.api.(*)..").should().beFreeOfCycles().check(API);
    }
}
