package org.neuroplug.reporters.internal.html;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.neuroplug.api.run.TestDetail;
import org.neuroplug.reporters.internal.view.Figures;

/**
 * How often which class was taken for which, over all seeds. What is right is blue by its part of the class; what is wrong is red, by
 * its part of the most frequent mistake, for else nobody would see it.
 */
final class ConfusionTable {
    /** With more classes numbers do not fit a page. */
    private static final int MOST = 30;
    /** From this part on, a cell is so dark that its number is written in the other colour. */
    private static final double STRONG = 0.75;

    private final List<String> classes;
    private final long[][] counts;
    private final int seeds;

    /** @param details of the seeds of an arm, at least one */
    ConfusionTable(List<TestDetail> details) {
        this.classes = details.get(0).classes();
        this.seeds = details.size();
        this.counts = new long[classes.size()][classes.size()];
        for (TestDetail detail : details) {
            for (int row = 0; row < counts.length; row++) {
                for (int column = 0; column < counts.length; column++) {
                    counts[row][column] += detail.confusion().get(row).get(column);
                }
            }
        }
    }

    void write(Markup page) {
        if (classes.size() > MOST) {
            return;
        }
        long worst = IntStream.range(0, counts.length)
                .mapToLong(row -> IntStream.range(0, counts.length)
                        .filter(column -> column != row)
                        .mapToLong(column -> counts[row][column])
                        .max()
                        .orElse(0))
                .max()
                .orElse(0);
        page.open("div", "class", "wide").open("table", "class", "confusion").line();
        head(page);
        for (int row = 0; row < counts.length; row++) {
            row(page, row, worst);
        }
        page.close().close().line();
        page.open("p", "class", "soft");
        page.text("Rows are true classes, columns what they were taken for"
                + (seeds > 1 ? ", summed over " + seeds + " seeds" : "") + ".");
        page.element("span", " On the right: the part that was found.", "class", "found"); // not on phones
        page.close().line();
    }

    private void head(Markup page) {
        page.open("tr").element("td", "");
        classes.forEach(name -> page.element("th", name, "scope", "col"));
        page.element("th", "found", "scope", "col", "class", "found").close().line();
    }

    private void row(Markup page, int row, long worst) {
        long support = Arrays.stream(counts[row]).sum();
        page.open("tr").element("th", classes.get(row), "scope", "row");
        for (int column = 0; column < counts.length; column++) {
            long count = counts[row][column];
            boolean right = column == row;
            double part = right ? part(count, support) : part(count, worst);
            page.element(
                    "td",
                    count == 0 ? "" : Figures.grouped(count),
                    "class",
                    (right ? "right" : "wrong") + (part > STRONG ? " strong" : ""),
                    "style",
                    "--part:" + Percent.number(part));
        }
        page.element(
                "td",
                support == 0 ? Figures.NONE : Figures.decimal(100 * part(counts[row][row], support), 1) + "%",
                "class",
                "found");
        page.close().line();
    }

    private static double part(long count, long of) {
        return of == 0 ? 0 : (double) count / of;
    }
}
