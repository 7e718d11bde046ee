package org.neuroplug.core.internal.run;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.neuroplug.api.InvalidInputException;
import org.neuroplug.api.report.ReportRequest;
import org.neuroplug.api.report.Reporter;
import org.neuroplug.api.run.RunListener;
import org.neuroplug.core.internal.registry.Chosen;
import org.neuroplug.core.internal.registry.HeldPlugins;

/** Opens the reports that somebody asked for, all or none. */
final class ReportOpener {
    private final HeldPlugins plugins;

    ReportOpener(HeldPlugins plugins) {
        this.plugins = plugins;
    }

    List<Subscriber> open(List<ReportRequest> requests) {
        List<Subscriber> opened = new ArrayList<>();
        try {
            for (ReportRequest request : requests) {
                opened.add(open(request));
            }
            return opened;
        } catch (RuntimeException e) {
            opened.forEach(subscriber -> subscriber.giveUp().run());
            throw e;
        }
    }

    private Subscriber open(ReportRequest request) {
        Chosen<Reporter> reporter = plugins.reporter(request.reporter());
        String words = "report to " + request.target();
        RunListener listener = reporter.make((plugin, settings) -> {
            try {
                return plugin.open(settings, request.target());
            } catch (IOException e) {
                request.target().close();
                throw new InvalidInputException(words + " cannot be written: " + e.getMessage(), e);
            }
        });
        return new Subscriber(words, listener, request.target()::close);
    }
}
