package org.neuroplug.shell.internal.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.neuroplug.api.InvalidInputException;
import org.neuroplug.api.plugin.Hyperparameters;
import org.neuroplug.api.plugin.Parameter;
import org.neuroplug.api.plugin.PluginChoice;
import org.neuroplug.api.plugin.PluginDescriptor;
import org.neuroplug.api.plugin.PluginFacts;
import org.neuroplug.api.plugin.PluginKind;
import org.neuroplug.api.workbench.ActivationCurve;
import org.neuroplug.api.workbench.Workbench;
import org.neuroplug.shell.internal.picture.CurvePlot;
import org.neuroplug.shell.internal.picture.Series;

/** Everything that is plugged in, as Markdown; the same for the same plug-ins, on every machine. */
public final class Catalogue {
    private static final int WIDTH = 72;
    private static final double FROM = -5;
    private static final double TO = 5;
    private static final int EPOCHS = 100;
    private static final int STEPS_PER_EPOCH = 4;

    private final Workbench workbench;
    private final Map<PluginKind, List<PluginDescriptor>> plugins;
    private final CurvePlot plot = new CurvePlot(true, WIDTH);

    /**
     * A page.
     *
     * @param plugins what it tells of, by kind
     */
    public Catalogue(Workbench workbench, Map<PluginKind, List<PluginDescriptor>> plugins) {
        this.workbench = workbench;
        this.plugins = Map.copyOf(plugins);
    }

    /** The lines of the page. */
    public List<String> lines(List<PluginKind> kinds) {
        Markdown page = new Markdown();
        page.heading(1, "What is plugged in");
        page.paragraph(
                "Made by `catalogue` of what the plug-ins say of themselves. Names of Keras, PyTorch and DL4J lead to them, whatever"
                        + " their case; settings are written `leaky_relu(alpha=0.1)`.");
        for (PluginKind kind : kinds) {
            section(page, kind);
        }
        names(page, kinds);
        return page.lines();
    }

    private void section(Markdown page, PluginKind kind) {
        List<PluginDescriptor> listed = plugins.get(kind);
        String words = kind.words() + kind.plural().substring(kind.singular().length());
        page.heading(2, words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1));
        page.paragraph(listed.stream()
                .map(plugin -> "[" + plugin.name() + "](#" + anchor(plugin) + ")")
                .collect(Collectors.joining(" · ")));
        listed.forEach(plugin -> entry(page, plugin));
    }

    private static String anchor(PluginDescriptor plugin) {
        return plugin.identity().kind().singular() + "-" + plugin.name();
    }

    private void entry(Markdown page, PluginDescriptor plugin) {
        page.paragraph("<a id=\"" + anchor(plugin) + "\"></a>");
        page.heading(3, plugin.name());
        page.paragraph(plugin.description());
        page.table(List.of("", ""), facts(plugin.facts()));
        page.table(
                List.of("setting", "default", "accepts", "what it is"),
                plugin.parameters().stream().map(Catalogue::row).toList());
        picture(plugin).ifPresentOrElse(page::drawing, () -> {
            if (plugin.identity().kind() == PluginKind.ACTIVATION) {
                page.paragraph("No picture: each of its outputs depends on several inputs.");
            }
        });
    }

    private static List<List<String>> facts(PluginFacts facts) {
        List<List<String>> rows = new ArrayList<>();
        add(rows, "formula", facts.formula(), true);
        add(rows, "derivative", facts.derivative(), true);
        add(rows, "values", facts.range(), true);
        add(rows, "source", facts.source(), false);
        add(rows, "also", String.join(", ", facts.aliases()), false);
        return rows;
    }

    private static void add(List<List<String>> rows, String what, String text, boolean code) {
        if (!text.isEmpty()) {
            rows.add(List.of(what, code ? Markdown.code(text) : text));
        }
    }

    private static List<String> row(Parameter parameter) {
        String elsewhere = parameter.elsewhere().entrySet().stream()
                .map(e -> e.getKey().title() + ": " + Hyperparameters.format(e.getValue()))
                .collect(Collectors.joining(", "));
        String own = parameter.defaultValue().map(Hyperparameters::format).orElse("must be given");
        return List.of(
                parameter.name(),
                elsewhere.isEmpty() ? own : own + " (" + elsewhere + ")",
                parameter.accepted(),
                parameter.description());
    }

    /** Of activations, schedules and losses whose settings all have defaults. */
    private Optional<List<String>> picture(PluginDescriptor plugin) {
        PluginChoice choice = PluginChoice.of(plugin.name(), Map.of());
        return switch (plugin.identity().kind()) {
            case ACTIVATION -> workbench.curve(choice, false, xs()).map(curve -> plot.lines(values(curve)));
            case LOSS -> Optional.of(plot.lines(Series.of(workbench.lossCurve(choice, false))));
            case SCHEDULE -> Optional.of(plot.lines(course(choice)));
            default -> Optional.empty();
        };
    }

    private double[] xs() {
        int count = plot.points();
        return IntStream.range(0, count)
                .mapToDouble(i -> FROM + (TO - FROM) * i / (count - 1))
                .toArray();
    }

    private static Series values(ActivationCurve curve) {
        return new Series(
                "value",
                curve.points().stream().mapToDouble(ActivationCurve.Point::x).toArray(),
                curve.points().stream()
                        .mapToDouble(ActivationCurve.Point::value)
                        .toArray());
    }

    private Series course(PluginChoice choice) {
        double[] factors = workbench.factors(choice, false, EPOCHS, STEPS_PER_EPOCH);
        return new Series(
                "factor after so many epochs",
                IntStream.range(0, factors.length)
                        .mapToDouble(step -> (double) step / STEPS_PER_EPOCH)
                        .toArray(),
                factors);
    }

    private void names(Markdown page, List<PluginKind> kinds) {
        List<List<String>> rows = new ArrayList<>();
        for (ForeignNames.Name name : ForeignNames.all()) {
            if (kinds.contains(name.kind())) {
                rows.add(List.of(name.framework().title(), name.kind().words(), name.name(), meaning(name)));
            }
        }
        if (!rows.isEmpty()) {
            page.heading(2, "Where is …?");
            page.table(List.of("framework", "kind", "name", "here"), rows);
        }
    }

    /** An explanation goes before a plug-in of that name, which may be something else. */
    private String meaning(ForeignNames.Name name) {
        if (!name.explanation().isEmpty()) {
            return name.explanation();
        }
        try {
            PluginDescriptor plugin = workbench.plugin(name.kind(), name.name());
            String link = "[" + plugin.name() + "](#" + anchor(plugin) + ")";
            return name.remark().isEmpty() ? link : link + ": " + name.remark();
        } catch (InvalidInputException e) {
            return "is not plugged in";
        }
    }
}
