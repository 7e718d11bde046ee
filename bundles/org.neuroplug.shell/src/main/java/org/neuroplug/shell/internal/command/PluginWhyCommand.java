package org.neuroplug.shell.internal.command;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.neuroplug.api.InvalidInputException;
import org.neuroplug.api.plugin.BundleOrigin;
import org.neuroplug.api.plugin.BundleReport;
import org.neuroplug.api.plugin.PluginJar;
import org.neuroplug.api.workbench.Diagnosis;
import org.neuroplug.api.workbench.Workbench;
import org.neuroplug.shell.internal.cli.Arguments;
import org.neuroplug.shell.internal.cli.CommandOption;
import org.neuroplug.shell.internal.cli.CommandSyntax;
import org.neuroplug.shell.internal.cli.ExitCode;
import org.neuroplug.shell.internal.cli.Invocation;
import org.neuroplug.shell.internal.cli.Json;
import org.neuroplug.shell.internal.cli.Operand;
import org.neuroplug.shell.internal.cli.ShellCommand;
import org.neuroplug.shell.internal.cli.Topic;

/** {@code plugin why}: the whole story of a jar or of a bundle. */
final class PluginWhyCommand implements ShellCommand {
    private final JarNames names;
    private final Diagnosis diagnosis;
    private final BundleView view;
    private final Workbench workbench;
    private final StoryView stories;

    PluginWhyCommand(JarNames names, Diagnosis diagnosis, Workbench workbench, BundleView view, StoryView stories) {
        this.names = names;
        this.diagnosis = diagnosis;
        this.workbench = workbench;
        this.view = view;
        this.stories = stories;
    }

    @Override
    public CommandSyntax syntax() {
        return CommandSyntax.of("plugin why", Topic.PLUGINS, "tells all about one, and why it is not used")
                .about(
                        "File, hash, trust, state; what it needs and who provides that; its components and services, and who"
                                + " uses them. The name is that of a plug-in, of a jar in the plug-in folder, or of any bundle.")
                .taking(Operand.required("NAME", Completions.words(this::candidates)))
                .with(CommandOption.flag("", "json", "print one JSON document"))
                .example("plugin why relu # which bundle it is of, and who uses it");
    }

    private TreeSet<String> candidates() {
        TreeSet<String> all = new TreeSet<>(names.all());
        diagnosis.bundles().stream()
                .filter(report -> report.origin() == BundleOrigin.WORKBENCH)
                .flatMap(report -> Stream.concat(
                        Stream.of(report.symbolicName()), view.provided(report).map(plugin -> plugin.name())))
                .forEach(all::add);
        return all;
    }

    @Override
    public int run(Arguments arguments, Invocation invocation) throws IOException, InterruptedException {
        String name = arguments.operand(0);
        List<BundleReport> bundles = diagnosis.bundles();
        List<Subject> subjects = jars(name, bundles);
        if (subjects.isEmpty()) {
            subjects = others(name, bundles);
        }
        if (subjects.isEmpty()) {
            throw InvalidInputException.unknown("plug-in or bundle", name, candidates());
        }
        Verdicts.await(
                workbench,
                subjects.stream().flatMap(subject -> subject.bundle().stream()).flatMap(view::provided));
        if (arguments.has("json")) {
            Json.print(invocation.out(), subjects.stream().map(stories::tree).toList());
            return ExitCode.DONE;
        }
        List<String> lines = new ArrayList<>();
        for (Subject subject : subjects) {
            lines.addAll(lines.isEmpty() ? List.of() : List.of(""));
            lines.addAll(stories.lines(subject, invocation.terminal().width()));
        }
        lines.forEach(invocation.out()::println);
        return ExitCode.DONE;
    }

    /** What a story is about: a jar of the folder, a bundle, or both. */
    record Subject(Optional<PluginJar> jar, Optional<BundleReport> bundle) {
        String words() {
            return Stream.concat(
                            jar.map(j -> j.file().getFileName().toString()).stream(),
                            bundle.map(BundleReport::words).stream())
                    .collect(Collectors.joining(": "));
        }
    }

    private List<Subject> jars(String name, List<BundleReport> bundles) {
        return names.matching(name).stream()
                .map(jar -> new Subject(
                        Optional.of(jar),
                        bundles.stream()
                                .filter(report -> report.origin() == BundleOrigin.PLUGIN
                                        && report.symbolicName().equals(jar.symbolicName())
                                        && report.version().equals(jar.version()))
                                .findFirst()))
                .toList();
    }

    private List<Subject> others(String name, List<BundleReport> bundles) {
        return bundles.stream()
                .filter(report -> report.symbolicName().equals(name)
                        || (report.symbolicName() + "@" + report.version()).equals(name)
                        || view.provided(report)
                                .anyMatch(plugin -> plugin.name().equals(name)))
                .map(report -> new Subject(Optional.empty(), Optional.of(report)))
                .toList();
    }
}
