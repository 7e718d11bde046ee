/** What training makes small, with its gradients. */
package org.neuroplug.trainer.fused.internal.loss;
