/** What happened: events of a run, results of its trials, and the provenance without which no result exists. */
@Export
@Version("1.7.0")
package org.neuroplug.api.run;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
