package org.neuroplug.core.internal;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "org.neuroplug.core", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    @ArchTest
    static final ArchRule importsPointDownwards = classes()
            .that()
            .resideInAPackage("org.neuroplug.core..")
            .should()
            .onlyAccessClassesThat()
            .resideOutsideOfPackages(
                    "org.neuroplug.shell..",
                    "org.neuroplug.reporters..",
                    "org.neuroplug.trainer..",
                    "org.neuroplug.datasets..",
                    "org.neuroplug.activations..",
                    "org.neuroplug.optimizers..",
                    "org.neuroplug.models..");

    @ArchTest
    static final ArchRule packagesFormNoCycle =
            slices().matching("org.neuroplug.core.internal.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule printsNothing =
            noClasses().should().accessField(System.class, "out").orShould().accessField(System.class, "err");
}
