package org.neuroplug.api.experiment;

import java.util.List;
import org.neuroplug.api.InvalidInputException;
import org.neuroplug.api.plugin.PluginChoice;

/** Finds settings of a grid that would have no effect, or would hide what the experiment says elsewhere. */
final class GridConflicts {
    private static final String RATE = "learning-rate";

    private final Grid grid;

    GridConflicts(Grid grid) {
        this.grid = grid;
    }

    /**
     * Looks at everything that the grid changes.
     *
     * @throws InvalidInputException naming the first conflict
     */
    void check(List<PluginChoice> activations, List<PluginChoice> optimizers) {
        String optimizersRate = GridKey.OPTIMIZER + "." + RATE;
        if (grid.axes().containsKey(GridKey.LEARNING_RATE) && grid.axes().containsKey(optimizersRate)) {
            throw new InvalidInputException(
                    GridKey.LEARNING_RATE + " and " + optimizersRate + " are the same; vary one of them");
        }
        for (String key : grid.axes().keySet()) {
            GridKey setting = new GridKey(key);
            switch (setting.kind()) {
                case GridKey.ACTIVATION -> refuse(key, setting.setting(), GridKey.ACTIVATION, activations);
                case GridKey.OPTIMIZER -> refuse(key, setting.setting(), GridKey.OPTIMIZER, optimizers);
                case GridKey.MODEL -> refuse(key, setting.setting(), GridKey.MODEL, models());
                default -> {
                    // nothing that a plug-in could have set
                }
            }
            if (key.equals(GridKey.LEARNING_RATE)) {
                refuse(key, RATE, GridKey.OPTIMIZER, optimizers);
            }
        }
    }

    private List<PluginChoice> models() {
        return grid.axes().get(GridKey.MODEL) instanceof Axis.Values listed
                ? listed.values().stream()
                        .map(model -> PluginChoice.parse(String.valueOf(model)))
                        .toList()
                : List.of();
    }

    private static void refuse(String key, String setting, String kind, List<PluginChoice> choices) {
        choices.stream()
                .filter(choice -> choice.settings().containsKey(setting))
                .findFirst()
                .ifPresent(choice -> {
                    throw new InvalidInputException(kind + " " + choice + " sets " + setting
                            + " itself; arms cannot differ in " + key + ", too");
                });
    }
}
