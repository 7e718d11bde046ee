package org.neuroplug.metrics.internal;

import static org.junit.jupiter.api.Assertions.assertFalse;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.neuroplug.api.plugin.Formula;
import org.neuroplug.api.plugin.Plugin;

/** What the catalogue says of each plug-in, which class files hold only. */
class FormulasTest {
    static Stream<JavaClass> plugins() {
        return new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("org.neuroplug.metrics").stream()
                        .filter(type -> type.isAnnotatedWith(Plugin.class));
    }

    @ParameterizedTest
    @MethodSource("plugins")
    void everyPluginSaysWhatItComputesAndWhereThatWasPublished(JavaClass plugin) {
        assertFalse(said(plugin, "text").isBlank(), "formula");
        assertFalse(said(plugin, "source").isBlank(), "source");
    }

    private static String said(JavaClass plugin, String element) {
        return plugin.tryGetAnnotationOfType(Formula.class.getName())
                .flatMap(formula -> formula.get(element))
                .map(String::valueOf)
                .orElse("");
    }
}
