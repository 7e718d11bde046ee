package org.neuroplug.shell.internal.command;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.neuroplug.api.InvalidInputException;
import org.neuroplug.api.definition.DefinedActivation;
import org.neuroplug.api.definition.Definitions;
import org.neuroplug.api.experiment.ExperimentSpec;
import org.neuroplug.api.plugin.PluginChoice;
import org.neuroplug.api.plugin.PluginDescriptor;
import org.neuroplug.api.plugin.PluginKind;
import org.neuroplug.api.plugin.PluginState;
import org.neuroplug.api.workbench.Workbench;

/** The definitions of experiments beside those of the plug-in folder. */
final class ExperimentDefinitions {
    private final Workbench workbench;
    private final Definitions definitions;

    ExperimentDefinitions(Workbench workbench, Definitions definitions) {
        this.workbench = workbench;
        this.definitions = definitions;
    }

    /** The experiment with the definitions that it uses, so that it means the same elsewhere. */
    ExperimentSpec selfContained(ExperimentSpec spec) {
        Map<String, String> used = new LinkedHashMap<>();
        Stream.concat(
                        spec.activations().stream(),
                        spec.arms().stream()
                                .map(spec::model)
                                .distinct()
                                .flatMap(model -> model.settings().values().stream())
                                .flatMap(ExperimentDefinitions::choices))
                .filter(choice -> choice.version().isEmpty())
                .flatMap(choice -> definitions.find(choice.name()).stream())
                .filter(defined -> inUse(defined.name())
                        .filter(p -> p.identity().symbolicName().equals(defined.symbolicName()))
                        .isPresent())
                .forEach(
                        defined -> used.put(defined.name(), defined.definition().formula()));
        return spec.withDefinitions(used);
    }

    private static Stream<PluginChoice> choices(Object value) {
        if (value instanceof Collection<?> items) {
            return items.stream().flatMap(ExperimentDefinitions::choices);
        }
        try {
            return Stream.of(PluginChoice.parse(String.valueOf(value)));
        } catch (InvalidInputException e) {
            return Stream.empty(); // some other text
        }
    }

    /** One sentence for each plug-in that has the name of one of the experiment's definitions and means something else. */
    List<String> notes(ExperimentSpec spec) {
        List<String> notes = new ArrayList<>();
        spec.definitions().forEach((name, formula) -> {
            Optional<DefinedActivation> mine = definitions.find(name);
            if (mine.isPresent() && !mine.get().definition().formula().equals(formula)) {
                notes.add(name + " is the experiment's own " + formula + "; yours, "
                        + mine.get().definition().formula() + ", is left as it is and not used");
            } else if (mine.isEmpty()) {
                inUse(name)
                        .ifPresent(p -> notes.add(name + " is the experiment's own " + formula + "; that of "
                                + p.identity().symbolicName() + " "
                                + p.identity().version() + " is not used"));
            }
        });
        return notes;
    }

    private Optional<PluginDescriptor> inUse(String name) {
        return workbench.plugins(PluginKind.ACTIVATION).stream()
                .filter(p -> p.name().equals(name) && p.state() == PluginState.ACTIVE)
                .findFirst();
    }
}
