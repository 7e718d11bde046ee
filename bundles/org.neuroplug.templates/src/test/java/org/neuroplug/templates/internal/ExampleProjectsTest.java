package org.neuroplug.templates.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.neuroplug.api.InvalidInputException;
import org.neuroplug.api.plugin.PluginKind;
import org.neuroplug.api.workbench.PluginProject;

class ExampleProjectsTest {
    private static final FolderFiles EXAMPLES = new FolderFiles(Path.of("../../examples"));

    private final ExampleProjects projects = new ExampleProjects(EXAMPLES);

    @TempDir
    private Path folder;

    private PluginProject write(PluginKind kind, String name) throws IOException {
        return projects.write(kind, name, Optional.empty(), folder.resolve(name));
    }

    private String text(PluginProject project, String file) throws IOException {
        return Files.readString(project.folder().resolve(file));
    }

    @ParameterizedTest
    @EnumSource(Example.class)
    void renamingAnExampleToItsOwnNamesChangesNothing(Example example) throws IOException {
        Renaming renaming = new Renaming(example.names(), example.names());

        EXAMPLES.of(example).forEach((path, text) -> {
            assertEquals(path, renaming.path(path));
            assertEquals(text, renaming.text(path, text));
        });
    }

    @ParameterizedTest
    @EnumSource(Example.class)
    void nothingInAProjectIsCalledAsInTheExample(Example example) throws IOException {
        PluginProject project = write(example.kind(), "zig_zag");

        assertEquals(EXAMPLES.of(example).size(), project.files().size());
        for (Path file : project.files()) {
            String text = text(project, file.toString());
            for (String old : List.of(
                    example.names().packageName(),
                    example.names().artifact(),
                    "\"" + example.names().plugin() + "\"")) {
                assertFalse(text.contains(old), () -> file + " still has " + old);
            }
            assertFalse(file.toString().contains(example.names().className()), file::toString);
        }
        assertTrue(text(project, "README.md").contains("`zig_zag`"));
        assertEquals(
                "target/" + example.kind().singular() + "-zig-zag-1.0.0.jar",
                project.jar().toString());
    }

    @ParameterizedTest
    @EnumSource(Example.class)
    void aProjectHasItsPluginAndATestOfIt(Example example) throws IOException {
        PluginProject project = write(example.kind(), "zig_zag");

        List<String> sources = project.files().stream().map(Path::toString).toList();
        assertTrue(sources.stream().anyMatch(f -> f.matches("src/main/java/com/example/zigzag/ZigZag\\w*\\.java")));
        assertTrue(sources.stream().anyMatch(f -> f.matches("src/test/java/com/example/zigzag/ZigZag\\w*Test\\.java")));
        assertTrue(text(project, "pom.xml").contains("Bundle-SymbolicName: com.example.zigzag"));
    }

    @Test
    void wordsOfTheLanguageStay() throws IOException {
        PluginProject project = write(PluginKind.OPTIMIZER, "mine");

        String rule = text(project, "src/main/java/com/example/mine/Mine.java");
        assertTrue(rule.contains("Math.signum(average[i])"), rule);
    }

    @Test
    void takesThePackageItIsGiven() throws IOException {
        PluginProject project =
                projects.write(PluginKind.MODEL, "tiny", Optional.of("de.ich.netze"), folder.resolve("tiny"));

        assertEquals("de.ich.netze", project.packageName());
        assertTrue(text(project, "src/main/java/de/ich/netze/Tiny.java").startsWith("package de.ich.netze;"));
        assertTrue(text(project, "pom.xml").contains("<groupId>de.ich</groupId>"));
    }

    @ParameterizedTest
    @CsvSource({
        "math, src/main/java/com/example/math/MathActivation.java",
        "override, src/main/java/com/example/override/OverrideActivation.java",
        "component, src/main/java/com/example/component/ComponentActivation.java",
        "int, src/main/java/com/example/intactivation/Int.java",
        "swish_beta, src/main/java/com/example/swishbeta/SwishBeta.java",
        "a-1, src/main/java/com/example/a1/A1.java"
    })
    void namesThatJavaUsesAlreadyAreNotInTheWay(String name, String file) throws IOException {
        assertTrue(write(PluginKind.ACTIVATION, name).files().contains(Path.of(file)), file);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Bent |  | a plug-in's name starts with a lower case letter",
                "bent;rm |  | a plug-in's name starts with a lower case letter",
                "../bent |  | a plug-in's name starts with a lower case letter",
                "bent | com.example.new | 'new' is a word of the Java language",
                "bent | com..example | its parts start with a lower case letter",
                "bent | Com.example | its parts start with a lower case letter",
                "bent | com/example | its parts start with a lower case letter",
                "bent | java.mine | that name belongs to others",
                "bent | org.neuroplug.mine | that name belongs to others"
            })
    void refusesNamesThatCannotBeUsed(String name, String packageName, String reason) throws IOException {
        InvalidInputException e = assertThrows(
                InvalidInputException.class,
                () -> projects.write(
                        PluginKind.ACTIVATION, name, Optional.ofNullable(packageName), folder.resolve("project")));

        assertTrue(e.getMessage().contains(reason), e.getMessage());
        assertEquals(List.of(), content(folder));
    }

    @Test
    void refusesAFolderThatExistsAndLeavesItAsItWas() throws IOException {
        Path mine =
                Files.writeString(Files.createDirectory(folder.resolve("bent")).resolve("mine"), "work of weeks");

        InvalidInputException e = assertThrows(InvalidInputException.class, () -> write(PluginKind.ACTIVATION, "bent"));

        assertTrue(e.getMessage().endsWith("it exists already"), e.getMessage());
        assertEquals("work of weeks", Files.readString(mine));
        assertEquals(List.of(mine), content(folder.resolve("bent")));
        assertEquals(1, content(folder).size());
    }

    @Test
    void refusesAFolderWithinAFile() throws IOException {
        Path file = Files.createFile(folder.resolve("file"));

        InvalidInputException e = assertThrows(
                InvalidInputException.class,
                () -> projects.write(PluginKind.DATASET, "bent", Optional.empty(), file.resolve("bent")));

        assertTrue(e.getMessage().contains("is not a folder"), e.getMessage());
    }

    @Test
    void hasNoProjectForATrainer() {
        InvalidInputException e = assertThrows(InvalidInputException.class, () -> write(PluginKind.TRAINER, "mine"));

        assertTrue(
                e.getMessage()
                        .contains(
                                "there are activation, optimizer, schedule, loss, metric, initializer, regularizer, dataset, model, reporter"));
    }

    private static List<Path> content(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        }
    }
}
