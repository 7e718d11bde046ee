/** Networks of fully connected layers: what a configuration says of them, their weights, and the algebra of their layers. */
package org.neuroplug.trainer.fused.internal.network;
