/** Formulas as graphs: what they are made of, their derivatives, and how they are written. */
package org.neuroplug.expressions.internal.tree;
