package org.neuroplug.shell.internal.command;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.neuroplug.api.InvalidInputException;
import org.neuroplug.api.experiment.ExperimentSpec;
import org.neuroplug.api.plugin.PluginChoice;
import org.neuroplug.api.plugin.PluginIdentity;
import org.neuroplug.api.plugin.PluginKind;
import org.neuroplug.api.run.RunResult;
import org.neuroplug.api.workbench.Workbench;

/** The plug-ins without which a run cannot be repeated. */
final class NeededForReplay {
    private final Workbench workbench;

    NeededForReplay(Workbench workbench) {
        this.workbench = workbench;
    }

    /**
     * Looks whether all are there.
     *
     * @throws InvalidInputException naming every one that is not
     */
    void check(RunResult run) {
        Set<String> missing = new LinkedHashSet<>();
        ExperimentSpec spec = run.plan().spec();
        run.results().stream()
                .flatMap(result -> result.provenance().plugins().stream())
                .filter(plugin -> !own(spec, plugin.kind(), plugin.name()) && !there(plugin.kind(), plugin.name()))
                .forEach(plugin -> missing.add(words(plugin)));
        if (missing.isEmpty()) {
            missing.addAll(missingChoices(spec));
        }
        if (!missing.isEmpty()) {
            throw new InvalidInputException("run " + run.plan().id() + " cannot be replayed: not plugged in "
                    + (missing.size() == 1 ? "is " : "are ") + String.join(", ", missing));
        }
    }

    /** What arms without a result need is known by name only; so are versions that the experiment asks for. */
    private List<String> missingChoices(ExperimentSpec spec) {
        List<String> missing = new ArrayList<>();
        spec.choices().forEach((kind, choices) -> add(missing, spec, kind, choices));
        return missing;
    }

    private void add(List<String> missing, ExperimentSpec spec, PluginKind kind, List<PluginChoice> choices) {
        choices.stream()
                .filter(choice -> choice.version().isPresent() || !own(spec, kind, choice.name()))
                .filter(choice -> !there(kind, choice))
                .forEach(choice -> missing.add(kind.words() + " " + choice.reference()));
    }

    private static boolean own(ExperimentSpec spec, PluginKind kind, String name) {
        return kind == PluginKind.ACTIVATION && spec.definitions().containsKey(name);
    }

    private boolean there(PluginKind kind, String name) {
        return there(kind, PluginChoice.of(name));
    }

    private boolean there(PluginKind kind, PluginChoice choice) {
        return workbench.plugins(kind).stream()
                .filter(plugin -> plugin.name().equals(choice.name()))
                .anyMatch(plugin -> choice.version()
                        .map(version -> plugin.identity().version().equals(version))
                        .orElse(true));
    }

    private static String words(PluginIdentity plugin) {
        return plugin.kind().words() + " " + plugin.name() + " (" + plugin.symbolicName() + " " + plugin.version()
                + ", SHA-256 " + plugin.sha256() + ")";
    }
}
