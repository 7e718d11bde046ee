package org.neuroplug.expressions.internal.plugin;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.neuroplug.api.InvalidInputException;
import org.neuroplug.api.definition.DefinedActivation;
import org.neuroplug.api.definition.Definition;
import org.neuroplug.api.definition.Definitions;
import org.neuroplug.api.plugin.PluginDescriptor;
import org.neuroplug.api.plugin.PluginJar;
import org.neuroplug.api.plugin.PluginKind;
import org.neuroplug.api.plugin.TrustRule;
import org.neuroplug.api.workbench.OtherVersions;
import org.neuroplug.api.workbench.PluginFolder;
import org.neuroplug.api.workbench.PluginTrust;
import org.neuroplug.api.workbench.Workbench;
import org.neuroplug.expressions.internal.syntax.Formula;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Definitions as jars in the plug-in folder, which alone knows them: a jar that is copied elsewhere is one there, too. */
@Component
public final class DefinitionFolder implements Definitions {
    /** Enough to come before those who ask for nothing. */
    private static final int BEFORE_OTHERS = 100;

    private final PluginFolder folder;
    private final PluginTrust trust;
    private final Workbench workbench;

    @Activate
    public DefinitionFolder(
            @Reference PluginFolder folder, @Reference PluginTrust trust, @Reference Workbench workbench) {
        this.folder = folder;
        this.trust = trust;
        this.workbench = workbench;
    }

    @Override
    public List<DefinedActivation> list() {
        return folder.jars().stream()
                .flatMap(jar -> defined(jar).stream())
                .sorted(Comparator.comparing(DefinedActivation::name))
                .toList();
    }

    private static Optional<DefinedActivation> defined(PluginJar jar) {
        return jar.symbolicName().startsWith(DefinedJar.PREFIX)
                ? DefinitionHeader.read(jar.file())
                        .filter(definition -> jar.symbolicName().equals(DefinedJar.PREFIX + definition.name()))
                        .flatMap(definition -> defined(jar, definition))
                : Optional.empty();
    }

    private static Optional<DefinedActivation> defined(PluginJar jar, Definition definition) {
        try {
            return Optional.of(defined(jar, definition, Formula.parse(definition.formula())));
        } catch (InvalidInputException e) {
            return Optional.empty(); // not written by us
        }
    }

    private static DefinedActivation defined(PluginJar jar, Definition definition, Formula formula) {
        return new DefinedActivation(
                definition,
                formula.parameters(),
                formula.derivativeText(),
                jar.file(),
                jar.symbolicName(),
                jar.version(),
                jar.sha256());
    }

    @Override
    public synchronized DefinedActivation define(Definition definition, boolean replace)
            throws IOException, InterruptedException {
        Formula formula = Formula.parse(definition.formula());
        Optional<DefinedActivation> before = find(definition.name());
        if (before.isPresent() && before.get().definition().equals(definition)) {
            return before.get();
        }
        boolean taken = isAnothers(definition.name());
        if (taken && !replace) {
            throw new InvalidInputException("cannot define " + definition.name() + ": " + others(definition.name())
                    + " has that name; choose another, or shadow it with --replace");
        }
        DefinedJar jar = new DefinedJar(
                definition, formula, before.map(old -> major(old.version()) + 1).orElse(1), taken ? BEFORE_OTHERS : 0);
        DefinedActivation made = defined(install(jar), definition, formula);
        new Settling(workbench).present(made);
        return made;
    }

    private boolean isAnothers(String name) {
        return workbench.plugins(PluginKind.ACTIVATION).stream().anyMatch(plugin -> isAnothers(plugin, name));
    }

    private static boolean isAnothers(PluginDescriptor plugin, String name) {
        return plugin.name().equals(name) && !plugin.identity().symbolicName().equals(DefinedJar.PREFIX + name);
    }

    private String others(String name) {
        return workbench.plugins(PluginKind.ACTIVATION).stream()
                .filter(plugin -> isAnothers(plugin, name))
                .map(plugin -> "the plug-in of " + plugin.identity().symbolicName() + " "
                        + plugin.identity().version())
                .findFirst()
                .orElse("another plug-in");
    }

    private static int major(String version) {
        return Integer.parseInt(version.replaceFirst("\\D.*", ""));
    }

    /** Where only approved jars run, it is approved: whoever defines a formula knows what it does. */
    private PluginJar install(DefinedJar jar) throws IOException {
        Path temporary = Files.createTempDirectory("neuroplug-define");
        Path file = temporary.resolve(jar.symbolicName() + ".jar");
        try {
            Files.write(file, jar.bytes());
            if (trust.rule() == TrustRule.PINNED) {
                trust.approve(file);
            }
            return folder.install(file, OtherVersions.REPLACE);
        } finally {
            Files.deleteIfExists(file);
            Files.delete(temporary);
        }
    }

    @Override
    public synchronized DefinedActivation undefine(String name) throws IOException, InterruptedException {
        List<DefinedActivation> all = list();
        DefinedActivation defined = all.stream()
                .filter(d -> d.name().equals(name))
                .findFirst()
                .orElseThrow(() -> InvalidInputException.unknown(
                        "definition",
                        name,
                        all.stream().map(DefinedActivation::name).toList()));
        for (PluginJar jar : folder.jars()) {
            if (jar.file().equals(defined.file())) {
                folder.remove(jar);
            }
        }
        new Settling(workbench).absent(defined);
        return defined;
    }
}
