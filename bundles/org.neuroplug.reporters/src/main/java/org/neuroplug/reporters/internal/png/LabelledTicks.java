package org.neuroplug.reporters.internal.png;

import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTickUnit;
import org.neuroplug.reporters.internal.view.Scale;
import org.neuroplug.reporters.internal.view.Ticks;

/** Round numbers along an axis, written as in all reports, whatever the language of the system is. */
final class LabelledTicks extends NumberTickUnit {
    private static final long serialVersionUID = 1;

    private final transient Ticks ticks;
    private final double last;

    private LabelledTicks(Ticks ticks, double last) {
        super(ticks.step());
        this.ticks = ticks;
        this.last = last;
    }

    /**
     * Gives an axis its ends and its numbers.
     *
     * @param last up to which there are numbers
     */
    static void set(NumberAxis axis, Scale scale, Ticks ticks, double last) {
        axis.setRange(scale.low(), scale.high());
        axis.setTickUnit(new LabelledTicks(ticks, last));
    }

    @Override
    public String valueToString(double value) {
        return value > last + getSize() / 2 ? "" : ticks.label(value);
    }
}
