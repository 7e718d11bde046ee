package org.neuroplug.core.internal.files;

import java.util.Set;
import org.neuroplug.api.plugin.PluginChoice;
import org.neuroplug.api.plugin.PluginKind;

/** What a file can choose from. */
interface Offer {
    /** Where it is not known what is plugged in. */
    Offer ANYTHING = (kind, choice, besides) -> {};

    /**
     * Looks a choice up.
     *
     * @param besides names that mean something else than a plug-in
     * @throws org.neuroplug.api.InvalidInputException when there is no such plug-in, or not with these settings
     */
    void check(PluginKind kind, PluginChoice choice, Set<String> besides);
}
