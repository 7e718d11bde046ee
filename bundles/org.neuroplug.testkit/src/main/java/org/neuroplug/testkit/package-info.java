/**
 * The contracts of plug-ins as JUnit tests. The test of a plug-in is a subclass of its kind's contract with one method,
 * which returns the plug-in; tests of its own can stand beside it. What the workbench checks when a plug-in arrives is
 * among them, so that a plug-in which passes is not refused there.
 */
@Export
@Version("2.0.0")
package org.neuroplug.testkit;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
