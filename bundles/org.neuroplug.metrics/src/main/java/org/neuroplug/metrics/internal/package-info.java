/** The built-in metrics of predictions, which register as a third party's do. */
package org.neuroplug.metrics.internal;
