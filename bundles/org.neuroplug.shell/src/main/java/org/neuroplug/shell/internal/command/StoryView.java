package org.neuroplug.shell.internal.command;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.neuroplug.api.InvalidInputException;
import org.neuroplug.api.plugin.BundleOrigin;
import org.neuroplug.api.plugin.BundleReport;
import org.neuroplug.api.plugin.BundleStory;
import org.neuroplug.api.plugin.ComponentReport;
import org.neuroplug.api.plugin.JarState;
import org.neuroplug.api.plugin.PluginDescriptor;
import org.neuroplug.api.plugin.PluginJar;
import org.neuroplug.api.plugin.PluginState;
import org.neuroplug.api.workbench.Diagnosis;
import org.neuroplug.api.workbench.PluginTrust;
import org.neuroplug.shell.internal.cli.Words;

/** How the story of a jar or of a bundle is told. */
final class StoryView {
    private static final String INDENT = "    ";
    private static final Set<PluginState> UNUSABLE = EnumSet.of(PluginState.QUARANTINED, PluginState.REJECTED);

    private final Diagnosis diagnosis;
    private final PluginTrust trust;
    private final BundleView bundles;

    StoryView(Diagnosis diagnosis, PluginTrust trust, BundleView bundles) {
        this.diagnosis = diagnosis;
        this.trust = trust;
        this.bundles = bundles;
    }

    List<String> lines(PluginWhyCommand.Subject subject, int width) {
        List<String> lines = new ArrayList<>(Words.wrap(subject.words(), width));
        Optional<BundleStory> story = subject.bundle().map(diagnosis::story);
        List<List<String>> facts = new ArrayList<>();
        facts(subject, story).forEach((key, value) -> facts.add(List.of(key, value)));
        reasons(subject).forEach(reason -> facts.add(List.of("why", reason)));
        lines.addAll(Words.columns(facts, "  ", width));
        subject.bundle()
                .ifPresent(report -> section(
                        lines,
                        "provides",
                        bundles.provided(report).map(StoryView::row).toList(),
                        width));
        story.ifPresent(all -> sections(lines, all, width));
        return lines;
    }

    private static List<String> row(PluginDescriptor plugin) {
        return List.of(plugin.identity().kind().words(), JarView.described(plugin));
    }

    private static void sections(List<String> lines, BundleStory story, int width) {
        section(lines, "needs", story.needs().stream().map(StoryView::row).toList(), width);
        section(
                lines,
                "components",
                story.components().stream().map(StoryView::row).toList(),
                width);
        section(
                lines,
                "services, and who uses them",
                story.services().stream().map(StoryView::row).toList(),
                width);
        section(
                lines,
                "its packages are used by",
                story.users().stream().map(List::of).toList(),
                width);
    }

    private static List<String> row(BundleStory.Link link) {
        String bundles = link.bundles().isEmpty() ? "nobody" : String.join(", ", link.bundles());
        return List.of(link.what() + ": " + bundles);
    }

    private static List<String> row(ComponentReport component) {
        String references =
                component.references().stream().map(text -> "; " + text).collect(Collectors.joining());
        return List.of(component.name() + ": " + component.state() + references);
    }

    private static void section(List<String> lines, String heading, List<List<String>> rows, int width) {
        if (!rows.isEmpty()) {
            lines.add("  " + heading);
            lines.addAll(Words.columns(rows, INDENT, width));
        }
    }

    /** As JSON. */
    Map<String, Object> tree(PluginWhyCommand.Subject subject) {
        Optional<BundleStory> story = subject.bundle().map(diagnosis::story);
        Map<String, Object> tree = new LinkedHashMap<>(facts(subject, story));
        tree.put("reasons", reasons(subject));
        tree.put(
                "provides",
                subject.bundle().stream()
                        .flatMap(bundles::provided)
                        .map(PluginTree::of)
                        .toList());
        story.ifPresent(all -> {
            tree.put(
                    "needs",
                    all.needs().stream()
                            .map(link -> tree(link, "need", "provided_by"))
                            .toList());
            tree.put(
                    "components", all.components().stream().map(StoryView::tree).toList());
            tree.put(
                    "services",
                    all.services().stream()
                            .map(link -> tree(link, "service", "used_by"))
                            .toList());
            tree.put("package_users", all.users());
        });
        return tree;
    }

    private static Map<String, Object> tree(BundleStory.Link link, String what, String whom) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put(what, link.what());
        tree.put(whom, link.bundles());
        return tree;
    }

    private static Map<String, Object> tree(ComponentReport component) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("name", component.name());
        tree.put("state", component.state());
        tree.put("references", component.references());
        tree.put("problem", component.problem());
        return tree;
    }

    private Map<String, String> facts(PluginWhyCommand.Subject subject, Optional<BundleStory> story) {
        Map<String, String> facts = new LinkedHashMap<>();
        Optional<PluginJar> jar = subject.jar();
        Optional<BundleReport> bundle = subject.bundle();
        facts.put(
                "bundle",
                bundle.map(BundleReport::symbolicName)
                        .or(() -> jar.map(PluginJar::symbolicName))
                        .orElse(""));
        facts.put(
                "version",
                bundle.map(BundleReport::version)
                        .or(() -> jar.map(PluginJar::version))
                        .orElse(""));
        facts.put(
                "file",
                jar.map(j -> j.file().toString())
                        .or(() -> bundle.map(BundleView::file))
                        .orElse(""));
        facts.put(
                "sha256",
                jar.map(PluginJar::sha256)
                        .or(() -> story.map(BundleStory::sha256))
                        .orElse(""));
        facts.put("trust", jar.map(this::trust).orElse("it belongs to the workbench itself"));
        facts.put(
                "state",
                jar.map(JarView::state)
                        .or(() -> bundle.map(BundleReport::state))
                        .orElse(""));
        facts.values().removeIf(String::isEmpty);
        return facts;
    }

    private String trust(PluginJar jar) {
        if (jar.state() == JarState.UNTRUSTED) {
            return "not trusted";
        }
        try {
            return switch (trust.rule()) {
                case ANY -> "every jar of the folder may run (plugins.trust is any)";
                case PINNED -> "its hash was approved (plugins.trust is pinned)";
                case SIGNED -> "it is signed by one in the key store (plugins.trust is signed)";
            };
        } catch (InvalidInputException e) {
            return e.getMessage();
        }
    }

    private List<String> reasons(PluginWhyCommand.Subject subject) {
        List<String> reasons = new ArrayList<>();
        subject.jar().map(PluginJar::reason).filter(reason -> !reason.isEmpty()).ifPresent(reasons::add);
        subject.bundle().stream()
                .flatMap(bundles::provided)
                .filter(plugin -> UNUSABLE.contains(plugin.state()))
                .map(plugin -> plugin.identity().kind().words() + " " + plugin.name() + " is "
                        + PluginTree.state(plugin) + ": " + plugin.reason())
                .forEach(reasons::add);
        if (subject.jar().map(PluginJar::active).orElse(true)
                || subject.bundle()
                        .map(bundle -> bundle.origin() != BundleOrigin.PLUGIN)
                        .orElse(false)) {
            subject.bundle().ifPresent(bundle -> reasons.addAll(bundle.problems()));
        }
        return reasons;
    }
}
