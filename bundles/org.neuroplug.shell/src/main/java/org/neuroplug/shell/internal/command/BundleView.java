package org.neuroplug.shell.internal.command;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.neuroplug.api.plugin.BundleReport;
import org.neuroplug.api.plugin.PluginDescriptor;
import org.neuroplug.api.plugin.PluginKind;
import org.neuroplug.api.workbench.Diagnosis;
import org.neuroplug.api.workbench.Workbench;
import org.neuroplug.shell.internal.cli.Words;

/** How a bundle of the workbench is shown, with what it provides. */
final class BundleView {
    private final Diagnosis diagnosis;
    private final Workbench workbench;

    BundleView(Diagnosis diagnosis, Workbench workbench) {
        this.diagnosis = diagnosis;
        this.workbench = workbench;
    }

    /** A line with its name, and indented lines about it. */
    List<String> lines(BundleReport report, int width) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("file", file(report)));
        rows.add(List.of("sha256", diagnosis.story(report).sha256()));
        provided(report)
                .collect(Collectors.groupingBy(plugin -> plugin.identity().kind()))
                .forEach((kind, plugins) -> rows.add(List.of(
                        kind.words(), plugins.stream().map(JarView::described).collect(Collectors.joining(", ")))));
        report.problems().forEach(problem -> rows.add(List.of("problem", problem)));
        List<String> lines = new ArrayList<>();
        lines.add(report.words() + "  " + report.state() + "  " + origin(report));
        lines.addAll(Words.columns(rows, "    ", width));
        return lines;
    }

    /** As JSON. */
    Map<String, Object> tree(BundleReport report) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("bundle", report.symbolicName());
        tree.put("version", report.version());
        tree.put("origin", origin(report));
        tree.put("file", file(report));
        tree.put("sha256", diagnosis.story(report).sha256());
        tree.put("state", report.state());
        tree.put("problems", report.problems());
        tree.put("provides", provided(report).map(PluginTree::of).toList());
        return tree;
    }

    /** The plug-ins of a bundle. */
    Stream<PluginDescriptor> provided(BundleReport report) {
        return Stream.of(PluginKind.values())
                .flatMap(kind -> workbench.plugins(kind).stream())
                .filter(plugin -> plugin.identity().symbolicName().equals(report.symbolicName())
                        && plugin.identity().version().equals(report.version()));
    }

    static String file(BundleReport report) {
        return report.file().map(String::valueOf).orElse("none");
    }

    static String origin(BundleReport report) {
        return report.origin().name().toLowerCase(Locale.ROOT);
    }
}
