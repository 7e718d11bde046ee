package org.neuroplug.core.internal.files;

import java.util.Collection;
import org.neuroplug.api.experiment.Axis;
import org.neuroplug.api.experiment.Grid;
import org.neuroplug.api.experiment.RandomSearch;
import org.neuroplug.api.plugin.Hyperparameters;
import org.snakeyaml.engine.v2.nodes.Node;

/** Writes the settings that arms differ in so that {@link GridReader} reads them back. */
final class GridWriter {
    private GridWriter() {}

    static void write(YamlMapping root, Grid grid) {
        if (!grid.axes().isEmpty()) {
            YamlMapping settings = new YamlMapping();
            grid.axes().forEach((key, axis) -> settings.put(key, axis(axis)));
            root.gap("Settings that arms differ in: every combination of them, unless a search draws some.");
            root.put(GridReader.GRID, settings.node());
        }
        grid.search().ifPresent(search -> {
            YamlMapping how = new YamlMapping();
            how.put("method", YamlNodes.scalar(RandomSearch.METHOD));
            how.put("budget", YamlNodes.scalar(String.valueOf(search.budget())), "arms that are drawn");
            how.put("seed", YamlNodes.scalar(String.valueOf(search.seed())), "the same arms each time");
            root.put(GridReader.SEARCH, how.node());
        });
    }

    private static Node axis(Axis axis) {
        return axis instanceof Axis.Values listed
                ? YamlNodes.sequence(
                        listed.values().stream().map(GridWriter::value).toList())
                : YamlNodes.scalar(axis.toString());
    }

    private static Node value(Object value) {
        return value instanceof Collection<?> items
                ? YamlNodes.list(items.stream().map(Hyperparameters::format).toList())
                : YamlNodes.scalar(Hyperparameters.format(value));
    }
}
