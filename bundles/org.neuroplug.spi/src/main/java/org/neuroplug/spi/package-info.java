/**
 * The contracts that plug-ins implement: data sets, activations, optimizers, schedules, losses, metrics, initializers,
 * regularizers, models and trainers. They speak the types of ND4J and DL4J. (Reporters need neither; their contract is {@link org.neuroplug.api.report.Reporter}.)
 *
 * <p>A plug-in is an OSGi service registered under its contract with the property
 * {@value org.neuroplug.api.plugin.Plugin#NAME}; with Declarative Services,
 * {@code @Component @Plugin(name = "…")} on the class is all it takes.
 */
@Export
@Version("1.8.0")
package org.neuroplug.spi;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
