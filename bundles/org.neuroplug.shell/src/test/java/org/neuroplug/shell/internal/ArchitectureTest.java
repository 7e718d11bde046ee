package org.neuroplug.shell.internal;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
    private static final JavaClasses SHELL = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.neuroplug.shell");

    @Test
    void ofTheWorkbenchOnlyTheApiIsUsed() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.neuroplug.spi..",
                        "org.neuroplug.core..",
                        "org.neuroplug.reporters..",
                        "org.neuroplug.deployer..",
                        "org.nd4j..",
                        "org.deeplearning4j..")
                .check(SHELL);
    }

    @Test
    void commandsKnowNoShell() {
        noClasses()
                .that()
                .resideInAnyPackage("..cli..", "..command..", "..config..", "..picture..", "..progress..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.apache.felix..", "org.jline..", "..gogo..", "..launch..", "..terminal..")
                .check(SHELL);
    }

    @Test
    void packagesFormNoCycle() {
        slices().matching("org.neuroplug.shell.internal.(*)..")
                .should()
                .beFreeOfCycles()
                .check(SHELL);
    }

    @Test
    void printsOnlyWhereItWasTold() {
        noClasses()
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .check(SHELL);
    }

    @Test
    void nothingIsExported() {
        classes().should().resideInAPackage("org.neuroplug.shell.internal..").check(SHELL);
    }
}
