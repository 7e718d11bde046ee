package org.neuroplug.core.internal.checks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.neuroplug.api.plugin.PluginIdentity;
import org.neuroplug.api.plugin.PluginKind;
import org.neuroplug.checks.PluginCheck;
import org.neuroplug.checks.Verdict;

class VerdictMemoryTest {
    private static final PluginCheck SOUND = report -> report.part("numbers", () -> "3 points");
    private static final PluginCheck NO_ENGINE = report -> {
        throw new NoClassDefFoundError("org/nd4j/Natives");
    };

    @TempDir
    Path folder;

    private final Subject swish = subject("a".repeat(64));
    private final AtomicInteger checked = new AtomicInteger();
    private Examinations examinations;

    private static Subject subject(String sha256) {
        return new Subject(
                new PluginIdentity(PluginKind.ACTIVATION, "swish", "com.example.swish", "1.0.0", sha256), "Swish");
    }

    @BeforeEach
    void start() {
        examinations = new Examinations(folder, Duration.ofSeconds(60), Duration.ZERO);
    }

    @AfterEach
    void stop() {
        examinations.close();
    }

    private Verdict verdict(Subject subject, Optional<PluginCheck> check) throws InterruptedException {
        Supplier<Optional<PluginCheck>> counted = () -> {
            checked.incrementAndGet();
            return check;
        };
        return examinations.begin(subject, counted, () -> () -> {}).await();
    }

    @Test
    void whatWasFoundGoodIsNotCheckedAgain() throws InterruptedException {
        assertTrue(verdict(swish, Optional.of(SOUND)).passed());
        assertEquals(Verdict.GOOD, verdict(swish, Optional.of(SOUND)));
        assertEquals(1, checked.get());
        assertTrue(verdict(subject("b".repeat(64)), Optional.of(SOUND)).passed());
        assertEquals(2, checked.get());
    }

    @Test
    void whatCouldNotBeCheckedIsNotTakenForGood() throws InterruptedException {
        assertEquals(
                "skipped check: it cannot be created",
                verdict(swish, Optional.empty()).toString());
        assertEquals(
                "skipped check: failed itself, at start: java.lang.NoClassDefFoundError: org/nd4j/Natives",
                verdict(swish, Optional.of(NO_ENGINE)).toString());
        assertTrue(verdict(swish, Optional.of(SOUND)).passed());
        assertEquals(3, checked.get());
    }

    @Test
    void aFaultIsNewsUntilItIsTheSameAgain() {
        VerdictMemory memory = new VerdictMemory(folder);
        assertTrue(memory.isNews(swish, "gradient: x=1: derivative 2, numeric 1"));
        assertFalse(new VerdictMemory(folder).isNews(swish, "gradient: x=1: derivative 2, numeric 1"));
        assertTrue(memory.isNews(swish, "numbers: x=1: value NaN"));
        memory.rememberAsGood(swish);
        assertTrue(memory.isNews(swish, "numbers: x=1: value NaN"));
        assertFalse(memory.knowsAsGood(swish));
    }

    @Test
    void faultsOfUnknownBytesAreNewsEachTime() {
        VerdictMemory memory = new VerdictMemory(folder);
        Subject unknown = subject("unknown");
        assertTrue(memory.isNews(unknown, "numbers: x=1: value NaN"));
        assertTrue(memory.isNews(unknown, "numbers: x=1: value NaN"));
    }
}
