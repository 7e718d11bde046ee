package org.neuroplug.api.workbench;

/** What becomes of jars of the same bundle, or of the same file name, when a jar is put into the plug-in folder. */
public enum OtherVersions {
    /** They are in the way: nothing is put in. */
    REFUSE,
    /** They go as soon as the new one is in use. */
    REPLACE,
    /** They stay: both versions can be used. */
    KEEP
}
