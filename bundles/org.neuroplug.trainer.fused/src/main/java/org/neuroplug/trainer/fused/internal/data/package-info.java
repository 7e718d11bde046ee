/** Training rows as the kernels want them: prepared once, shared by the trials of a seed. */
package org.neuroplug.trainer.fused.internal.data;
