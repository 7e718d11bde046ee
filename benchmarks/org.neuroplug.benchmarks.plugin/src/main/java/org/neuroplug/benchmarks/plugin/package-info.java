/** Nothing but {@code value} and {@code derivative}: the easy way. */
package org.neuroplug.benchmarks.plugin;
