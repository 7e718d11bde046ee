/** What was run: the {@link org.neuroplug.api.store.RunStore} that keeps runs, and what it tells of them. */
@Export
@Version("1.1.0")
package org.neuroplug.api.store;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
