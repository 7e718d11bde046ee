package org.neuroplug.templates.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.neuroplug.api.InvalidInputException;
import org.neuroplug.api.plugin.PluginKind;
import org.neuroplug.api.workbench.PluginProject;
import org.neuroplug.api.workbench.PluginProjects;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/** Makes projects from the examples. */
@Component
public final class ExampleProjects implements PluginProjects {
    private final TemplateFiles templates;

    @Activate
    public ExampleProjects(BundleContext context) {
        this(new BundleFiles(context.getBundle()));
    }

    ExampleProjects(TemplateFiles templates) {
        this.templates = templates;
    }

    @Override
    public List<PluginKind> kinds() {
        return Example.kinds();
    }

    @Override
    public PluginProject write(PluginKind kind, String name, Optional<String> packageName, Path folder)
            throws IOException {
        Example example = Example.of(kind)
                .orElseThrow(() -> InvalidInputException.unknown(
                        "kind of plug-in project",
                        kind.singular(),
                        kinds().stream().map(PluginKind::singular).toList()));
        SortedMap<String, String> files = templates.of(example);
        ProjectNames names = NewNames.of(kind, name, packageName, surroundings(example, files));
        Renaming renaming = new Renaming(example.names(), names);
        SortedMap<String, String> renamed = new TreeMap<>();
        files.forEach((path, text) -> renamed.put(renaming.path(path), renaming.text(path, text)));
        new ProjectFolder(folder).write(renamed);
        return new PluginProject(
                kind,
                name,
                names.packageName(),
                folder,
                renamed.keySet().stream().map(Path::of).toList(),
                Path.of("target", names.artifact() + "-1.0.0.jar"));
    }

    /** The Java files without the names of the example's own classes: what a new class must not be called. */
    private static List<String> surroundings(Example example, SortedMap<String, String> files) {
        return files.entrySet().stream()
                .filter(file -> file.getKey().endsWith(".java"))
                .map(file -> file.getValue().replaceAll("\\b" + example.names().className() + "\\w*", ""))
                .toList();
    }
}
