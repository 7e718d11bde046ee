package org.neuroplug.reporters.internal.html;

/** A part of the page. */
@FunctionalInterface
interface Section {
    /** Writes it; nothing when there is nothing to show. */
    void write(Markup page);
}
