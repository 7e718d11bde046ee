package org.neuroplug.core.internal.checks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.neuroplug.api.plugin.PluginIdentity;
import org.neuroplug.api.plugin.PluginKind;
import org.neuroplug.checks.Verdict;

class ExaminationsTest {
    private static final Duration LIMIT = Duration.ofSeconds(10);
    private static final Duration LONG = Duration.ofHours(1);
    private static final long PATIENCE = 20;
    private static final Subject SUBJECT =
            new Subject(new PluginIdentity(PluginKind.ACTIVATION, "bent", "com.example.bent", "1.0.0", "unknown"), "");

    @TempDir
    Path folder;

    private final AtomicInteger checks = new AtomicInteger();
    private final CountDownLatch checked = new CountDownLatch(1);
    private Examinations examinations;

    @AfterEach
    void close() {
        examinations.close();
    }

    private Examination begin(Duration start) {
        examinations = new Examinations(folder, LIMIT, start);
        return examinations.begin(
                SUBJECT,
                () -> Optional.of(report -> {
                    checks.incrementAndGet();
                    checked.countDown();
                }),
                () -> () -> {});
    }

    @Test
    void checksWhatComesLaterAtOnce() throws InterruptedException {
        begin(Duration.ZERO);

        assertTrue(checked.await(PATIENCE, TimeUnit.SECONDS));
    }

    @Test
    void checksWhatWasThereAtTheStartWhenTheStartIsOver() throws InterruptedException {
        begin(Duration.ofMillis(50));

        assertTrue(checked.await(PATIENCE, TimeUnit.SECONDS));
    }

    @Test
    void checksDuringTheStartOnlyWhatSomebodyWaitsFor() throws InterruptedException {
        Examination examination = begin(LONG);

        assertTrue(examination.verdict().isEmpty());
        assertEquals(Verdict.GOOD, examination.await());
        assertEquals(1, checks.get());
    }
}
