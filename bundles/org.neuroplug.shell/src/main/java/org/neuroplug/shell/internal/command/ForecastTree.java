package org.neuroplug.shell.internal.command;

import java.util.LinkedHashMap;
import java.util.Map;
import org.neuroplug.api.experiment.ExperimentSpec;
import org.neuroplug.api.run.ArmForecast;
import org.neuroplug.api.run.MemoryForecast;
import org.neuroplug.api.run.RunForecast;

/** What a run would be and would take, as the JSON document of a dry run; what is not known is left out. */
final class ForecastTree {
    private ForecastTree() {}

    static Map<String, Object> of(RunForecast forecast) {
        ExperimentSpec spec = forecast.plan().spec();
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("dry_run", true);
        tree.put("experiment", spec.name());
        tree.put("trials", forecast.plan().trials().size());
        tree.put("seeds", spec.seeds());
        tree.put("parallel", forecast.plan().parallel());
        tree.put("train_rows", forecast.trainRows());
        tree.put("test_rows", forecast.testRows());
        tree.put("arms", forecast.arms().stream().map(ForecastTree::arm).toList());
        forecast.seconds().ifPresent(seconds -> tree.put("seconds_estimated", seconds));
        tree.put("seconds_measured", forecast.measuredSeconds());
        tree.put("memory_bytes_estimated", memory(forecast.memory()));
        tree.put("warnings", forecast.plan().warnings());
        tree.put("remarks", forecast.remarks());
        return tree;
    }

    private static Map<String, Object> arm(ArmForecast arm) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("activation", arm.arm().activation());
        tree.put("optimizer", arm.arm().optimizer());
        tree.put("settings", arm.arm().settings());
        tree.put("trainer", arm.trainer());
        arm.parameters().ifPresent(n -> tree.put("parameters", n));
        tree.put("epochs", arm.epochs());
        tree.put("batch", arm.batch());
        tree.put("steps_per_epoch", arm.stepsPerEpoch());
        arm.stepMicros().ifPresent(micros -> tree.put("step_us", micros));
        arm.seconds().ifPresent(seconds -> tree.put("trial_seconds", seconds));
        arm.bytes().ifPresent(bytes -> tree.put("trial_bytes", bytes));
        return tree;
    }

    private static Map<String, Object> memory(MemoryForecast memory) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("total", memory.total());
        tree.put("process", memory.process());
        tree.put("data", memory.data());
        tree.put("rows", memory.rows());
        tree.put("trials", memory.trials());
        return tree;
    }
}
