/** What is declared: an experiment, its data, its training, the settings its arms differ in, and the trials that follow. */
@Export
@Version("1.8.0")
package org.neuroplug.api.experiment;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
