package org.neuroplug.statistics.internal;

import java.util.HashSet;
import java.util.List;
import java.util.function.Function;
import org.neuroplug.api.experiment.Arm;

/** What sentences call arms: by their activations where that tells them apart, else by their optimizers, else in full. */
final class ArmNames {
    private final Function<Arm, String> name;

    private ArmNames(Function<Arm, String> name) {
        this.name = name;
    }

    static ArmNames of(List<Arm> arms) {
        List<Function<Arm, String>> ways = List.of(
                arm -> arm.activation().toString(), arm -> arm.optimizer().toString());
        return new ArmNames(
                ways.stream().filter(way -> tellsApart(way, arms)).findFirst().orElse(Arm::toString));
    }

    private static boolean tellsApart(Function<Arm, String> way, List<Arm> arms) {
        return new HashSet<>(arms.stream().map(way).toList()).size() == arms.size();
    }

    String of(Arm arm) {
        return name.apply(arm);
    }
}
