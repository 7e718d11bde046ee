package org.neuroplug.api.plugin;

/** Whether a listed plug-in can be used. */
public enum PluginState {
    /** In use under its name. */
    ACTIVE,
    /** Another plug-in of the same kind and name is preferred: higher service ranking, then higher bundle version. */
    SHADOWED,
    /** It cannot be used; the reason says why. */
    REJECTED,
    /** It appeared a moment ago, and whether it keeps its contract is being found out. */
    CHECKING,
    /** It does not keep its contract, and the reason says where; experiments use it only when they are forced to. */
    QUARANTINED
}
