package org.neuroplug.paxexam.jupiter.tests.support;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.util.List;
import java.util.stream.Stream;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.reporting.ReportEntry;
import org.junit.platform.testkit.engine.EngineExecutionResults;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Event;
import org.junit.platform.testkit.engine.Events;

/** One run of a fixture class by JUnit, seen from outside. */
public record Run(EngineExecutionResults results) {

    public static Run of(Class<?> fixture) {
        return new Run(EngineTestKit.engine("junit-jupiter")
                .selectors(selectClass(fixture))
                .execute());
    }

    public Events tests() {
        return results.testEvents();
    }

    /** What tests and containers failed with. */
    public List<Throwable> failures() {
        return throwables(results.allEvents().failed().stream());
    }

    /** What tests and containers were aborted by. */
    public List<Throwable> abortions() {
        return throwables(results.allEvents().aborted().stream());
    }

    /** The values that tests reported under a key, in order. */
    public List<String> reported(String key) {
        return results.allEvents().reportingEntryPublished().stream()
                .map(event -> event.getRequiredPayload(ReportEntry.class).getKeyValuePairs())
                .filter(pairs -> pairs.containsKey(key))
                .map(pairs -> pairs.get(key))
                .toList();
    }

    private static List<Throwable> throwables(Stream<Event> events) {
        return events.map(event -> event.getRequiredPayload(TestExecutionResult.class))
                .map(result -> result.getThrowable().orElseThrow())
                .toList();
    }
}
