package org.neuroplug.reporters.internal.html;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.neuroplug.api.run.Misclassified;
import org.neuroplug.api.run.TestDetail;
import org.neuroplug.api.run.TrialResult;
import org.neuroplug.reporters.internal.view.Figures;

/** Rows that a model is certain and wrong about, as pictures with what they are and what they were taken for. */
final class MisclassifiedPictures {
    private static final int MOST = 24;

    private record Wrong(Misclassified row, TestDetail detail, long seed) {
        String label() {
            return detail.classes().get(row.label());
        }

        String predicted() {
            return detail.classes().get(row.predicted());
        }
    }

    private final List<Wrong> rows;

    /** @param results with detail */
    MisclassifiedPictures(List<TrialResult> results) {
        this.rows = results.stream()
                .flatMap(MisclassifiedPictures::pictured)
                .sorted(Comparator.comparingDouble((Wrong wrong) -> -wrong.row().probability())
                        .thenComparingLong(Wrong::seed))
                .limit(MOST)
                .toList();
    }

    private static Stream<Wrong> pictured(TrialResult result) {
        TestDetail detail = result.detail().orElseThrow();
        return detail.misclassified().stream()
                .filter(row -> row.pixels().length > 0)
                .map(row -> new Wrong(row, detail, result.trial().seed()));
    }

    void write(Markup page) {
        if (rows.isEmpty()) {
            return;
        }
        page.element("h3", "Certain, and wrong");
        page.open("div", "class", "pictures").line();
        rows.forEach(wrong -> picture(page, wrong));
        page.close().line();
        page.element("p", "The class, what it was taken for, and how probable the model found that.", "class", "soft");
    }

    private static void picture(Markup page, Wrong wrong) {
        String percent = Figures.decimal(100 * wrong.row().probability(), 0) + "%";
        page.open("figure");
        page.empty(
                "img",
                "src",
                PngImage.dataAddress(
                        wrong.detail().imageShape().orElseThrow(), wrong.row().pixels()),
                "alt",
                wrong.label() + " taken for " + wrong.predicted(),
                "title",
                "test row " + wrong.row().row() + ", seed " + wrong.seed());
        page.open("figcaption").text(wrong.label() + " → ");
        page.element("b", wrong.predicted()).text(" " + percent).close();
        page.close().line();
    }
}
