/** Models that were kept after training: opened again, asked for predictions, evaluated. */
@Export
@Version("1.0.0")
package org.neuroplug.api.saved;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
