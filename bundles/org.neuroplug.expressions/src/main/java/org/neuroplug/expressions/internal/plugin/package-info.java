/** Makes plug-ins of formulas and knows those that are there. */
package org.neuroplug.expressions.internal.plugin;
