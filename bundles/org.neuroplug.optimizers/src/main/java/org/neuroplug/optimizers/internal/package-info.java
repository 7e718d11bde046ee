/**
 * The built-in optimizers, which register as a third party's do. Defaults and definitions are Keras 3's. Plain and
 * Nesterov's descent are DL4J's own updaters. DL4J has no momentum without Nesterov's look ahead, its AdaGrad and RMSProp
 * start from a state of their own that no setting changes, and its Adam is slow; these are elementwise optimizers.
 */
package org.neuroplug.optimizers.internal;
