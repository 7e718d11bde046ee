/** Compiles formulas to classes. */
package org.neuroplug.expressions.internal.code;
