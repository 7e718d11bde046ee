/** The contract of reporters, which turn the events of a run into something that people or programs read. */
@Export
@Version("1.2.0")
package org.neuroplug.api.report;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
