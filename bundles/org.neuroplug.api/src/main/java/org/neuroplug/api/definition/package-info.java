/** Activations that are defined by a formula instead of a class. */
@Export
@Version("1.0.0")
package org.neuroplug.api.definition;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
