package org.neuroplug.api.replay;

import java.util.List;
import java.util.Objects;
import org.neuroplug.api.run.Provenance;

/**
 * Something that a result comes from, and that is not as it was.
 *
 * @param what it is, such as {@code activation relu}, {@code data} or {@code Java}
 * @param then how it was
 * @param now how it is; {@value #NOTHING} when there is none any more
 */
public record OriginDifference(String what, String then, String now) {
    /** Stands for what is missing on one of both sides. */
    public static final String NOTHING = "nothing";

    public OriginDifference {
        Objects.requireNonNull(what, "what");
        if (then.equals(now)) {
            throw new IllegalArgumentException("a difference must be one, was twice " + then);
        }
    }

    /**
     * What tells two origins apart: plug-ins, data, resolved settings, workbench, engine, Java, machine. Seeds, times and the number of
     * trials at once do not count: results of one seed do not depend on them.
     */
    public static List<OriginDifference> between(Provenance then, Provenance now) {
        return new OriginFacts(then).differences(new OriginFacts(now));
    }

    /** {@code Java: was 17.0.9, is 17.0.12 now}. */
    @Override
    public String toString() {
        return what + ": was " + then + ", is " + now + " now";
    }
}
