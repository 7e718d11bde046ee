package org.neuroplug.api.statistics;

/** A test of paired differences. */
public enum TestMethod {
    /** Student's t-test of the differences (Student 1908). */
    PAIRED_T("paired t-test"),
    /** The same with the variance that overlapping training sets leave (Nadeau and Bengio 2003). */
    CORRECTED_T("corrected resampled t-test"),
    /** The signed-rank test (Wilcoxon 1945). */
    WILCOXON("Wilcoxon signed-rank test");

    private final String words;

    TestMethod(String words) {
        this.words = words;
    }

    @Override
    public String toString() {
        return words;
    }
}
