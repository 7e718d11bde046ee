/**
 * The built-in losses, which register as a third party's do. Their definitions are those of Keras 3: the target of the right class is 1,
 * that of others 0, and where there is a loss for each output, their mean counts.
 */
package org.neuroplug.losses.internal;
