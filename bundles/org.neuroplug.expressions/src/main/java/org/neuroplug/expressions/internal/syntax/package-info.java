/** Reads formulas. */
package org.neuroplug.expressions.internal.syntax;
