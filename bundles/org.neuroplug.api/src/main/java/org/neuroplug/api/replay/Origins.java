package org.neuroplug.api.replay;

import java.util.Map;
import org.neuroplug.api.InvalidInputException;
import org.neuroplug.api.experiment.Arm;
import org.neuroplug.api.experiment.ExperimentSpec;
import org.neuroplug.api.run.Provenance;
import org.osgi.annotation.versioning.ProviderType;

/** Knows where results would come from before anything is trained. Safe for use from any thread. */
@ProviderType
public interface Origins {
    /**
     * The provenance that the trials of an experiment's first seed would have if they started now. Decodes the data set and makes a model
     * of each arm, as the start of a run does.
     *
     * @param force whether plug-ins that are quarantined will do
     * @return by arm, in the order of the arms
     * @throws InvalidInputException when a plug-in, a setting or the data cannot be used
     */
    Map<Arm, Provenance> of(ExperimentSpec spec, boolean force);
}
