package org.neuroplug.api.plugin;

import java.util.Locale;

/** Which jars of the plug-in folder may run; the setting {@code plugins.trust}. */
public enum TrustRule {
    /** All of them: whoever may write to the folder is trusted. */
    ANY,
    /** Those whose SHA-256 was approved. */
    PINNED,
    /** Those that are signed, in all their parts, by a certificate of the key store. */
    SIGNED;

    /** As it is written in settings: {@code any}, {@code pinned}, {@code signed}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
