package org.neuroplug.api.plugin;

/** Whether a listed plug-in can be used. */
public enum PluginState {
    /** In use under its name. */
    ACTIVE,
    /** Another plug-in of the same kind and name is preferred: higher service ranking, then higher bundle version. */
    SHADOWED,
    /** It cannot be used; the reason says why. */
    REJECTED
}
