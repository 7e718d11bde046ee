package org.neuroplug.api.definition;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Makes plug-ins of formulas. Each is a jar in the plug-in folder, and from then on a plug-in like any other. Safe for
 * use from any thread.
 */
@ProviderType
public interface Definitions {
    /** The definitions in the plug-in folder, by name. */
    List<DefinedActivation> list();

    /** The definition of a name. */
    default Optional<DefinedActivation> find(String name) {
        return list().stream().filter(defined -> defined.name().equals(name)).findFirst();
    }

    /**
     * Makes a plug-in of a formula, in place of the definition of the same name, and waits until the workbench has
     * taken it up, or could not, for a few seconds at most. The formula that is already there under that name is left
     * as it is.
     *
     * @param replace whether it may take the name of another's plug-in
     * @throws FormulaException when the formula has no meaning, or is too large to be of use
     * @throws org.neuroplug.api.InvalidInputException when the name is another's
     * @throws IOException when the jar cannot be written
     * @throws InterruptedException when the calling thread is interrupted while it waits; the plug-in stays
     */
    DefinedActivation define(Definition definition, boolean replace) throws IOException, InterruptedException;

    /**
     * Removes a definition and waits until the workbench has let it go, for a few seconds at most.
     *
     * @return what was removed
     * @throws org.neuroplug.api.InvalidInputException when there is none of that name
     * @throws IOException when the jar cannot be deleted
     * @throws InterruptedException when the calling thread is interrupted while it waits; the jar is gone
     */
    DefinedActivation undefine(String name) throws IOException, InterruptedException;
}
