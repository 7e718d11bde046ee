package org.neuroplug.api.experiment;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.neuroplug.api.InvalidInputException;
import org.neuroplug.api.plugin.PluginChoice;

/** What the values of a setting have to be, and how one of them is drawn. */
final class Axes {
    private Axes() {}

    /**
     * The values as arms have them.
     *
     * @throws InvalidInputException when one is not of the setting's kind, or they are not different
     */
    static Axis checked(GridKey key, Axis axis) {
        return axis instanceof Axis.Values listed ? listed(key, listed.values()) : range(key, (Axis.Range) axis);
    }

    private static Axis listed(GridKey key, List<?> values) {
        if (values.isEmpty()) {
            throw new InvalidInputException(key + " must have at least one value");
        }
        List<Object> checked = new ArrayList<>();
        Set<Object> seen = new HashSet<>();
        for (Object value : values) {
            Object own = key.value(value);
            if (!seen.add(own)) {
                throw new InvalidInputException("values of " + key + " must be different from each other, "
                        + PluginChoice.written(own) + " is there twice");
            }
            checked.add(own);
        }
        return new Axis.Values(checked);
    }

    private static Axis range(GridKey key, Axis.Range range) {
        if (!key.isNumber()) {
            throw new InvalidInputException(key + " must be listed, a range of it means nothing, was " + range);
        }
        Axis.Range own = key.isWhole() ? new Axis.Range(range.low(), range.high(), range.log(), true) : range;
        key.value(bound(own, own.low()));
        key.value(bound(own, own.high()));
        return own;
    }

    private static Object bound(Axis.Range range, double x) {
        return range.whole() ? (Object) (long) x : (Object) x;
    }

    /** One of the values, each equally likely. */
    static Object draw(Axis axis, Random random) {
        return axis instanceof Axis.Values listed
                ? listed.values().get(random.nextInt(listed.values().size()))
                : new RangeDraw((Axis.Range) axis).value(random.nextDouble());
    }
}
