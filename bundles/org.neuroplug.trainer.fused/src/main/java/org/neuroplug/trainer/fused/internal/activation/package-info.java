/** What layers do to their sums, number by number or by way of the engine. */
package org.neuroplug.trainer.fused.internal.activation;
