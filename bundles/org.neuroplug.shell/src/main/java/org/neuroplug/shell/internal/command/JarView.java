package org.neuroplug.shell.internal.command;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.neuroplug.api.plugin.PluginDescriptor;
import org.neuroplug.api.plugin.PluginJar;
import org.neuroplug.api.plugin.PluginKind;
import org.neuroplug.api.workbench.Workbench;
import org.neuroplug.shell.internal.cli.Words;

/** How a jar of the plug-in folder is shown, with what it provides. */
final class JarView {
    private static final String INDENT = "    ";

    private final Workbench workbench;

    JarView(Workbench workbench) {
        this.workbench = workbench;
    }

    /** As JSON. */
    Map<String, Object> tree(PluginJar jar) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("file", jar.file());
        tree.put("bundle", jar.symbolicName());
        tree.put("version", jar.version());
        tree.put("sha256", jar.sha256());
        tree.put("state", state(jar));
        tree.put("reason", jar.reason());
        tree.put("provides", provided(jar).map(PluginTree::of).toList());
        return tree;
    }

    /** A line with its file, and indented lines about it. */
    List<String> lines(PluginJar jar, int width) {
        return lines(jar, List.of(), width);
    }

    /** The same with what does not work in its bundle. */
    List<String> lines(PluginJar jar, List<String> problems, int width) {
        List<String> lines = new ArrayList<>();
        lines.add(jar.file().getFileName() + "  " + state(jar) + bundle(jar, "  "));
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("sha256", jar.sha256().isEmpty() ? "unknown" : jar.sha256()));
        provided(jar)
                .forEach(plugin -> rows.add(List.of(plugin.identity().kind().words(), described(plugin))));
        if (!jar.reason().isEmpty()) {
            rows.add(List.of("not used", jar.reason()));
        } else if (rows.size() == 1 && problems.isEmpty()) {
            rows.add(List.of("provides", "nothing that the workbench knows"));
        }
        problems.forEach(problem -> rows.add(List.of("problem", problem)));
        lines.addAll(Words.columns(rows, INDENT, width));
        return lines;
    }

    /** In one line: {@code swish.jar (com.example.swish 1.0.0): activation swish_beta}. */
    String line(PluginJar jar) {
        String provides = provided(jar)
                .map(plugin -> plugin.identity().kind().words() + " " + plugin.name())
                .collect(Collectors.joining(", "));
        String bundle = bundle(jar, "");
        return jar.file().getFileName()
                + (bundle.isEmpty() ? "" : " (" + bundle + ")")
                + (provides.isEmpty() ? "" : ": " + provides);
    }

    private static String bundle(PluginJar jar, String before) {
        String bundle = (jar.symbolicName() + " " + jar.version()).strip();
        return bundle.isEmpty() ? "" : before + bundle;
    }

    /** A plug-in with its state, when that is worth a word. */
    static String described(PluginDescriptor plugin) {
        String shadows = PluginTree.shadows(plugin);
        String state = plugin.reason().isEmpty() ? "" : " (" + PluginTree.state(plugin) + ": " + plugin.reason() + ")";
        return plugin.name() + state + (shadows.isEmpty() ? "" : " (shadows " + shadows + ")");
    }

    /** The plug-ins of a jar. */
    Stream<PluginDescriptor> provided(PluginJar jar) {
        return Stream.of(PluginKind.values())
                .flatMap(kind -> workbench.plugins(kind).stream())
                .filter(plugin -> jar.active()
                        && plugin.identity().symbolicName().equals(jar.symbolicName())
                        && plugin.identity().version().equals(jar.version()));
    }

    /** Its state in lower case. */
    static String state(PluginJar jar) {
        return jar.state().name().toLowerCase(Locale.ROOT);
    }
}
