package org.neuroplug.shell.internal.command;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.neuroplug.api.InvalidInputException;

/** Points in time as people type and read them, in the clock's time zone. */
final class TimeWords {
    /** How help names one. */
    static final String SHAPES = "2026-03-01, 2026-03-01T12:00, or an age such as 90m, 36h, 7d";

    private static final Pattern AGE = Pattern.compile("([0-9]{1,6})([mhdw])");
    private static final Map<String, Duration> UNITS = Map.of(
            "m", Duration.ofMinutes(1), "h", Duration.ofHours(1), "d", Duration.ofDays(1), "w", Duration.ofDays(7));
    private static final DateTimeFormatter SHOWN = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT);

    private final Clock clock;

    TimeWords(Clock clock) {
        this.clock = clock;
    }

    /**
     * The point in time that was typed.
     *
     * @param what whose value it is, such as {@code --since}
     */
    Instant read(String what, String typed) {
        Matcher age = AGE.matcher(typed);
        try {
            if (age.matches()) {
                return clock.instant().minus(UNITS.get(age.group(2)).multipliedBy(Long.parseLong(age.group(1))));
            }
            if (typed.endsWith("Z")) {
                return Instant.parse(typed);
            }
            LocalDateTime local = typed.contains("T")
                    ? LocalDateTime.parse(typed)
                    : LocalDate.parse(typed).atStartOfDay();
            return local.atZone(clock.getZone()).toInstant();
        } catch (DateTimeException | ArithmeticException e) {
            throw new InvalidInputException(what + " must be a date or an age (" + SHAPES + "), was " + typed, e);
        }
    }

    /** As tables and headings show it. */
    String show(Instant instant) {
        return SHOWN.format(instant.atZone(clock.getZone()));
    }
}
