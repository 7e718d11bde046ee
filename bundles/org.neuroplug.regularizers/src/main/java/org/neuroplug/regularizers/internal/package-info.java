/** The built-in regularizers, which register as a third party's do. Names and numbers are those of Keras. */
package org.neuroplug.regularizers.internal;
