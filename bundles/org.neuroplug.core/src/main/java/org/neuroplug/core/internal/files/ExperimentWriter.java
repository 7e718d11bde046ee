package org.neuroplug.core.internal.files;

import java.util.ArrayList;
import java.util.List;
import org.neuroplug.api.experiment.ExperimentSpec;
import org.neuroplug.api.experiment.Sampling;
import org.neuroplug.api.experiment.TrainingControl;
import org.neuroplug.api.experiment.TrainingSpec;
import org.neuroplug.api.plugin.Hyperparameters;

/** Writes experiments for people to read and change. */
final class ExperimentWriter {
    /** Up to so many seeds are listed; more that follow each other are counted. */
    private static final int LISTED_SEEDS = 20;

    private ExperimentWriter() {}

    static String write(ExperimentSpec spec) {
        YamlMapping root = new YamlMapping();
        root.comment("A Neuroplug experiment. What is left out takes the founding experiment's value.");
        root.put("name", YamlNodes.scalar(spec.name()));
        root.gap("The data: how many rows are drawn, and which part of them is trained on.");
        root.put("dataset", YamlChoices.block(spec.dataset()));
        sampling(root, spec.sampling());
        root.gap(ExperimentSpec.COMPARED + " stands for the activation that is compared.");
        root.put("model", YamlChoices.block(spec.model()));
        root.gap("Every activation is compared with every optimizer, once for each seed.");
        root.put("activations", YamlChoices.list(spec.activations()));
        root.put("optimizers", YamlChoices.list(spec.optimizers()));
        seeds(root, spec.seeds());
        GridWriter.write(root, spec.grid());
        spec.baseline().ifPresent(arm -> {
            root.gap("The arm that the others are compared with.");
            root.put(ExperimentReader.BASELINE, YamlNodes.scalar(arm.toString()));
        });
        root.gap("How every one of them is trained.");
        root.put("training", training(spec.training()).node());
        control(root, spec.control());
        definitions(root, spec);
        return root.text();
    }

    private static void control(YamlMapping root, TrainingControl control) {
        if (!control.equals(TrainingControl.NONE)) {
            root.gap("What ends trials before their last epoch, and how often one that fails is tried again.");
            root.put("control", YamlControl.of(control).node());
        }
    }

    private static void definitions(YamlMapping root, ExperimentSpec spec) {
        if (!spec.definitions().isEmpty()) {
            YamlMapping definitions = new YamlMapping();
            spec.definitions().forEach((name, formula) -> definitions.put(name, YamlNodes.scalar(formula)));
            root.gap("Activations by formula: here they mean this, whatever is defined elsewhere.");
            root.put("definitions", definitions.node());
        }
    }

    private static void sampling(YamlMapping root, Sampling sampling) {
        var samples = sampling.samples();
        root.put(
                "samples",
                YamlNodes.scalar(samples.isPresent() ? String.valueOf(samples.getAsInt()) : "all"),
                samples.isPresent() ? "or all" : "or how many");
        var fraction = sampling.trainFraction();
        root.put(
                "train-fraction",
                YamlNodes.scalar(fraction.isPresent() ? number(fraction.getAsDouble()) : "published"),
                fraction.isPresent() ? "or published, for the data set's own splits" : "the data set's own splits");
    }

    private static void seeds(YamlMapping root, List<Long> seeds) {
        boolean consecutive = seeds.get(seeds.size() - 1) - seeds.get(0) == seeds.size() - 1 && sorted(seeds);
        if (seeds.size() > LISTED_SEEDS && consecutive) {
            root.put("seed", YamlNodes.scalar(String.valueOf(seeds.get(0))), "the first of them");
            root.put("seeds", YamlNodes.scalar(String.valueOf(seeds.size())), "how many");
        } else {
            root.put("seeds", YamlNodes.list(seeds.stream().map(String::valueOf).toList()));
        }
    }

    private static boolean sorted(List<Long> seeds) {
        List<Long> sorted = new ArrayList<>(seeds);
        sorted.sort(null);
        return sorted.equals(seeds);
    }

    private static YamlMapping training(TrainingSpec training) {
        YamlMapping mapping = new YamlMapping();
        if (training.trainer().equals(TrainingSpec.DEFAULT_TRAINER)) {
            mapping.put(
                    "trainer",
                    YamlNodes.scalar(training.trainer().name()),
                    "the fastest that can train the network; or one by name");
        } else {
            mapping.put("trainer", YamlChoices.block(training.trainer()));
        }
        mapping.put("epochs", YamlNodes.scalar(String.valueOf(training.epochs())));
        mapping.put("batch", YamlNodes.scalar(String.valueOf(training.batch())));
        var rate = training.learningRate();
        mapping.put(
                "learning-rate",
                YamlNodes.scalar(rate.isPresent() ? number(rate.getAsDouble()) : "default"),
                rate.isPresent() ? "or default, for each optimizer's own" : "each optimizer's own; or a number");
        if (training.isScheduled()) {
            mapping.put("schedule", YamlChoices.block(training.schedule()));
        }
        if (training.isOtherLoss()) {
            mapping.put("loss", YamlChoices.block(training.loss()));
        }
        training.clipping()
                .ifPresent(clipping ->
                        mapping.put("clip", YamlNodes.scalar(clipping.toString()), "or " + TrainingReader.NONE));
        mapping.put(
                "evaluate-every",
                YamlNodes.scalar(String.valueOf(training.evaluateEvery())),
                "epochs from one evaluation to the next; 0 for one at the end");
        if (!training.metrics().isEmpty()) {
            mapping.put("metrics", YamlChoices.list(training.metrics()));
        }
        return mapping;
    }

    private static String number(double x) {
        return Hyperparameters.format(x);
    }
}
