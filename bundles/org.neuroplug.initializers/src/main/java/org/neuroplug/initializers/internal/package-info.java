/**
 * The built-in initializers of weights, which register as a third party's do. Names, variances and defaults are Keras 3's, whose normal
 * ones are cut off at two standard deviations; PyTorch's and DL4J's are not.
 */
package org.neuroplug.initializers.internal;
