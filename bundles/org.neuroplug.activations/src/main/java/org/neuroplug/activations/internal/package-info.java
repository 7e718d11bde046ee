/**
 * The built-in activations. They register as a third party's do. What DL4J computes as defined here, to the last digit
 * that matters and without overflow, is DL4J's; the rest are elementwise functions that say what is wrong with DL4J's.
 */
package org.neuroplug.activations.internal;
