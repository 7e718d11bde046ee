package org.neuroplug.api.plugin;

import java.util.List;

/** Something that takes settings by name. */
public interface Parameterized {
    /**
     * The settings that this plug-in takes, in the order in which help lists them. The workbench checks what users give
     * against it and fills in defaults, so that the plug-in gets every declared parameter and no other.
     * Called on any thread; always the same answer.
     */
    default List<Parameter> parameters() {
        return List.of();
    }
}
