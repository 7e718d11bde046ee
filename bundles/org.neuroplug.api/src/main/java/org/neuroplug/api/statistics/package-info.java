/** What can be concluded from a run: intervals of arms, paired tests of their differences, verdicts in words. */
@Export
@Version("1.0.0")
package org.neuroplug.api.statistics;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
