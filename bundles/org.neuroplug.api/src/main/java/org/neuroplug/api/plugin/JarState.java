package org.neuroplug.api.plugin;

/** What became of a jar in the plug-in folder. */
public enum JarState {
    /** Its bundle is started. */
    ACTIVE,
    /** It lacks something that another jar may bring. */
    WAITING,
    /** It is not trusted: nothing of it runs, see the setting {@code plugins.trust}. */
    UNTRUSTED,
    /** It is being read, cannot be used, or failed to start. */
    UNUSABLE
}
