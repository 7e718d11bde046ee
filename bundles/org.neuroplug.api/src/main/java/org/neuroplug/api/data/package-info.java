/** Data sets as the workbench sees them: samples in named splits, with what is known about them. */
@Export
@Version("1.0.0")
package org.neuroplug.api.data;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
