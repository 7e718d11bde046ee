package org.neuroplug.reporters.internal.view;

import java.util.HashSet;
import java.util.List;
import org.neuroplug.api.experiment.Arm;
import org.neuroplug.api.experiment.ExperimentSpec;

/** What an arm is called where no statistics name it. */
public final class ArmName {
    private ArmName() {}

    /** By its activation if that tells it apart from the others, else in full; harmless. */
    public static String of(ExperimentSpec spec, Arm arm) {
        List<Arm> arms = spec.arms();
        int activations = new HashSet<>(arms.stream().map(Arm::activation).toList()).size();
        return OneLine.of(activations == arms.size() ? arm.activation().toString() : arm.toString());
    }
}
