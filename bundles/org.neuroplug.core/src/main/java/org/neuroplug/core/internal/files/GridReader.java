package org.neuroplug.core.internal.files;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.neuroplug.api.experiment.Axis;
import org.neuroplug.api.experiment.Grid;
import org.neuroplug.api.experiment.RandomSearch;

/** Reads the settings that arms differ in: lists of values by name, or ranges with the search that draws from them. */
final class GridReader {
    /** The key of the settings. */
    static final String GRID = "grid";

    /** The key of the search. */
    static final String SEARCH = "search";

    private static final List<String> SEARCH_KEYS = List.of("method", "budget", "seed");

    private GridReader() {}

    static Grid read(Entries entries) {
        Map<String, Axis> axes = new LinkedHashMap<>();
        entries.get(GRID).ifPresent(grid -> grid.entries()
                .forEach((key, value) -> axes.put(key, value.located(() -> axis(key, value)))));
        Optional<Value> search = entries.get(SEARCH);
        Optional<RandomSearch> random = search.map(GridReader::search);
        Optional<Value> place = entries.get(GRID).or(() -> search);
        return place.map(value -> value.located(() -> new Grid(axes, random))).orElse(Grid.NONE);
    }

    private static Axis axis(String key, Value value) {
        if (value.isList()) {
            return Axis.values(key, value.items().stream().map(GridReader::item).toList());
        }
        return value.isMapping() ? Axis.values(key, List.of(item(value))) : Axis.parse(key, value.text());
    }

    private static Object item(Value value) {
        return value.isList() ? Choices.texts(value) : Choices.text(value);
    }

    private static RandomSearch search(Value value) {
        Entries entries = value.entries().only("setting of search", SEARCH_KEYS);
        entries.get("method").filter(method -> !method.is(RandomSearch.METHOD)).ifPresent(method -> {
            throw method.must(RandomSearch.METHOD);
        });
        int budget = entries.get("budget")
                .orElseThrow(() -> value.error("search must say how many arms it draws: {method: random, budget: …}"))
                .count("a whole number");
        long seed = entries.get("seed").map(v -> v.whole("a whole number")).orElse(1L);
        return value.located(() -> new RandomSearch(budget, seed));
    }
}
