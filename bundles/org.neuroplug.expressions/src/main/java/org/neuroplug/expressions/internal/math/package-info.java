/** Numerics of formulas. */
package org.neuroplug.expressions.internal.math;
