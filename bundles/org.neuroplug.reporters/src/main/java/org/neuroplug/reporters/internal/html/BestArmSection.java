package org.neuroplug.reporters.internal.html;

import java.util.List;
import java.util.Optional;
import org.neuroplug.api.run.TestDetail;
import org.neuroplug.api.run.TrialResult;
import org.neuroplug.reporters.internal.view.RankedArm;

/** What the arm that ranks first takes for what, with pictures of rows that it is wrong about. */
final class BestArmSection implements Section {
    private final Report report;

    BestArmSection(Report report) {
        this.report = report;
    }

    @Override
    public void write(Markup page) {
        Optional<RankedArm> best = report.ranking().arms().stream().findFirst();
        List<TrialResult> results = best.map(arm -> report.ranking().results(arm.arm())).orElse(List.of()).stream()
                .filter(result -> result.detail().isPresent())
                .toList();
        if (results.isEmpty()) {
            return;
        }
        List<TestDetail> details =
                results.stream().map(result -> result.detail().orElseThrow()).toList();
        page.open("section", "class", "best").line();
        page.element("h2", "What " + best.orElseThrow().name() + " confuses");
        new ConfusionTable(details).write(page);
        new MisclassifiedPictures(results).write(page);
        page.close().line();
    }
}
