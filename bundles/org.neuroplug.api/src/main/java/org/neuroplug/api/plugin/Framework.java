package org.neuroplug.api.plugin;

import java.util.Locale;

/** Other people's software whose defaults are known, and can be had in place of ours. */
public enum Framework {
    KERAS("Keras"),
    PYTORCH("PyTorch"),
    DL4J("DL4J");

    private final String title;

    Framework(String title) {
        this.title = title;
    }

    /** How people write it, such as {@code PyTorch}. */
    public String title() {
        return title;
    }

    /** How options and files write it, such as {@code pytorch}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
