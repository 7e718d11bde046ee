package org.neuroplug.core.internal.files;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.function.Function;
import org.neuroplug.api.definition.Definition;
import org.neuroplug.api.experiment.ExperimentSpec;
import org.neuroplug.api.experiment.Grid;
import org.neuroplug.api.experiment.Sampling;
import org.neuroplug.api.experiment.TrainingControl;
import org.neuroplug.api.experiment.TrainingSpec;
import org.neuroplug.api.plugin.PluginChoice;
import org.neuroplug.api.plugin.PluginKind;

/** Makes an experiment of a document; what the document leaves out is as in the founding experiment. */
final class ExperimentReader {
    static final String BASELINE = "baseline";

    private static final List<String> KEYS = List.of(
            "name",
            "dataset",
            "samples",
            "train-fraction",
            "model",
            "activations",
            "optimizers",
            "training",
            "control",
            "seed",
            "seeds",
            "definitions",
            GridReader.GRID,
            GridReader.SEARCH,
            BASELINE);

    private final Value document;
    private final Entries entries;
    private final Offer offer;
    private final ExperimentSpec founding = ExperimentSpec.founding();

    ExperimentReader(Value document, Offer offer) {
        this.document = document;
        this.offer = offer;
        this.entries = document.entries();
        TrainingReader.KEYS.forEach(key -> entries.get(key).ifPresent(value -> {
            throw value.error(key + " belongs under training: training: {" + key + ": …}");
        }));
        ControlReader.KEYS.forEach(key -> entries.get(key).ifPresent(value -> {
            throw value.error(key + " belongs under control: control: {" + key + ": …}");
        }));
        entries.only("setting", KEYS);
    }

    ExperimentSpec read() {
        String name = read("name", Value::text, founding.name());
        Map<String, String> definitions = read("definitions", ExperimentReader::definitions, founding.definitions());
        PluginChoice dataset = read("dataset", new Choices(PluginKind.DATASET, offer)::one, founding.dataset());
        Sampling sampling = sampling();
        PluginChoice model = read("model", new Choices(PluginKind.MODEL, offer)::one, founding.model());
        List<PluginChoice> activations = read(
                "activations",
                new Choices(PluginKind.ACTIVATION, offer, definitions.keySet())::many,
                founding.activations());
        List<PluginChoice> optimizers =
                read("optimizers", new Choices(PluginKind.OPTIMIZER, offer)::many, founding.optimizers());
        TrainingSpec training =
                read("training", v -> new TrainingReader(v, offer).read(founding.training()), founding.training());
        TrainingControl control = read("control", v -> new ControlReader(v).read(), founding.control());
        List<Long> seeds = Seeds.read(entries, founding.seeds());
        Grid grid = GridReader.read(entries);
        ExperimentSpec spec = whole().located(() -> new ExperimentSpec(
                        name, dataset, sampling, model, activations, optimizers, training, seeds)
                .withDefinitions(definitions)
                .withControl(control)
                .withGrid(grid));
        return read(BASELINE, value -> value.located(() -> spec.withBaseline(value.text())), spec);
    }

    /** Where to look when single settings are right but the experiment is not: usually there are too many arms or seeds. */
    private Value whole() {
        return entries.get(GridReader.SEARCH)
                .or(() -> entries.get(GridReader.GRID))
                .or(() -> entries.get("seeds"))
                .orElse(document);
    }

    private <T> T read(String key, Function<Value, T> reader, T otherwise) {
        return entries.get(key).map(reader).orElse(otherwise);
    }

    /** Formulas by name. What they mean is found out when the experiment starts. */
    private static Map<String, String> definitions(Value value) {
        Map<String, String> definitions = new LinkedHashMap<>();
        value.entries()
                .forEach((name, formula) ->
                        definitions.put(name, formula.located(() -> new Definition(name, formula.text()).formula())));
        return definitions;
    }

    private Sampling sampling() {
        Sampling sampling = founding.sampling();
        OptionalDouble before = sampling.trainFraction();
        Sampling drawn = read("samples", v -> v.located(() -> new Sampling(samples(v), before)), sampling);
        return read("train-fraction", v -> v.located(() -> new Sampling(drawn.samples(), fraction(v))), drawn);
    }

    private static OptionalInt samples(Value value) {
        return value.is("all") ? OptionalInt.empty() : OptionalInt.of(value.count("a whole number or all"));
    }

    private static OptionalDouble fraction(Value value) {
        return value.is("published")
                ? OptionalDouble.empty()
                : OptionalDouble.of(value.real("a number between 0 and 1, or published"));
    }
}
