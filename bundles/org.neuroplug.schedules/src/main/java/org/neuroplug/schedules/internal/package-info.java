/**
 * The built-in schedules of the learning rate, which register as a third party's do. Their factors are those of Keras and PyTorch, but
 * for the unit: where those count steps or calls, these count epochs, of which a step is a part.
 */
package org.neuroplug.schedules.internal;
