package org.neuroplug.shell.internal.command;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.neuroplug.api.workbench.LayerSummary;
import org.neuroplug.api.workbench.ModelSummary;
import org.neuroplug.shell.internal.cli.Words;

/**
 * The layers of a network, for people and as JSON.
 *
 * @param summary the network
 * @param reason why there is none
 */
record ModelView(Optional<ModelSummary> summary, String reason) {
    static ModelView of(ModelSummary summary) {
        return new ModelView(Optional.of(summary), "");
    }

    static ModelView without(String reason) {
        return new ModelView(Optional.empty(), reason);
    }

    /** Without a network, the reason alone. */
    Map<String, Object> tree() {
        Map<String, Object> tree = new LinkedHashMap<>();
        summary.ifPresentOrElse(
                network -> {
                    tree.put("model", network.model().toString());
                    tree.put("dataset", network.dataset().toString());
                    tree.put("features", network.features());
                    tree.put(
                            "layers",
                            network.layers().stream().map(ModelView::tree).toList());
                    tree.put("parameters", network.parameters());
                    tree.put("trainable", network.trainable());
                    tree.put("fixed", network.parameters() - network.trainable());
                    tree.put("trainer", network.trainer().toString());
                    network.passedOver().ifPresent(other -> tree.put("trainer_passed_over", other));
                },
                () -> tree.put("reason", reason));
        return tree;
    }

    private static Map<String, Object> tree(LayerSummary layer) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("name", layer.name());
        tree.put("type", layer.type());
        tree.put("output", layer.output());
        tree.put("parameters", layer.parameters());
        tree.put("trainable", layer.trainable());
        return tree;
    }

    List<String> lines(int width) {
        return summary.map(network -> lines(network, width)).orElseGet(() -> Words.wrap(reason, width));
    }

    private static List<String> lines(ModelSummary network, int width) {
        List<String> lines = new ArrayList<>(Words.wrap(
                "layers of " + network.model() + " for " + network.dataset() + ", rows of " + network.features()
                        + " features:",
                width));
        List<List<String>> rows = Stream.concat(
                        Stream.of(List.of("layer", "type", "output", "parameters")),
                        network.layers().stream().map(ModelView::row))
                .toList();
        int widest = rows.stream().mapToInt(row -> row.get(3).length()).max().orElse(0);
        lines.addAll(Words.columns(
                rows.stream()
                        .map(row -> List.of(row.get(0), row.get(1), row.get(2), padded(row.get(3), widest), ""))
                        .toList(),
                "  ",
                width));
        lines.addAll(Words.wrap("in all " + counts(network), width));
        lines.addAll(Words.wrap(
                "trained by " + network.trainer()
                        + network.passedOver().map(other -> " (" + other + ")").orElse(""),
                width));
        return lines;
    }

    private static List<String> row(LayerSummary layer) {
        return List.of(
                layer.name(),
                layer.type(),
                layer.output().stream().map(String::valueOf).collect(Collectors.joining("×")),
                number(layer.parameters()));
    }

    private static String padded(String text, int width) {
        return " ".repeat(width - text.length()) + text;
    }

    private static String counts(ModelSummary network) {
        long fixed = network.parameters() - network.trainable();
        return number(network.parameters()) + " parameters: " + number(network.trainable()) + " trainable, "
                + number(fixed) + " not";
    }

    private static String number(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }
}
