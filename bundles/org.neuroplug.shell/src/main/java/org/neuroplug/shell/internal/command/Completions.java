package org.neuroplug.shell.internal.command;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;
import org.neuroplug.api.plugin.PluginDescriptor;
import org.neuroplug.api.plugin.PluginKind;
import org.neuroplug.api.plugin.PluginState;
import org.neuroplug.api.workbench.Workbench;
import org.neuroplug.shell.internal.cli.Completion;
import org.neuroplug.shell.internal.cli.Completion.Candidate;

/** What the values of options and operands can be. */
final class Completions {
    private Completions() {}

    /** One of some words. */
    static Completion words(Supplier<? extends Collection<String>> words) {
        return (typed, directory) -> words.get().stream()
                .filter(word -> word.startsWith(typed))
                .map(word -> new Candidate(word, word, "", true))
                .toList();
    }

    /** How words begin that people end themselves; the end follows what is complete, but no point. */
    static Completion starts(Supplier<? extends Collection<String>> starts, String end) {
        return (typed, directory) -> starts.get().stream()
                .map(start -> start.endsWith(".") ? start : start + end)
                .filter(start -> start.startsWith(typed))
                .map(start -> new Candidate(start, start, "", false))
                .toList();
    }

    /** The name of a plug-in, perhaps with settings. */
    static Completion plugin(Workbench workbench, PluginKind kind) {
        return (typed, directory) -> new ChoiceCompletion(usable(workbench, kind)).candidates("", typed, true);
    }

    /** Names of plug-ins separated by commas. */
    static Completion plugins(Workbench workbench, PluginKind kind) {
        return (typed, directory) -> {
            int comma = lastTopLevelComma(typed);
            return new ChoiceCompletion(usable(workbench, kind))
                    .candidates(typed.substring(0, comma + 1), typed.substring(comma + 1), false);
        };
    }

    private static List<PluginDescriptor> usable(Workbench workbench, PluginKind kind) {
        return workbench.plugins(kind).stream()
                .filter(plugin -> plugin.state() == PluginState.ACTIVE || plugin.state() == PluginState.SHADOWED)
                .toList();
    }

    /** Commas within parentheses or brackets separate settings, not plug-ins. */
    private static int lastTopLevelComma(String typed) {
        int depth = 0;
        int comma = -1;
        for (int i = 0; i < typed.length(); i++) {
            char c = typed.charAt(i);
            if (c == '(' || c == '[') {
                depth++;
            } else if (c == ')' || c == ']') {
                depth--;
            } else if (c == ',' && depth == 0) {
                comma = i;
            }
        }
        return comma;
    }

    /** A file; folders lead further. */
    static Completion files() {
        return Completions::files;
    }

    private static List<Candidate> files(String typed, Path directory) {
        int slash = typed.lastIndexOf('/');
        String folder = typed.substring(0, slash + 1);
        String start = typed.substring(slash + 1);
        List<Candidate> candidates = new ArrayList<>();
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(directory.resolve(folder))) {
            for (Path entry : entries) {
                String name = entry.getFileName().toString();
                if (name.startsWith(start) && (start.startsWith(".") || !name.startsWith("."))) {
                    boolean further = Files.isDirectory(entry);
                    String shown = further ? name + "/" : name;
                    candidates.add(new Candidate(folder + shown, shown, "", !further));
                }
            }
        } catch (IOException | InvalidPathException e) {
            return List.of();
        }
        candidates.sort(Comparator.comparing(Candidate::text));
        return candidates;
    }
}
