package org.neuroplug.reporters.internal;

import static com.tngtech.archunit.base.DescribedPredicate.alwaysTrue;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
    private static final JavaClasses REPORTERS = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.neuroplug.reporters");

    @Test
    void dependsOnTheApiOnly() {
        classes()
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "java..",
                        "org.neuroplug.api..",
                        "org.neuroplug.reporters..",
                        "com.fasterxml.jackson.core..",
                        "javax.imageio..",
                        "org.jfree..",
                        "de.siegmar.fastcsv.writer",
                        "org.osgi.service.component.annotations")
                .check(REPORTERS);
    }

    @Test
    void noReporterKnowsAnother() {
        slices().matching("org.neuroplug.reporters.internal.(*)..")
                .should()
                .notDependOnEachOther()
                .ignoreDependency(alwaysTrue(), resideInAPackage("org.neuroplug.reporters.internal.view"))
                .check(REPORTERS);
    }
}
