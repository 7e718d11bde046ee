/** What a plug-in is called, which settings it takes, and how it is listed. */
@Export
@Version("1.4.0")
package org.neuroplug.api.plugin;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
