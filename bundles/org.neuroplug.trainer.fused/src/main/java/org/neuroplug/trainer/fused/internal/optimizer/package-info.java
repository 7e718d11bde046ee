/** How weights learn from gradients, in the order and with the numbers of the engine's updaters. */
package org.neuroplug.trainer.fused.internal.optimizer;
