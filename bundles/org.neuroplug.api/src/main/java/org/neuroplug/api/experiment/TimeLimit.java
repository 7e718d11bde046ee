package org.neuroplug.api.experiment;

import java.time.Duration;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.neuroplug.api.InvalidInputException;

/**
 * How long something may take, in wall time.
 *
 * @param duration more than nothing, at most {@value #MAX_DAYS} days
 */
public record TimeLimit(Duration duration) {
    /** Longer than anybody waits: more is a typing mistake. */
    public static final int MAX_DAYS = 1000;

    /** What a limit looks like, for messages. */
    public static final String FORM = "a time such as 90s, 10m or 1h30m";

    private static final Pattern TEXT =
            Pattern.compile("(?:([0-9]{1,6})h)?(?:([0-9]{1,8})m)?(?:([0-9]{1,9})(?:\\.([0-9]{1,9}))?s)?");
    private static final int NANO_DIGITS = 9;

    public TimeLimit {
        Objects.requireNonNull(duration, "duration");
        if (duration.isNegative() || duration.isZero() || duration.compareTo(Duration.ofDays(MAX_DAYS)) > 0) {
            throw new InvalidInputException(
                    "a time limit must be more than 0s and at most " + MAX_DAYS * 24 + "h, was " + text(duration));
        }
    }

    /**
     * Reads hours, minutes and seconds: {@code 1h30m}, {@code 90s}, {@code 0.5s}.
     *
     * @throws InvalidInputException when the text is not of that form, or out of range
     */
    public static TimeLimit parse(String text) {
        Matcher parts = TEXT.matcher(text);
        if (text.isEmpty() || !parts.matches()) {
            throw new InvalidInputException("a time limit must be " + FORM + ", was '" + text + "'");
        }
        return new TimeLimit(Duration.ofHours(whole(parts.group(1)))
                .plusMinutes(whole(parts.group(2)))
                .plusSeconds(whole(parts.group(3)))
                .plusNanos(nanos(parts.group(4))));
    }

    private static long whole(String digits) {
        return digits == null ? 0 : Long.parseLong(digits);
    }

    private static long nanos(String fraction) {
        return fraction == null ? 0 : Long.parseLong((fraction + "000000000").substring(0, NANO_DIGITS));
    }

    /** As {@link #parse} reads it back. */
    @Override
    public String toString() {
        return text(duration);
    }

    private static String text(Duration time) {
        String fraction = String.format("%09d", time.getNano()).replaceAll("0+$", "");
        String seconds = Math.abs(time.getSeconds() % 60) + (fraction.isEmpty() ? "" : "." + fraction) + "s";
        String text = (time.toHours() == 0 ? "" : time.toHours() + "h")
                + (time.toMinutesPart() == 0 ? "" : time.toMinutesPart() + "m");
        return text.isEmpty() || !seconds.equals("0s") ? text + seconds : text;
    }
}
