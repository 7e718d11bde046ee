package org.neuroplug.shell.internal.command;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.neuroplug.api.InvalidInputException;
import org.neuroplug.api.plugin.PluginDescriptor;
import org.neuroplug.api.plugin.PluginJar;
import org.neuroplug.api.plugin.PluginKind;
import org.neuroplug.api.workbench.PluginFolder;
import org.neuroplug.api.workbench.Workbench;

/** What people call the jars of the plug-in folder: by file, by bundle, or by a plug-in in it. */
final class JarNames {
    private final PluginFolder folder;
    private final Workbench workbench;
    private final JarView view;

    JarNames(PluginFolder folder, Workbench workbench) {
        this.folder = folder;
        this.workbench = workbench;
        this.view = new JarView(workbench);
    }

    /** All names that some jar has. */
    Set<String> all() {
        return folder.jars().stream().flatMap(this::of).collect(Collectors.toCollection(TreeSet::new));
    }

    /** The jars of a name; only one when it is that of a file. */
    List<PluginJar> matching(String name) {
        List<PluginJar> files =
                folder.jars().stream().filter(jar -> file(jar).equals(name)).toList();
        return files.isEmpty()
                ? folder.jars().stream()
                        .filter(jar -> of(jar).anyMatch(name::equals))
                        .toList()
                : files;
    }

    /**
     * The jar of a name.
     *
     * @throws InvalidInputException when there is none, or several
     */
    PluginJar find(String name) {
        List<PluginJar> found = matching(name);
        if (found.size() > 1) {
            String lines = found.stream().map(view::line).collect(Collectors.joining("; "));
            throw new InvalidInputException("'" + name + "' can be several: " + lines + " (give the name of the file)");
        }
        if (found.isEmpty()) {
            throw builtIn(name)
                    .map(plugin -> new InvalidInputException(
                            name + " is part of " + plugin.identity().symbolicName()
                                    + ", which is not in the plug-in folder " + folder.path()))
                    .orElseGet(() -> InvalidInputException.unknown("jar in the plug-in folder", name, all()));
        }
        return found.get(0);
    }

    private Stream<String> of(PluginJar jar) {
        String file = file(jar);
        Stream<String> bundle = jar.symbolicName().isEmpty()
                ? Stream.of()
                : Stream.of(jar.symbolicName(), jar.symbolicName() + "@" + jar.version());
        return Stream.of(
                        Stream.of(file, file.replaceFirst("(?i)\\.jar$", "")),
                        bundle,
                        view.provided(jar).map(PluginDescriptor::name))
                .flatMap(names -> names);
    }

    private static String file(PluginJar jar) {
        return jar.file().getFileName().toString();
    }

    private Optional<PluginDescriptor> builtIn(String name) {
        return Stream.of(PluginKind.values())
                .flatMap(kind -> workbench.plugins(kind).stream())
                .filter(plugin -> plugin.name().equals(name))
                .findFirst();
    }
}
