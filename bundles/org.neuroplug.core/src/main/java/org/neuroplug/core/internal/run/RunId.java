package org.neuroplug.core.internal.run;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.concurrent.ThreadLocalRandom;

/** Names of runs: when they started (UTC), and four characters that tell apart those of one second. */
final class RunId {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss", Locale.ROOT).withZone(ZoneOffset.UTC);

    private RunId() {}

    static String at(Instant started) {
        int tail = ThreadLocalRandom.current().nextInt(36 * 36 * 36 * 36);
        return TIME.format(started) + "-"
                + String.format(Locale.ROOT, "%4s", Integer.toString(tail, 36)).replace(' ', '0');
    }
}
