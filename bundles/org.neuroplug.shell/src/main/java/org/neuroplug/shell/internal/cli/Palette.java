package org.neuroplug.shell.internal.cli;

/** With what a terminal can draw pictures. */
public enum Palette {
    /** Characters only. */
    CHARACTERS,
    /** The 24 greys of 256-colour terminals. */
    GREYS,
    /** 24-bit colours. */
    COLOURS
}
