package org.neuroplug.api.workbench;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.neuroplug.api.plugin.PluginIdentity;

/**
 * An elementwise activation as a function, in double precision.
 *
 * @param identity which code it is
 * @param settings all its settings, by name
 * @param points in the order in which they were asked for
 */
public record ActivationCurve(PluginIdentity identity, Map<String, Object> settings, List<Point> points) {
    /** Where, and what the activation and its derivative are there; both may be infinite or NaN. */
    public record Point(double x, double value, double derivative) {}

    public ActivationCurve {
        Objects.requireNonNull(identity, "identity");
        settings = Collections.unmodifiableMap(new LinkedHashMap<>(settings));
        points = List.copyOf(points);
    }
}
