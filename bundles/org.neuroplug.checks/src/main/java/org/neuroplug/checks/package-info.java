/**
 * Checks of plug-ins against their contracts. A check calls the plug-in as a trainer would and reports, part by part, what
 * it measured: {@code new ActivationCheck(…).verdict()}. {@link org.neuroplug.checks.GuardedCheck} does the same with a
 * limit of time and memory, for code that nobody has reason to trust yet.
 */
@Export
@Version("1.2.0")
package org.neuroplug.checks;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
