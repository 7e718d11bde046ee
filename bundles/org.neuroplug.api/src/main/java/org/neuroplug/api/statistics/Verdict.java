package org.neuroplug.api.statistics;

/** What a comparison says of its first arm. */
public enum Verdict {
    /** It is better than the second. */
    BETTER("v"),
    /** It is worse than the second. */
    WORSE("*"),
    /** Nothing can be said at this level with these seeds, which does not mean that there is no difference. */
    UNDECIDED(" ");

    private final String mark;

    Verdict(String mark) {
        this.mark = mark;
    }

    /** One character, as Weka's experimenter marks results beside the baseline's: {@code v}, {@code *} or a blank. */
    public String mark() {
        return mark;
    }
}
