package org.neuroplug.templates.internal;

import java.io.IOException;
import java.util.SortedMap;

/** Where the files of an example are. */
@FunctionalInterface
public interface TemplateFiles {
    /** The texts of an example's files by their path within it, with {@code /}. */
    SortedMap<String, String> of(Example example) throws IOException;
}
