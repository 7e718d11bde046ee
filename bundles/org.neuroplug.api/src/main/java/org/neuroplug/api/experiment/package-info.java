/** What is declared: an experiment, its data, its training, and the trials that follow from it. */
@Export
@Version("1.3.0")
package org.neuroplug.api.experiment;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
