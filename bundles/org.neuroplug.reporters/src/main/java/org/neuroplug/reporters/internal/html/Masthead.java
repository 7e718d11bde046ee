package org.neuroplug.reporters.internal.html;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.neuroplug.api.run.RunResult;
import org.neuroplug.api.run.RunStatus;
import org.neuroplug.reporters.internal.view.Figures;
import org.neuroplug.reporters.internal.view.Headline;

/** The title, the answer in one sentence, and how the run went. */
final class Masthead implements Section {
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern(
                    "d MMMM uuuu, HH:mm 'UTC'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    private final Report report;

    Masthead(Report report) {
        this.report = report;
    }

    @Override
    public void write(Markup page) {
        RunResult run = report.run();
        page.open("header").line();
        page.element("p", "Neuroplug experiment", "class", "over");
        page.element("h1", run.plan().spec().name());
        page.element("p", Headline.of(run, report.comparison()), "class", "answer");
        page.element("p", how(run), "class", "soft");
        notice(page, run);
        page.close().line();
    }

    private static String how(RunResult run) {
        int finished = run.results().size();
        int planned = run.plan().trials().size();
        return (finished == planned ? "" : finished + " of ") + Figures.count(planned, "trial") + " in "
                + time(run.seconds()) + " · " + DATE.format(run.plan().started()) + " · run "
                + run.plan().id();
    }

    /** In the largest unit of which there are two. */
    private static String time(double seconds) {
        double minutes = seconds / 60;
        double hours = minutes / 60;
        if (hours >= 2) {
            return Figures.decimal(hours, 1) + " hours";
        }
        return minutes >= 2 ? Figures.decimal(minutes, 1) + " minutes" : Figures.decimal(seconds, 1) + " seconds";
    }

    private static void notice(Markup page, RunResult run) {
        if (run.status() == RunStatus.CANCELLED) {
            page.element("p", "The run was cancelled: this is what had finished.", "class", "notice");
        }
        if (run.status() == RunStatus.TIME_LIMIT) {
            page.element(
                    "p", "The run's time was over before all trials were trained to their end.", "class", "notice");
        }
        if (!run.failures().isEmpty()) {
            page.open("p", "class", "notice");
            page.element("a", Figures.count(run.failures().size(), "trial") + " failed", "href", "#failures");
            page.text(" and are not among the figures.").close();
        }
    }
}
