package org.neuroplug.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.osgi.service.log.Logger;

final class OsgiLoggerTest {
    private final java.util.logging.Logger target = java.util.logging.Logger.getLogger("osgi");
    private final List<LogRecord> entries = new ArrayList<>();
    private final Handler handler = new Handler() {
        @Override
        public void publish(LogRecord entry) {
            entries.add(entry);
        }

        @Override
        public void flush() {
            // nothing is held back
        }

        @Override
        public void close() {
            // nothing is open
        }
    };
    private final Logger logger = logger(Level.SEVERE);

    private static Logger logger(Level most) {
        return (Logger) Proxy.newProxyInstance(
                OsgiLoggerTest.class.getClassLoader(), new Class<?>[] {Logger.class}, new OsgiLogger("scr", most));
    }

    @BeforeEach
    void listen() {
        target.addHandler(handler);
        target.setUseParentHandlers(false);
        target.setLevel(Level.INFO);
    }

    @AfterEach
    void stopListening() {
        target.removeHandler(handler);
    }

    @Test
    void passesOnWhatBundlesComplainAbout() {
        IllegalStateException thrown = new IllegalStateException("why");
        logger.error("component {} of {} failed", "a", "b", thrown);

        assertEquals("component a of b failed", entries.get(0).getMessage());
        assertEquals(Level.SEVERE, entries.get(0).getLevel());
        assertEquals("scr", entries.get(0).getLoggerName());
        assertSame(thrown, entries.get(0).getThrown());
    }

    @Test
    void takesTheFrameworksInformationForDebugging() {
        logger.info("started");

        assertEquals(List.of(), entries);
        assertTrue(logger.isWarnEnabled());
        assertFalse(logger.isInfoEnabled());
    }

    @Test
    void lowersWhatIsSaidOfPlugins() {
        logger(Level.INFO).error("it threw");
        logger(Level.INFO).info("started");

        assertEquals(1, entries.size());
        assertEquals(Level.INFO, entries.get(0).getLevel());
    }

    @Test
    void isAnObjectLikeOthers() {
        assertEquals(logger, logger);
        assertEquals("scr", logger.getName());
        assertTrue(List.of(logger).contains(logger));
    }
}
