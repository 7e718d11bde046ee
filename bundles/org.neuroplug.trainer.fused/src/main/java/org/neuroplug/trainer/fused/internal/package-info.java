/** The fast trainer. */
package org.neuroplug.trainer.fused.internal;
