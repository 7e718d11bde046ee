package org.neuroplug.api.workbench;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.neuroplug.api.plugin.PluginIdentity;

/**
 * The loss of a row with two classes, by what is predicted for the right one, in double precision.
 *
 * @param identity which code it is
 * @param settings all its settings, by name
 * @param output the activation of output layers that it goes with
 * @param other what is predicted for the other class meanwhile, of p for the right one: {@code 1 - p} or {@code -p}
 * @param points from the worst prediction to the best
 */
public record LossCurve(
        PluginIdentity identity, Map<String, Object> settings, String output, String other, List<Point> points) {
    /** A prediction, and what it costs. */
    public record Point(double prediction, double loss) {}

    public LossCurve {
        Objects.requireNonNull(identity, "identity");
        Objects.requireNonNull(output, "output");
        Objects.requireNonNull(other, "other");
        settings = Collections.unmodifiableMap(new LinkedHashMap<>(settings));
        points = List.copyOf(points);
    }
}
