package org.neuroplug.shell.internal;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "org.neuroplug.shell", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    @ArchTest
    static final ArchRule ofTheWorkbenchOnlyTheApiIsUsed = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.neuroplug.spi..",
                    "org.neuroplug.core..",
                    "org.neuroplug.reporters..",
                    "org.neuroplug.deployer..",
                    "org.nd4j..",
                    "org.deeplearning4j..");

    @ArchTest
    static final ArchRule commandsKnowNoShell = noClasses()
            .that()
            .resideInAnyPackage("..cli..", "..command..", "..config..", "..picture..", "..progress..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.apache.felix..", "org.jline..", "..gogo..", "..launch..", "..terminal..");

    @ArchTest
    static final ArchRule packagesFormNoCycle =
            slices().matching("org.neuroplug.shell.internal.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule printsOnlyWhereItWasTold =
            noClasses().should().accessField(System.class, "out").orShould().accessField(System.class, "err");

    @ArchTest
    static final ArchRule nothingIsExported = classes().should().resideInAPackage("org.neuroplug.shell.internal..");
}
