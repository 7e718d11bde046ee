package org.neuroplug.launcher;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Answers the forty methods of an OSGi logger, which differ only in the level and in how they take their arguments. */
final class OsgiLogger implements InvocationHandler {
    private static final Map<String, Level> LEVELS = Map.of(
            "audit", Level.INFO,
            "error", Level.SEVERE,
            "warn", Level.WARNING,
            "info", Level.FINE,
            "debug", Level.FINER,
            "trace", Level.FINEST);

    /** Such as {@code isWarnEnabled}; asked for thousands of times while the framework starts. */
    private static final Map<String, Level> QUESTIONS = LEVELS.entrySet().stream()
            .collect(Collectors.toUnmodifiableMap(level -> question(level.getKey()), Map.Entry::getValue));

    private final String name;
    private final Level most;
    private final Logger log;

    /** @param most the highest level at which it writes */
    OsgiLogger(String name, Level most) {
        this.name = Objects.requireNonNull(name, "name");
        this.most = Objects.requireNonNull(most, "most");
        this.log = Logger.getLogger("osgi");
    }

    @Override
    public Object invoke(Object proxy, Method method, Object[] arguments) {
        String called = method.getName();
        if (LEVELS.containsKey(called)) {
            write(least(LEVELS.get(called)), arguments);
            return null;
        }
        return switch (called) {
            case "getName", "toString" -> name;
            case "hashCode" -> System.identityHashCode(proxy);
            case "equals" -> proxy == arguments[0];
            default -> enabled(called);
        };
    }

    private static String question(String level) {
        return "is" + level.substring(0, 1).toUpperCase(Locale.ROOT) + level.substring(1) + "Enabled";
    }

    private boolean enabled(String question) {
        Level level = QUESTIONS.get(question);
        return level != null && log.isLoggable(least(level));
    }

    private Level least(Level level) {
        return level.intValue() < most.intValue() ? level : most;
    }

    private void write(Level level, Object[] arguments) {
        if (!log.isLoggable(level) || !(arguments[0] instanceof String format)) {
            return;
        }
        Object[] values = Stream.of(arguments)
                .skip(1)
                .flatMap(value -> value instanceof Object[] several ? Stream.of(several) : Stream.of(value))
                .toArray();
        LogRecord entry = new LogRecord(level, fill(format, values));
        entry.setLoggerName(name);
        if (values.length > 0 && values[values.length - 1] instanceof Throwable thrown) {
            entry.setThrown(thrown);
        }
        log.log(entry);
    }

    private static String fill(String format, Object[] values) {
        StringBuilder text = new StringBuilder();
        int from = 0;
        for (Object value : values) {
            int place = format.indexOf("{}", from);
            if (place < 0) {
                break;
            }
            text.append(format, from, place).append(value);
            from = place + 2;
        }
        return text.append(format, from, format.length()).toString();
    }
}
