package org.neuroplug.reporters.internal.html;

import org.neuroplug.reporters.internal.view.Scale;
import org.neuroplug.reporters.internal.view.Ticks;

/**
 * A row of a chart, drawn along a horizontal axis that all rows share. Its marks lie at parts of its width, so that it fits any page
 * while dots stay round and text keeps its size.
 */
final class Strip {
    private static final String MIDDLE = "50%";

    private final Markup page;
    private final Scale scale;

    private Strip(Markup page, Scale scale) {
        this.page = page;
        this.scale = scale;
    }

    /**
     * Begins a row with its grid.
     *
     * @param colour the class that colours its marks
     * @param words what it shows, for those who do not see it
     */
    static Strip open(Markup page, Scale scale, Ticks ticks, String colour, String words) {
        page.open("svg", "class", "strip " + colour, "role", "img", "aria-label", words);
        Strip strip = new Strip(page, scale);
        ticks.values().forEach(tick -> strip.rule(tick, tick == 0 ? "grid zero" : "grid"));
        return strip;
    }

    private String at(double value) {
        return Percent.of(scale.percent(value));
    }

    /** A line across the row. */
    Strip rule(double value, String kind) {
        page.empty("line", "class", kind, "x1", at(value), "x2", at(value), "y1", "0", "y2", "100%");
        return this;
    }

    /** A line along the row. */
    Strip line(double from, double to, String kind) {
        page.empty("line", "class", kind, "x1", at(from), "x2", at(to), "y1", MIDDLE, "y2", MIDDLE);
        return this;
    }

    Strip dot(double value, String kind, int radius) {
        page.empty("circle", "class", kind, "cx", at(value), "cy", MIDDLE, "r", String.valueOf(radius));
        return this;
    }

    void close() {
        page.close();
    }

    /** The numbers below the rows of a table, in its second column. */
    static void axis(Markup page, Scale scale, Ticks ticks, String title) {
        page.open("tfoot").open("tr").element("td", "", "class", "arm").open("td", "class", "plot");
        page.open("div", "class", "xaxis");
        ticks.values()
                .forEach(tick ->
                        page.element("span", ticks.label(tick), "style", "left:" + Percent.of(scale.percent(tick))));
        page.close();
        page.element("div", title, "class", "xtitle");
        page.close().close().close().line();
    }
}
