/** Running a stored run again: what is not as it was, and whether the results are. */
@Export
@Version("1.0.0")
package org.neuroplug.api.replay;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
