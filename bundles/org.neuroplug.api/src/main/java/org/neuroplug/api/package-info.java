/** What every package of the API shares: how bad input is reported. */
@Export
@Version("1.1.0")
package org.neuroplug.api;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
