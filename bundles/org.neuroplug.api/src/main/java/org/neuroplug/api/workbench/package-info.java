/** What clients (shell, web, embedding applications) ask: the {@link org.neuroplug.api.workbench.Workbench} and its runs. */
@Export
@Version("1.5.0")
package org.neuroplug.api.workbench;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
