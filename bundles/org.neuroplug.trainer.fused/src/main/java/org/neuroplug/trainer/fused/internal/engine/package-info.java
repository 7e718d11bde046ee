/** The engine, where it is needed: most networks are trained without its natives. */
package org.neuroplug.trainer.fused.internal.engine;
