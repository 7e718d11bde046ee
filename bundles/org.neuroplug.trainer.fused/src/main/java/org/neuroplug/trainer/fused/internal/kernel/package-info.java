/** Matrices, and the few operations on them of which training is made. */
package org.neuroplug.trainer.fused.internal.kernel;
