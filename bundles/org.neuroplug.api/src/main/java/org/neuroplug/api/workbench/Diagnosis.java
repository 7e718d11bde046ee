package org.neuroplug.api.workbench;

import java.util.List;
import org.neuroplug.api.plugin.BundleReport;
import org.neuroplug.api.plugin.BundleStory;
import org.osgi.annotation.versioning.ProviderType;

/** What the running workbench is made of, and why something in it does not work. Safe for use from any thread. */
@ProviderType
public interface Diagnosis {
    /** All bundles, by origin and name. */
    List<BundleReport> bundles();

    /** Everything about one of them; reads its whole jar, for the hash. */
    BundleStory story(BundleReport bundle);
}
