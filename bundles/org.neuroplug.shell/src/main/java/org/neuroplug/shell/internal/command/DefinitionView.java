package org.neuroplug.shell.internal.command;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.neuroplug.api.definition.DefinedActivation;
import org.neuroplug.api.plugin.PluginDescriptor;
import org.neuroplug.api.plugin.PluginKind;
import org.neuroplug.api.plugin.PluginState;
import org.neuroplug.api.workbench.PluginFolder;
import org.neuroplug.api.workbench.Workbench;
import org.neuroplug.shell.internal.cli.Words;

/** Definitions as people and programs read them, with what became of their plug-ins. */
final class DefinitionView {
    private final Workbench workbench;
    private final PluginFolder folder;

    DefinitionView(Workbench workbench, PluginFolder folder) {
        this.workbench = workbench;
        this.folder = folder;
    }

    /** Whether experiments can use it. */
    boolean isActive(DefinedActivation defined) {
        return plugin(defined).filter(p -> p.state() == PluginState.ACTIVE).isPresent();
    }

    private Optional<PluginDescriptor> plugin(DefinedActivation defined) {
        return workbench.plugins(PluginKind.ACTIVATION).stream()
                .filter(p -> p.identity().symbolicName().equals(defined.symbolicName())
                        && p.identity().version().equals(defined.version()))
                .findFirst();
    }

    private String state(DefinedActivation defined) {
        return plugin(defined)
                .map(p -> p.state().name().toLowerCase(Locale.ROOT))
                .orElse("inactive");
    }

    private String reason(DefinedActivation defined) {
        return plugin(defined).map(PluginDescriptor::reason).orElseGet(() -> folder.jars().stream()
                .filter(jar ->
                        jar.file().equals(defined.file()) && !jar.reason().isEmpty())
                .map(jar -> jar.reason())
                .findFirst()
                .orElse("the workbench has not taken it up yet"));
    }

    List<String> lines(DefinedActivation defined, int width) {
        List<String> lines = new ArrayList<>(List.of(
                defined.name() + "  " + state(defined) + "  " + defined.symbolicName() + " " + defined.version()));
        List<List<String>> rows = new ArrayList<>(List.of(
                List.of("formula", defined.definition().formula()), List.of("derivative", defined.derivative())));
        String reason = reason(defined);
        if (!reason.isEmpty()) {
            rows.add(List.of("not used", reason));
        }
        lines.addAll(Words.columns(rows, "    ", width));
        return lines;
    }

    Map<String, Object> tree(DefinedActivation defined) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("name", defined.name());
        tree.put("formula", defined.definition().formula());
        tree.put("derivative", defined.derivative());
        tree.put("parameters", defined.parameters());
        tree.put("bundle", defined.symbolicName());
        tree.put("version", defined.version());
        tree.put("sha256", defined.sha256());
        tree.put("file", defined.file());
        tree.put("state", state(defined));
        tree.put("reason", reason(defined));
        return tree;
    }

    /** Whose plug-in of the same name is not used meanwhile, or why. */
    Optional<String> shadowed(DefinedActivation defined) {
        return workbench.plugins(PluginKind.ACTIVATION).stream()
                .filter(p -> p.name().equals(defined.name())
                        && p.state() == PluginState.SHADOWED
                        && !p.identity().symbolicName().equals(defined.symbolicName()))
                .map(p -> "the " + defined.name() + " of " + p.identity().symbolicName() + " "
                        + p.identity().version() + " is shadowed until 'undefine " + defined.name() + "'")
                .findFirst();
    }
}
