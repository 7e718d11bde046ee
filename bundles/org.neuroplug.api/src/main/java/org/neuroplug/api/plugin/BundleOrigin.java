package org.neuroplug.api.plugin;

/** Where a bundle of the running workbench comes from. */
public enum BundleOrigin {
    /** The plug-in folder. */
    PLUGIN,
    /** The workbench itself. */
    WORKBENCH,
    /** A library that the workbench brings. */
    LIBRARY
}
