package org.neuroplug.reporters.internal.html;

import org.neuroplug.api.statistics.Verdict;

/** How verdicts look: by a sign, so that nobody needs to see the colour. */
final class Signs {
    private Signs() {}

    static String sign(Verdict verdict) {
        return switch (verdict) {
            case BETTER -> "▲";
            case WORSE -> "▼";
            case UNDECIDED -> "○";
        };
    }

    /** The class that colours it. */
    static String kind(Verdict verdict) {
        return switch (verdict) {
            case BETTER -> "better";
            case WORSE -> "worse";
            case UNDECIDED -> "soft";
        };
    }
}
