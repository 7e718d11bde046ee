package org.neuroplug.reporters.internal.json;

import java.io.IOException;
import java.util.Map;
import org.neuroplug.api.experiment.Axis;
import org.neuroplug.api.experiment.ExperimentSpec;
import org.neuroplug.api.experiment.Grid;
import org.neuroplug.api.experiment.RandomSearch;
import org.neuroplug.api.experiment.Sampling;
import org.neuroplug.api.experiment.TrainingControl;
import org.neuroplug.api.experiment.TrainingSpec;

/** An experiment in the form of an experiment file: cut out of a report, the workbench runs it again. */
final class ExperimentJson {
    private final JsonFields json;

    ExperimentJson(JsonFields json) {
        this.json = json;
    }

    void fields(ExperimentSpec spec) throws IOException {
        json.field("name", spec.name());
        json.field("dataset", spec.dataset());
        sampling(spec.sampling());
        json.field("model", spec.model());
        json.array("activations", spec.activations(), json::value);
        json.array("optimizers", spec.optimizers(), json::value);
        json.object("training", () -> training(spec.training()));
        if (!spec.control().equals(TrainingControl.NONE)) {
            json.object("control", () -> new ControlJson(json).fields(spec.control()));
        }
        json.array("seeds", spec.seeds(), json::value);
        if (!spec.definitions().isEmpty()) {
            json.object("definitions", () -> definitions(spec.definitions()));
        }
        grid(spec.grid());
        if (spec.baseline().isPresent()) {
            json.field("baseline", spec.baseline().orElseThrow());
        }
    }

    private void definitions(Map<String, String> formulas) throws IOException {
        for (Map.Entry<String, String> definition : formulas.entrySet()) {
            json.field(definition.getKey(), definition.getValue());
        }
    }

    private void grid(Grid grid) throws IOException {
        if (!grid.axes().isEmpty()) {
            json.object("grid", () -> {
                for (Map.Entry<String, Axis> entry : grid.axes().entrySet()) {
                    json.field(
                            entry.getKey(),
                            entry.getValue() instanceof Axis.Values listed ? listed.values() : entry.getValue());
                }
            });
        }
        if (grid.search().isPresent()) {
            RandomSearch search = grid.search().get();
            json.object("search", () -> {
                json.field("method", RandomSearch.METHOD);
                json.field("budget", search.budget());
                json.field("seed", search.seed());
            });
        }
    }

    private void sampling(Sampling sampling) throws IOException {
        var samples = sampling.samples();
        json.field("samples", samples.isPresent() ? (Object) samples.getAsInt() : "all");
        var fraction = sampling.trainFraction();
        json.field("train-fraction", fraction.isPresent() ? (Object) fraction.getAsDouble() : "published");
    }

    private void training(TrainingSpec training) throws IOException {
        json.field("trainer", training.trainer());
        json.field("epochs", training.epochs());
        json.field("batch", training.batch());
        var rate = training.learningRate();
        json.field("learning-rate", rate.isPresent() ? (Object) rate.getAsDouble() : "default");
        if (training.isScheduled()) {
            json.field("schedule", training.schedule());
        }
        if (training.isOtherLoss()) {
            json.field("loss", training.loss());
        }
        if (training.clipping().isPresent()) {
            json.field("clip", training.clipping().get().toString());
        }
        json.field("evaluate-every", training.evaluateEvery());
        if (!training.metrics().isEmpty()) {
            json.array("metrics", training.metrics(), json::value);
        }
    }
}
