package org.neuroplug.datasets.internal;

import java.util.ArrayList;
import java.util.List;
import org.neuroplug.api.workbench.FetchListener;

/** Remembers what a download tells. */
public class Notes implements FetchListener {
    private final List<String> lines = new ArrayList<>();
    private final List<Long> lengths = new ArrayList<>();

    @Override
    public void progress(String file, long bytes, long total) {
        lengths.add(bytes);
    }

    @Override
    public void note(String message) {
        lines.add(message);
    }

    /** The notes. */
    public List<String> lines() {
        return lines;
    }

    /** How many bytes were there at each report of progress. */
    public List<Long> lengths() {
        return lengths;
    }
}
